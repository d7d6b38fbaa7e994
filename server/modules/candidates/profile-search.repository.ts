import { eq, inArray } from 'drizzle-orm';
import { profiles } from '#drizzle/schema/dossier.ts';
import { municipalities, postcodes } from '#drizzle/schema/ref.ts';
import type { Tx } from '#server/platform/db.ts';

export interface FoundProfile {
  personId: string;
  content: unknown;
  municipality: string;
}

/** The profiles with these ids that row-level security lets through. */
export const findProfiles = async (tx: Tx, ids: readonly string[]): Promise<Map<string, FoundProfile>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({
      personId: profiles.personId,
      content: profiles.content,
      code: profiles.municipalityCode,
      name: municipalities.name,
    })
    .from(profiles)
    .leftJoin(municipalities, eq(municipalities.code, profiles.municipalityCode))
    .where(inArray(profiles.personId, [...ids]));
  return new Map(
    rows.map(({ personId, content, code, name }) => [personId, { personId, content, municipality: name ?? code }]),
  );
};

/** The point of a postcode; null when it is unknown or not fit for distances. */
export const pointOf = async (tx: Tx, pc4: string): Promise<{ lat: number; lon: number } | null> => {
  const [row] = await tx.select().from(postcodes).where(eq(postcodes.pc4, pc4));
  return row?.reliable && row.lat !== null && row.lon !== null ? { lat: row.lat, lon: row.lon } : null;
};

import { and, eq, inArray, type SQL } from 'drizzle-orm';
import { profiles } from '#drizzle/schema/dossier.ts';
import { persons } from '#drizzle/schema/ident.ts';
import { municipalities, postcodes } from '#drizzle/schema/ref.ts';
import type { Tx } from '#server/platform/db.ts';

export interface FoundProfile {
  personId: string;
  content: unknown;
  municipality: string;
}

/** The profiles with these ids; `within` is a condition on persons: whose may be seen. */
export const findProfiles = async (tx: Tx, ids: readonly string[], within: SQL): Promise<Map<string, FoundProfile>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({
      personId: profiles.personId,
      content: profiles.content,
      code: profiles.municipalityCode,
      name: municipalities.name,
    })
    .from(profiles)
    .innerJoin(persons, eq(persons.id, profiles.personId))
    .leftJoin(municipalities, eq(municipalities.code, profiles.municipalityCode))
    .where(and(inArray(profiles.personId, [...ids]), within));
  return new Map(
    rows.map(({ personId, content, code, name }) => [personId, { personId, content, municipality: name ?? code }]),
  );
};

/** The point of a postcode; null when it is unknown or not fit for distances. */
export const pointOf = async (tx: Tx, pc4: string): Promise<{ lat: number; lon: number } | null> => {
  const [row] = await tx.select().from(postcodes).where(eq(postcodes.pc4, pc4));
  return row?.reliable && row.lat !== null && row.lon !== null ? { lat: row.lat, lon: row.lon } : null;
};

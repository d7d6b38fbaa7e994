import { and, asc, eq, gte, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { optIns, profiles, publicationKeys } from '#drizzle/schema/dossier.ts';
import { persons } from '#drizzle/schema/ident.ts';
import { occupations } from '#drizzle/schema/ref.ts';
import type { Tx } from '#server/platform/db.ts';
import type { OccupationPlaces, ProfileRow } from './publishable.ts';

/** People of a list in one statement; larger regions are read in parts. */
const PART = 5_000;

/**
 * Everyone who may be in a round of this region on this day: both keys on, profile still valid, not protected, not
 * archived. `also` is one more person, keys or not, for a preview. Worker surface only.
 */
export const findPublishable = async (tx: Tx, region: string, day: string, also?: string): Promise<ProfileRow[]> => {
  const open = and(
    isNotNull(publicationKeys.jobseekerOnAt),
    isNotNull(publicationKeys.professionalOnAt),
    gte(publicationKeys.validUntil, day),
  );
  const rows = await tx
    .select({ personId: persons.id, municipality: profiles.municipalityCode, content: profiles.content })
    .from(publicationKeys)
    .innerJoin(persons, eq(persons.id, publicationKeys.personId))
    .innerJoin(profiles, eq(profiles.personId, publicationKeys.personId))
    .where(
      and(
        eq(persons.regionCode, region),
        eq(persons.protected, false),
        isNull(persons.archivedAt),
        also === undefined ? open : or(open, eq(persons.id, also)),
      ),
    )
    .orderBy(asc(persons.id));
  const wishes = new Map<string, ProfileRow['wishes'][number][]>();
  for (let start = 0; start < rows.length; start += PART) {
    const ids = rows.slice(start, start + PART).map(({ personId }) => personId);
    const found = await tx
      .select()
      .from(optIns)
      .where(inArray(optIns.personId, ids))
      .orderBy(asc(optIns.createdAt), asc(optIns.field), asc(optIns.value));
    for (const { personId, field, value } of found)
      wishes.set(personId, [...(wishes.get(personId) ?? []), { field, value }]);
  }
  return rows.map((row) => ({ ...row, wishes: wishes.get(row.personId) ?? [] }));
};

export const findOccupationPlaces = async (tx: Tx): Promise<OccupationPlaces> => {
  const rows = await tx
    .select({ code: occupations.code, sector: occupations.sectorCode, family: occupations.familyCode })
    .from(occupations);
  return new Map(rows.map(({ code, sector, family }) => [code, { sector, family }]));
};

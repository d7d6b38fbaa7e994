import { and, asc, count, eq, gte, inArray, isNotNull, sql } from 'drizzle-orm';
import { blockedEmployers, profiles } from '#drizzle/schema/dossier.ts';
import { employers, introductions, vacancies } from '#drizzle/schema/market.ts';
import { occupations, postcodes } from '#drizzle/schema/ref.ts';
import type { Tx } from '#server/platform/db.ts';

export interface OpenVacancy {
  vacancy: typeof vacancies.$inferSelect;
  employer: { id: string; name: string; kvk: string; accountManagerId: string | null };
}

const open = (regionCode: string, today: string) =>
  and(
    eq(vacancies.regionCode, regionCode),
    eq(vacancies.state, 'approved'),
    gte(vacancies.closingDate, today),
    eq(employers.status, 'verified'),
  );

const selectOpen = (tx: Tx) =>
  tx
    .select({
      vacancy: vacancies,
      employer: {
        id: employers.id,
        name: employers.name,
        kvk: employers.kvk,
        accountManagerId: employers.accountManagerId,
      },
    })
    .from(vacancies)
    .innerJoin(employers, eq(employers.id, vacancies.employerId));

/** Approved vacancies of verified employers of the region, of which the closing date has not passed. */
export const findOpenVacancies = (tx: Tx, regionCode: string, today: string): Promise<OpenVacancy[]> =>
  selectOpen(tx).where(open(regionCode, today)).orderBy(asc(vacancies.id));

export const findOpenVacancy = async (
  tx: Tx,
  id: string,
  regionCode: string,
  today: string,
): Promise<OpenVacancy | undefined> => {
  const [row] = await selectOpen(tx).where(and(open(regionCode, today), eq(vacancies.id, id)));
  return row;
};

/** What the likeness of occupations is read from; unknown codes are absent. */
export const occupationFacts = (tx: Tx, codes: readonly string[]) =>
  codes.length === 0
    ? Promise.resolve([])
    : tx
        .select({
          code: occupations.code,
          isco: occupations.iscoCode,
          family: occupations.familyCode,
          sector: occupations.sectorCode,
        })
        .from(occupations)
        .where(inArray(occupations.code, [...codes]));

/** Points of postcodes that may be used for distances. */
export const postcodePoints = (tx: Tx, codes: readonly string[]) =>
  codes.length === 0
    ? Promise.resolve([])
    : tx
        .select({ pc4: postcodes.pc4, lat: postcodes.lat, lon: postcodes.lon })
        .from(postcodes)
        .where(and(inArray(postcodes.pc4, [...codes]), eq(postcodes.reliable, true)));

/** Changes with every write to a profile of the region: each is of another transaction. Worker surface. */
export const profilesState = async (tx: Tx, regionCode: string): Promise<string> => {
  const [row] = await tx
    .select({ people: count(), writers: sql<string>`sum(${profiles}.xmin::text::bigint)::text` })
    .from(profiles)
    .where(eq(profiles.regionCode, regionCode));
  return JSON.stringify(row);
};

/**
 * How many people of the region have each talent, and how many people there are: figures about everybody, so that a
 * score does not depend on who asks. Worker surface.
 */
export const talentCounts = async (
  tx: Tx,
  regionCode: string,
): Promise<{ counts: Map<string, number>; people: number }> => {
  const rows = await tx.execute<{ code: string; people: number }>(sql`
    select t.code, count(distinct ${profiles.personId})::int as people
    from ${profiles}, jsonb_array_elements_text(coalesce(${profiles.content} -> 'talents', '[]')) as t(code)
    where ${profiles.regionCode} = ${regionCode} group by t.code`);
  const [all] = await tx.select({ people: count() }).from(profiles).where(eq(profiles.regionCode, regionCode));
  return { counts: new Map(rows.map(({ code, people }) => [code, people])), people: all?.people ?? 0 };
};

/** Employers, by KvK number, to whom these people do not want to be introduced. */
export const findBlocked = async (tx: Tx, personIds: readonly string[]): Promise<Map<string, Set<string>>> => {
  const blocked = new Map<string, Set<string>>();
  if (personIds.length === 0) return blocked;
  const rows = await tx
    .select({ personId: blockedEmployers.personId, kvk: blockedEmployers.kvk })
    .from(blockedEmployers)
    .where(inArray(blockedEmployers.personId, [...personIds]));
  for (const { personId, kvk } of rows) {
    const known = blocked.get(personId);
    if (known) known.add(kvk);
    else blocked.set(personId, new Set([kvk]));
  }
  return blocked;
};

/** Vacancies that were proposed to this person, whatever came of it. */
export const findProposed = async (tx: Tx, personId: string): Promise<Set<string>> => {
  const rows = await tx
    .select({ id: introductions.vacancyId })
    .from(introductions)
    .where(and(eq(introductions.personId, personId), isNotNull(introductions.proposedAt)));
  return new Set(rows.map(({ id }) => id));
};

/** Names of the places of these postcodes, as the postcode list has them; unknown ones are absent. */
export const placeNames = async (tx: Tx, codes: readonly string[]): Promise<Map<string, string>> => {
  if (codes.length === 0) return new Map();
  const rows = await tx
    .select({ pc4: postcodes.pc4, place: postcodes.place })
    .from(postcodes)
    .where(inArray(postcodes.pc4, [...codes]));
  return new Map(rows.map(({ pc4, place }) => [pc4, place]));
};

import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { KeyFilter, PeopleSort } from '#contract/candidates.ts';
import { accessGrants, caseload, profiles, publicationKeys } from '#drizzle/schema/dossier.ts';
import { accounts, personKeys, persons } from '#drizzle/schema/ident.ts';
import { staffCards } from '#drizzle/schema/market.ts';
import type { Tx } from '#server/platform/db.ts';

/** A person without what identifies: that comes from the vault. */
const row = {
  personId: persons.id,
  version: persons.version,
  municipality: persons.municipalityCode,
  clientNumberHash: persons.clientNumberHash,
  protected: persons.protected,
  completeness: profiles.completeness,
  updatedAt: profiles.updatedAt,
  jobseekerOnAt: publicationKeys.jobseekerOnAt,
  professionalOnAt: publicationKeys.professionalOnAt,
  validUntil: publicationKeys.validUntil,
  caseManagerId: caseload.accountId,
  since: caseload.fromAt,
  caseManager: staffCards.name,
  account: accounts.status,
};

const select = (tx: Tx) =>
  tx
    .select(row)
    .from(persons)
    .innerJoin(profiles, eq(profiles.personId, persons.id))
    .innerJoin(publicationKeys, eq(publicationKeys.personId, persons.id))
    .leftJoin(caseload, and(eq(caseload.personId, persons.id), isNull(caseload.untilAt)))
    .leftJoin(staffCards, eq(staffCards.accountId, caseload.accountId))
    .leftJoin(accounts, eq(accounts.personId, persons.id))
    .$dynamic();

export type PersonRecord = Awaited<ReturnType<typeof select>>[number];

export const insertPerson = async (
  tx: Tx,
  person: {
    id: string;
    regionCode: string;
    municipalityCode: string;
    clientNumberHash: string | null;
    sealed: Buffer;
    wrapped: Buffer;
    nameTokens: string[];
    guidedBy: string;
    reason: string;
    at: Date;
  },
): Promise<void> => {
  const { id, regionCode, municipalityCode, at } = person;
  await tx.insert(persons).values({
    id,
    regionCode,
    municipalityCode,
    clientNumberHash: person.clientNumberHash,
    sealed: person.sealed,
    nameTokens: person.nameTokens,
    createdAt: at,
  });
  // The caseload comes first: who guides a person may see the person, and only then add what belongs to the person.
  await tx
    .insert(caseload)
    .values({ personId: id, accountId: person.guidedBy, regionCode, fromAt: at, reason: person.reason });
  await tx.insert(personKeys).values({ personId: id, wrapped: person.wrapped });
  await tx.insert(profiles).values({ personId: id, regionCode, municipalityCode, updatedAt: at });
  await tx.insert(publicationKeys).values({ personId: id, regionCode });
};

export const findPerson = async (tx: Tx, personId: string): Promise<PersonRecord | undefined> => {
  const [found] = await select(tx).where(and(eq(persons.id, personId), isNull(persons.archivedAt)));
  return found;
};

/** People of one municipality with this client number or with all of these name parts; `within` narrows to a reach. */
export const findLike = (
  tx: Tx,
  regionCode: string,
  municipalityCode: string,
  like: { clientNumberHash?: string; nameTokens?: readonly string[] },
  within?: SQL,
): Promise<{ personId: string; clientNumberHash: string | null }[]> =>
  tx
    .select({ personId: persons.id, clientNumberHash: persons.clientNumberHash })
    .from(persons)
    .where(
      and(
        isNull(persons.archivedAt),
        within,
        eq(persons.regionCode, regionCode),
        eq(persons.municipalityCode, municipalityCode),
        sql`(${[
          like.clientNumberHash === undefined ? sql`false` : eq(persons.clientNumberHash, like.clientNumberHash),
          like.nameTokens === undefined || like.nameTokens.length === 0
            ? sql`false`
            : sql`${persons.nameTokens} @> ${textArray(like.nameTokens)}`,
        ].reduce((all, one) => sql`${all} or ${one}`)})`,
      ),
    )
    .limit(20);

const textArray = (values: readonly string[]): SQL =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;

/** New version when the version was the one that was read; undefined when somebody wrote in between. */
export const bumpPerson = async (
  tx: Tx,
  personId: string,
  version: number,
  values: { clientNumberHash?: string; protected?: boolean },
): Promise<number | undefined> => {
  const [changed] = await tx
    .update(persons)
    .set({ ...values, version: sql`${persons.version} + 1` })
    .where(and(eq(persons.id, personId), eq(persons.version, version)))
    .returning({ version: persons.version });
  return changed?.version;
};

export interface PeopleFilter {
  caseManagerId: string;
  nameTokens: readonly string[] | null;
  keys: KeyFilter | undefined;
  completeness: 'empty' | 'partly' | 'ready' | undefined;
  /** Today in the Netherlands, and the last day that counts as soon: `yyyy-mm-dd`. */
  today: string;
  soon: string;
}

const keyCondition = (keys: KeyFilter | undefined, today: string, soon: string): SQL | undefined => {
  const { jobseekerOnAt, professionalOnAt, validUntil } = publicationKeys;
  switch (keys) {
    case undefined:
      return undefined;
    case 'both':
      return and(isNotNull(jobseekerOnAt), isNotNull(professionalOnAt), sql`${validUntil} >= ${today}`);
    case 'jobseeker':
      return and(isNotNull(jobseekerOnAt), isNull(professionalOnAt));
    case 'professional':
      return and(isNull(jobseekerOnAt), isNotNull(professionalOnAt));
    case 'none':
      return and(isNull(jobseekerOnAt), isNull(professionalOnAt));
    case 'expiring':
      return and(
        isNotNull(jobseekerOnAt),
        isNotNull(professionalOnAt),
        sql`${validUntil} between ${today} and ${soon}`,
      );
    case 'expired':
      return lt(validUntil, today);
  }
};

const completenessCondition = (wanted: PeopleFilter['completeness']): SQL | undefined =>
  wanted === 'empty'
    ? lt(profiles.completeness, 20)
    : wanted === 'partly'
      ? sql`${profiles.completeness} between 20 and 79`
      : wanted === 'ready'
        ? gt(profiles.completeness, 79)
        : undefined;

/** The caseload of one case manager. Names are sealed, so an order by name is made by the caller. */
export const findCaseload = (
  tx: Tx,
  filter: PeopleFilter,
  order: { sort: Exclude<PeopleSort, 'name'>; descending: boolean } | null,
): Promise<PersonRecord[]> => {
  const way = order?.descending ? desc : asc;
  const column = {
    completeness: profiles.completeness,
    updated: profiles.updatedAt,
    'valid-until': publicationKeys.validUntil,
    since: caseload.fromAt,
  }[order?.sort ?? 'since'];
  return select(tx)
    .where(
      and(
        isNull(persons.archivedAt),
        eq(caseload.accountId, filter.caseManagerId),
        filter.nameTokens === null ? undefined : sql`${persons.nameTokens} @> ${textArray(filter.nameTokens)}`,
        keyCondition(filter.keys, filter.today, filter.soon),
        completenessCondition(filter.completeness),
      ),
    )
    .orderBy(way(column), asc(persons.id))
    .limit(2_000);
};

/** People of a municipality whom nobody guides now. For the worker surface. */
export const findUnassigned = (tx: Tx, regionCode: string, municipalityCode: string): Promise<PersonRecord[]> =>
  select(tx)
    .where(
      and(
        isNull(persons.archivedAt),
        eq(persons.regionCode, regionCode),
        eq(persons.municipalityCode, municipalityCode),
        isNull(caseload.accountId),
      ),
    )
    .orderBy(asc(persons.createdAt), asc(persons.id))
    .limit(2_000);

/** People of one municipality by id. For the worker surface. */
export const findInMunicipality = (
  tx: Tx,
  regionCode: string,
  municipalityCode: string,
  personIds: readonly string[],
): Promise<PersonRecord[]> =>
  select(tx).where(
    and(
      isNull(persons.archivedAt),
      eq(persons.regionCode, regionCode),
      eq(persons.municipalityCode, municipalityCode),
      inArray(persons.id, [...personIds]),
    ),
  );

/** Until when this account may open the person outside the caseload; undefined when it may not. */
export const findAccess = async (tx: Tx, personId: string, accountId: string, now: Date): Promise<Date | undefined> => {
  const [grant] = await tx
    .select({ expiresAt: accessGrants.expiresAt })
    .from(accessGrants)
    .where(
      and(eq(accessGrants.personId, personId), eq(accessGrants.accountId, accountId), gt(accessGrants.expiresAt, now)),
    )
    .orderBy(desc(accessGrants.expiresAt))
    .limit(1);
  return grant?.expiresAt;
};

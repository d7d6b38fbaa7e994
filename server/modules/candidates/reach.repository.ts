import { and, arrayContains, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { accessGrants, caseload, namedBrokers, publicationKeys } from '#drizzle/schema/dossier.ts';
import { persons } from '#drizzle/schema/ident.ts';
import { introductions } from '#drizzle/schema/market.ts';
import { municipalities } from '#drizzle/schema/ref.ts';
import type { Actor } from '#server/platform/actor.ts';
import { dutchDay } from '#server/platform/clock.ts';
import type { Tx } from '#server/platform/db.ts';

const NOBODY = sql`false`;

/**
 * Which rows of `ident.persons` are in reach of who asks: oneself, who is guided or opened with a reason, and for an
 * account manager whose two keys are on or who is brokered already. Row-level security says the same a second time.
 */
export const inReach = ({ role, personId, accountId, region }: Actor, now: Date): SQL => {
  if (role === 'jobseeker') return personId === null ? NOBODY : eq(persons.id, personId);
  if (accountId === null) return NOBODY;
  const here = eq(persons.regionCode, region);
  if (role === 'case-manager')
    return sql`(${here} and (exists (select 1 from ${caseload} where ${caseload.personId} = ${persons.id}
        and ${caseload.accountId} = ${accountId} and ${caseload.untilAt} is null)
      or exists (select 1 from ${accessGrants} where ${accessGrants.personId} = ${persons.id}
        and ${accessGrants.accountId} = ${accountId} and ${accessGrants.expiresAt} > ${now.toISOString()})))`;
  if (role === 'account-manager')
    return sql`(${here} and ((not ${persons.protected} and exists (select 1 from ${publicationKeys}
        where ${publicationKeys.personId} = ${persons.id} and ${publicationKeys.jobseekerOnAt} is not null
        and ${publicationKeys.professionalOnAt} is not null and ${publicationKeys.validUntil} >= ${dutchDay(now)}))
      or exists (select 1 from ${namedBrokers}
        where ${and(eq(namedBrokers.personId, persons.id), eq(namedBrokers.accountId, accountId))})
      or exists (select 1 from ${introductions}
        where ${and(eq(introductions.personId, persons.id), eq(introductions.accountManagerId, accountId))})))`;
  return NOBODY;
};

/** Rows of `ident.persons` of these people. */
export const among = (personIds: readonly string[]): SQL => inArray(persons.id, [...personIds]);

/** Those of these people who are within it. */
export const findWithin = async (tx: Tx, personIds: readonly string[], within: SQL): Promise<string[]> => {
  if (personIds.length === 0) return [];
  const rows = await tx
    .select({ id: persons.id })
    .from(persons)
    .where(and(inArray(persons.id, [...personIds]), isNull(persons.archivedAt), within));
  return rows.map(({ id }) => id);
};

export const findGuide = async (tx: Tx, personId: string): Promise<string | null> => {
  const [row] = await tx
    .select({ accountId: caseload.accountId })
    .from(caseload)
    .where(and(eq(caseload.personId, personId), isNull(caseload.untilAt)));
  return row?.accountId ?? null;
};

/** Rows of `ident.persons` with all of these parts of a name, or with one of these client numbers. */
export const known = (by: { nameTokens: readonly string[]; clientNumberHashes: readonly string[] }): SQL => {
  const named = by.nameTokens.length === 0 ? NOBODY : arrayContains(persons.nameTokens, [...by.nameTokens]);
  const numbered =
    by.clientNumberHashes.length === 0 ? NOBODY : inArray(persons.clientNumberHash, [...by.clientNumberHashes]);
  return sql`(${named} or ${numbered})`;
};

export const municipalityCodes = async (tx: Tx, regionCode: string): Promise<string[]> => {
  const rows = await tx
    .selectDistinct({ code: municipalities.code })
    .from(municipalities)
    .where(eq(municipalities.regionCode, regionCode));
  return rows.map(({ code }) => code);
};

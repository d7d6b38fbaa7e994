import { and, eq, type SQL, sql } from 'drizzle-orm';
import { accessGrants, caseload, namedBrokers, publicationKeys } from '#drizzle/schema/dossier.ts';
import { persons } from '#drizzle/schema/ident.ts';
import { introductions } from '#drizzle/schema/market.ts';
import type { Actor } from '#server/platform/actor.ts';
import { dutchDay } from '#server/platform/clock.ts';

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

import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, notInArray, or, sql } from 'drizzle-orm';
import type { WorkSetting } from '#contract/own-account.ts';
import { caseload, suggestions, toldMatches } from '#drizzle/schema/dossier.ts';
import { accounts, persons } from '#drizzle/schema/ident.ts';
import { introductions, vacancies } from '#drizzle/schema/market.ts';
import type { Tx } from '#server/platform/db.ts';

const active = (regionCode: string) => and(eq(accounts.regionCode, regionCode), eq(accounts.status, 'active'));

/** Accounts of jobseekers who want to hear of work in one of these ways. Who never chose is told once a day. */
export const jobseekersToTell = async (
  tx: Tx,
  regionCode: string,
  settings: readonly WorkSetting[],
): Promise<Map<string, string>> => {
  const rows = await tx
    .select({ accountId: accounts.id, personId: persons.id })
    .from(accounts)
    .innerJoin(persons, eq(persons.id, accounts.personId))
    .where(
      and(
        active(regionCode),
        eq(accounts.role, 'jobseeker'),
        isNull(persons.archivedAt),
        inArray(sql`coalesce(${accounts.notifications} ->> 'work', 'daily')`, [...settings]),
      ),
    );
  return new Map(rows.map(({ accountId, personId }) => [accountId, personId]));
};

/** Whom each case manager of the region guides now. */
export const caseloadsOf = async (tx: Tx, regionCode: string): Promise<Map<string, string[]>> => {
  const rows = await tx
    .select({ accountId: caseload.accountId, personId: caseload.personId })
    .from(caseload)
    .innerJoin(accounts, eq(accounts.id, caseload.accountId))
    .innerJoin(persons, eq(persons.id, caseload.personId))
    .where(and(active(regionCode), isNull(caseload.untilAt), isNull(persons.archivedAt)));
  const loads = Map.groupBy(rows, ({ accountId }) => accountId);
  return new Map([...loads].map(([accountId, people]) => [accountId, people.map(({ personId }) => personId)]));
};

/** Those of these accounts that are active account managers. */
export const activeAccountManagers = async (tx: Tx, regionCode: string, ids: readonly string[]): Promise<string[]> => {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(active(regionCode), eq(accounts.role, 'account-manager'), inArray(accounts.id, [...ids])));
  return rows.map(({ id }) => id);
};

/** Pairs of which an introduction runs or ran, as `person vacancy`. */
export const introducedPairs = async (tx: Tx, vacancyIds: readonly string[]): Promise<Set<string>> => {
  if (vacancyIds.length === 0) return new Set();
  const rows = await tx
    .select({ personId: introductions.personId, vacancyId: introductions.vacancyId })
    .from(introductions)
    .where(and(inArray(introductions.vacancyId, [...vacancyIds]), isNotNull(introductions.personId)));
  return new Set(rows.map(({ personId, vacancyId }) => `${personId} ${vacancyId}`));
};

const BATCH = 1_000;

/** Keeps what was told. Answers only what this account was not told before: the primary key sees to that. */
export const insertTold = async (
  tx: Tx,
  rows: readonly (typeof toldMatches.$inferInsert)[],
): Promise<{ personId: string; vacancyId: string }[]> => {
  const fresh: { personId: string; vacancyId: string }[] = [];
  for (let from = 0; from < rows.length; from += BATCH)
    fresh.push(
      ...(await tx
        .insert(toldMatches)
        .values(rows.slice(from, from + BATCH))
        .onConflictDoNothing()
        .returning({ personId: toldMatches.personId, vacancyId: toldMatches.vacancyId })),
    );
  return fresh;
};

/** What this account was told since then. Worker surface. */
export const findTold = (tx: Tx, accountId: string, since: Date) =>
  tx
    .select({ personId: toldMatches.personId, vacancyId: toldMatches.vacancyId, toldAt: toldMatches.toldAt })
    .from(toldMatches)
    .where(and(eq(toldMatches.accountId, accountId), gte(toldMatches.toldAt, since)))
    .orderBy(asc(toldMatches.personId), asc(toldMatches.vacancyId));

/** Of vacancies that are over since before this moment: what was told and suggested. */
export const forgetOver = async (tx: Tx, before: Date): Promise<void> => {
  const over = tx
    .select({ id: vacancies.id })
    .from(vacancies)
    .where(
      and(
        notInArray(vacancies.state, ['draft', 'submitted', 'approved']),
        or(lt(vacancies.closedAt, before), and(isNull(vacancies.closedAt), lt(vacancies.updatedAt, before))),
      ),
    );
  await tx.delete(toldMatches).where(inArray(toldMatches.vacancyId, over));
  await tx.delete(suggestions).where(inArray(suggestions.vacancyId, over));
};

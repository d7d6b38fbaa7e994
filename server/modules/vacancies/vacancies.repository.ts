import { and, asc, count, desc, eq, gt, ilike, inArray, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { VacancySort } from '#contract/vacancies.ts';
import { employerMembers, employers, vacancies } from '#drizzle/schema/market.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { Tx } from '#server/platform/db.ts';

export type VacancyRecord = typeof vacancies.$inferSelect & {
  employerName: string;
  employerStatus: (typeof employers.$inferSelect)['status'];
  accountManagerId: string | null;
};
export type NewVacancy = typeof vacancies.$inferInsert;
export type VacancyValues = Partial<NewVacancy>;

const select = (tx: Tx) =>
  tx
    .select({
      vacancy: vacancies,
      employerName: employers.name,
      employerStatus: employers.status,
      accountManagerId: employers.accountManagerId,
    })
    .from(vacancies)
    .innerJoin(employers, eq(employers.id, vacancies.employerId));

const flat = ({ vacancy, ...employer }: Awaited<ReturnType<typeof select>>[number]): VacancyRecord => ({
  ...vacancy,
  ...employer,
});

/**
 * Which vacancies exist for who asks: an employer's own, and those of the own region. Row-level security says the same
 * a second time.
 */
const inReach = ({ role, employerId, region }: Actor): SQL | undefined => {
  if (role === 'system') return undefined;
  if (role !== 'employer') return eq(vacancies.regionCode, region);
  return employerId === null ? sql`false` : eq(vacancies.employerId, employerId);
};

export const findVacancy = async (tx: Tx, actor: Actor, id: string): Promise<VacancyRecord | undefined> => {
  const [row] = await select(tx).where(and(eq(vacancies.id, id), inReach(actor)));
  return row && flat(row);
};

export const findEmployer = async (tx: Tx, region: string, id: string) => {
  const [row] = await tx
    .select({
      id: employers.id,
      name: employers.name,
      status: employers.status,
      regionCode: employers.regionCode,
      accountManagerId: employers.accountManagerId,
    })
    .from(employers)
    .where(and(eq(employers.id, id), eq(employers.regionCode, region)));
  return row;
};

export const insertVacancy = async (tx: Tx, values: NewVacancy): Promise<void> => {
  await tx.insert(vacancies).values(values);
};

/** False when the version is not the one that was read. */
export const updateVacancy = async (tx: Tx, id: string, version: number, values: VacancyValues): Promise<boolean> => {
  const rows = await tx
    .update(vacancies)
    .set({ ...values, version: sql`${vacancies.version} + 1` })
    .where(and(eq(vacancies.id, id), eq(vacancies.version, version)))
    .returning({ id: vacancies.id });
  return rows.length > 0;
};

/** Counts one more person on the vacancy and locks it; undefined when every place was filled already. */
export const addFilled = async (tx: Tx, id: string, at: Date) => {
  const [row] = await tx
    .update(vacancies)
    .set({ filled: sql`${vacancies.filled} + 1`, version: sql`${vacancies.version} + 1`, updatedAt: at })
    .where(and(eq(vacancies.id, id), lt(vacancies.filled, vacancies.headcount)))
    .returning({
      filled: vacancies.filled,
      headcount: vacancies.headcount,
      version: vacancies.version,
      state: vacancies.state,
    });
  return row;
};

export interface VacancyFilter {
  /** Part of the title, of the place or of the name of the employer. */
  text?: string;
  state?: VacancyRecord['state'] | undefined;
  sector?: string | undefined;
  employerId?: string | undefined;
  /** Only employers of this account manager. */
  accountManagerId?: string | undefined;
  sort: VacancySort;
  offset: number;
  limit: number;
}

const byTitle = sql`lower(${vacancies.title})`;
const byEmployer = sql`lower(${employers.name})`;
const ORDER = {
  updated: [desc(vacancies.updatedAt), vacancies.id],
  closing: [asc(vacancies.closingDate), vacancies.id],
  '-closing': [desc(vacancies.closingDate), vacancies.id],
  title: [asc(byTitle), vacancies.id],
  '-title': [desc(byTitle), vacancies.id],
  employer: [asc(byEmployer), asc(byTitle), vacancies.id],
  '-employer': [desc(byEmployer), asc(byTitle), vacancies.id],
} as const;

const holding = (text: string) => {
  const part = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return or(ilike(vacancies.title, part), ilike(vacancies.place, part), ilike(employers.name, part));
};

export const findVacancies = async (tx: Tx, actor: Actor, filter: VacancyFilter) => {
  const within = and(
    inReach(actor),
    filter.text ? holding(filter.text) : undefined,
    filter.sector === undefined ? undefined : eq(vacancies.sectorCode, filter.sector),
    filter.employerId === undefined ? undefined : eq(vacancies.employerId, filter.employerId),
    filter.accountManagerId === undefined ? undefined : eq(employers.accountManagerId, filter.accountManagerId),
  );
  const counted = await tx
    .select({ state: vacancies.state, count: count() })
    .from(vacancies)
    .innerJoin(employers, eq(employers.id, vacancies.employerId))
    .where(within)
    .groupBy(vacancies.state);
  const rows = await select(tx)
    .where(and(within, filter.state === undefined ? undefined : eq(vacancies.state, filter.state)))
    .orderBy(...ORDER[filter.sort])
    .offset(filter.offset)
    .limit(filter.limit);
  return { rows: rows.map(flat), states: new Map(counted.map(({ state, count: number }) => [state, number])) };
};

/** Approved vacancies whose closing date lies before `day`. */
export const pastClosing = (tx: Tx, day: string) =>
  tx
    .select({ id: vacancies.id })
    .from(vacancies)
    .where(and(eq(vacancies.state, 'approved'), lt(vacancies.closingDate, day)));

/** Approved vacancies that close on or before `day` and of which the employer was not told yet. */
export const closingSoon = (tx: Tx, from: string, day: string) =>
  tx
    .select({ id: vacancies.id })
    .from(vacancies)
    .where(
      and(
        eq(vacancies.state, 'approved'),
        isNull(vacancies.remindedAt),
        lte(vacancies.closingDate, day),
        gt(vacancies.closingDate, sql`${from}::date - 1`),
      ),
    );

export const lockVacancy = async (tx: Tx, actor: Actor, id: string): Promise<VacancyRecord | undefined> => {
  await tx.select({ id: vacancies.id }).from(vacancies).where(eq(vacancies.id, id)).for('update');
  return findVacancy(tx, actor, id);
};

export const markReminded = async (tx: Tx, id: string, at: Date): Promise<void> => {
  await tx.update(vacancies).set({ remindedAt: at }).where(eq(vacancies.id, id));
};

/** Accounts that an employer's messages go to: the writer when still there, else everyone who manages. */
export const employerReceivers = async (tx: Tx, employerId: string, preferred: string | null): Promise<string[]> => {
  const members = await tx
    .select({ accountId: employerMembers.accountId, manager: employerMembers.manager })
    .from(employerMembers)
    .where(and(eq(employerMembers.employerId, employerId), eq(employerMembers.active, true)));
  if (members.some(({ accountId }) => accountId === preferred) && preferred !== null) return [preferred];
  const managers = members.filter(({ manager }) => manager);
  return (managers.length > 0 ? managers : members).map(({ accountId }) => accountId);
};

/** Vacancies in whatever state, for the search index. */
export const vacanciesByIds = async (tx: Tx, ids: readonly string[]): Promise<VacancyRecord[]> =>
  ids.length === 0 ? [] : (await select(tx).where(inArray(vacancies.id, [...ids]))).map(flat);

export const approvedAfter = async (tx: Tx, after: string | null, limit: number): Promise<VacancyRecord[]> =>
  (
    await select(tx)
      .where(and(eq(vacancies.state, 'approved'), after === null ? undefined : gt(vacancies.id, after)))
      .orderBy(asc(vacancies.id))
      .limit(limit)
  ).map(flat);

export const approvedVersions = (tx: Tx) =>
  tx.select({ id: vacancies.id, version: vacancies.version }).from(vacancies).where(eq(vacancies.state, 'approved'));

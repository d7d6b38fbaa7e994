import { and, count, desc, eq, ne, sql } from 'drizzle-orm';
import type { EmployerView } from '#contract/introduction-states.ts';
import { employers, introductions, vacancies } from '#drizzle/schema/market.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { Tx } from '#server/platform/db.ts';
import { inReach } from './introductions.repository.ts';

/** The columns that the employer surface has a right to. Asking for one more is an error of the database. */
const columns = {
  id: introductions.id,
  employerId: introductions.employerId,
  vacancyId: introductions.vacancyId,
  accountManagerId: introductions.accountManagerId,
  source: introductions.source,
  shown: introductions.shown,
  view: sql<EmployerView>`${introductions.employerView}`,
  version: introductions.employerVersion,
  interestAt: introductions.interestAt,
  contactOpenedAt: introductions.contactOpenedAt,
  talkAt: introductions.talkAt,
  talkPlace: introductions.talkPlace,
  trialStart: introductions.trialStart,
  trialEnd: introductions.trialEnd,
  placedAt: introductions.placedAt,
  endedAt: introductions.endedAt,
};

const select = (tx: Tx) =>
  tx
    .select({ ...columns, title: vacancies.title })
    .from(introductions)
    .innerJoin(vacancies, eq(vacancies.id, introductions.vacancyId));

export type AskedRecord = Awaited<ReturnType<typeof select>>[number];

/** Of the actor's employer only. */
export const findAsked = async (tx: Tx, actor: Actor, id: string): Promise<AskedRecord | undefined> => {
  const [row] = await select(tx).where(and(eq(introductions.id, id), inReach(actor)));
  return row;
};

export const listAsked = async (
  tx: Tx,
  actor: Actor,
  filter: { view?: EmployerView | undefined; vacancyId?: string | undefined; offset: number; limit: number },
) => {
  const within = and(
    inReach(actor),
    filter.vacancyId === undefined ? undefined : eq(introductions.vacancyId, filter.vacancyId),
  );
  const view = filter.view === undefined ? undefined : sql`${introductions.employerView} = ${filter.view}`;
  const rows = await select(tx)
    .where(and(within, view))
    .orderBy(desc(introductions.interestAt), introductions.id)
    .offset(filter.offset)
    .limit(filter.limit);
  const counted = await tx
    .select({ view: columns.view, count: count() })
    .from(introductions)
    .where(within)
    .groupBy(introductions.employerView);
  return { rows, views: new Map(counted.map((one) => [one.view, one.count])) };
};

export const countOpen = async (tx: Tx, actor: Actor): Promise<number> => {
  const [row] = await tx
    .select({ open: count() })
    .from(introductions)
    .where(and(inReach(actor), sql`${introductions.employerView} = 'asked'`, ne(introductions.source, 'staff')));
  return row?.open ?? 0;
};

/** One interest of an employer at a time, so that the limit cannot be passed by asking twice at once. */
export const lockEmployerQueue = async (tx: Tx, employerId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`interest:${employerId}`}, 0))`);
};

export const findOwnEmployer = async (tx: Tx, employerId: string) => {
  const [row] = await tx
    .select({ status: employers.status, accountManagerId: employers.accountManagerId })
    .from(employers)
    .where(eq(employers.id, employerId));
  return row;
};

/** Written in plain SQL because the employer surface has rights on these columns only, also when inserting. */
export const insertInterest = async (
  tx: Tx,
  row: {
    id: string;
    regionCode: string;
    employerId: string;
    vacancyId: string;
    accountManagerId: string;
    source: 'tile' | 'card';
    roundId: string;
    cellId: string;
    cardId: string | null;
    shown: unknown;
    dueAt: Date;
    interestAt: Date;
    createdBy: string;
  },
): Promise<void> => {
  await tx.execute(sql`
    insert into market.introductions (id, region_code, employer_id, vacancy_id, account_manager_id, source, round_id,
      cell_id, card_id, shown, state, due_at, interest_at, created_by)
    values (${row.id}, ${row.regionCode}, ${row.employerId}, ${row.vacancyId}, ${row.accountManagerId}, ${row.source},
      ${row.roundId}, ${row.cellId}, ${row.cardId}, ${JSON.stringify(row.shown)}::jsonb, 'interest',
      ${row.dueAt.toISOString()}, ${row.interestAt.toISOString()}, ${row.createdBy})`);
};

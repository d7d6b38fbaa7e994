import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { IntroductionState } from '#contract/introduction-states.ts';
import {
  employers,
  introductionEvents,
  introductionNotes,
  introductions,
  openedContacts,
  staffCards,
  vacancies,
} from '#drizzle/schema/market.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { Tx } from '#server/platform/db.ts';

type Row = typeof introductions.$inferSelect;
/** A row with its state as the contract knows it. */
export type IntroductionRecord = Omit<Row, 'state'> & { state: IntroductionState };
export type IntroductionValues = Partial<Omit<typeof introductions.$inferInsert, 'state'>> & {
  state?: IntroductionState;
};
export type VacancyPart = typeof vacancies.$inferSelect;

export interface FullIntroduction {
  introduction: IntroductionRecord;
  vacancy: VacancyPart;
  employer: { id: string; name: string; kvk: string; status: string };
}

const typed = (row: Row): IntroductionRecord => ({ ...row, state: row.state as IntroductionState });

/** The row, locked until the end of the transaction: whoever comes second reads what the first one wrote. */
export const lockIntroduction = async (tx: Tx, id: string): Promise<IntroductionRecord | undefined> => {
  const [row] = await tx.select().from(introductions).where(eq(introductions.id, id)).for('update');
  return row && typed(row);
};

/** As `lockIntroduction`, but undefined when somebody else holds it: the clock comes back later. */
export const tryLockIntroduction = async (tx: Tx, id: string): Promise<IntroductionRecord | undefined> => {
  const [row] = await tx
    .select()
    .from(introductions)
    .where(eq(introductions.id, id))
    .for('update', { skipLocked: true });
  return row && typed(row);
};

/** Undefined when the version is not the one that was read. */
export const updateIntroduction = async (
  tx: Tx,
  id: string,
  version: number,
  values: IntroductionValues,
): Promise<IntroductionRecord | undefined> => {
  const [row] = await tx
    .update(introductions)
    .set({ ...values, version: version + 1 })
    .where(and(eq(introductions.id, id), eq(introductions.version, version)))
    .returning();
  return row && typed(row);
};

/** Marks what the clock did; the version stays, since nothing changed for whoever is about to act. */
export const markClock = async (
  tx: Tx,
  id: string,
  values: Pick<IntroductionValues, 'remindedAt' | 'lateNoticeAt' | 'delayNoticeAt'>,
): Promise<void> => {
  await tx.update(introductions).set(values).where(eq(introductions.id, id));
};

/** On the surfaces of staff and worker. */
export const insertIntroduction = async (tx: Tx, values: typeof introductions.$inferInsert): Promise<void> => {
  await tx.insert(introductions).values(values);
};

/** No row comes back: the employer surface may write events and not read them. */
export const insertEvent = async (tx: Tx, event: typeof introductionEvents.$inferInsert): Promise<void> => {
  await tx.insert(introductionEvents).values(event);
};

/**
 * Which introductions exist for who asks: the broker's own, a jobseeker's from the proposal on, an employer's except
 * what the account manager began before a yes. Row-level security says the same a second time.
 */
export const inReach = ({ role, accountId, region, personId, employerId }: Actor): SQL => {
  const own =
    role === 'account-manager' && accountId !== null
      ? and(eq(introductions.accountManagerId, accountId), eq(introductions.regionCode, region))
      : role === 'jobseeker' && personId !== null
        ? and(eq(introductions.personId, personId), isNotNull(introductions.proposedAt))
        : role === 'employer' && employerId !== null
          ? and(
              eq(introductions.employerId, employerId),
              or(ne(introductions.source, 'staff'), isNotNull(introductions.contactOpenedAt)),
            )
          : undefined;
  return own ?? sql`false`;
};

const full = (tx: Tx) =>
  tx
    .select({
      introduction: introductions,
      vacancy: vacancies,
      employer: { id: employers.id, name: employers.name, kvk: employers.kvk, status: employers.status },
    })
    .from(introductions)
    .innerJoin(vacancies, eq(vacancies.id, introductions.vacancyId))
    .innerJoin(employers, eq(employers.id, introductions.employerId));

const asFull = (row: Awaited<ReturnType<typeof full>>[number]): FullIntroduction => ({
  ...row,
  introduction: typed(row.introduction),
});

/** Whoever's it is: for the worker surface, after the relation was checked. */
export const findIntroduction = async (tx: Tx, id: string): Promise<FullIntroduction | undefined> => {
  const [row] = await full(tx).where(eq(introductions.id, id));
  return row && asFull(row);
};

export const findOwnIntroduction = async (tx: Tx, actor: Actor, id: string): Promise<FullIntroduction | undefined> => {
  const [row] = await full(tx).where(and(eq(introductions.id, id), inReach(actor)));
  return row && asFull(row);
};

/** What runs, and what was over after `since`, of this account manager. */
export const findBoard = async (
  tx: Tx,
  actor: Actor,
  since: Date,
  sector: string | undefined,
): Promise<FullIntroduction[]> => {
  const rows = await full(tx).where(
    and(
      inReach(actor),
      or(
        and(isNull(introductions.endedAt), isNull(introductions.placedAt)),
        gt(introductions.endedAt, since),
        gt(introductions.placedAt, since),
      ),
      sector === undefined ? undefined : eq(vacancies.sectorCode, sector),
    ),
  );
  return rows.map(asFull);
};

/** Proposals of the jobseeker. */
export const findProposals = async (tx: Tx, actor: Actor, id?: string): Promise<FullIntroduction[]> => {
  const rows = await full(tx)
    .where(and(inReach(actor), id === undefined ? undefined : eq(introductions.id, id)))
    .orderBy(desc(introductions.proposedAt))
    .limit(100);
  return rows.map(asFull);
};

export const findEvents = (tx: Tx, introductionId: string) =>
  tx
    .select({ event: introductionEvents, who: staffCards.name })
    .from(introductionEvents)
    .leftJoin(staffCards, eq(staffCards.accountId, introductionEvents.accountId))
    .where(eq(introductionEvents.introductionId, introductionId))
    .orderBy(asc(introductionEvents.at), asc(introductionEvents.seq));

export const findNotes = (tx: Tx, introductionId: string) =>
  tx
    .select({ note: introductionNotes, who: staffCards.name })
    .from(introductionNotes)
    .leftJoin(staffCards, eq(staffCards.accountId, introductionNotes.accountId))
    .where(eq(introductionNotes.introductionId, introductionId))
    .orderBy(desc(introductionNotes.createdAt));

export const insertNote = async (tx: Tx, note: typeof introductionNotes.$inferInsert): Promise<void> => {
  await tx.insert(introductionNotes).values(note);
};

export const findContacts = async (tx: Tx, introductionIds: readonly string[]) => {
  if (introductionIds.length === 0) return new Map<string, typeof openedContacts.$inferSelect>();
  const rows = await tx
    .select()
    .from(openedContacts)
    .where(inArray(openedContacts.introductionId, [...introductionIds]));
  return new Map(rows.map((row) => [row.introductionId, row]));
};

export const insertContacts = async (tx: Tx, values: typeof openedContacts.$inferInsert): Promise<void> => {
  await tx.insert(openedContacts).values(values).onConflictDoNothing();
};

export const findStaffCards = async (tx: Tx, accountIds: readonly string[]) => {
  if (accountIds.length === 0) return new Map<string, { name: string; phone: string; email: string }>();
  const rows = await tx
    .select({ id: staffCards.accountId, name: staffCards.name, phone: staffCards.phone, email: staffCards.email })
    .from(staffCards)
    .where(inArray(staffCards.accountId, [...new Set(accountIds)]));
  return new Map(rows.map(({ id, ...card }) => [id, card]));
};

const OVER = ['declined', 'ended', 'placed'];

/** Whether one of these people was asked for this vacancy before, or has a running introduction on it. */
export const findEarlier = async (tx: Tx, vacancyId: string, personIds: readonly string[], except: string | null) => {
  if (personIds.length === 0) return [];
  const rows = await tx
    .select({ personId: introductions.personId, state: introductions.state, reason: introductions.reason })
    .from(introductions)
    .where(
      and(
        eq(introductions.vacancyId, vacancyId),
        inArray(introductions.personId, [...personIds]),
        isNotNull(introductions.proposedAt),
        except === null ? undefined : ne(introductions.id, except),
      ),
    );
  return rows.map(({ personId, state, reason }) => ({
    personId: personId ?? '',
    hindrance:
      state === 'placed'
        ? ('placed' as const)
        : OVER.includes(state)
          ? endedHindrance(state, reason)
          : ('running' as const),
  }));
};

/** Who said no or stopped is not asked again; who was stopped by something else may be. */
const endedHindrance = (state: string, reason: string | null) =>
  state === 'declined' || reason === 'jobseeker-withdrew' || reason === 'jobseeker-stopped-after-talk'
    ? ('asked-before' as const)
    : null;

/** Introductions with a clock, or with a card that may have gone. */
export const findTicking = (tx: Tx) =>
  tx
    .select({ id: introductions.id })
    .from(introductions)
    .where(
      or(isNotNull(introductions.dueAt), and(eq(introductions.state, 'accepted'), isNull(introductions.delayNoticeAt))),
    )
    .orderBy(asc(introductions.dueAt))
    .limit(5_000);

export const findOpenOfVacancy = async (tx: Tx, vacancyId: string, states: readonly IntroductionState[]) => {
  const rows = await tx
    .select({ id: introductions.id })
    .from(introductions)
    .where(and(eq(introductions.vacancyId, vacancyId), inArray(introductions.state, [...states])));
  return rows.map(({ id }) => id);
};

export const findOpenOfPerson = async (tx: Tx, personId: string, states: readonly IntroductionState[]) => {
  const rows = await tx
    .select({ id: introductions.id })
    .from(introductions)
    .where(and(eq(introductions.personId, personId), inArray(introductions.state, [...states])));
  return rows.map(({ id }) => id);
};

/** Counts for the menu of the account manager: questions to broker, and how many of them are late. */
export const countToBroker = async (tx: Tx, accountManagerId: string, now: Date) => {
  const [row] = await tx
    .select({
      waiting: count(),
      late: sql<number>`count(*) filter (where ${introductions.dueAt} < ${now.toISOString()}::timestamptz)::int`,
    })
    .from(introductions)
    .where(
      and(eq(introductions.accountManagerId, accountManagerId), inArray(introductions.state, ['interest', 'taken-up'])),
    );
  return { waiting: row?.waiting ?? 0, late: (row?.late ?? 0) > 0 };
};

export const countToAnswer = async (tx: Tx, actor: Actor): Promise<number> => {
  const [row] = await tx
    .select({ waiting: count() })
    .from(introductions)
    .where(and(inReach(actor), eq(introductions.state, 'proposed')));
  return row?.waiting ?? 0;
};

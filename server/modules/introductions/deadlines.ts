import type { IntroductionState } from '#contract/introduction-states.ts';
import { deadline, workingTimeBetween } from '#server/platform/calendar.ts';

/** Working days within which an employer hears something: the promise on the page. */
const PROMISE_DAYS = 2;
/** Working days after being late at which a question that nobody took up closes by itself. */
const GRACE_DAYS = 2;
/** Working days that a jobseeker has. */
const ANSWER_DAYS = 2;
/** Working days after being late at which contact or a talk without a result closes by itself. */
export const QUIET_DAYS = 10;
const WORKING_DAY_MINUTES = 8 * 60;

/** When an employer hears something, by the promise. */
export const promisedBy = (interestAt: Date): Date => deadline(interestAt, PROMISE_DAYS);

/** When it is over for certain: broker late and closed at the last moment, or proposed then and not answered. */
export const lastAnswerBy = (interestAt: Date): Date => deadline(interestAt, PROMISE_DAYS + GRACE_DAYS + ANSWER_DAYS);

/** When a question that the broker left lying closes by itself. */
export const brokerClosesAt = (dueAt: Date): Date => deadline(dueAt, GRACE_DAYS);

/** When half of the time of broker or jobseeker has passed; null in states without such a clock. */
export const halfOf = (row: { state: IntroductionState; interestAt: Date; proposedAt: Date | null }): Date | null => {
  if (row.state === 'interest' || row.state === 'taken-up') return deadline(row.interestAt, PROMISE_DAYS / 2);
  return row.state === 'proposed' && row.proposedAt !== null ? deadline(row.proposedAt, ANSWER_DAYS / 2) : null;
};

/** The clock as people read it: working time left, and the part of it that is used. */
export const clockOf = (
  row: {
    state: IntroductionState;
    dueAt: Date | null;
    interestAt: Date;
    proposedAt: Date | null;
    contactOpenedAt: Date | null;
  },
  now: Date,
): { dueAt: string; minutesLeft: number; used: number; tone: 'calm' | 'soon' | 'late' } | null => {
  const { dueAt } = row;
  if (dueAt === null) return null;
  const start =
    row.state === 'interest' || row.state === 'taken-up'
      ? row.interestAt
      : (row.contactOpenedAt ?? row.proposedAt ?? row.interestAt);
  const minutesLeft = workingTimeBetween(now, dueAt);
  const total = Math.max(1, workingTimeBetween(start, dueAt));
  const late = dueAt.getTime() <= now.getTime();
  return {
    dueAt: dueAt.toISOString(),
    minutesLeft,
    used: Math.min(1, Math.max(0, 1 - minutesLeft / total)),
    tone: late ? 'late' : minutesLeft < WORKING_DAY_MINUTES / 2 ? 'soon' : 'calm',
  };
};

/** The same day so many months later; the last day of the month where that day does not exist, as PostgreSQL does. */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
};

import { randomUUID } from 'node:crypto';
import type { EndReason } from '#contract/introduction-states.ts';
import { deadline } from '#server/platform/calendar.ts';
import type { Context } from '#server/platform/context.ts';
import { act } from './act.usecases.ts';
import { brokerClosesAt, halfOf, promisedBy, QUIET_DAYS } from './deadlines.ts';
import {
  findTicking,
  insertEvent,
  type IntroductionRecord,
  markClock,
  tryLockIntroduction,
} from './introductions.repository.ts';
import { cardIsGone } from './people.repository.ts';
import { knownToEmployer, tell, tellStopped } from './tell.usecases.ts';

export const TICK_TASK = 'introductions.tick';

/** Asks for a look at every introduction with a clock; each is a job of its own, so one that fails stops no other. */
export const lookAtClocks = async (ctx: Context): Promise<void> => {
  for (const { id } of await findTicking(ctx.tx)) await ctx.later(TICK_TASK, { introductionId: id }, { key: id });
};

const note = (ctx: Context, row: IntroductionRecord, kind: 'reminded' | 'late' | 'delay-told'): Promise<void> =>
  insertEvent(ctx.tx, {
    id: randomUUID(),
    introductionId: row.id,
    regionCode: row.regionCode,
    at: ctx.clock.now(),
    role: 'system',
    kind,
    fromState: row.state,
    toState: row.state,
  });

const expire = async (ctx: Context, row: IntroductionRecord, reason: EndReason): Promise<void> => {
  await act(ctx, { id: row.id, act: 'expire', by: 'system', version: null, reason });
  if (reason === 'no-answer-jobseeker') {
    await tell(ctx, row.id, 'jobseeker', 'proposal-closed');
    await tell(ctx, row.id, 'broker', 'introduction-closed-by-clock');
    if (knownToEmployer(row)) await tell(ctx, row.id, 'employer', 'introduction-stopped');
    return;
  }
  await tellStopped(ctx, row, 'broker');
  await tell(ctx, row.id, 'broker', 'introduction-closed-by-clock');
};

/** Two working days after an interest every employer who still waits hears the same, whoever it is that is late. */
const tellDelay = async (ctx: Context, row: IntroductionRecord, now: Date): Promise<void> => {
  const waits =
    row.state === 'interest' || row.state === 'taken-up' || row.state === 'proposed' || row.state === 'accepted';
  if (!waits || row.source === 'staff' || row.delayNoticeAt !== null || now < promisedBy(row.interestAt)) return;
  await markClock(ctx.tx, row.id, { delayNoticeAt: now });
  await note(ctx, row, 'delay-told');
  await tell(ctx, row.id, 'employer', 'interest-late');
};

/** Why the clock closes this introduction now, or null while it does not. */
const closingReason = (row: IntroductionRecord, now: Date): EndReason | null => {
  const { dueAt, state } = row;
  if (dueAt === null || now < dueAt) return null;
  if (state === 'proposed') return 'no-answer-jobseeker';
  if (state === 'interest' || state === 'taken-up') return now >= brokerClosesAt(dueAt) ? 'no-answer-broker' : null;
  const quiet = state === 'contact-opened' || state === 'talk';
  return quiet && now >= deadline(dueAt, QUIET_DAYS) ? 'no-answer-employer' : null;
};

/**
 * What the clock does with one introduction now: remind at half time, tell that it is late, close what nobody answered.
 * Nothing of it goes to enforcement or to anyone outside the two sides and the broker. Safe to repeat. Worker surface.
 */
export const tick = async (ctx: Context, introductionId: string): Promise<void> => {
  const row = await tryLockIntroduction(ctx.tx, introductionId);
  if (!row) return;
  const now = ctx.clock.now();
  const toBroker = row.state === 'interest' || row.state === 'taken-up';
  if (toBroker && (await cardIsGone(ctx.tx, row))) {
    await act(ctx, { id: row.id, act: 'end', by: 'system', version: null, reason: 'card-withdrawn' });
    await tellStopped(ctx, row, null);
    return;
  }
  const closing = closingReason(row, now);
  if (closing !== null) return expire(ctx, row, closing);
  await tellDelay(ctx, row, now);
  const { dueAt } = row;
  if (dueAt === null) return;
  const half = halfOf(row);
  if (half !== null && row.remindedAt === null && now >= half && now < dueAt) {
    await markClock(ctx.tx, row.id, { remindedAt: now });
    await note(ctx, row, 'reminded');
    await tell(ctx, row.id, toBroker ? 'broker' : 'jobseeker', toBroker ? 'interest-reminder' : 'proposal-reminder');
  }
  if (now < dueAt || row.lateNoticeAt !== null) return;
  await markClock(ctx.tx, row.id, { lateNoticeAt: now });
  await note(ctx, row, 'late');
  await tell(ctx, row.id, 'broker', toBroker ? 'broker-late' : 'result-due');
};

import { randomUUID } from 'node:crypto';
import {
  type EndReason,
  type IntroductionAct,
  type IntroductionActor,
  type IntroductionState,
  transitionFor,
} from '#contract/introduction-states.ts';
import { deadline } from '#server/platform/calendar.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound, staleVersion } from '#server/platform/errors.ts';
import { actNotAllowed } from './introductions.errors.ts';
import {
  insertEvent,
  type IntroductionRecord,
  type IntroductionValues,
  lockIntroduction,
  updateIntroduction,
} from './introductions.repository.ts';

/** What an act writes beside state and clock. */
export interface Prepared {
  set?: IntroductionValues;
  /** The clock of the new state counts from here instead of from now. */
  from?: Date;
  /** When the next step is due, where the table has no clock of its own. */
  dueAt?: Date;
}

export interface ActInput {
  id: string;
  act: IntroductionAct;
  by: IntroductionActor;
  /** The version that was read; null for the program itself, which has just read the row under the lock. */
  version: number | null;
  reason?: EndReason;
  /** Runs under the lock, once it is sure that the act is allowed: further checks and further columns. */
  prepare?: (row: IntroductionRecord) => Promise<Prepared>;
}

/** Whether the introduction is in reach of who acts. Row-level security does not guard on the worker login. */
const belongsTo = (ctx: Context, row: IntroductionRecord, by: IntroductionActor): boolean => {
  const { actor } = ctx;
  switch (by) {
    case 'system':
      return true;
    case 'account-manager':
      return actor.role === 'account-manager' && row.accountManagerId === actor.accountId;
    case 'jobseeker':
      return actor.role === 'jobseeker' && row.personId === actor.personId && row.proposedAt !== null;
    case 'employer':
      return (
        actor.role === 'employer' &&
        row.employerId === actor.employerId &&
        (row.source !== 'staff' || row.contactOpenedAt !== null)
      );
  }
};

const viewOf = (state: IntroductionState): string => {
  if (state === 'interest' || state === 'taken-up' || state === 'proposed' || state === 'accepted') return 'asked';
  return state === 'declined' || state === 'ended' ? 'stopped' : state;
};

const stampsOf = (to: IntroductionState, row: IntroductionRecord, now: Date): IntroductionValues => {
  switch (to) {
    case 'taken-up':
      return { takenUpAt: now };
    case 'proposed':
      return { takenUpAt: row.takenUpAt ?? now, proposedAt: now };
    case 'accepted':
      return { answeredAt: now };
    case 'declined':
      return { answeredAt: now, endedAt: now };
    case 'contact-opened':
      return { contactOpenedAt: now };
    case 'placed':
      return { placedAt: now };
    case 'ended':
      return { endedAt: now };
    default:
      return {};
  }
};

/** A yes and a no leave the same trace in the change log, which others than the broker may read. */
const loggedAs = (act: IntroductionAct): string => (act === 'accept' || act === 'decline' ? 'answer' : act);

/**
 * The one way in which an introduction changes. The row is locked, so of two acts at once one is first; the other finds
 * a version or a state that does not fit and is refused. Throws notFound, staleVersion (412) or actNotAllowed (409).
 */
export const act = async (
  ctx: Context,
  input: ActInput,
): Promise<{ before: IntroductionRecord; after: IntroductionRecord }> => {
  const before = await lockIntroduction(ctx.tx, input.id);
  if (!before || !belongsTo(ctx, before, input.by)) throw notFound();
  const read = input.by === 'employer' ? before.employerVersion : before.version;
  if (input.version !== null && input.version !== read) throw staleVersion();
  const transition = transitionFor(input.act, before.state, input.by);
  if (!transition || (transition.needsReason && input.reason === undefined)) throw actNotAllowed();
  const { set = {}, from, dueAt } = (await input.prepare?.(before)) ?? {};
  const now = ctx.clock.now();
  const seen =
    viewOf(before.state) !== viewOf(transition.to) || input.act === 'plan-talk' || input.act === 'extend-trial';
  const due =
    transition.dueAfter === 'keep'
      ? before.dueAt
      : transition.dueAfter === null
        ? (dueAt ?? null)
        : deadline(from ?? now, transition.dueAfter);
  const after = await updateIntroduction(ctx.tx, before.id, before.version, {
    ...set,
    ...stampsOf(transition.to, before, now),
    state: transition.to,
    reason: input.reason ?? null,
    dueAt: due,
    ...(transition.dueAfter === 'keep' ? {} : { remindedAt: null, lateNoticeAt: null }),
    ...(seen ? { employerVersion: before.employerVersion + 1 } : {}),
  });
  if (!after) throw staleVersion();
  await insertEvent(ctx.tx, {
    id: randomUUID(),
    introductionId: before.id,
    regionCode: before.regionCode,
    at: now,
    accountId: ctx.actor.accountId,
    role: input.by,
    kind: input.act,
    fromState: before.state,
    toState: transition.to,
    reason: input.reason ?? null,
  });
  await ctx.changed({ entity: 'introduction', entityId: before.id, action: loggedAs(input.act), fields: ['state'] });
  return { before, after };
};

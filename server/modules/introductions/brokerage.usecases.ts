import { randomUUID } from 'node:crypto';
import type { EndReason } from '#contract/introduction-states.ts';
import { openVacancy } from '#server/modules/vacancies/vacancies.usecases.ts';
import { instantAt, OFFICE_HOURS } from '#server/platform/calendar.ts';
import { dutchDay } from '#server/platform/clock.ts';
import type { Context } from '#server/platform/context.ts';
import { constraintOf } from '#server/platform/db.ts';
import { invalidInput } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { act } from './act.usecases.ts';
import { openContactDetails } from './contact.usecases.ts';
import { addMonths, promisedBy } from './deadlines.ts';
import {
  actNotAllowed,
  alreadyRunning,
  askedBefore,
  blockedEmployer,
  cannotBeFound,
  nobodyAtEmployer,
  notBehindTile,
  notOwnEmployer,
  vacancyNotOpen,
} from './introductions.errors.ts';
import { findEarlier, findIntroduction, insertEvent, insertIntroduction } from './introductions.repository.ts';
import { findBlocking, findFacts, findNamedBroker, peopleBehind } from './people.repository.ts';
import { tell, tellStopped } from './tell.usecases.ts';

/** An act of the account manager at the version that was read. */
export interface Step {
  id: string;
  version: number;
}

export const takeUp = async (ctx: Context, step: Step): Promise<void> => {
  await act(ctx, { ...step, act: 'take-up', by: 'account-manager' });
};

/**
 * Whether this person may be proposed for this vacancy now. A protected person only by the account manager whom the
 * case manager named; nobody to an employer that the person blocked, and nobody twice for one vacancy.
 */
const checkProposable = async (
  ctx: Context,
  input: { personId: string; vacancyId: string; kvk: string; introductionId: string | null },
): Promise<void> => {
  const { personId } = input;
  const [person] = await findFacts(ctx.tx, [personId], dutchDay(ctx.clock.now()));
  if (person?.regionCode !== ctx.actor.region) throw cannotBeFound();
  const named = person.protected ? await findNamedBroker(ctx.tx, personId) : null;
  if (person.protected ? named !== ctx.actor.accountId : !person.findable) throw cannotBeFound();
  if ((await findBlocking(ctx.tx, [personId], input.kvk)).has(personId)) throw blockedEmployer();
  for (const { hindrance } of await findEarlier(ctx.tx, input.vacancyId, [personId], input.introductionId)) {
    if (hindrance === 'asked-before') throw askedBefore();
    if (hindrance !== null) throw alreadyRunning();
  }
};

const proposeTo = async (ctx: Context, step: Step, personId: string): Promise<void> => {
  try {
    await act(ctx, {
      ...step,
      act: 'propose',
      by: 'account-manager',
      prepare: async (row) => {
        const found = await findIntroduction(ctx.tx, row.id);
        if (!found || !(await openVacancy(ctx, row.vacancyId))) throw vacancyNotOpen();
        if (row.source !== 'staff' && !(await peopleBehind(ctx.tx, row)).includes(personId)) throw notBehindTile();
        await checkProposable(ctx, {
          personId,
          vacancyId: row.vacancyId,
          kvk: found.employer.kvk,
          introductionId: row.id,
        });
        return { set: { personId } };
      },
    });
  } catch (error) {
    if (constraintOf(error) === 'introductions_running') throw alreadyRunning();
    throw error;
  }
  await ctx.readOf(personId, 'profile');
  await tell(ctx, step.id, 'jobseeker', 'proposal-received');
};

/** Proposes what the employer asked to somebody who stands behind it. */
export const propose = (ctx: Context, step: Step & { personId: string }): Promise<void> =>
  proposeTo(ctx, step, step.personId);

/**
 * The account manager starts it: somebody from the staff search, for a vacancy of an own employer. The employer knows
 * nothing of it until the jobseeker says yes. Answers the id.
 */
export const startByStaff = async (ctx: Context, input: { vacancyId: string; personId: string }): Promise<string> => {
  const vacancy = await openVacancy(ctx, input.vacancyId);
  if (!vacancy) throw vacancyNotOpen();
  const { accountId } = ctx.actor;
  if (accountId === null || vacancy.accountManagerId !== accountId) throw notOwnEmployer();
  const id = randomUUID();
  const now = ctx.clock.now();
  await insertIntroduction(ctx.tx, {
    id,
    regionCode: vacancy.regionCode,
    employerId: vacancy.employerId,
    vacancyId: vacancy.id,
    accountManagerId: accountId,
    source: 'staff',
    shown: {},
    state: 'taken-up',
    dueAt: promisedBy(now),
    interestAt: now,
    takenUpAt: now,
    createdBy: accountId,
  });
  await insertEvent(ctx.tx, {
    id: randomUUID(),
    introductionId: id,
    regionCode: vacancy.regionCode,
    at: now,
    accountId,
    role: 'account-manager',
    kind: 'started',
    toState: 'taken-up',
  });
  await ctx.changed({ entity: 'introduction', entityId: id, action: 'start' });
  await proposeTo(ctx, { id, version: 1 }, input.personId);
  return id;
};

/** After a yes that found nobody at the employer. Worker surface. */
export const openContact = async (ctx: Context, services: Services, step: Step): Promise<void> => {
  const found = await findIntroduction(ctx.tx, step.id);
  const mine = found?.introduction.accountManagerId === ctx.actor.accountId;
  if (!found || !mine || found.introduction.state !== 'accepted') {
    // The one place that says why: not found, stale or not allowed.
    await act(ctx, { ...step, act: 'open-contact', by: 'account-manager' });
    throw actNotAllowed();
  }
  const row = { ...found.introduction, version: step.version };
  if (!(await openContactDetails(ctx, services, row, 'account-manager'))) throw nobodyAtEmployer();
};

export const planTalk = async (
  ctx: Context,
  step: Step & { date: string; time: string; place: string },
): Promise<void> => {
  const [hour = 0, minute = 0] = step.time.split(/[.:]/).map(Number);
  const talkAt = instantAt(step.date, hour * 60 + minute);
  await act(ctx, {
    id: step.id,
    version: step.version,
    act: 'plan-talk',
    by: 'account-manager',
    prepare: async (row) => {
      const earliest = row.contactOpenedAt ?? row.interestAt;
      if (talkAt < earliest)
        throw invalidInput([{ pointer: '/body/date', detail: 'Kies een moment na het openen van het contact.' }]);
      const now = ctx.clock.now();
      return { set: { talkAt, talkPlace: step.place }, from: talkAt > now ? talkAt : now };
    },
  });
  await tell(ctx, step.id, 'employer', 'talk-planned');
  await tell(ctx, step.id, 'jobseeker', 'talk-planned');
};

/** A trial placement lasts at most two months at first (art. 8a lid 2 onder d Participatiewet). */
const TRIAL_MONTHS = 2;
/** With every extension together: six months in all (the same article). */
const TRIAL_MONTHS_IN_ALL = 6;

const trialProblem = (start: string, end: string, months: number): string | null => {
  if (end < start) return 'De laatste dag ligt voor de eerste.';
  if (end < addMonths(start, months)) return null;
  return months === TRIAL_MONTHS
    ? 'Een proefplaatsing duurt in het begin hoogstens 2 maanden. Kies een eerdere dag.'
    : 'Een proefplaatsing duurt met verlenging hoogstens 6 maanden. Kies een eerdere dag.';
};

const trialDue = (end: string): Date => instantAt(end, OFFICE_HOURS.closes);

export const startTrial = async (ctx: Context, step: Step & { start: string; end: string }): Promise<void> => {
  await act(ctx, {
    id: step.id,
    version: step.version,
    act: 'start-trial',
    by: 'account-manager',
    prepare: async (row) => {
      const problem = trialProblem(step.start, step.end, TRIAL_MONTHS);
      if (problem !== null) throw invalidInput([{ pointer: '/body/end', detail: problem }]);
      if (row.contactOpenedAt !== null && step.start < dutchDay(row.contactOpenedAt))
        throw invalidInput([{ pointer: '/body/start', detail: 'Kies een dag na het openen van het contact.' }]);
      return { set: { trialStart: step.start, trialEnd: step.end }, dueAt: trialDue(step.end) };
    },
  });
  await tell(ctx, step.id, 'employer', 'trial-started');
  await tell(ctx, step.id, 'jobseeker', 'trial-started');
};

export const extendTrial = async (ctx: Context, step: Step & { end: string }): Promise<void> => {
  await act(ctx, {
    id: step.id,
    version: step.version,
    act: 'extend-trial',
    by: 'account-manager',
    prepare: async (row) => {
      const detail =
        row.trialStart === null || row.trialEnd === null || step.end <= row.trialEnd
          ? 'Kies een dag na de laatste dag van nu.'
          : trialProblem(row.trialStart, step.end, TRIAL_MONTHS_IN_ALL);
      if (detail !== null) throw invalidInput([{ pointer: '/body/end', detail }]);
      return { set: { trialEnd: step.end }, dueAt: trialDue(step.end) };
    },
  });
  await tell(ctx, step.id, 'employer', 'trial-started');
  await tell(ctx, step.id, 'jobseeker', 'trial-started');
};

export const endIntroduction = async (ctx: Context, step: Step & { reason: EndReason }): Promise<void> => {
  const { before } = await act(ctx, { ...step, act: 'end', by: 'account-manager' });
  await tellStopped(ctx, before, 'broker');
};

import type { IntroductionAct, IntroductionState } from '#contract/introduction-states.ts';
import { transitions } from '#contract/introduction-states.ts';
import { addWorkingDays, deadline, instantAt, localDate, OFFICE_HOURS } from '#server/platform/calendar.ts';
import { shiftDay } from '../days.ts';
import type { DemoIntroduction } from '../types.ts';

/** One act of a road, in the order in which they happened. */
interface Step {
  act: IntroductionAct;
  by: 'account-manager' | 'jobseeker' | 'system';
  /** Part of the time between interest and now, 0 to 1. */
  at: number;
}

export interface TimelineEvent {
  /** `interest` of an employer, `started` by an account manager, or an act of the table. */
  act: IntroductionAct | 'interest' | 'started';
  by: 'employer' | 'account-manager' | 'jobseeker' | 'system';
  at: Date;
  from: IntroductionState | null;
  to: IntroductionState;
}

export interface Timeline {
  interestAt: Date;
  takenUpAt: Date | null;
  proposedAt: Date | null;
  answeredAt: Date | null;
  contactOpenedAt: Date | null;
  talkAt: Date | null;
  trialStart: string | null;
  trialEnd: string | null;
  placedAt: Date | null;
  endedAt: Date | null;
  dueAt: Date | null;
  events: TimelineEvent[];
}

const TAKE_UP: Step = { act: 'take-up', by: 'account-manager', at: 0.12 };
const PROPOSE: Step = { act: 'propose', by: 'account-manager', at: 0.25 };
const ACCEPT: Step = { act: 'accept', by: 'jobseeker', at: 0.4 };
const OPEN: Step = { act: 'open-contact', by: 'system', at: 0.4 };
const TALK: Step = { act: 'plan-talk', by: 'account-manager', at: 0.55 };
const TRIAL: Step = { act: 'start-trial', by: 'account-manager', at: 0.7 };

const ROADS: Record<IntroductionState, readonly Step[]> = {
  interest: [],
  'taken-up': [TAKE_UP],
  proposed: [TAKE_UP, PROPOSE],
  accepted: [TAKE_UP, PROPOSE, ACCEPT],
  declined: [TAKE_UP, PROPOSE, { act: 'decline', by: 'jobseeker', at: 0.45 }],
  'contact-opened': [TAKE_UP, PROPOSE, ACCEPT, OPEN],
  talk: [TAKE_UP, PROPOSE, ACCEPT, OPEN, TALK],
  'trial-placement': [TAKE_UP, PROPOSE, ACCEPT, OPEN, TALK, TRIAL],
  placed: [TAKE_UP, PROPOSE, ACCEPT, OPEN, TALK, { act: 'place', by: 'account-manager', at: 0.8 }],
  ended: [TAKE_UP, PROPOSE, ACCEPT, OPEN, TALK, { act: 'end', by: 'account-manager', at: 0.85 }],
};

/** Roads of introductions that ended before the talk. */
const EARLY_ENDS: Partial<Record<NonNullable<DemoIntroduction['reason']>, readonly Step[]>> = {
  'no-answer-jobseeker': [TAKE_UP, PROPOSE, { act: 'expire', by: 'system', at: 0.6 }],
  'employer-withdrew': [TAKE_UP, { act: 'end', by: 'account-manager', at: 0.5 }],
  'found-other-work': [TAKE_UP, PROPOSE, ACCEPT, OPEN, { act: 'end', by: 'account-manager', at: 0.7 }],
  'trial-not-continued': [TAKE_UP, PROPOSE, ACCEPT, OPEN, TALK, TRIAL, { act: 'end', by: 'account-manager', at: 0.95 }],
};

const TRIAL_DAYS = 56;
const HOUR = 3_600_000;
/** Working days until the next step is due, from the moment that the clock of a state counts from. */
const DUE_DAYS = { asked: 2, proposed: 2, 'contact-opened': 5, talk: 5 } as const;

/** Half past nine or later, so many days ago; what the clock would have closed by now lies at most two working days back. */
const beginOf = (plan: DemoIntroduction, now: Date): Date => {
  const begun = instantAt(shiftDay(localDate(now), -plan.daysAgo), 9 * 60 + 20 + ((plan.daysAgo * 37) % 300));
  const waits = plan.state === 'interest' || plan.state === 'taken-up';
  const earliest = waits ? instantAt(localDate(addWorkingDays(now, -2)), 10 * 60) : begun;
  const at = begun < earliest ? earliest : begun;
  return at < now ? at : new Date(now.getTime() - HOUR);
};

/**
 * When everything happened in an introduction that stands in `plan.state` at `now`. Moments lie in the order of the
 * road and never after `now`; what an account manager started begins as taken up.
 */
export const timelineOf = (plan: DemoIntroduction, now: Date): Timeline => {
  const byStaff = plan.source === 'staff';
  const interestAt = beginOf(plan, now);
  const span = plan.lasted === undefined ? now.getTime() - interestAt.getTime() : plan.lasted * 24 * HOUR;
  const road =
    (plan.state === 'ended' && plan.reason !== null ? EARLY_ENDS[plan.reason] : undefined) ?? ROADS[plan.state];

  const timeline: Timeline = {
    interestAt,
    takenUpAt: byStaff ? interestAt : null,
    proposedAt: null,
    answeredAt: null,
    contactOpenedAt: null,
    talkAt: null,
    trialStart: null,
    trialEnd: null,
    placedAt: null,
    endedAt: null,
    dueAt: null,
    events: [
      byStaff
        ? { act: 'started', by: 'account-manager', at: interestAt, from: null, to: 'taken-up' }
        : { act: 'interest', by: 'employer', at: interestAt, from: null, to: 'interest' },
    ],
  };
  let state: IntroductionState = byStaff ? 'taken-up' : 'interest';
  for (const { act, by, at: part } of road) {
    if (byStaff && act === 'take-up') continue;
    let at = new Date(interestAt.getTime() + Math.round(span * part));
    // A proposal that still waits was made within the last working day, else it would have closed by itself.
    const dayAgo = instantAt(localDate(addWorkingDays(now, -1)), 10 * 60);
    if (act === 'propose' && plan.state === 'proposed' && at < dayAgo && interestAt < dayAgo) at = dayAgo;
    const transition = transitions.find((row) => row.act === act && row.from.includes(state));
    if (transition === undefined) throw new RangeError(`${act} is not possible from ${state}.`);
    timeline.events.push({ act, by, at, from: state, to: transition.to });
    state = transition.to;
    if (act === 'take-up') timeline.takenUpAt = at;
    else if (act === 'propose') timeline.proposedAt = at;
    else if (act === 'accept' || act === 'decline') timeline.answeredAt = at;
    else if (act === 'open-contact') timeline.contactOpenedAt = at;
    else if (act === 'plan-talk')
      timeline.talkAt = instantAt(shiftDay(localDate(plan.state === 'talk' ? now : at), 3), 10 * 60);
    else if (act === 'start-trial') {
      timeline.trialStart = localDate(at);
      timeline.trialEnd = shiftDay(localDate(at), TRIAL_DAYS);
    } else if (act === 'place') timeline.placedAt = at;
    if (transition.to === 'declined' || transition.to === 'ended') timeline.endedAt = at;
  }
  return { ...timeline, dueAt: dueOf(state, timeline) };
};

const dueOf = (state: IntroductionState, line: Timeline): Date | null => {
  const after = (from: Date | null, days: number) => (from === null ? null : deadline(from, days));
  switch (state) {
    case 'interest':
    case 'taken-up':
      return after(line.interestAt, DUE_DAYS.asked);
    case 'proposed':
      return after(line.proposedAt, DUE_DAYS.proposed);
    case 'contact-opened':
      return after(line.contactOpenedAt, DUE_DAYS['contact-opened']);
    case 'talk':
      return after(line.talkAt, DUE_DAYS.talk);
    case 'trial-placement':
      return line.trialEnd === null ? null : instantAt(line.trialEnd, OFFICE_HOURS.closes);
    default:
      return null;
  }
};

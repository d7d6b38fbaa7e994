import type { IntroductionAct, IntroductionState } from '#contract/introduction-states.ts';
import { transitions } from '#contract/introduction-states.ts';
import { addWorkingDays, instantAt, localDate } from '#server/platform/calendar.ts';
import { shiftDay } from '../days.ts';
import type { DemoIntroduction } from '../types.ts';

/** Days after the interest on which the acts of a road were done, in the order in which they happened. */
interface Step {
  act: IntroductionAct;
  by: 'account-manager' | 'jobseeker' | 'system';
  /** Part of the time between interest and now, 0 to 1. */
  at: number;
}

export interface TimelineEvent {
  act: IntroductionAct | 'interest';
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

/**
 * When everything happened in an introduction that stands in `plan.state` at `now`. Moments lie in the order of the
 * road and never after `now`; the clock of the last step is set as the transition table says.
 */
export const timelineOf = (plan: DemoIntroduction, now: Date): Timeline => {
  const begun = instantAt(shiftDay(localDate(now), -plan.daysAgo), 9 * 60 + 20);
  const interestAt = begun < now ? begun : new Date(now.getTime() - HOUR);
  const span = now.getTime() - interestAt.getTime();
  const road =
    (plan.state === 'ended' && plan.reason !== null ? EARLY_ENDS[plan.reason] : undefined) ?? ROADS[plan.state];

  const timeline: Timeline = {
    interestAt,
    takenUpAt: null,
    proposedAt: null,
    answeredAt: null,
    contactOpenedAt: null,
    talkAt: null,
    trialStart: null,
    trialEnd: null,
    placedAt: null,
    endedAt: null,
    dueAt: addWorkingDays(interestAt, 2),
    events: [{ act: 'interest', by: 'employer', at: interestAt, from: null, to: 'interest' }],
  };
  let state: IntroductionState = 'interest';
  for (const { act, by, at: part } of road) {
    const at = new Date(interestAt.getTime() + Math.round(span * part));
    const transition = transitions.find((row) => row.act === act && row.from.includes(state));
    if (transition === undefined) throw new RangeError(`${act} is not possible from ${state}.`);
    timeline.events.push({ act, by, at, from: state, to: transition.to });
    state = transition.to;
    timeline.dueAt = transition.dueAfter === null ? null : addWorkingDays(at, transition.dueAfter);
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
  // A demo in which every clock has run out tells nothing: what is running is due from today on.
  if (timeline.dueAt !== null && timeline.dueAt < now && plan.daysAgo % 3 !== 0) {
    timeline.dueAt = addWorkingDays(now, 1);
  }
  return timeline;
};

import { z } from 'zod';
import type { Role } from './roles.ts';

/** States of an introduction, in the order of the road from interest to work. */
export const introductionStates = [
  'interest',
  'taken-up',
  'proposed',
  'accepted',
  'declined',
  'contact-opened',
  'talk',
  'trial-placement',
  'placed',
  'ended',
] as const;
export const IntroductionState = z.enum(introductionStates);
export type IntroductionState = z.output<typeof IntroductionState>;

/** Why an introduction ended. Kept for ever: retired reasons stay here so that old rows can be read. */
export const endReasons = [
  'no-suitable-candidate',
  'vacancy-filled',
  'vacancy-closed',
  'employer-withdrew',
  'jobseeker-withdrew',
  'no-answer-broker',
  'no-answer-jobseeker',
  'no-answer-employer',
  'not-chosen-after-talk',
  'jobseeker-stopped-after-talk',
  'trial-not-continued',
  'found-other-work',
  'card-withdrawn',
  'other',
] as const;
export const EndReason = z.enum(endReasons);
export type EndReason = z.output<typeof EndReason>;

export const introductionActs = [
  'take-up',
  'propose',
  'accept',
  'decline',
  'open-contact',
  'plan-talk',
  'start-trial',
  'extend-trial',
  'place',
  'end',
  'withdraw',
  'expire',
] as const;
export type IntroductionAct = (typeof introductionActs)[number];

export type IntroductionActor = Extract<Role, 'account-manager' | 'jobseeker' | 'employer'> | 'system';

export interface Transition {
  act: IntroductionAct;
  from: readonly IntroductionState[];
  to: IntroductionState;
  /** Who may do it; `system` is the clock, or what follows from something else. */
  by: readonly IntroductionActor[];
  /**
   * Working days (Dutch calendar) until the next step is due in the new state, counted from the act, or from the talk
   * when one is planned; `keep`: what was due stays due; null: no clock.
   */
  dueAfter: number | 'keep' | null;
  /** A reason of `endReasons` must be given. */
  needsReason?: true;
}

/** Before the two sides know each other. */
export const askedStates = ['interest', 'taken-up', 'proposed', 'accepted'] as const satisfies IntroductionState[];
/** From contact to work. */
export const metStates = ['contact-opened', 'talk', 'trial-placement'] as const satisfies IntroductionState[];

/**
 * The one table of what can happen. The broker has 2 working days from interest to proposal (taking up does not buy
 * time), the jobseeker 2 working days to answer (an answer may be nothing: then the proposal closes by itself), a talk
 * is planned within 5 working days of contact and its result is written down within 5 working days of the talk.
 */
export const transitions: readonly Transition[] = [
  { act: 'take-up', from: ['interest'], to: 'taken-up', by: ['account-manager'], dueAfter: 'keep' },
  { act: 'propose', from: ['interest', 'taken-up'], to: 'proposed', by: ['account-manager'], dueAfter: 2 },
  { act: 'accept', from: ['proposed'], to: 'accepted', by: ['jobseeker'], dueAfter: null },
  { act: 'decline', from: ['proposed'], to: 'declined', by: ['jobseeker'], dueAfter: null },
  { act: 'open-contact', from: ['accepted'], to: 'contact-opened', by: ['account-manager', 'system'], dueAfter: 5 },
  { act: 'plan-talk', from: ['contact-opened', 'talk'], to: 'talk', by: ['account-manager'], dueAfter: 5 },
  {
    act: 'start-trial',
    from: ['contact-opened', 'talk'],
    to: 'trial-placement',
    by: ['account-manager'],
    dueAfter: null,
  },
  {
    act: 'extend-trial',
    from: ['trial-placement'],
    to: 'trial-placement',
    by: ['account-manager'],
    dueAfter: null,
  },
  {
    act: 'place',
    from: ['contact-opened', 'talk', 'trial-placement'],
    to: 'placed',
    by: ['account-manager'],
    dueAfter: null,
  },
  {
    act: 'end',
    from: [...askedStates, ...metStates],
    to: 'ended',
    by: ['account-manager', 'system'],
    dueAfter: null,
    needsReason: true,
  },
  {
    act: 'withdraw',
    from: [...askedStates, ...metStates],
    to: 'ended',
    by: ['employer'],
    dueAfter: null,
    needsReason: true,
  },
  // Before a yes there is nothing to withdraw: then it is a no.
  {
    act: 'withdraw',
    from: ['accepted', ...metStates],
    to: 'ended',
    by: ['jobseeker'],
    dueAfter: null,
    needsReason: true,
  },
  {
    act: 'expire',
    from: ['interest', 'taken-up', 'proposed', 'contact-opened', 'talk'],
    to: 'ended',
    by: ['system'],
    dueAfter: null,
    needsReason: true,
  },
];

/** The transition for an act from a state by a role, or null when it is not allowed. */
export const transitionFor = (
  act: IntroductionAct,
  from: IntroductionState,
  by: IntroductionActor,
): Transition | null =>
  transitions.find(
    (transition) => transition.act === act && transition.from.includes(from) && transition.by.includes(by),
  ) ?? null;

/** What this actor may do now, in the order of the table. */
export const actsFrom = (from: IntroductionState, by: IntroductionActor): IntroductionAct[] =>
  transitions
    .filter((transition) => transition.from.includes(from) && transition.by.includes(by))
    .map(({ act }) => act);

/** What an employer sees: a no, a withdrawal and a close look the same. */
export const EmployerView = z.enum(['asked', 'contact-opened', 'talk', 'trial-placement', 'placed', 'stopped']);
export type EmployerView = z.output<typeof EmployerView>;

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

export type IntroductionAct =
  | 'take-up'
  | 'propose'
  | 'accept'
  | 'decline'
  | 'open-contact'
  | 'plan-talk'
  | 'start-trial'
  | 'place'
  | 'end'
  | 'withdraw'
  | 'expire';

export interface Transition {
  act: IntroductionAct;
  from: readonly IntroductionState[];
  to: IntroductionState;
  /** Who may do it; `system` is the clock. */
  by: readonly (Role | 'system')[];
  /** Working days (Dutch calendar) until the next step is due in the new state; null: no clock. */
  dueAfter: number | null;
  /** A reason of `endReasons` must be given. */
  needsReason?: true;
}

const running = ['interest', 'taken-up', 'proposed', 'accepted', 'contact-opened', 'talk', 'trial-placement'] as const;

/**
 * The one table of what can happen. The broker has 2 working days from interest to proposal, the jobseeker 2 working
 * days to answer (an answer may be nothing: then the proposal closes by itself), the talk is held within 10.
 */
export const transitions: readonly Transition[] = [
  { act: 'take-up', from: ['interest'], to: 'taken-up', by: ['account-manager'], dueAfter: 2 },
  { act: 'propose', from: ['interest', 'taken-up'], to: 'proposed', by: ['account-manager'], dueAfter: 2 },
  { act: 'accept', from: ['proposed'], to: 'accepted', by: ['jobseeker'], dueAfter: null },
  { act: 'decline', from: ['proposed'], to: 'declined', by: ['jobseeker'], dueAfter: null },
  { act: 'open-contact', from: ['accepted'], to: 'contact-opened', by: ['jobseeker', 'system'], dueAfter: 5 },
  { act: 'plan-talk', from: ['contact-opened', 'talk'], to: 'talk', by: ['account-manager'], dueAfter: 10 },
  {
    act: 'start-trial',
    from: ['contact-opened', 'talk'],
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
  { act: 'end', from: running, to: 'ended', by: ['account-manager'], dueAfter: null, needsReason: true },
  {
    act: 'withdraw',
    from: ['interest', 'taken-up', 'proposed', 'accepted', 'contact-opened', 'talk', 'trial-placement'],
    to: 'ended',
    by: ['jobseeker', 'employer'],
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
export const transitionFor = (act: IntroductionAct, from: IntroductionState, by: Role | 'system'): Transition | null =>
  transitions.find(
    (transition) => transition.act === act && transition.from.includes(from) && transition.by.includes(by),
  ) ?? null;

/** What an employer sees: a no, a withdrawal and a close look the same. */
export const EmployerView = z.enum(['asked', 'contact-opened', 'talk', 'trial-placement', 'placed', 'stopped']);
export type EmployerView = z.output<typeof EmployerView>;

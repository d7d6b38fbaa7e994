import { z } from 'zod';
import { Day, Id, Instant, Version } from './fields.ts';
import { Contact, introductionParams, Named } from './introduction-parts.ts';
import { IntroductionState } from './introduction-states.ts';
import { route } from './route.ts';

/** An introduction as the jobseeker knows it, from the moment that it is proposed. */
export const Proposal = z.object({
  id: Id,
  version: Version,
  state: IntroductionState.exclude(['interest', 'taken-up']),
  /** How it ended; null while it goes on. */
  ended: z.enum(['said-no', 'withdrew', 'no-answer', 'stopped']).nullable(),
  vacancy: z.object({
    title: z.string(),
    need: z.string(),
    sector: z.string(),
    occupation: Named,
    place: z.string(),
    hoursMin: z.number().int(),
    hoursMax: z.number().int(),
    contractForm: z.string(),
    canLearn: z.array(z.string()),
  }),
  organisation: z.string(),
  proposedAt: Instant,
  /** Answer before; null when there is nothing to answer. */
  answerBy: Instant.nullable(),
  /** Part of the time to answer that is used, 0 to 1. */
  used: z.number(),
  answeredAt: Instant.nullable(),
  contactOpenedAt: Instant.nullable(),
  talkAt: Instant.nullable(),
  talkPlace: z.string(),
  trialStart: Day.nullable(),
  trialEnd: Day.nullable(),
  placedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  /** The person at the employer, after a yes and as long as it goes on. */
  contact: Contact.nullable(),
  /** Who brokers. */
  accountManager: Contact.nullable(),
});
export type Proposal = z.output<typeof Proposal>;

export const listProposals = route({
  operationId: 'introductions.list-proposals',
  method: 'GET',
  path: '/me/introductions',
  summary: 'Proposals to the jobseeker: what waits for an answer first',
  status: 200,
  response: z.object({ proposals: z.array(Proposal) }),
});

export const readProposal = route({
  operationId: 'introductions.read-proposal',
  method: 'GET',
  path: '/me/introductions/:introductionId',
  summary: 'One proposal',
  params: introductionParams,
  status: 200,
  response: Proposal,
});

const answer = (operationId: string, path: string, summary: string) =>
  route({
    operationId,
    method: 'POST',
    path: `/me/introductions/:introductionId/${path}`,
    summary,
    params: introductionParams,
    ifMatch: true,
    status: 200,
    response: Proposal,
  });

export const acceptProposal = answer(
  'introductions.accept',
  'acceptance',
  'Say yes: contact details open both ways at once',
);
export const declineProposal = answer(
  'introductions.decline',
  'refusal',
  'Say no; no reason is asked and none is kept',
);
export const withdrawProposal = answer(
  'introductions.withdraw',
  'withdrawal',
  'Stop after a yes; the employer is only told that it does not go on',
);

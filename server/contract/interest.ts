import { z } from 'zod';
import { Day, Id, Instant, Paging, Version } from './fields.ts';
import { Contact, introductionParams } from './introduction-parts.ts';
import { EmployerView } from './introduction-states.ts';
import { Shown } from './publication.ts';
import { route } from './route.ts';

/** Open questions that one employer may have at a time. */
export const OPEN_LIMIT = 10;

/** An introduction as the employer knows it. Why it stopped, and who it was before a yes, is not in it. */
export const EmployerIntroduction = z.object({
  id: Id,
  version: Version,
  view: EmployerView,
  vacancy: z.object({ id: Id, title: z.string() }),
  /** What the employer saw when showing interest; null when the account manager started it. */
  shown: Shown.nullable(),
  interestAt: Instant,
  /** When the employer hears something at the latest; null when nothing is asked any more. */
  answerBy: Instant.nullable(),
  /** The two working days of the promise have passed. */
  delayed: z.boolean(),
  contactOpenedAt: Instant.nullable(),
  talkAt: Instant.nullable(),
  talkPlace: z.string(),
  trialStart: Day.nullable(),
  trialEnd: Day.nullable(),
  placedAt: Instant.nullable(),
  stoppedAt: Instant.nullable(),
  /** The candidate, after a yes and as long as it goes on. */
  candidate: Contact.nullable(),
  accountManager: Contact.nullable(),
});
export type EmployerIntroduction = z.output<typeof EmployerIntroduction>;

export const showInterest = route({
  operationId: 'introductions.show-interest',
  method: 'POST',
  path: '/introductions',
  summary: 'Show interest in a tile or a card with an approved vacancy; the account manager answers in 2 working days',
  body: z.object({
    handle: z.string('Kies een kandidaat.').regex(/^[A-Za-z0-9_-]{43}$/, 'Kies een kandidaat uit het zoekresultaat.'),
    vacancyId: z.uuid('Kies een vacature.'),
  }),
  status: 201,
  response: EmployerIntroduction,
});

export const listAsked = route({
  operationId: 'introductions.list-asked',
  method: 'GET',
  path: '/company/introductions',
  summary: 'Introductions of the own organisation, newest first, with how many questions are open',
  query: z.object({ view: EmployerView.optional(), vacancyId: Id.optional(), ...Paging }),
  status: 200,
  response: z.object({
    total: z.number().int(),
    /** Questions that wait for an answer, of the `limit` that an employer may have. */
    open: z.number().int(),
    limit: z.number().int(),
    views: z.partialRecord(EmployerView, z.number().int()),
    introductions: z.array(EmployerIntroduction),
  }),
});

export const readAsked = route({
  operationId: 'introductions.read-asked',
  method: 'GET',
  path: '/company/introductions/:introductionId',
  summary: 'One introduction of the own organisation',
  params: introductionParams,
  status: 200,
  response: EmployerIntroduction,
});

export const withdrawInterest = route({
  operationId: 'introductions.withdraw-interest',
  method: 'POST',
  path: '/company/introductions/:introductionId/withdrawal',
  summary: 'The employer does not go on; the other side is only told that it stops',
  params: introductionParams,
  ifMatch: true,
  status: 200,
  response: EmployerIntroduction,
});

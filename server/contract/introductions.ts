import { z } from 'zod';
import { Code, Day, HoursPerWeek, Id, Instant, Paging, Text, Version } from './fields.ts';
import { Contact, introductionParams, Source } from './introduction-parts.ts';
import { EndReason, introductionActs, IntroductionState } from './introduction-states.ts';
import { Comparison } from './match-parts.ts';
import { Level } from './profile.ts';
import { Shown } from './publication.ts';
import { route } from './route.ts';

/** The clock of an introduction in working time. */
export const Clock = z.object({
  dueAt: Instant,
  /** Minutes of working time left; below zero it is late. */
  minutesLeft: z.number().int(),
  /** Part of the time that is used, 0 to 1. */
  used: z.number(),
  /** `soon`: less than half a working day left. */
  tone: z.enum(['calm', 'soon', 'late']),
});
export type Clock = z.output<typeof Clock>;

export const boardColumns = ['new', 'choosing', 'contact', 'talk', 'done'] as const;
export const BoardColumn = z.enum(boardColumns);
export type BoardColumn = z.output<typeof BoardColumn>;

export const BoardCard = z.object({
  id: Id,
  version: Version,
  column: BoardColumn,
  state: IntroductionState,
  /** Null while nobody is chosen, and for someone who said no. */
  name: z.string().nullable(),
  vacancy: z.object({ id: Id, title: z.string(), hoursMin: z.number().int(), hoursMax: z.number().int() }),
  sector: z.string(),
  employer: z.object({ id: Id, name: z.string() }),
  source: Source,
  clock: Clock.nullable(),
  interestAt: Instant,
  talkAt: Instant.nullable(),
  trialEnd: Day.nullable(),
  reason: EndReason.nullable(),
  acts: z.array(z.enum(introductionActs)),
});
export type BoardCard = z.output<typeof BoardCard>;

export const readBoard = route({
  operationId: 'introductions.board',
  method: 'GET',
  path: '/introductions/board',
  summary: 'Own introductions by column, the most urgent first; what is over stays for seven days',
  query: z.object({ sector: Code.optional() }),
  status: 200,
  response: z.object({ at: Instant, late: z.number().int(), today: z.number().int(), cards: z.array(BoardCard) }),
});

const Note = z.object({ id: Id, at: Instant, by: z.string(), text: z.string() });

export const TimelineItem = z.object({
  at: Instant,
  kind: z.enum([...introductionActs, 'interest', 'started', 'reminded', 'late', 'delay-told']),
  by: z.enum(['employer', 'jobseeker', 'account-manager', 'system']),
  who: z.string().nullable(),
  reason: EndReason.nullable(),
});
export type TimelineItem = z.output<typeof TimelineItem>;

export const Placement = z.object({
  id: Id,
  version: Version,
  introductionId: Id,
  name: z.string().nullable(),
  employer: z.object({ id: Id, name: z.string() }),
  vacancy: z.object({ id: Id, title: z.string() }),
  hoursPerWeek: z.number().int(),
  hourlyWageCents: z.number().int(),
  contractForm: z.string(),
  startDate: Day,
  endDate: Day.nullable(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type Placement = z.output<typeof Placement>;

/** An introduction for its account manager. */
export const Introduction = z.object({
  id: Id,
  version: Version,
  state: IntroductionState,
  reason: EndReason.nullable(),
  source: Source,
  shown: Shown.nullable(),
  /** Null while nobody is chosen, and for someone who said no. */
  person: z.object({ personId: Id, name: z.string(), phone: z.string(), protected: z.boolean() }).nullable(),
  vacancy: z.object({
    id: Id,
    title: z.string(),
    need: z.string(),
    sector: z.string(),
    place: z.string(),
    hoursMin: z.number().int(),
    hoursMax: z.number().int(),
    headcount: z.number().int(),
    filled: z.number().int(),
    contractForm: z.string(),
  }),
  employer: z.object({ id: Id, name: z.string(), contact: Contact.nullable() }),
  clock: Clock.nullable(),
  interestAt: Instant,
  takenUpAt: Instant.nullable(),
  proposedAt: Instant.nullable(),
  answeredAt: Instant.nullable(),
  contactOpenedAt: Instant.nullable(),
  talkAt: Instant.nullable(),
  talkPlace: z.string(),
  trialStart: Day.nullable(),
  trialEnd: Day.nullable(),
  placedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  placement: Placement.nullable(),
  timeline: z.array(TimelineItem),
  notes: z.array(Note),
  /** What the account manager may do now. */
  acts: z.array(z.enum(introductionActs)),
});
export type Introduction = z.output<typeof Introduction>;

export const readIntroduction = route({
  operationId: 'introductions.read',
  method: 'GET',
  path: '/introductions/:introductionId',
  summary: 'One introduction that this account manager brokers',
  params: introductionParams,
  status: 200,
  response: Introduction,
});

export const Candidate = z.object({
  personId: Id,
  name: z.string(),
  comparison: Comparison,
  /** Why this person cannot be proposed now; null when it can be done. */
  hindrance: z.enum(['asked-before', 'running', 'blocked-employer', 'placed']).nullable(),
  profile: z.object({
    hoursMin: z.number().int().nullable(),
    hoursMax: z.number().int().nullable(),
    level: Level.nullable(),
    availableFrom: Day.nullable(),
    wishes: z.array(z.string()),
    done: z.array(z.string()),
    talents: z.array(z.string()),
  }),
});
export type Candidate = z.output<typeof Candidate>;

export const listCandidates = route({
  operationId: 'introductions.candidates',
  method: 'GET',
  path: '/introductions/:introductionId/candidates',
  summary:
    'Who stands behind the tile or card now, with reasons for and against; equal ones in an order that turns daily',
  params: introductionParams,
  status: 200,
  response: z.object({ version: Version, candidates: z.array(Candidate) }),
});

export const startByStaff = route({
  operationId: 'introductions.start',
  method: 'POST',
  path: '/introductions/staff',
  summary: 'Propose somebody from the staff search for a vacancy of an own employer',
  body: z.object({ vacancyId: z.uuid('Kies een vacature.'), personId: z.uuid('Kies een persoon.') }),
  status: 201,
  response: Introduction,
});

const step = <const B extends z.ZodType>(operationId: string, path: string, summary: string, body: B) =>
  route({
    operationId,
    method: 'POST',
    path: `/introductions/:introductionId/${path}`,
    summary,
    params: introductionParams,
    body,
    ifMatch: true,
    status: 200,
    response: Introduction,
  });
const nothing = z.object({}).default({});

export const takeUp = step('introductions.take-up', 'take-up', 'Take up a question of an employer', nothing);
export const propose = step(
  'introductions.propose',
  'proposal',
  'Propose it to somebody who stands behind the tile or card',
  z.object({ personId: z.uuid('Kies een persoon.') }),
);
export const openContact = step(
  'introductions.open-contact',
  'contact',
  'Open contact details after a yes, when that could not be done at once',
  nothing,
);
export const planTalk = step(
  'introductions.plan-talk',
  'talk',
  'Write down or move the talk',
  z.object({
    date: Day,
    /** Wall clock of the Netherlands. */
    time: z.string('Vul een tijd in.').regex(/^([01]?\d|2[0-3])[.:][0-5]\d$/, 'Vul een tijd in zoals 10.30.'),
    place: Text(120),
  }),
);
export const startTrial = step(
  'introductions.start-trial',
  'trial',
  'Start a trial placement of at most two months (art. 8a lid 2 onder d Participatiewet)',
  z.object({ start: Day, end: Day }),
);
export const extendTrial = step(
  'introductions.extend-trial',
  'trial-extension',
  'Extend a trial placement, to at most six months in all',
  z.object({ end: Day }),
);
export const endIntroduction = step(
  'introductions.end',
  'ending',
  'Stop an introduction with a reason',
  z.object({
    reason: EndReason.exclude([
      'no-answer-broker',
      'no-answer-jobseeker',
      'card-withdrawn',
      'jobseeker-withdrew',
      'employer-withdrew',
    ]),
  }),
);

export const recordPlacement = route({
  operationId: 'introductions.place',
  method: 'POST',
  path: '/introductions/:introductionId/placement',
  summary: 'Record the job; both keys of the jobseeker go off',
  params: introductionParams,
  body: z
    .object({
      hoursPerWeek: HoursPerWeek,
      /** Gross hourly wage in integer cents. */
      hourlyWageCents: z
        .number('Vul een bedrag in.')
        .int('Vul een bedrag in, zoals 15,25.')
        .min(1, 'Vul een bedrag in, zoals 15,25.')
        .max(50_000, 'Dit uurloon is te hoog. Vul het loon per uur in.'),
      contractForm: Code,
      startDate: Day,
      endDate: Day.nullable().default(null),
    })
    .refine((value) => value.endDate === null || value.endDate >= value.startDate, {
      path: ['endDate'],
      message: 'De einddatum ligt voor de eerste werkdag.',
    }),
  ifMatch: true,
  status: 200,
  response: z.object({
    introduction: Introduction,
    /** The wage could not be compared: there is no minimum wage known for that day. */
    warnings: z.array(z.enum(['minimum-wage-unknown'])),
  }),
});

export const addNote = route({
  operationId: 'introductions.add-note',
  method: 'POST',
  path: '/introductions/:introductionId/notes',
  summary: 'Write a note that only the account manager reads',
  params: introductionParams,
  body: z.object({ text: Text(1000) }),
  status: 201,
  response: Note,
});

// ---------------------------------------------------------------- placements, counts

export const placementEndReasons = [
  'contract-ended',
  'employer-ended',
  'jobseeker-ended',
  'other-job',
  'moved',
  'retired',
  'other',
] as const;

export const placementColumns = ['employer', 'vacancy', 'hours', 'wage', 'from'] as const;
export type PlacementColumn = (typeof placementColumns)[number];
/** A minus turns the order round. */
export const PlacementSort = z.enum(placementColumns.flatMap((column) => [column, `-${column}`] as const));
export type PlacementSort = z.output<typeof PlacementSort>;

export const listPlacements = route({
  operationId: 'placements.list',
  method: 'GET',
  path: '/placements',
  summary: 'Placements that this account manager brokered',
  query: z.object({
    running: z.enum(['all', 'running', 'ended']).default('all'),
    sort: PlacementSort.default('-from'),
    ...Paging,
  }),
  status: 200,
  response: z.object({ total: z.number().int(), running: z.number().int(), placements: z.array(Placement) }),
});

export const endPlacement = route({
  operationId: 'placements.end',
  method: 'POST',
  path: '/placements/:placementId/ending',
  summary: 'Record the last day of a job and why it ended',
  params: z.object({ placementId: Id }),
  body: z.object({ endedOn: Day, reason: z.enum(placementEndReasons, 'Kies een reden.') }),
  ifMatch: true,
  status: 200,
  response: Placement,
});

export const readWaiting = route({
  operationId: 'introductions.waiting',
  method: 'GET',
  path: '/me/waiting',
  summary: 'Work that waits for the caller: counts for the menu',
  status: 200,
  response: z.object({
    /** Proposals to answer; questions to broker; candidates whose contact details were opened. */
    introductions: z.number().int(),
    late: z.boolean(),
    /** Vacancies to approve, or given back with a question. */
    vacancies: z.number().int(),
  }),
});

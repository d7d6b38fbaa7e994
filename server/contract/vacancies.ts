import { z } from 'zod';
import { Code, Codes, Day, HoursPerWeek, Id, Instant, OptionalText, Paging, Pc4, Text, Version } from './fields.ts';
import { Daypart, Level, Weekday } from './profile.ts';
import { route } from './route.ts';

export const vacancyStates = ['draft', 'submitted', 'approved', 'rejected', 'closed', 'expired'] as const;
export const VacancyState = z.enum(vacancyStates);
export type VacancyState = z.output<typeof VacancyState>;

/** Why a vacancy was closed. Retired reasons stay here, so that old rows can be read. */
export const closeReasons = [
  'filled-by-us',
  'filled-otherwise',
  'no-longer-needed',
  'no-suitable-candidates',
  'employer-stopped',
  'entered-by-mistake',
  'other',
] as const;
export const CloseReason = z.enum(closeReasons, 'Kies een reden.');
export type CloseReason = z.output<typeof CloseReason>;

/** Why a vacancy was not approved. `changes-asked` gives it back to the employer as a draft. */
export const rejectReasons = [
  'not-lawful',
  'below-minimum-wage',
  'no-real-job',
  'outside-region',
  'double',
  'other',
] as const;
export const RejectReason = z.enum(rejectReasons, 'Kies een reden.');
export type RejectReason = z.output<typeof RejectReason>;

export const VacancyStateReason = z.enum([...closeReasons, ...rejectReasons, 'changes-asked', 'closing-date-passed']);
export type VacancyStateReason = z.output<typeof VacancyStateReason>;

/** Codes of closed lists. Languages without a level: the level is part of the talk. */
export const Needs = z
  .object({ talents: Codes(10), licences: Codes(10), languages: Codes(5) })
  .default({ talents: [], licences: [], languages: [] });
export type Needs = z.output<typeof Needs>;

export const needKinds = ['talents', 'licences', 'languages'] as const;

const fields = {
  title: Text(100),
  /** What has to be done, in plain words. */
  need: z
    .string('Schrijf wat iemand gaat doen.')
    .trim()
    .min(20, 'Schrijf in minstens 20 tekens wat iemand gaat doen.')
    .max(2000, 'Gebruik hoogstens 2000 tekens.')
    .refine((value) => !/(?![\t\n\r])\p{Cc}/u.test(value), 'Haal de vreemde tekens weg.'),
  sector: Code,
  occupation: z.string('Kies een beroep uit de lijst.').pipe(Code),
  pc4: Pc4,
  /** Filled in from the postcode when left empty. */
  place: OptionalText(80),
  hoursMin: HoursPerWeek,
  hoursMax: HoursPerWeek,
  level: Level.nullable().default(null),
  mustHaves: Needs,
  canLearn: Needs,
  contractForm: Code,
  /** Days and parts of the day on which the work is done; empty: open. */
  days: z.array(Weekday).max(7).default([]),
  dayparts: z.array(Daypart).max(4).default([]),
  /** First day of work; null: as soon as possible. */
  firstDay: Day.nullable().default(null),
  /** What the work is like, from the list in which people say what they wish; empty: not said. */
  workConditions: Codes(10),
  headcount: z
    .number('Vul een getal in tussen 1 en 99.')
    .int('Vul een heel getal in tussen 1 en 99.')
    .min(1, 'Vul een getal in tussen 1 en 99.')
    .max(99, 'Vul een getal in tussen 1 en 99.'),
  closingDate: Day,
};

const hoursInOrder = (value: { hoursMin: number; hoursMax: number }) => value.hoursMin <= value.hoursMax;
const hoursMessage = {
  path: ['hoursMax'],
  message: 'Het hoogste aantal uren is lager dan het laagste. Draai ze om.',
};

/** The need of an employer as it is written down. */
export const VacancyContent = z.object(fields).refine(hoursInOrder, hoursMessage);
export type VacancyContent = z.output<typeof VacancyContent>;

/** Fields that may change on an approved vacancy without a new look by the account manager. */
export const freelyChanged = ['headcount', 'closingDate'] as const satisfies readonly (keyof VacancyContent)[];

const Named = z.object({ code: z.string(), label: z.string() });

/** A vacancy for its employer and for staff. */
export const Vacancy = z.object({
  id: Id,
  version: Version,
  employer: z.object({ id: Id, name: z.string() }),
  title: z.string(),
  need: z.string(),
  sector: z.string(),
  occupation: Named,
  pc4: z.string(),
  place: z.string(),
  hoursMin: z.number().int(),
  hoursMax: z.number().int(),
  level: Level.nullable(),
  mustHaves: Needs,
  canLearn: Needs,
  /** Labels of the talents in both lists. */
  talents: z.array(Named),
  contractForm: z.string(),
  days: z.array(Weekday),
  dayparts: z.array(Daypart),
  firstDay: Day.nullable(),
  workConditions: z.array(z.string()),
  headcount: z.number().int(),
  filled: z.number().int(),
  closingDate: Day,
  state: VacancyState,
  stateReason: VacancyStateReason.nullable(),
  /** What the account manager wrote with it. */
  stateNote: z.string(),
  approvedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Vacancy = z.output<typeof Vacancy>;

export const VacancyRow = Vacancy.pick({
  id: true,
  version: true,
  employer: true,
  title: true,
  sector: true,
  place: true,
  hoursMin: true,
  hoursMax: true,
  headcount: true,
  filled: true,
  closingDate: true,
  state: true,
  stateReason: true,
  updatedAt: true,
});
export type VacancyRow = z.output<typeof VacancyRow>;

const vacancyParams = z.object({ vacancyId: Id });

/** A minus turns the order round. */
export const VacancySort = z.enum(['updated', 'closing', '-closing', 'title', '-title', 'employer', '-employer']);
export type VacancySort = z.output<typeof VacancySort>;

export const listVacancies = route({
  operationId: 'vacancies.list',
  method: 'GET',
  path: '/vacancies',
  summary: 'Vacancies of the own organisation, or for account managers those of their employers or of the region',
  query: z.object({
    /** Part of the title, of the place or of the name of the employer. */
    text: z.string().trim().max(80, 'Gebruik hoogstens 80 tekens.').default(''),
    state: VacancyState.optional(),
    sector: Code.optional(),
    employerId: Id.optional(),
    /** Account managers only: all of the region instead of the own employers. */
    scope: z.enum(['own', 'region']).default('own'),
    sort: VacancySort.default('updated'),
    ...Paging,
  }),
  status: 200,
  response: z.object({
    total: z.number().int(),
    /** How many there are per state within the same selection without `state`. */
    states: z.partialRecord(VacancyState, z.number().int()),
    vacancies: z.array(VacancyRow),
  }),
});

export const readVacancy = route({
  operationId: 'vacancies.read',
  method: 'GET',
  path: '/vacancies/:vacancyId',
  summary: 'One vacancy',
  params: vacancyParams,
  status: 200,
  response: Vacancy,
});

export const createVacancy = route({
  operationId: 'vacancies.create',
  method: 'POST',
  path: '/vacancies',
  summary: 'Write a vacancy down as a draft; `employerId` when an account manager does it for an employer',
  body: VacancyContent.safeExtend({ employerId: Id.optional() }),
  status: 201,
  response: Vacancy,
});

export const changeVacancy = route({
  operationId: 'vacancies.change',
  method: 'PUT',
  path: '/vacancies/:vacancyId',
  summary:
    'Change a vacancy. On an approved one anything but headcount and closing date asks for a new look by the account manager',
  params: vacancyParams,
  body: VacancyContent,
  ifMatch: true,
  status: 200,
  response: Vacancy,
});

export const submitVacancy = route({
  operationId: 'vacancies.submit',
  method: 'POST',
  path: '/vacancies/:vacancyId/submission',
  summary: 'Ask the account manager to look at a draft',
  params: vacancyParams,
  ifMatch: true,
  status: 200,
  response: Vacancy,
});

export const approveVacancy = route({
  operationId: 'vacancies.approve',
  method: 'POST',
  path: '/vacancies/:vacancyId/approval',
  summary: 'Approve a vacancy of a verified employer: from now on the employer may show interest with it',
  params: vacancyParams,
  ifMatch: true,
  status: 200,
  response: Vacancy,
});

export const rejectVacancy = route({
  operationId: 'vacancies.reject',
  method: 'POST',
  path: '/vacancies/:vacancyId/rejection',
  summary: 'Refuse a vacancy with a reason',
  params: vacancyParams,
  body: z.object({ reason: RejectReason, note: OptionalText(500) }),
  ifMatch: true,
  status: 200,
  response: Vacancy,
});

export const askVacancyChanges = route({
  operationId: 'vacancies.ask-changes',
  method: 'POST',
  path: '/vacancies/:vacancyId/changes-asked',
  summary: 'Give a vacancy back to the employer as a draft, with what should be different',
  params: vacancyParams,
  body: z.object({
    note: z
      .string('Schrijf wat er anders moet.')
      .trim()
      .min(5, 'Schrijf wat er anders moet.')
      .max(500, 'Gebruik hoogstens 500 tekens.'),
  }),
  ifMatch: true,
  status: 200,
  response: Vacancy,
});

export const closeVacancy = route({
  operationId: 'vacancies.close',
  method: 'POST',
  path: '/vacancies/:vacancyId/closing',
  summary: 'Close a vacancy with a reason; questions that wait for an answer stop',
  params: vacancyParams,
  body: z.object({ reason: CloseReason }),
  ifMatch: true,
  status: 200,
  response: Vacancy,
});

export const copyVacancy = route({
  operationId: 'vacancies.copy',
  method: 'POST',
  path: '/vacancies/:vacancyId/copy',
  summary: 'A new draft with the same content, to open a closed vacancy again',
  params: vacancyParams,
  body: z.object({ closingDate: Day }),
  status: 201,
  response: Vacancy,
});

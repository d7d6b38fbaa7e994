import { z } from 'zod';
import { Day, Id } from './fields.ts';
import { Named } from './introduction-parts.ts';
import { criteria, helpKinds } from './match-names.ts';
import { Comparison } from './match-parts.ts';
import { Level } from './profile.ts';
import { route } from './route.ts';

/** The published rules by which an answer was made. */
const Rules = z.object({
  version: z.number().int(),
  from: z.string(),
  /** From so many points on, and with nothing missed, a pair counts as a fit. */
  fitFrom: z.number().int(),
});

const limit = z.coerce.number().int().min(1).max(50).default(20);

/** Without the employer: companies are the work of account managers. */
export const MatchedVacancy = z.object({
  id: Id,
  title: z.string(),
  sector: z.string(),
  occupation: Named,
  place: z.string(),
  hoursMin: z.number().int(),
  hoursMax: z.number().int(),
});
export type MatchedVacancy = z.output<typeof MatchedVacancy>;

const VacancyOfEmployer = MatchedVacancy.extend({
  employer: z.object({ id: Id, name: z.string() }),
  /** Of an own employer: only then can an introduction be started. */
  mine: z.boolean(),
});

/** Who said that this work may be something: the jobseeker, or who guides the jobseeker. It changes no points. */
export const SuggestedBy = z.enum(['jobseeker', 'case-manager']);
export type SuggestedBy = z.output<typeof SuggestedBy>;
const suggestedBy = z.array(SuggestedBy);

/** So many days after the message that told of it a good pair counts as new. */
export const NEW_MATCH_DAYS = 14;

const MatchedPerson = z.object({ personId: Id, name: z.string() });

export const candidatesForVacancy = route({
  operationId: 'matching.candidates',
  method: 'GET',
  path: '/vacancies/:vacancyId/candidates',
  summary: 'People whom this account manager may find, for one approved vacancy, by the published rules',
  params: z.object({ vacancyId: Id }),
  query: z.object({ limit }),
  status: 200,
  response: z.object({
    rules: Rules,
    vacancy: VacancyOfEmployer,
    /** People that were compared. */
    compared: z.number().int(),
    candidates: z.array(MatchedPerson.extend({ comparison: Comparison, suggestedBy })),
  }),
});

export const findCandidateForVacancy = route({
  operationId: 'matching.find-candidate',
  method: 'POST',
  path: '/vacancies/:vacancyId/candidates/search',
  summary: 'Somebody whom this account manager may find, by name or client number, beside one approved vacancy',
  params: z.object({ vacancyId: Id }),
  body: z.object({
    /** A name, or a client number. Never part of an address. */
    text: z
      .string('Typ een naam of een klantnummer.')
      .trim()
      .min(2, 'Typ minstens 2 letters.')
      .max(80, 'Gebruik hoogstens 80 tekens.'),
  }),
  status: 200,
  response: z.object({
    vacancy: VacancyOfEmployer,
    /** At most ten. */
    candidates: z.array(MatchedPerson.extend({ comparison: Comparison, suggestedBy })),
  }),
});

export const vacanciesForPerson = route({
  operationId: 'matching.vacancies',
  method: 'GET',
  path: '/people/:personId/vacancies',
  summary: 'Approved vacancies of the region for one person of the own caseload, by the published rules',
  params: z.object({ personId: Id }),
  query: z.object({
    limit,
    /** Words in the title, the occupation or the place; the order and the points stay as they are without it. */
    text: z.string().trim().max(80, 'Gebruik hoogstens 80 tekens.').default(''),
  }),
  status: 200,
  response: z.object({
    rules: Rules,
    person: MatchedPerson,
    compared: z.number().int(),
    vacancies: z.array(z.object({ vacancy: MatchedVacancy, comparison: Comparison, suggestedBy })),
  }),
});

export const comparePersonWithVacancy = route({
  operationId: 'matching.pair',
  method: 'GET',
  path: '/vacancies/:vacancyId/candidates/:personId',
  summary: 'Why, or why not: any person in reach beside any approved vacancy of the region',
  params: z.object({ vacancyId: Id, personId: Id }),
  status: 200,
  response: z.object({
    rules: Rules,
    vacancy: MatchedVacancy,
    person: MatchedPerson,
    comparison: Comparison,
    suggestedBy,
    /** Why who asks cannot start an introduction (account manager) or bring it to the account manager (case manager). */
    hindrance: z.enum(['not-own-employer', 'blocked-employer', 'cannot-be-found']).nullable(),
  }),
});

export const suggestVacancy = route({
  operationId: 'matching.suggest',
  method: 'POST',
  path: '/people/:personId/vacancies/:vacancyId/suggestion',
  summary: 'Bring somebody of the own caseload to the account manager of the vacancy, who decides; twice is once',
  params: z.object({ personId: Id, vacancyId: Id }),
  status: 204,
});

/**
 * Work as a jobseeker sees it before anything is proposed: values of closed lists, and no text or name by which an
 * employer could be known. Codes, as in the reasons: the reader chooses the language.
 */
export const OwnWork = z.object({
  id: Id,
  sector: z.string(),
  occupation: z.string(),
  place: z.string(),
  hoursMin: z.number().int(),
  hoursMax: z.number().int(),
  level: Level.nullable(),
  contractForm: z.string(),
});
export type OwnWork = z.output<typeof OwnWork>;

const OwnMatch = z.object({ work: OwnWork, comparison: Comparison });
/** Names of the occupations and talents of which the codes are used. */
const terms = z.array(Named);

export const vacanciesForMe = route({
  operationId: 'matching.own',
  method: 'GET',
  path: '/me/vacancies',
  summary: 'Work that fits the own profile, by the published rules; without what was proposed already',
  query: z.object({ limit }),
  status: 200,
  response: z.object({
    rules: Rules,
    compared: z.number().int(),
    terms,
    /** `isNew`: a message of the last two weeks told of it. */
    vacancies: z.array(OwnMatch.extend({ isNew: z.boolean() })),
  }),
});

export const vacancyForMe = route({
  operationId: 'matching.own-one',
  method: 'GET',
  path: '/me/vacancies/:vacancyId',
  summary: 'One open vacancy beside the own profile: why, and why not',
  params: z.object({ vacancyId: Id }),
  status: 200,
  response: OwnMatch.extend({
    rules: Rules,
    terms,
    liked: z.boolean(),
    /** Who hears that the jobseeker likes this work. */
    listeners: z.array(z.enum(['case-manager', 'account-manager'])),
  }),
});

export const likeVacancy = route({
  operationId: 'matching.like',
  method: 'POST',
  path: '/me/vacancies/:vacancyId/liking',
  summary: 'Tell who guides, and the account manager when the own card can be found, that this work may be something',
  params: z.object({ vacancyId: Id }),
  status: 204,
});

export const unlikeVacancy = route({
  operationId: 'matching.unlike',
  method: 'DELETE',
  path: '/me/vacancies/:vacancyId/liking',
  summary: 'Take that back',
  params: z.object({ vacancyId: Id }),
  status: 204,
});

export const vacanciesWithoutFit = route({
  operationId: 'matching.vacancies-without-fit',
  method: 'GET',
  path: '/vacancies/without-fit',
  summary: 'Approved vacancies of own employers that nobody fits yet, with the one relaxation that helps most',
  status: 200,
  response: z.object({
    rules: Rules,
    compared: z.number().int(),
    vacancies: z.array(
      z.object({
        vacancy: VacancyOfEmployer,
        /** The best score of anybody; null when there is nobody to compare. */
        bestScore: z.number().int().nullable(),
        /** How many people would fit when the vacancy asked this less; null when no single change helps. */
        relaxation: z
          .object({
            criterion: z.enum(criteria),
            kind: z.enum(helpKinds),
            values: z.array(z.string()),
            fits: z.number().int(),
          })
          .nullable(),
      }),
    ),
  }),
});

export const peopleWithoutFit = route({
  operationId: 'matching.people-without-fit',
  method: 'GET',
  path: '/people/without-fit',
  summary: 'People of the own caseload whom no vacancy fits yet, with the nearest one and what it lacks',
  status: 200,
  response: z.object({
    rules: Rules,
    compared: z.number().int(),
    people: z.array(
      MatchedPerson.extend({
        nearest: z.object({ vacancy: MatchedVacancy, comparison: Comparison }).nullable(),
      }),
    ),
  }),
});

export const newMatches = route({
  operationId: 'matching.new',
  method: 'GET',
  path: '/matches/new',
  summary:
    'Good pairs that the own messages told of in the last two weeks and that can still be proposed, newest first',
  query: z.object({ limit }),
  status: 200,
  response: z.object({
    rules: Rules,
    /** All of them, of which `matches` are the first. */
    total: z.number().int(),
    matches: z.array(
      z.object({
        toldOn: Day,
        person: MatchedPerson,
        vacancy: MatchedVacancy,
        /** For account managers; null for case managers. */
        employer: z.object({ id: Id, name: z.string() }).nullable(),
        comparison: Comparison,
      }),
    ),
  }),
});
export type NewMatches = z.output<typeof newMatches.response>;

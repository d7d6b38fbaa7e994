import { z } from 'zod';
import { route } from './route.ts';

/** A choice of a closed list, in everyday Dutch. */
export const Choice = z.object({
  code: z.string(),
  label: z.string(),
  explanation: z.string().optional(),
  /** Group within the list: kind of licence, of work condition, of talent. */
  kind: z.string().optional(),
});
export type Choice = z.output<typeof Choice>;

export const Lists = z.object({
  sectors: z.array(Choice),
  levels: z.array(Choice),
  weekdays: z.array(Choice),
  dayparts: z.array(Choice),
  travelMeans: z.array(Choice),
  languages: z.array(Choice),
  languageLevels: z.array(Choice),
  licences: z.array(Choice),
  contractForms: z.array(Choice),
  workConditions: z.array(Choice),
  talentKinds: z.array(Choice),
});
export type Lists = z.output<typeof Lists>;

export const TermKind = z.enum(['occupation', 'talent']);
export type TermKind = z.output<typeof TermKind>;

export const readLists = route({
  operationId: 'taxonomy.lists',
  method: 'GET',
  path: '/taxonomy/lists',
  summary: 'The closed lists of the profile, in the order of the screen',
  status: 200,
  response: Lists,
});

export const findTerms = route({
  operationId: 'taxonomy.terms',
  method: 'GET',
  path: '/taxonomy/terms',
  summary: 'Occupations or talents for an everyday word, best first',
  query: z.object({
    kind: TermKind,
    text: z.string('Typ een woord.').trim().max(80, 'Gebruik hoogstens 80 tekens.').default(''),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  status: 200,
  response: z.object({ terms: z.array(Choice) }),
});

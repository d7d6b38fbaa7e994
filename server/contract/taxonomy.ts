import { z } from 'zod';
import { Code, Day, Id, Instant, Paging } from './fields.ts';
import { route } from './route.ts';

/** A choice of a closed list, in everyday Dutch. */
export const Choice = z.object({
  code: z.string(),
  label: z.string(),
  explanation: z.string().optional(),
  /** Group within the list: kind of licence, of work condition, of talent; sector of an occupation. */
  kind: z.string().optional(),
  /** Name in the icon sprite. */
  icon: z.string().optional(),
  /** Sector of an occupation family. */
  sector: z.string().optional(),
});
export type Choice = z.output<typeof Choice>;

export const Lists = z.object({
  sectors: z.array(Choice),
  families: z.array(Choice),
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

/** Parts of a name that answer what was typed: from a place up to the next. */
export const Marks = z.array(z.object({ from: z.number().int(), to: z.number().int() }));
export type Marks = z.output<typeof Marks>;

/** A term that was found by everyday words. */
export const FoundChoice = Choice.extend({
  /** Another name of it that is nearer to what was typed than the label; null when that is the label. */
  via: z.string().nullable(),
  /** Of `via`, or of the label without it. */
  marks: Marks,
});
export type FoundChoice = z.output<typeof FoundChoice>;

export const readLists = route({
  operationId: 'taxonomy.lists',
  method: 'GET',
  path: '/taxonomy/lists',
  summary: 'The closed lists, in the order of the screen; may be kept and asked again with If-None-Match',
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
  response: z.object({ terms: z.array(FoundChoice) }),
});

export const readOccupation = route({
  operationId: 'taxonomy.occupation',
  method: 'GET',
  path: '/taxonomy/occupations/:code',
  summary: 'One occupation with its synonyms and the talents that it asks for',
  params: z.object({ code: Code }),
  status: 200,
  response: z.object({
    code: z.string(),
    label: z.string(),
    synonyms: z.array(z.string()),
    sector: z.string().nullable(),
    family: z.string().nullable(),
    /** ISCO-08 unit group. */
    isco: z.string().nullable(),
    level: z.string().nullable(),
    description: z.string(),
    essentialTalents: z.array(Choice),
    optionalTalents: z.array(Choice),
  }),
});

export const readPlace = route({
  operationId: 'taxonomy.place',
  method: 'GET',
  path: '/taxonomy/places/:pc4',
  summary: 'Place, municipality and point of a postcode of four digits',
  params: z.object({ pc4: z.string().regex(/^[1-9]\d{3}$/, 'Vul de 4 cijfers van de postcode in, zoals 2712.') }),
  status: 200,
  response: z.object({
    pc4: z.string(),
    place: z.string(),
    municipality: z.object({ code: z.string(), name: z.string() }).nullable(),
    region: z.string().nullable(),
    /** WGS84 degrees; null where the source has no point that may be used for distances. */
    point: z.object({ lat: z.number(), lon: z.number() }).nullable(),
  }),
});

/** Kinds of official file that can be imported. */
export const importKinds = [
  'esco-occupations',
  'esco-skills',
  'esco-relations',
  'isco',
  'postcodes',
  'municipalities',
  'regions',
  'sbi',
  'minimum-wage',
] as const;
export const ImportKind = z.enum(importKinds);
export type ImportKind = z.output<typeof ImportKind>;

/** What an import did with each row: `rows` is `added + changed + unchanged + rejected`. */
export const ImportReport = z.object({
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** Rows that were current and are not in this file any more: they got an end date. */
  ended: z.number().int(),
  rejected: z.number().int(),
  /** The first problems, with the line in the file. */
  problems: z.array(z.object({ line: z.number().int(), message: z.string() })),
  /** What a reader of the figures should know. */
  notes: z.array(z.string()),
});
export type ImportReport = z.output<typeof ImportReport>;

const ImportRun = z.object({
  id: Id,
  /** One of `ImportKind`, or `starter` for the lists that come with the program. */
  kind: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  state: z.enum(['running', 'done', 'failed']),
  rows: z.number().int(),
});

export const listImports = route({
  operationId: 'imports.list',
  method: 'GET',
  path: '/imports',
  summary: 'Imports of reference data, newest first',
  query: z.object(Paging),
  status: 200,
  response: z.object({ total: z.number().int(), imports: z.array(ImportRun) }),
});

export const readImport = route({
  operationId: 'imports.read',
  method: 'GET',
  path: '/imports/:importId',
  summary: 'One import with its report per row',
  params: z.object({ importId: Id }),
  status: 200,
  response: ImportRun.extend({
    /** Null while it runs and after it failed. */
    report: ImportReport.nullable(),
    /** Why it failed. */
    failure: z.string().nullable(),
  }),
});

export const listSettings = route({
  operationId: 'settings.list',
  method: 'GET',
  path: '/settings',
  summary: 'Dated settings of the region: numbers of law or policy with their source, newest first',
  status: 200,
  response: z.object({
    settings: z.array(
      z.object({
        id: Id,
        key: z.string(),
        value: z.json(),
        validFrom: Day,
        source: z.string(),
        verified: z.boolean(),
      }),
    ),
  }),
});

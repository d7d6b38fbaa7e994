import { z } from 'zod';
import { Codes, Id, Instant, Pc4, Text } from './fields.ts';
import { Bucket, Shown, Term } from './publication.ts';
import { route } from './route.ts';
import { Marks } from './taxonomy.ts';

/** Fields that employers can filter on. All closed lists; `place` is a distance from a postcode. */
export const filterFields = [
  'sectors',
  'families',
  'place',
  'hours',
  'levels',
  'availability',
  'talents',
  'licences',
  'languages',
] as const;
export const FilterField = z.enum(filterFields);
export type FilterField = z.output<typeof FilterField>;

/** Distances that can be chosen, in kilometres as the crow flies. */
export const distances = [5, 10, 20, 40] as const;

/**
 * What an employer looks for. A list means: one of these; an empty list means: it does not matter. The value `onbekend`
 * of hours, levels and availability is what people have not filled in.
 */
export const SearchFilters = z.object({
  sectors: Codes(17),
  families: Codes(20),
  hours: Codes(8),
  levels: Codes(8),
  availability: Codes(8),
  talents: Codes(20),
  licences: Codes(20),
  languages: Codes(20),
  /** Where the work is; the employer's own postcode when left out. */
  pc4: Pc4.nullable().default(null),
  km: z
    .number('Kies een afstand.')
    .int('Kies een afstand.')
    .min(1, 'Kies een afstand van 1 tot 100 kilometer.')
    .max(100, 'Kies een afstand van 1 tot 100 kilometer.')
    .nullable()
    .default(null),
});
export type SearchFilters = z.output<typeof SearchFilters>;

/** `vacancy`: what suits the named vacancy best, by what the cards tell. */
export const SearchSort = z.enum(['relevance', 'distance', 'size', 'vacancy']);
export type SearchSort = z.output<typeof SearchSort>;

/** A term of a closed list that was recognised in free text, and why. */
export const Recognised = z.object({
  field: FilterField,
  code: z.string(),
  label: z.string(),
  /** The occupation that stands for this kind of work, by one of its names; null when the label itself answers. */
  occupation: z
    .object({
      code: z.string(),
      name: z.string(),
      /** Which of its names: 0 for its label, else its synonyms from 1 on. */
      place: z.number().int(),
    })
    .nullable(),
  marks: Marks,
});
export type Recognised = z.output<typeof Recognised>;

const FreeText = z.string().trim().max(100, 'Gebruik hoogstens 100 tekens.');

export const recogniseTerms = route({
  operationId: 'search.terms',
  method: 'POST',
  path: '/search/terms',
  summary: 'Terms of the closed lists in everyday words; what was typed is not kept',
  body: z.object({ text: FreeText.min(1, 'Typ een beroep of een woord.') }),
  status: 200,
  response: z.object({ terms: z.array(Recognised) }),
});

/** What the named vacancy asks, by whether the card tells that it suits; null without a vacancy. */
const ForVacancy = z
  .object({ fits: z.array(FilterField), unknown: z.array(FilterField), differs: z.array(FilterField) })
  .nullable();
export type ForVacancy = z.output<typeof ForVacancy>;

const ShownCard = z.object({ handle: z.string(), shown: Shown, forVacancy: ForVacancy });

/** One group of people: its tile, and beside it the cards of those who show more. */
export const SearchEntry = z.object({
  /** False: the group as a whole is not known to fit, and only the cards below do. */
  tileFits: z.boolean(),
  handle: z.string(),
  shown: Shown,
  count: Bucket,
  /** Kilometres from the postcode to the nearest place that the tile names; null when not known. */
  km: z.number().nullable(),
  /** Fields that were asked for and that are not known of this group; empty for what fits. */
  unknown: z.array(FilterField),
  forVacancy: ForVacancy,
  /** The first few cards; the others are on the page of this group. */
  cards: z.array(ShownCard),
  moreCards: z.boolean(),
});
export type SearchEntry = z.output<typeof SearchEntry>;

const FacetValue = z.object({ code: z.string(), label: z.string(), count: Bucket, chosen: z.boolean() });
export const Facet = z.object({ field: FilterField, values: z.array(FacetValue) });
export type Facet = z.output<typeof Facet>;

export const searchCells = route({
  operationId: 'search.cells',
  method: 'POST',
  path: '/search/cells',
  summary: 'Groups of candidates that fit, then those that may fit; counts in buckets only',
  body: SearchFilters.extend({
    /** Everyday words; turned into terms of the closed lists and not kept. */
    text: FreeText.default(''),
    /** An own approved vacancy: with it, the cards of people who show more are part of the answer. */
    vacancyId: Id.nullable().default(null),
    sort: SearchSort.default('relevance'),
    offset: z.number().int().min(0).max(10_000).default(0),
    limit: z.number().int().min(1).max(20).default(10),
  }).refine(({ sort, vacancyId }) => sort !== 'vacancy' || vacancyId !== null, {
    path: ['vacancyId'],
    message: 'Kies een vacature om op te sorteren.',
  }),
  status: 200,
  response: z.object({
    /** When the round was closed; null before the first round. */
    asOf: Instant.nullable(),
    k: z.number().int(),
    filters: SearchFilters,
    recognised: z.array(Recognised),
    place: z.object({ pc4: z.string(), name: z.string() }).nullable(),
    /** People in groups and on cards that fit. */
    total: Bucket,
    /** People in groups that may fit: something that was asked is not known of them. */
    unknownTotal: Bucket,
    /** Number of groups that fit and that may fit, for paging. */
    fitting: z.number().int(),
    uncertain: z.number().int(),
    entries: z.array(SearchEntry),
    facets: z.array(Facet),
    /** When little fits: what leaving out one filter would give, most first. */
    broadenings: z.array(z.object({ field: FilterField, count: Bucket })),
    /** Whether cards of people who show more are part of the answer. */
    withCards: z.boolean(),
  }),
});

export const readSectors = route({
  operationId: 'search.sectors',
  method: 'GET',
  path: '/search/sectors',
  summary: 'The sectors as entrances, with how many candidates in a bucket',
  status: 200,
  response: z.object({
    asOf: Instant.nullable(),
    sectors: z.array(Term.extend({ explanation: z.string(), icon: z.string(), count: Bucket })),
  }),
});

export const readCell = route({
  operationId: 'search.cell',
  method: 'GET',
  path: '/search/cells/:handle',
  summary: 'One group or card by its handle, which holds for this employer and this round only',
  params: z.object({ handle: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'Dit nummer kennen wij niet.') }),
  query: z.object({ vacancyId: Id.optional(), offset: z.coerce.number().int().min(0).max(10_000).default(0) }),
  status: 200,
  response: z.object({
    asOf: Instant,
    handle: z.string(),
    shown: Shown,
    forVacancy: ForVacancy,
    /** Null for a card. */
    count: Bucket.nullable(),
    /** Up to 10 cards beside this tile from `offset` on; empty without an approved vacancy. */
    cards: z.array(ShownCard),
    moreCards: z.boolean(),
  }),
});

/** Largest number of saved searches per account. */
export const MAX_SAVED = 20;

export const SavedSearch = z.object({
  savedSearchId: Id,
  name: z.string(),
  filters: SearchFilters,
  digest: z.boolean(),
  count: Bucket,
});
export type SavedSearch = z.output<typeof SavedSearch>;

const savedParams = z.object({ savedSearchId: Id });

export const listSaved = route({
  operationId: 'saved-searches.list',
  method: 'GET',
  path: '/saved-searches',
  summary: 'Own saved searches with their counts now',
  status: 200,
  response: z.object({ max: z.number().int(), savedSearches: z.array(SavedSearch) }),
});

export const createSaved = route({
  operationId: 'saved-searches.create',
  method: 'POST',
  path: '/saved-searches',
  summary: 'Save a search under a name; with digest a message tells when its count changed',
  body: z.object({ name: Text(60), filters: SearchFilters, digest: z.boolean().default(false) }),
  status: 201,
  response: SavedSearch,
});

export const changeSaved = route({
  operationId: 'saved-searches.change',
  method: 'PATCH',
  path: '/saved-searches/:savedSearchId',
  summary: 'Rename a saved search, or turn its messages on or off',
  params: savedParams,
  body: z.object({ name: Text(60).optional(), digest: z.boolean().optional() }),
  status: 200,
  response: SavedSearch,
});

export const deleteSaved = route({
  operationId: 'saved-searches.delete',
  method: 'DELETE',
  path: '/saved-searches/:savedSearchId',
  summary: 'Throw a saved search away',
  params: savedParams,
  status: 204,
});

export const readPublicSectors = route({
  operationId: 'public.sectors',
  method: 'GET',
  path: '/public/sectors',
  summary: 'Sectors with candidates in buckets of 10 or more and open vacancies, for anyone',
  status: 200,
  response: z.object({
    asOf: Instant.nullable(),
    sectors: z.array(
      Term.extend({
        explanation: z.string(),
        icon: z.string(),
        candidates: Bucket,
        vacancies: z.number().int(),
      }),
    ),
  }),
});

/**
 * The search port: what every engine answers, whatever it is built on.
 *
 * An engine holds projections, never sources: it may be thrown away and rebuilt at any moment. The answers are exact
 * and equal across engines (totals, facets, scores, order), because the words of a text, the points of a score and the
 * metres of a distance are computed here and in `text/`, not by the engine. `testing/contract-suite.ts` holds every
 * engine to a naive scan of the same rules.
 */

export const COLLECTIONS = ['profiles', 'vacancies', 'cells'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/**
 * The closed lists a document may carry and a query may filter or count on. It is an allow list on purpose: a field
 * that is not here cannot be indexed, so it cannot be searched by anyone.
 */
export const TAG_FIELDS = [
  'sector',
  'occupation',
  'family',
  'talents',
  'level',
  'hours',
  'availability',
  'area',
  'municipality',
  'languages',
  'licences',
  'contract',
  'workTimes',
  'status',
  'kind',
  'owner',
] as const;
export type TagField = (typeof TAG_FIELDS)[number];

/** Values a query can ask about that are not closed lists. They use the same words in `Hit.unknown`. */
export type UnknownField = TagField | 'place' | 'workHours' | 'availableFrom';

export interface SearchDocument {
  /** Printable ASCII without spaces, at most 200 characters. */
  id: string;
  /** Row version of the source. A lower version never replaces a higher one. */
  version: number;
  region: string;
  /** Who may find it, e.g. municipality codes or the accounts whose caseload it is in. Absent: only unscoped queries. */
  scope?: readonly string[];
  /** Viewers (organisations) that must never find it, e.g. employers a person has blocked. */
  hiddenFrom?: readonly string[];
  /** Text by weight: `a` names it (title, occupations), `b` describes it (talents, synonyms), `c` is the rest. */
  text: { a: string; b: string; c: string };
  /** Closed-list values. An absent or empty list means that the value is unknown. */
  tags: Partial<Record<TagField, readonly string[]>>;
  /** Hours a week, whole numbers; null means unknown. */
  numbers: { hoursMin: number | null; hoursMax: number | null };
  /** ISO date (YYYY-MM-DD); null means unknown. */
  availableFrom: string | null;
  /** ISO date used by `sort: 'newest'`. */
  newestOn: string | null;
  /** WGS84 degrees; null means unknown. */
  point: { lat: number; lon: number } | null;
}

/**
 * What happens to a document that lacks the value that is asked for: it falls away, or it is kept apart (counted in
 * `unknownTotal`, listed after the others and flagged).
 */
export type UnknownMode = 'exclude' | 'group';

export interface TagFilter {
  field: TagField;
  anyOf: readonly string[];
  unknown: UnknownMode;
}

export interface Query {
  collection: Collection;
  region: string;
  /** Only documents with one of these scopes. An empty list finds nothing; leave it out for no scope at all. */
  scopeAnyOf?: readonly string[];
  /** Organisation that looks; documents hidden from it are never found nor counted. */
  viewer?: string;
  text?: string;
  filters?: readonly TagFilter[];
  /** Within `km` kilometres as the crow flies. Unknown places are grouped unless told otherwise. */
  near?: { lat: number; lon: number; km: number; unknown?: UnknownMode };
  /** Hours a week that overlap this range; null leaves that side open. */
  hours?: { min: number | null; max: number | null; unknown?: UnknownMode };
  /** Available on or before this ISO date. */
  availableBy?: { date: string; unknown?: UnknownMode };
  /** Fields to count. A facet ignores its own filter: it shows what the total would be with that value instead. */
  facets?: readonly TagField[];
  /** At most this many values per facet, highest count first; default 100. */
  facetLimit?: number;
  sort: 'relevance' | 'distance' | 'newest';
  /** 0 to 10,000. */
  offset: number;
  /** 0 to 200. */
  limit: number;
  /** Turns the order of equal scores, the same for everyone with the same key; usually the ISO date of today. */
  dayKey: string;
}

export interface Hit {
  id: string;
  score: number;
  /** Kilometres as the crow flies, one decimal; null without `near` or without a known place. */
  km: number | null;
  /** Fields that were asked for and that this document does not have. Empty for the ordinary hits. */
  unknown: UnknownField[];
}

export interface FacetCount {
  value: string;
  count: number;
}

export interface SearchResult {
  /** Documents that are known to fit everything that was asked. */
  total: number;
  /** Documents that could fit: everything known about them fits and something asked for is unknown. */
  unknownTotal: number;
  hits: Hit[];
  facets: Partial<Record<TagField, FacetCount[]>>;
}

/**
 * A removal at a version, which is remembered: an older write cannot bring the document back. With null the row itself is
 * gone; the document goes whatever its version, and is forgotten.
 */
export interface Removal {
  id: string;
  version: number | null;
}

export interface SearchEngine {
  readonly name: string;
  /** Writes documents; those older than what the engine has, or than their removal, are ignored. */
  upsert(collection: Collection, documents: readonly SearchDocument[]): Promise<void>;
  /** Removes documents; a removal that is older than the document is ignored. */
  remove(collection: Collection, removals: readonly Removal[]): Promise<void>;
  /**
   * Builds the collection anew beside the one in use and swaps in one step. Writes that arrive meanwhile go to both.
   * Throws `search.rebuild_running` if another one is at work. Returns how many documents the new one has.
   */
  replaceAll(collection: Collection, documents: AsyncIterable<SearchDocument>): Promise<number>;
  query(query: Query): Promise<SearchResult>;
  /** The versions of all documents that can be found, for reconciling with the source. */
  versions(collection: Collection): Promise<Map<string, number>>;
  health(): Promise<{ ok: boolean; detail: string }>;
  /**
   * For an engine that outlives this process: whether its collection is still there as it was left, so that comparing it with
   * its source is enough. Without it, every process fills its own.
   */
  kept?(collection: Collection): Promise<boolean>;
}

export class SearchError extends Error {
  readonly code:
    | 'search.invalid_query'
    | 'search.invalid_document'
    | 'search.rebuild_running'
    /** The engine is well, but cannot answer this one question. Another engine may. */
    | 'search.too_broad'
    /** The engine cannot answer now: it is gone, too slow or not itself. Another engine may. */
    | 'search.unavailable';

  constructor(code: SearchError['code'], message: string) {
    super(message);
    this.name = 'SearchError';
    this.code = code;
  }
}

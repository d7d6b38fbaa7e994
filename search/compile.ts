import {
  COLLECTIONS,
  type Query,
  type Removal,
  type SearchDocument,
  SearchError,
  TAG_FIELDS,
  type TagField,
  type TagFilter,
  type UnknownField,
  type UnknownMode,
} from './engine.ts';
import { type EarthPoint, dayFactor, distanceLimits, earthPoint, rotation } from './score.ts';
import { type DocumentText, analyseDocument, analyseQuery, type QueryWord } from './text/analyse.ts';

/** A document with everything computed that engines store. */
export interface CompiledDocument {
  source: SearchDocument;
  text: DocumentText;
  /** Known closed-list values without repeats; a field without values is absent. */
  tags: Partial<Record<TagField, string[]>>;
  point: EarthPoint | null;
  rotation: number;
}

export interface CompiledNear {
  point: EarthPoint;
  /** Squared chords at each tenth of the radius; the last one is the radius. */
  limits: number[];
  unknown: UnknownMode;
}

/** A query that has been checked and filled in; what engines work from. */
export interface CompiledQuery {
  source: Query;
  words: QueryWord[];
  filters: TagFilter[];
  near: CompiledNear | null;
  hours: { min: number | null; max: number | null; unknown: UnknownMode } | null;
  availableBy: { date: string; unknown: UnknownMode } | null;
  facets: TagField[];
  facetLimit: number;
  sort: Query['sort'];
  dayFactor: number;
  /** Everything asked for that a document may not have, in the order in which hits list it. */
  groupable: UnknownField[];
}

const ID = /^[\x21-\x7e]{1,200}$/;
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const MAX_VALUE_LENGTH = 200;

/** Throws `search.invalid_document` for a document that engines could not store alike. */
export function checkDocument(document: SearchDocument): void {
  const fail = (what: string) => new SearchError('search.invalid_document', `${what} (document ${document.id})`);
  if (!ID.test(document.id)) throw fail('An id is 1 to 200 printable ASCII characters');
  if (!Number.isSafeInteger(document.version) || document.version < 0) throw fail('A version is a whole number');
  const { availableFrom, newestOn, numbers } = document;
  if (!isNullOr(isDate, availableFrom) || !isNullOr(isDate, newestOn)) throw fail('A date is YYYY-MM-DD');
  if (!isNullOr(isSmallInteger, numbers.hoursMin) || !isNullOr(isSmallInteger, numbers.hoursMax))
    throw fail('Hours are whole numbers from 0 to 32,767');
  if (document.point !== null && !isPlace(document.point)) throw fail('A place has a latitude and a longitude');
  const { region, scope = [], hiddenFrom = [] } = document;
  if (!isValue(region) || !scope.every(isValue) || !hiddenFrom.every(isValue))
    throw fail('A region, scope or viewer is 1 to 200 characters');
  for (const field of TAG_FIELDS) {
    const given = document.tags[field];
    if (given !== undefined && !given.every(isValue)) throw fail(`A value of ${field} is 1 to 200 characters`);
  }
}

/** Throws `search.invalid_document`, as `checkDocument`. */
export function compileDocument(document: SearchDocument): CompiledDocument {
  checkDocument(document);
  const tags: CompiledDocument['tags'] = {};
  for (const field of TAG_FIELDS) {
    const given = document.tags[field];
    if (given !== undefined && given.length > 0) tags[field] = [...new Set(given)];
  }
  return {
    source: document,
    text: analyseDocument(document.text),
    tags,
    point: document.point === null ? null : earthPoint(document.point.lat, document.point.lon),
    rotation: rotation(document.id),
  };
}

/** Throws `search.invalid_query`; a filter without values is no filter. */
export function compileQuery(query: Query): CompiledQuery {
  const fail = (what: string) => new SearchError('search.invalid_query', what);
  if (!COLLECTIONS.includes(query.collection)) throw fail('Unknown collection');
  if (!isWithin(query.offset, 10_000)) throw fail('The offset is a whole number from 0 to 10,000');
  if (!isWithin(query.limit, 200)) throw fail('The limit is a whole number from 0 to 200');
  if (![query.region, ...(query.scopeAnyOf ?? []), query.viewer ?? '-'].every(isValue)) {
    throw fail('A region, scope or viewer is 1 to 200 characters');
  }
  const facetLimit = query.facetLimit ?? 100;
  if (!isWithin(facetLimit, 10_000)) throw fail('The facet limit is a whole number from 0 to 10,000');
  const facets = [...new Set(query.facets ?? [])];
  const filters = (query.filters ?? []).filter(({ anyOf }) => anyOf.length > 0);
  const fields = filters.map(({ field }) => field);
  if (new Set(fields).size < fields.length) throw fail('Two filters on one field');
  if ([...facets, ...fields].some((field) => !TAG_FIELDS.includes(field))) throw fail('Unknown field');
  if (query.near && (!isPlace(query.near) || !(query.near.km > 0 && query.near.km <= 20_000))) {
    throw fail('Near is a place with a radius of more than 0 and at most 20,000 km');
  }
  if (query.availableBy && !isDate(query.availableBy.date)) throw fail('A date is YYYY-MM-DD');
  const { min = null, max = null } = query.hours ?? {};
  if ([min, max].some((bound) => bound !== null && !isSmallInteger(bound))) throw fail('Hours are whole numbers');

  const near = query.near
    ? {
        point: earthPoint(query.near.lat, query.near.lon),
        limits: distanceLimits(query.near.km),
        unknown: query.near.unknown ?? 'group',
      }
    : null;
  const hours = min !== null || max !== null ? { min, max, unknown: query.hours?.unknown ?? 'group' } : null;
  const availableBy = query.availableBy
    ? { date: query.availableBy.date, unknown: query.availableBy.unknown ?? 'group' }
    : null;
  const groupable: UnknownField[] = filters.filter(({ unknown }) => unknown === 'group').map(({ field }) => field);
  if (near?.unknown === 'group') groupable.push('place');
  if (hours?.unknown === 'group') groupable.push('workHours');
  if (availableBy?.unknown === 'group') groupable.push('availableFrom');

  return {
    source: query,
    words: analyseQuery(query.text ?? ''),
    // A value that no document can have finds nothing, like any other that does not occur.
    filters: filters.map((filter) => ({ ...filter, anyOf: [...new Set(filter.anyOf)].filter(isValue) })),
    near,
    hours,
    availableBy,
    facets,
    facetLimit,
    sort: query.sort === 'distance' && near === null ? 'relevance' : query.sort,
    dayFactor: dayFactor(query.dayKey),
    groupable,
  };
}

/** One write cannot hold a document twice, so the newest of a batch stands for all. */
export function newestOfEach(documents: readonly SearchDocument[]): CompiledDocument[] {
  const newest = new Map<string, SearchDocument>();
  for (const document of documents) {
    const other = newest.get(document.id);
    if (other === undefined || document.version >= other.version) newest.set(document.id, document);
  }
  return [...newest.values()].map(compileDocument);
}

/** One removal per document: without a version if any is, else the one with the highest. */
export function compileRemovals(removals: readonly Removal[]): Removal[] {
  const furthest = new Map<string, number | null>();
  for (const { id, version } of removals) {
    const other = furthest.get(id);
    furthest.set(id, version === null || other === null ? null : Math.max(version, other ?? version));
  }
  return [...furthest].map(([id, version]) => ({ id, version }));
}

function isNullOr<T>(is: (value: T) => boolean, value: T | null): boolean {
  return value === null || is(value);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(date: string): boolean {
  if (!DATE.test(date)) return false;
  const year = Number(date.slice(0, 4));
  const leapDay = date.endsWith('-02-29');
  if (leapDay) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return Number(date.slice(8)) <= (DAYS[Number(date.slice(5, 7)) - 1] ?? 0);
}

function isPlace({ lat, lon }: { lat: number; lon: number }): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
}

function isSmallInteger(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 32_767;
}

function isWithin(value: number, highest: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= highest;
}

/** Null characters and halves of characters cannot be stored as text by every engine. */
function isValue(value: string): boolean {
  return value.length > 0 && value.length <= MAX_VALUE_LENGTH && value.isWellFormed() && !value.includes('\0');
}

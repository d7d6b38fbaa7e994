import type { CompiledQuery } from '../compile.ts';
import {
  type FacetCount,
  type Hit,
  SearchError,
  type SearchResult,
  type TagField,
  type UnknownField,
  type UnknownMode,
} from '../engine.ts';
import { distancePoints, kmOfSquaredChord, rotation, squaredChord, turned, wordPoints } from '../score.ts';
import { type Alternative, FIELD_BITS, TEXT_FIELDS } from '../text/analyse.ts';
import type { Candidate, Facts } from './document.ts';

type Verdict = 'fits' | 'fails' | 'unknown';

interface Judged {
  candidate: Candidate;
  hit: Hit;
  /** The filter that it fails; it only counts for the facet of that field. */
  failed: TagField | null;
  squared: number | null;
  turn: number;
}

/**
 * The answer, from documents that the server chose. It chooses by exact conditions, except on the place, so a document
 * that fails any other is one that it should not have given: then nothing it says can be trusted.
 */
export function judge(
  query: CompiledQuery,
  groups: readonly Alternative[][],
  candidates: readonly Candidate[],
): SearchResult {
  const judged = candidates.flatMap((candidate) => judgeOne(query, groups, candidate) ?? []);
  const fitting = judged.filter(({ failed }) => failed === null);
  const { offset, limit } = query.source;
  const total = fitting.filter(({ hit }) => hit.unknown.length === 0).length;
  return {
    total,
    unknownTotal: fitting.length - total,
    hits: fitting
      .toSorted(order(query))
      .slice(offset, offset + limit)
      .map(({ hit }) => hit),
    facets: Object.fromEntries(query.facets.map((field) => [field, count(judged, field, query.facetLimit)])),
  };
}

function judgeOne(query: CompiledQuery, groups: readonly Alternative[][], candidate: Candidate): Judged | null {
  const { id, facts } = candidate;
  checkVisible(query, candidate);
  const points = groups.map((alternatives) => pointsOf(candidate, alternatives));
  if (points.includes(0)) throw lie(id, 'does not have the words');

  const unknown: UnknownField[] = [];
  const failed: TagField[] = [];
  const take = (field: UnknownField, verdict: Verdict, mode: UnknownMode): boolean => {
    if (verdict === 'unknown' && mode === 'group') unknown.push(field);
    return verdict === 'fits' || (verdict === 'unknown' && mode === 'group');
  };
  for (const { field, anyOf, unknown: mode } of query.filters) {
    if (!take(field, judgeTag(facts, field, anyOf), mode)) failed.push(field);
  }
  if (failed.length > 1 || failed.some((field) => !query.facets.includes(field))) throw lie(id, 'fails a filter');
  let squared: number | null = null;
  if (query.near) {
    squared = facts.point === null ? null : squaredChord(facts.point, query.near.point);
    const verdict = squared === null ? 'unknown' : squared <= (query.near.limits.at(-1) ?? 0) ? 'fits' : 'fails';
    if (!take('place', verdict, query.near.unknown)) return null;
  }
  if (query.hours && !take('workHours', judgeHours(facts, query.hours), query.hours.unknown)) {
    throw lie(id, 'has other hours');
  }
  if (query.availableBy) {
    const { date, unknown: mode } = query.availableBy;
    const { availableFrom } = facts;
    const verdict = availableFrom === null ? 'unknown' : availableFrom <= date ? 'fits' : 'fails';
    if (!take('availableFrom', verdict, mode)) throw lie(id, 'is available later');
  }
  const nearness = query.near === null || squared === null ? 0 : distancePoints(squared, query.near.limits);
  const score = points.reduce((sum, value) => sum + value, nearness);
  const km = squared === null ? null : kmOfSquaredChord(squared);
  const turn = turned(rotation(id), query.dayFactor);
  return { candidate, hit: { id, score, km, unknown }, failed: failed[0] ?? null, squared, turn };
}

function checkVisible({ source }: CompiledQuery, { id, facts }: Candidate): void {
  const { scopeAnyOf, viewer } = source;
  if (facts.region !== source.region) throw lie(id, 'is of another region');
  if (scopeAnyOf !== undefined && !facts.scope.some((scope) => scopeAnyOf.includes(scope))) {
    throw lie(id, 'is outside the scope');
  }
  if (viewer !== undefined && facts.hiddenFrom.includes(viewer)) throw lie(id, 'is hidden from who looks');
}

function judgeTag({ tags }: Facts, field: TagField, anyOf: readonly string[]): Verdict {
  const values = tags[field];
  if (values === undefined) return 'unknown';
  return values.some((value) => anyOf.includes(value)) ? 'fits' : 'fails';
}

function judgeHours({ hoursMin, hoursMax }: Facts, asked: { min: number | null; max: number | null }): Verdict {
  if (asked.max !== null && hoursMin !== null && hoursMin > asked.max) return 'fails';
  if (asked.min !== null && hoursMax !== null && hoursMax < asked.min) return 'fails';
  const isMissing = (asked.max !== null && hoursMin === null) || (asked.min !== null && hoursMax === null);
  return isMissing ? 'unknown' : 'fits';
}

/** The points of one query word: its best alternative in its best field; 0 if the document does not have it. */
function pointsOf({ lexemes }: Candidate, alternatives: readonly Alternative[]): number {
  let best = 0;
  for (const { exactness, heads, rest } of alternatives) {
    if (!rest.every((list) => list.some((lexeme) => lexemes.has(lexeme)))) continue;
    for (const head of heads) {
      const fields = lexemes.get(head) ?? 0;
      for (const field of TEXT_FIELDS) {
        if (fields & FIELD_BITS[field]) best = Math.max(best, wordPoints(field, exactness));
      }
    }
  }
  return best;
}

function order({ sort }: CompiledQuery): (a: Judged, b: Judged) => number {
  return (a, b) =>
    Number(a.hit.unknown.length > 0) - Number(b.hit.unknown.length > 0) ||
    (sort === 'relevance' ? b.hit.score - a.hit.score : 0) ||
    (sort === 'distance' ? (a.squared ?? Infinity) - (b.squared ?? Infinity) || 0 : 0) ||
    (sort === 'newest' ? compare(newestOn(b), newestOn(a)) : 0) ||
    a.turn - b.turn ||
    compare(a.hit.id, b.hit.id);
}

const newestOn = ({ candidate }: Judged): string => candidate.facts.newestOn ?? '';

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What the total would be with each value as the only filter on this field. */
function count(judged: readonly Judged[], field: TagField, limit: number): FacetCount[] {
  const counts = new Map<string, number>();
  for (const { candidate, failed, hit } of judged) {
    if ((failed !== null && failed !== field) || hit.unknown.some((other) => other !== field)) continue;
    for (const value of candidate.facts.tags[field] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, amount]) => ({ value, count: amount }))
    .toSorted((a, b) => b.count - a.count || compare(a.value, b.value))
    .slice(0, limit);
}

function lie(id: string, what: string): SearchError {
  return new SearchError('search.unavailable', `Meilisearch gave a document that ${what}: ${id}`);
}

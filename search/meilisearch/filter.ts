import type { CompiledQuery } from '../compile.ts';
import type { TagFilter } from '../engine.ts';
import type { Alternative } from '../text/analyse.ts';
import { dateNumber, tagAttribute, token } from './document.ts';

/** Tokens have letters, digits and _ only, so nothing needs an escape. */
const quoted = (value: string) => `"${token(value)}"`;
const isOneOf = (attribute: string, values: readonly string[]) => `${attribute} IN [${values.map(quoted).join(', ')}]`;
const isUnknown = (name: string) => `unknown = ${quoted(name)}`;
const all = (conditions: readonly string[]) => conditions.map((condition) => `(${condition})`).join(' AND ');
const any = (conditions: readonly string[]) => conditions.map((condition) => `(${condition})`).join(' OR ');

/** A condition that no document meets. */
const NEVER = 'state = "never"';

export const MARK = 'state = "mark"';
export const ALIVE = 'state = "alive"';
export const EITHER = 'state IN ["alive", "gone"]';

/** Documents that have any of these lexemes. */
export const holdsOneOf = (lexemes: readonly string[]): string => isOneOf('lexemes', lexemes);

/**
 * Documents that fit or may fit, and those that a facet counts although its own filter leaves them out. Every condition but
 * that on the place is exact; the place takes a little more than the radius.
 */
export function candidates(query: CompiledQuery, groups: readonly Alternative[][]): string {
  const { source } = query;
  const conditions = [ALIVE, isOneOf('region', [source.region])];
  if (source.scopeAnyOf !== undefined) {
    conditions.push(source.scopeAnyOf.length === 0 ? NEVER : isOneOf('scope', source.scopeAnyOf));
  }
  if (source.viewer !== undefined) conditions.push(`NOT ${isOneOf('hiddenFrom', [source.viewer])}`);
  for (const group of groups) {
    conditions.push(any(group.map(({ heads, rest }) => all([heads, ...rest].map(holdsOneOf)))));
  }
  conditions.push(...place(query), ...hours(query), ...date(query));
  const counted = query.filters.filter(({ field }) => query.facets.includes(field));
  conditions.push(...query.filters.filter((filter) => !counted.includes(filter)).map(tag));
  if (counted.length > 1) {
    conditions.push(any(counted.map((left) => all(counted.filter((filter) => filter !== left).map(tag)))));
  }
  return all(conditions);
}

function tag({ field, anyOf, unknown }: TagFilter): string {
  const known = anyOf.length === 0 ? NEVER : isOneOf(tagAttribute(field), anyOf);
  return unknown === 'group' ? any([known, isUnknown(field)]) : known;
}

const KM_TO_M = 1_000;
/** The server's earth has another radius than ours, and its sums are not whole numbers. */
const REACH = 1.02;
const REACH_M = 500;
/** Further than this is about everywhere. */
const MAX_REACH_KM = 5_000;

function place({ source, near }: CompiledQuery): string[] {
  if (near === null || source.near === undefined) return [];
  const { lat, lon, km } = source.near;
  const within =
    km > MAX_REACH_KM
      ? `NOT ${isUnknown('place')}`
      : `_geoRadius(${lat.toFixed(6)}, ${lon.toFixed(6)}, ${Math.ceil(km * KM_TO_M * REACH + REACH_M)})`;
  return [near.unknown === 'group' ? any([within, isUnknown('place')]) : within];
}

function hours({ hours: asked }: CompiledQuery): string[] {
  if (asked === null) return [];
  const bounds = [
    ...(asked.max === null ? [] : [{ name: 'hoursMin', fits: `hoursMin <= ${asked.max}` }]),
    ...(asked.min === null ? [] : [{ name: 'hoursMax', fits: `hoursMax >= ${asked.min}` }]),
  ];
  return bounds.map(({ name, fits }) => (asked.unknown === 'group' ? any([fits, isUnknown(name)]) : fits));
}

function date({ availableBy }: CompiledQuery): string[] {
  if (availableBy === null) return [];
  const fits = `availableFrom <= ${dateNumber(availableBy.date)}`;
  return [availableBy.unknown === 'group' ? any([fits, isUnknown('availableFrom')]) : fits];
}

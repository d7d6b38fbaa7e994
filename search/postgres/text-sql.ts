import { wordPoints } from '../score.ts';
import { type Alternative, TEXT_FIELDS } from '../text/analyse.ts';
import { quoteLexeme } from './tables.ts';

const anyOf = (parts: readonly string[]) => `(${parts.join(' | ')})`;
const anyLexeme = (lexemes: readonly string[]) => anyOf(lexemes.map(quoteLexeme));

/** A tsquery for a query word in whatever field. */
export function anyField(alternatives: readonly Alternative[]): string {
  return anyOf(alternatives.map(({ heads, rest }) => [heads, ...rest].map(anyLexeme).join(' & ')));
}

/** The points of a query word in a document that has it: the highest first, so the last needs no test. */
export function pointsCase(
  alternatives: readonly Alternative[],
  bind: (value: string, type: string) => string,
): string {
  const byPoints = new Map<number, string[]>();
  for (const { exactness, heads, rest } of alternatives) {
    for (const field of TEXT_FIELDS) {
      const inField = anyOf(heads.map((head) => `${quoteLexeme(head)}:${field.toUpperCase()}`));
      const points = wordPoints(field, exactness);
      const query = [inField, ...rest.map(anyLexeme)].join(' & ');
      byPoints.set(points, [...(byPoints.get(points) ?? []), `(${query})`]);
    }
  }
  const [lowest, ...higher] = [...byPoints].toSorted(([a], [b]) => a - b);
  const tests = higher
    .toReversed()
    .map(([points, queries]) => `when terms @@ ${bind(queries.join(' | '), 'text')}::tsquery then ${points}`);
  return tests.length === 0 ? String(lowest?.[0] ?? 0) : `case ${tests.join(' ')} else ${lowest?.[0] ?? 0} end`;
}

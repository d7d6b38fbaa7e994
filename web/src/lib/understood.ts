import type { Recognised } from '#contract/search.ts';
import type { Marks } from '#contract/taxonomy.ts';

/** What was understood from words, as it stands in an address: codes of closed lists and numbers, nothing that was typed. */
export interface Understood {
  /** Of the filter. */
  code: string;
  /** The name of an occupation that stands for it; null when the label of the filter itself answers. */
  occupation: { code: string; place: number } | null;
  marks: Marks;
}

const UNDERSTOOD = 'begrepen';

const MOST = 20;
const WORD = /^([a-z0-9][a-z0-9:_-]{0,79})(?:~([a-z0-9][a-z0-9:_-]{0,79})~(\d{1,3}))?((?:\.\d{1,3}-\d{1,3})*)$/;

/** `code`, `code~occupation~place`, and after either the marks as `.from-to`. */
const wordOf = ({ code, occupation, marks }: Pick<Recognised, 'code' | 'occupation' | 'marks'>): string =>
  (occupation === null ? code : `${code}~${occupation.code}~${occupation.place}`) +
  marks.map(({ from, to }) => `.${from}-${to}`).join('');

/** An address of a search with why its filters are there. */
export const withUnderstood = (address: string, terms: readonly Recognised[]): string =>
  [address, ...terms.slice(0, MOST).map((term) => `${UNDERSTOOD}=${encodeURIComponent(wordOf(term))}`)].join('&');

/** What an address says of it; what somebody changed by hand is left out. */
export const understoodFrom = (params: URLSearchParams): Understood[] =>
  [...new Set(params.getAll(UNDERSTOOD))].slice(0, MOST).flatMap((word) => {
    const found = WORD.exec(word);
    if (!found) return [];
    const [, code = '', occupation, place, marks = ''] = found;
    return [
      {
        code,
        occupation: occupation === undefined ? null : { code: occupation, place: Number(place) },
        marks: marks
          .split('.')
          .slice(1)
          .map((mark) => mark.split('-').map(Number) as [number, number])
          .map(([from, to]) => ({ from, to })),
      },
    ];
  });

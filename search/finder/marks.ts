import { meaningOfWord } from './reading.ts';

/** From the first up to, and not including, the last place in a text. */
export interface Mark {
  from: number;
  to: number;
}

const WORD = /[\p{L}\p{N}\p{M}+#'’-]+/gu;
/** Fewer letters in common are chance. */
const FEWEST_LETTERS = 4;

/**
 * The parts of a label that answer a query: words of the same meaning as one of the query, else the longest piece that
 * is written alike. For people to see why it was found; the score is worked out without it.
 */
export function marksOf(label: string, query: string): Mark[] {
  const asked = (query.match(WORD) ?? []).map((word) => ({ lower: word.toLowerCase(), terms: meaningOfWord(word) }));
  return [...label.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const terms = meaningOfWord(word);
    if (terms.size > 0 && asked.some((other) => other.terms.size === terms.size && contains(other.terms, terms)))
      return [{ from: index, to: index + word.length }];
    const [from, length] = longestPiece(
      word.toLowerCase(),
      asked.map(({ lower }) => lower),
    );
    if (length >= Math.min(FEWEST_LETTERS, word.length)) return [{ from: index + from, to: index + from + length }];
    const shares = asked.some((other) => [...other.terms].some((term) => terms.has(term)));
    return shares ? [{ from: index, to: index + word.length }] : [];
  });
}

const contains = (all: ReadonlySet<string>, some: ReadonlySet<string>) => [...some].every((term) => all.has(term));

/** Where the longest piece begins that also stands in one of the others, and how long it is. */
function longestPiece(word: string, others: readonly string[]): [from: number, length: number] {
  for (let length = word.length; length > 1; length--) {
    for (let from = 0; from + length <= word.length; from++) {
      const piece = word.slice(from, from + length);
      if (others.some((other) => other.includes(piece))) return [from, length];
    }
  }
  return [0, 0];
}

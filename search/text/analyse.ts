import { compoundParts, wordsInside } from './compound-parts.ts';
import { type Word, words } from './fold.ts';
import { stem } from './stem.ts';
import { isQueryNoise, isStopWord } from './stopwords.ts';
import { synonymsOf } from './synonyms.ts';

export const TEXT_FIELDS = ['a', 'b', 'c'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
/** Sets of fields are kept as bits: documents are many. */
export const FIELD_BITS: Readonly<Record<TextField, number>> = { a: 1, b: 2, c: 4 };

/** A term that a document has only inside another word; kept apart because it counts a step less. */
export const inside = (term: string): string => `~${term}`;
export const bare = (lexeme: string): string => (lexeme.startsWith('~') ? lexeme.slice(1) : lexeme);

export interface DocumentText {
  /** Lexemes (terms, and terms inside words) with the fields they stand in, as `FIELD_BITS`. */
  lexemes: Map<string, number>;
  /** Words that near spellings may be taken for, with the term of each. */
  words: Map<string, string>;
}

export const MAX_DOCUMENT_WORDS = 2_000;
const MAX_QUERY_WORDS = 10;

export function analyseDocument(text: Readonly<Record<TextField, string>>): DocumentText {
  const result: DocumentText = { lexemes: new Map(), words: new Map() };
  for (const field of TEXT_FIELDS) {
    for (const found of documentWords(text[field])) {
      for (const { word, term, lexeme } of entriesOf(found)) {
        result.words.set(word, term);
        result.lexemes.set(lexeme, (result.lexemes.get(lexeme) ?? 0) | FIELD_BITS[field]);
      }
    }
  }
  return result;
}

/** The words of a text of a document that count, repeats included. */
export function documentWords(text: string): Word[] {
  return words(text).slice(0, MAX_DOCUMENT_WORDS);
}

interface Entry {
  word: string;
  term: string;
  lexeme: string;
}

/** Documents use the same words over and over; taking one apart costs more than looking it up. */
const remembered = new Map<string, readonly Entry[]>();
const MAX_REMEMBERED = 50_000;

/** What a word of a document can be found by; nothing for a stop word. */
export function entriesOf(found: Word): readonly Entry[] {
  const key = found.pieces.join('-');
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const entries = isStopWord(found.word) ? [] : takeApart(found);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(key, entries);
  return entries;
}

function takeApart(found: Word): Entry[] {
  const term = stem(found.word);
  const parts = partsOf(found).map((word) => ({ word, term: stem(word) }));
  return [{ word: found.word, term, lexeme: term }, ...parts.map((part) => ({ ...part, lexeme: inside(part.term) }))];
}

function partsOf({ word, pieces }: Word): string[] {
  const hyphenated = pieces.length > 1 ? pieces.flatMap((piece) => [piece, ...wordsInside(piece)]) : [];
  return [...new Set([...hyphenated, ...wordsInside(word)])].filter((part) => part !== word && !isStopWord(part));
}

/** How a query word was found: as itself, by a synonym or inside a compound, or by a near spelling. */
export const EXACTNESS = { exact: 4, related: 3, near: 2 } as const;
export type Exactness = (typeof EXACTNESS)[keyof typeof EXACTNESS];

/**
 * One way in which a document can hold a query word: one of `heads`, whose field gives the points, and, anywhere, one
 * lexeme of each list of `rest`.
 */
export interface Alternative {
  exactness: Exactness;
  heads: string[];
  rest: string[][];
}

export interface QueryWord {
  word: string;
  alternatives: Alternative[];
}

/** The words of a query, each with everything that counts as that word, except near spellings. At most ten. */
export function analyseQuery(text: string): QueryWord[] {
  const all = words(text).filter(({ word }) => !isStopWord(word));
  const telling = all.filter(({ word }) => !isQueryNoise(word));
  const distinct = new Map<string, Word>();
  for (const word of telling.length > 0 ? telling : all) {
    const term = stem(word.word);
    if (!distinct.has(term)) distinct.set(term, word);
  }
  const kept = [...distinct].slice(0, MAX_QUERY_WORDS);
  return kept.map(([term, word], index) => {
    const before = kept[index - 1]?.[1].word;
    const after = kept[index + 1]?.[1].word;
    // "vracht wagen" is often typed for "vrachtwagen".
    const joined = [...(before ? [before + word.word] : []), ...(after ? [word.word + after] : [])];
    return { word: word.word, alternatives: alternativesOf(term, word, joined) };
  });
}

function alternativesOf(term: string, found: Word, joined: string[]): Alternative[] {
  const single = [inside(term), ...joined.flatMap((join) => forms(stem(join)))];
  const phrases: string[][] = [];
  for (const phrase of synonymsOf(term)) {
    const [only] = phrase;
    if (phrase.length === 1 && only !== undefined) single.push(...forms(only));
    else phrases.push([...phrase]);
  }
  const parts = found.pieces.length > 1 ? found.pieces : compoundParts(found.word);
  const partTerms = parts.filter((part) => !isStopWord(part)).map(stem);
  if (partTerms.length > 1) phrases.push(partTerms);
  return [
    { exactness: EXACTNESS.exact, heads: [term], rest: [] },
    { exactness: EXACTNESS.related, heads: [...new Set(single)], rest: [] },
    ...phrases.map((phrase) => ({
      exactness: EXACTNESS.related,
      heads: forms(phrase.at(-1) ?? term),
      rest: phrase.slice(0, -1).map(forms),
    })),
  ];
}

function forms(term: string): string[] {
  return [term, inside(term)];
}

/** What resolving a query needs to know of the documents of a collection. */
export interface Lexicon {
  /** Whether any document has a word with this term. */
  has(term: string): boolean;
  /** The words of the documents that are a near spelling of this one. */
  near(word: string): { word: string; edits: number }[];
}

/** All terms whose presence decides whether near spellings are looked for. */
export function termsToCheck(query: readonly QueryWord[]): string[] {
  const lexemes = query.flatMap(({ alternatives }) =>
    alternatives.flatMap(({ heads, rest }) => [...heads, ...rest.flat()]),
  );
  return [...new Set(lexemes.map(bare))];
}

/** A word none of whose alternatives occurs anywhere; only then do near spellings count. */
export function isUnfamiliar(query: QueryWord, lexicon: Pick<Lexicon, 'has'>): boolean {
  const present = (lexemes: readonly string[]) => lexemes.some((lexeme) => lexicon.has(bare(lexeme)));
  return !query.alternatives.some(({ heads, rest }) => present(heads) && rest.every(present));
}

/** The alternatives of each word; an unfamiliar word is taken for the closest words that do occur. */
export function resolve(query: readonly QueryWord[], lexicon: Lexicon): Alternative[][] {
  return query.map((word) => {
    if (!isUnfamiliar(word, lexicon)) return word.alternatives;
    const candidates = lexicon.near(word.word);
    const fewest = Math.min(...candidates.map(({ edits }) => edits));
    const closest = candidates.filter(({ edits }) => edits === fewest).map((candidate) => stem(candidate.word));
    if (closest.length === 0) return word.alternatives;
    return [{ exactness: EXACTNESS.near, heads: [...new Set(closest)].flatMap(forms), rest: [] }];
  });
}

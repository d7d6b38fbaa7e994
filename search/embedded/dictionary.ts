import { TAG_FIELDS, type TagField } from '../engine.ts';
import { entriesOf } from '../text/analyse.ts';
import type { Word } from '../text/fold.ts';
import { WordList } from '../text/spelling.ts';
import { Names } from './names.ts';
import { LIST_COLUMNS, type ListColumn } from './packed.ts';
import { Sets } from './sets.ts';
import { TextTokens } from './text-tokens.ts';

const NONE: readonly number[] = [];

/**
 * The words and closed-list values of one collection as numbers. A token is a word as documents write it; what can be
 * searched for (its term, and the terms inside it) leads to tokens, so that a document lists each word once. It only
 * grows: what no document has any more costs a little memory until the next rebuild.
 */
export class Dictionary {
  readonly regions = new Names();
  readonly tags = Object.fromEntries(TAG_FIELDS.map((field) => [field, new Names()])) as Record<TagField, Names>;
  readonly names: Readonly<Record<ListColumn, Names>> = { ...this.tags, scopes: new Names(), hiddenFrom: new Names() };
  /** The values that documents have together, as numbers of `names`. */
  readonly sets = Object.fromEntries(LIST_COLUMNS.map((column) => [column, new Sets()])) as Record<ListColumn, Sets>;
  /** Every word of every token, for near spellings. */
  readonly words = new WordList();
  readonly #tokens = new Map<string, number>();
  readonly text = new TextTokens((word) => this.#tokenFor(word));
  #count = 0;
  readonly #byLexeme = new Map<string, number[]>();
  readonly #byTerm = new Map<string, number[]>();
  readonly #byWord = new Map<string, number[]>();

  /** The number of a word of a document, or -1 for a stop word. */
  #tokenFor(found: Word): number {
    const key = found.pieces.length === 1 ? found.word : found.pieces.join('-');
    const known = this.#tokens.get(key);
    if (known !== undefined) return known;
    const entries = entriesOf(found);
    const token = entries.length === 0 ? -1 : this.#count++;
    this.#tokens.set(key, token);
    for (const { word, term, lexeme } of entries) {
      this.words.add(word);
      lead(this.#byWord, word, token);
      lead(this.#byTerm, term, token);
      lead(this.#byLexeme, lexeme, token);
    }
    return token;
  }

  /** Tokens that count as this lexeme. */
  withLexeme(lexeme: string): readonly number[] {
    return this.#byLexeme.get(lexeme) ?? NONE;
  }

  /** Tokens that are or hold a word with this term. */
  withTerm(term: string): readonly number[] {
    return this.#byTerm.get(term) ?? NONE;
  }

  /** Tokens that are or hold this word. */
  withWord(word: string): readonly number[] {
    return this.#byWord.get(word) ?? NONE;
  }
}

function lead(index: Map<string, number[]>, key: string, token: number): void {
  const tokens = index.get(key);
  if (tokens === undefined) index.set(key, [token]);
  else if (tokens.at(-1) !== token) tokens.push(token);
}

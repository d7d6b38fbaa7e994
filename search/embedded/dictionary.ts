import { TAG_FIELDS, type TagField } from '../engine.ts';
import { documentWords, entriesOf, MAX_DOCUMENT_WORDS, TEXT_FIELDS, type TextField } from '../text/analyse.ts';
import type { Word } from '../text/fold.ts';
import { isPlain } from '../text/plain-words.ts';
import { WordList } from '../text/spelling.ts';
import { PlainTokens } from './plain-tokens.ts';

/** Numbers for names, in order of appearance. */
export class Names {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];

  numberFor(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#names.length;
      this.#numbers.set(name, number);
      this.#names.push(name);
    }
    return number;
  }

  find(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  name(number: number): string {
    return this.#names[number]!;
  }

  get size(): number {
    return this.#names.length;
  }
}

const NONE: readonly number[] = [];

/**
 * The words and closed-list values of one collection as numbers. A token is a word as documents write it; what can be
 * searched for (its term, and the terms inside it) leads to tokens, so that a document lists each word once. It only
 * grows: what no document has any more costs a little memory until the next rebuild.
 */
export class Dictionary {
  readonly regions = new Names();
  readonly scopes = new Names();
  readonly viewers = new Names();
  readonly tags = Object.fromEntries(TAG_FIELDS.map((field) => [field, new Names()])) as Record<TagField, Names>;
  /** Every word of every token, for near spellings. */
  readonly words = new WordList();
  readonly #tokens = new Map<string, number>();
  readonly #plain = new PlainTokens();
  #count = 0;
  readonly #byLexeme = new Map<string, number[]>();
  readonly #byTerm = new Map<string, number[]>();
  readonly #byWord = new Map<string, number[]>();

  /** Visits the token of each word of a text, field by field, repeats included; stop words are left out. */
  eachToken(text: Readonly<Record<TextField, string>>, visit: (token: number, field: TextField) => void): void {
    for (const field of TEXT_FIELDS) {
      if (isPlain(text[field])) {
        const found = (token: number) => {
          if (token >= 0) visit(token, field);
        };
        this.#plain.each(text[field], MAX_DOCUMENT_WORDS, this.#makePlain, found);
        continue;
      }
      for (const word of documentWords(text[field])) {
        const token = this.#tokenFor(word);
        if (token >= 0) visit(token, field);
      }
    }
  }

  readonly #makePlain = (word: string): number => this.#tokenFor({ word, pieces: [word] });

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

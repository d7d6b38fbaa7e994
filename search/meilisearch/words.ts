import { SearchError } from '../engine.ts';
import { type Alternative, bare, inside, type QueryWord, resolve } from '../text/analyse.ts';
import { WordList } from '../text/spelling.ts';
import { wordOfValue } from './document.ts';
import { holdsOneOf } from './filter.ts';
import type { Server } from './server.ts';
import { MAX_WORDS } from './settings.ts';

/**
 * Resolves the words of a query against the words that occur in a collection. Whether a word occurs is asked each time; the
 * list for near spellings is read when a word does not, and kept until something was written.
 */
export class Words {
  readonly #server: Server;
  readonly #index: string;
  #list: { sequence: number; words: WordList } | null = null;

  constructor(server: Server, index: string) {
    this.#server = server;
    this.#index = index;
  }

  async resolve(words: readonly QueryWord[]): Promise<Alternative[][]> {
    const occurs = await this.#occurring(words);
    const isFamiliar = ({ alternatives }: QueryWord) =>
      alternatives.some(({ heads, rest }) => [heads, ...rest].every((lexemes) => occurs.has(keyOf(lexemes))));
    const list = words.every(isFamiliar) ? null : await this.#words();
    return words.flatMap((word) => {
      const familiar = isFamiliar(word);
      return resolve([word], { has: () => familiar, near: (text) => list?.near(text) ?? [] });
    });
  }

  /** The lists of lexemes of which any document of the collection has one, as itself or inside another word. */
  async #occurring(words: readonly QueryWord[]): Promise<Set<string>> {
    const lists = new Map<string, string[]>();
    for (const { alternatives } of words) {
      for (const { heads, rest } of alternatives) {
        for (const lexemes of [heads, ...rest]) lists.set(keyOf(lexemes), lexemes);
      }
    }
    const filters = [...lists.values()].map((lexemes) =>
      holdsOneOf([...new Set(lexemes.map(bare))].flatMap((term) => [term, inside(term)])),
    );
    const found = await this.#server.any(this.#index, filters);
    return new Set([...lists.keys()].filter((_, place) => found[place]));
  }

  async #words(): Promise<WordList> {
    const sequence = (await this.#server.mark(this.#index))?.sequence ?? -1;
    if (this.#list?.sequence === sequence) return this.#list.words;
    const values = await this.#server.values(this.#index, 'words');
    if (values.length >= MAX_WORDS) {
      throw new SearchError('search.too_broad', 'The collection has more words than Meilisearch lists');
    }
    const words = new WordList();
    for (const value of values) {
      const word = wordOfValue(value);
      if (word === null) throw new SearchError('search.unavailable', 'Meilisearch lists a word that is not ours');
      words.add(word);
    }
    this.#list = { sequence, words };
    return words;
  }
}

function keyOf(lexemes: readonly string[]): string {
  return [...new Set(lexemes.map(bare))].toSorted().join(' ');
}

import type { Sql } from 'postgres';
import type { Collection } from '../engine.ts';
import { type Alternative, isUnfamiliar, type QueryWord, resolve, termsToCheck } from '../text/analyse.ts';
import { WordList } from '../text/spelling.ts';
import { type Slot, wordsTable } from './tables.ts';

/** Answers `stale` when the slot is no longer the one that is searched. */
export type Resolved = { groups: Alternative[][] } | 'stale';

/**
 * Resolves the words of a query against the words that occur in the collection. The list for near spellings is kept in
 * memory and read on from where it was; whether a word still occurs is always asked of the database.
 */
export class Words {
  readonly #sql: Sql;
  readonly #collection: Collection;
  readonly #table: string;
  #list = new WordList();
  #listSlot: Slot | undefined;
  #readTo = 0;

  constructor(sql: Sql, collection: Collection) {
    this.#sql = sql;
    this.#collection = collection;
    this.#table = wordsTable(collection);
  }

  async resolve(words: readonly QueryWord[], slot: Slot): Promise<Resolved> {
    if (words.length === 0) return { groups: [] };
    const [found] = await this.#sql.unsafe<{ live: Slot; terms: string[] | null }[]>(
      `select (select live from search.collections where name = $1) as live,
              (select array_agg(distinct term) from ${this.#table} where slot = $2 and term = any($3)) as terms`,
      [this.#collection, slot, termsToCheck(words)],
    );
    if (found?.live !== slot) return 'stale';
    const known = new Set(found.terms);
    const has = (term: string) => known.has(term);
    const unfamiliar = words.filter((word) => isUnfamiliar(word, { has }));
    const near = new Map<string, { word: string; edits: number }[]>();
    if (unfamiliar.length > 0) {
      await this.#readOn(slot);
      for (const { word } of unfamiliar) near.set(word, this.#list.near(word));
      const present = await this.#occurring([...near.values()].flat(), slot);
      for (const [word, candidates] of near) {
        near.set(
          word,
          candidates.filter((candidate) => present.has(candidate.word)),
        );
      }
    }
    return { groups: resolve(words, { has, near: (word) => near.get(word) ?? [] }) };
  }

  async #readOn(slot: Slot): Promise<void> {
    if (this.#listSlot !== slot) {
      this.#list = new WordList();
      this.#listSlot = slot;
      this.#readTo = 0;
    }
    const list = this.#list;
    const rows = await this.#sql.unsafe<{ word: string; number: string }[]>(
      `select word, number from ${this.#table} where slot = $1 and number > $2 order by number`,
      [slot, this.#readTo],
    );
    for (const { word } of rows) list.add(word);
    const last = rows.at(-1);
    if (last !== undefined && list === this.#list) this.#readTo = Math.max(this.#readTo, Number(last.number));
  }

  async #occurring(candidates: readonly { word: string }[], slot: Slot): Promise<Set<string>> {
    if (candidates.length === 0) return new Set();
    const rows = await this.#sql.unsafe<{ word: string }[]>(
      `select word from ${this.#table} where slot = $1 and word = any($2)`,
      [slot, candidates.map(({ word }) => word)],
    );
    return new Set(rows.map(({ word }) => word));
  }
}

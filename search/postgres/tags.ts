import type { Sql } from 'postgres';
import type { Collection, TagField } from '../engine.ts';
import { tagsTable, UNKNOWN_TAG } from './tables.ts';

interface Tag {
  field: TagField;
  value: string;
}

const keyOf = (field: TagField, value: string) => `${field}\0${value}`;

/**
 * The numbers that stand for closed-list values. A number is given once and never changes, so what has been read may
 * be remembered for good.
 */
export class TagNumbers {
  readonly #sql: Sql;
  readonly #table: string;
  readonly #ids = new Map<string, number>();
  readonly #tags = new Map<number, Tag>();

  constructor(sql: Sql, collection: Collection) {
    this.#sql = sql;
    this.#table = tagsTable(collection);
  }

  /** Gives every value a number that does not have one yet. */
  async ensure(pairs: readonly Tag[]): Promise<void> {
    await this.load(pairs);
    const missing = this.#missing(pairs);
    if (missing.length === 0) return;
    await this.#sql.unsafe(
      `insert into ${this.#table} (field, value)
       select field, value from jsonb_to_recordset($1::text::jsonb) as v(field text, value text) order by field, value
       on conflict (field, value) do nothing`,
      [JSON.stringify(missing)],
    );
    await this.load(missing);
  }

  /** Reads the numbers of these values, as far as they have one. */
  async load(pairs: readonly Tag[]): Promise<void> {
    const missing = this.#missing(pairs);
    if (missing.length === 0) return;
    const rows = await this.#sql.unsafe<(Tag & { id: number })[]>(
      `select id, field, value from ${this.#table}
       join jsonb_to_recordset($1::text::jsonb) as v(field text, value text) using (field, value)`,
      [JSON.stringify(missing)],
    );
    for (const { id, field, value } of rows) this.#remember(id, field, value);
  }

  /** The number of a value that was loaded; undefined if no document ever had it. */
  numberOf(field: TagField, value: string): number | undefined {
    return this.#ids.get(keyOf(field, value));
  }

  async tagsOf(ids: readonly number[]): Promise<ReadonlyMap<number, Tag>> {
    const missing = ids.filter((id) => id !== UNKNOWN_TAG && !this.#tags.has(id));
    if (missing.length > 0) {
      const rows = await this.#sql.unsafe<(Tag & { id: number })[]>(
        `select id, field, value from ${this.#table} where id = any($1::text::int[])`,
        [`{${missing.join(',')}}`],
      );
      for (const { id, field, value } of rows) this.#remember(id, field, value);
    }
    return this.#tags;
  }

  #missing(pairs: readonly Tag[]): Tag[] {
    return pairs.filter(({ field, value }) => !this.#ids.has(keyOf(field, value)));
  }

  #remember(id: number, field: TagField, value: string): void {
    this.#ids.set(keyOf(field, value), id);
    this.#tags.set(id, { field, value });
  }
}

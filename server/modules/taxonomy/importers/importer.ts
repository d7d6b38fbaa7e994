import type { Tx } from '#server/platform/db.ts';
import type { MergeTarget } from '../dated-rows.ts';
import type { Source } from '../sources/source.ts';

export type ImportRow = Readonly<Record<string, unknown>>;
export type Language = 'nl' | 'en';

/** What one import does with the records of its file. */
export interface Plan<T> {
  target: MergeTarget;
  /** The row to store, `keep` for a record that leaves what is known as it is, or in Dutch why it cannot be stored. */
  toRow(record: T): { row: ImportRow } | { keep: true } | { problem: string };
  /** What a reader of the figures should know about the rows that are stored and the number of records kept. */
  notes?(rows: readonly ImportRow[], kept: number): string[];
}

/** One kind of official file. */
export interface Importer<T = never> {
  source: Source<T>;
  /** Looks up what the records are held against; runs in the transaction that stores them. */
  plan(tx: Tx, about: { language: Language }): Promise<Plan<T>>;
}

/** An importer whose record type nobody outside needs to know. */
export interface AnyImporter {
  columns: readonly string[];
  with<R>(use: <T>(importer: Importer<T>) => R): R;
}

export const importer = <T>(parts: Importer<T>): AnyImporter => ({
  columns: parts.source.columns,
  with: (use) => use(parts),
});

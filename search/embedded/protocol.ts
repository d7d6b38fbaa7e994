import type { Query, Removal, SearchError, SearchResult } from '../engine.ts';
import type { Packed } from './packed.ts';

/** What the thread of a collection can be asked, and what it answers. */
export interface Calls {
  upsert: { ask: { documents: Packed }; answer: null };
  fill: { ask: { documents: Packed }; answer: null };
  /** Makes what was filled findable, and answers how many documents there are. */
  settle: { ask: object; answer: number };
  /** Answers the versions that the removed documents had. */
  remove: { ask: { removals: readonly Removal[] }; answer: ReadonlyMap<string, number> };
  removeFromFilling: { ask: { removals: readonly Removal[]; known: ReadonlyMap<string, number> }; answer: null };
  query: { ask: { query: Query }; answer: SearchResult };
  versions: { ask: object; answer: { ids: string[]; versions: number[] } };
  ping: { ask: object; answer: null };
}

export type CallName = keyof Calls;

export interface Request<N extends CallName = CallName> {
  number: number;
  name: N;
  ask: Calls[N]['ask'];
}

export type Reply =
  | { number: number; answer: unknown }
  | { number: number; error: { code: SearchError['code'] | null; message: string } };

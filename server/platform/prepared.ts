import { fillPlaceholders, type Query } from 'drizzle-orm';
import type { Statement, Tx } from './db.ts';

/**
 * A query on a hot path: its SQL is built once per connection and not for every request, which takes longer than
 * PostgreSQL needs to answer it. What differs between requests is `sql.placeholder('name')`.
 */
export const prepared = <T>(build: (tx: Tx) => { prepare(name: string): T }): ((tx: Tx) => T) => {
  const built = new WeakMap<Tx, T>();
  return (tx) => {
    let query = built.get(tx);
    if (!query) {
      query = build(tx).prepare('');
      built.set(tx, query);
    }
    return query;
  };
};

/** A prepared query with its values, to be sent without waiting for the answer. */
export const filled = (query: { getQuery(): Query }, values: Record<string, unknown>): Statement => ({
  toSQL: () => {
    const { sql, params } = query.getQuery();
    return { sql, params: fillPlaceholders(params, values) };
  },
});

import { and, asc, eq, ilike, inArray, or, sql } from 'drizzle-orm';
import type { TermKind } from '#contract/taxonomy.ts';
import { occupations, talents } from '#drizzle/schema/ref.ts';
import type { Tx } from '#server/platform/db.ts';

export interface Term {
  code: string;
  label: string;
}

const tableOf = (kind: TermKind) => (kind === 'occupation' ? occupations : talents);

/** Imported terms with this text in the label or a synonym, shortest label first. */
export const findImportedTerms = async (tx: Tx, kind: TermKind, text: string, limit: number): Promise<Term[]> => {
  const table = tableOf(kind);
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return tx
    .select({ code: table.code, label: table.label })
    .from(table)
    .where(
      and(
        eq(table.source, 'esco'),
        or(ilike(table.label, pattern), sql`array_to_string(${table.synonyms}, ' | ') ilike ${pattern}`),
      ),
    )
    .orderBy(sql`length(${table.label})`, asc(table.label))
    .limit(limit);
};

export const termsByCode = async (tx: Tx, kind: TermKind, codes: readonly string[]): Promise<Term[]> => {
  if (codes.length === 0) return [];
  const table = tableOf(kind);
  return tx
    .select({ code: table.code, label: table.label })
    .from(table)
    .where(inArray(table.code, [...codes]));
};

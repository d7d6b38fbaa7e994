import { and, eq, inArray } from 'drizzle-orm';
import type { SuggestedBy } from '#contract/matching.ts';
import { suggestions } from '#drizzle/schema/dossier.ts';
import type { Tx } from '#server/platform/db.ts';

/** False when it was there already. */
export const insertSuggestion = async (tx: Tx, row: typeof suggestions.$inferInsert): Promise<boolean> =>
  (await tx.insert(suggestions).values(row).onConflictDoNothing().returning({ by: suggestions.by })).length > 0;

/** False when it was not there. */
export const deleteSuggestion = async (
  tx: Tx,
  { personId, vacancyId, by }: { personId: string; vacancyId: string; by: SuggestedBy },
): Promise<boolean> => {
  const rows = await tx
    .delete(suggestions)
    .where(and(eq(suggestions.personId, personId), eq(suggestions.vacancyId, vacancyId), eq(suggestions.by, by)))
    .returning({ by: suggestions.by });
  return rows.length > 0;
};

export interface Suggestions {
  /** Who suggested this pair. */
  of(personId: string, vacancyId: string): SuggestedBy[];
}

/** What was suggested of these people, as far as who asks may see it. */
export const findSuggestions = async (tx: Tx, personIds: readonly string[]): Promise<Suggestions> => {
  const rows =
    personIds.length === 0
      ? []
      : await tx
          .select({ personId: suggestions.personId, vacancyId: suggestions.vacancyId, by: suggestions.by })
          .from(suggestions)
          .where(inArray(suggestions.personId, [...personIds]));
  const pairs = Map.groupBy(rows, ({ personId, vacancyId }) => `${personId} ${vacancyId}`);
  return { of: (personId, vacancyId) => (pairs.get(`${personId} ${vacancyId}`) ?? []).map(({ by }) => by).sort() };
};

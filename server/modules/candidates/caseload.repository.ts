import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm';
import { accessGrants, caseload } from '#drizzle/schema/dossier.ts';
import { accounts } from '#drizzle/schema/ident.ts';

import type { Tx } from '#server/platform/db.ts';

/** Case managers of a municipality who can log in, with how many people they guide. For the worker surface. */
export const findColleagues = (
  tx: Tx,
  regionCode: string,
  municipalityCode: string,
): Promise<{ accountId: string; name: string; people: number }[]> =>
  tx
    .select({ accountId: accounts.id, name: accounts.name, people: count(caseload.id) })
    .from(accounts)
    .leftJoin(caseload, and(eq(caseload.accountId, accounts.id), isNull(caseload.untilAt)))
    .where(
      and(
        eq(accounts.role, 'case-manager'),
        eq(accounts.status, 'active'),
        eq(accounts.regionCode, regionCode),
        eq(accounts.municipalityCode, municipalityCode),
      ),
    )
    .groupBy(accounts.id, accounts.name)
    .orderBy(asc(accounts.name));

/** Locks the current rows of these people, so that two hand-overs of one person come one after the other. */
export const lockCurrent = (tx: Tx, personIds: readonly string[]): Promise<{ personId: string }[]> =>
  tx
    .select({ personId: caseload.personId })
    .from(caseload)
    .where(and(inArray(caseload.personId, [...personIds]), isNull(caseload.untilAt)))
    .orderBy(asc(caseload.personId))
    .for('update');

export const moveCaseload = async (
  tx: Tx,
  move: { personIds: readonly string[]; toAccountId: string; regionCode: string; reason: string; at: Date },
): Promise<void> => {
  const ids = [...move.personIds];
  await tx
    .update(caseload)
    .set({ untilAt: move.at })
    .where(and(inArray(caseload.personId, ids), isNull(caseload.untilAt)));
  await tx.insert(caseload).values(
    ids.map((personId) => ({
      personId,
      accountId: move.toAccountId,
      regionCode: move.regionCode,
      fromAt: move.at,
      reason: move.reason,
    })),
  );
};

export const insertAccess = async (
  tx: Tx,
  grant: { personId: string; accountId: string; regionCode: string; reason: string; createdAt: Date; expiresAt: Date },
): Promise<void> => {
  await tx.insert(accessGrants).values(grant);
};

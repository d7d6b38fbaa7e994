import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { ProfileContent } from '#contract/profile.ts';
import { caseload, profiles } from '#drizzle/schema/dossier.ts';
import { accounts, persons } from '#drizzle/schema/ident.ts';
import { staffCards } from '#drizzle/schema/market.ts';
import type { Tx } from '#server/platform/db.ts';

export type ProfileRow = typeof profiles.$inferSelect;

/** `within` is a condition on persons: whose profile may be seen. */
export const findProfile = async (tx: Tx, personId: string, within: SQL): Promise<ProfileRow | undefined> => {
  const [row] = await tx
    .select({ profile: profiles })
    .from(profiles)
    .innerJoin(persons, eq(persons.id, profiles.personId))
    .where(and(eq(profiles.personId, personId), within));
  return row?.profile;
};

/** The transaction that wrote a row: another one with every write, whatever was written. */
const writtenBy = sql<string>`${profiles}.xmin::text`;

/** Profiles of people who are not archived; `within` is a condition on persons: whose may be seen. */
export const findWritten = (tx: Tx, within: SQL) =>
  tx
    .select({ personId: profiles.personId, writtenBy })
    .from(profiles)
    .innerJoin(persons, eq(persons.id, profiles.personId))
    .where(and(isNull(persons.archivedAt), within))
    .orderBy(asc(profiles.personId));

/** The same with what stands in them. */
export const findContents = (tx: Tx, within: SQL) =>
  tx
    .select({ personId: profiles.personId, writtenBy, content: profiles.content })
    .from(profiles)
    .innerJoin(persons, eq(persons.id, profiles.personId))
    .where(and(isNull(persons.archivedAt), within));

/** Undefined when the version is not the one that was read: somebody else wrote in between. */
export const updateProfile = async (
  tx: Tx,
  personId: string,
  version: number,
  values: { content: ProfileContent; completeness: number; updatedAt: Date; updatedBy: string | null },
): Promise<ProfileRow | undefined> => {
  const [row] = await tx
    .update(profiles)
    .set({ ...values, version: sql`${profiles.version} + 1` })
    .where(and(eq(profiles.personId, personId), eq(profiles.version, version)))
    .returning();
  return row;
};

/** Whether this account is a member of staff of the region. */
export const isStaffAccount = async (tx: Tx, accountId: string): Promise<boolean> => {
  const rows = await tx
    .select({ id: staffCards.accountId })
    .from(staffCards)
    .where(eq(staffCards.accountId, accountId));
  return rows.length > 0;
};

/** The other one of the two who make this profile together: the jobseeker's account, or who guides the person now. */
export const otherMaker = async (tx: Tx, personId: string, jobseekerWrites: boolean): Promise<string | undefined> => {
  const [row] = jobseekerWrites
    ? await tx
        .select({ id: caseload.accountId })
        .from(caseload)
        .where(and(eq(caseload.personId, personId), isNull(caseload.untilAt)))
    : await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.personId, personId));
  return row?.id;
};

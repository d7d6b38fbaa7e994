import { and, count, eq, ilike, max, ne, or, type SQL } from 'drizzle-orm';
import type { AccountStatus } from '#contract/users.ts';
import { accounts, sessions } from '#drizzle/schema/ident.ts';
import { employers, staffCards } from '#drizzle/schema/market.ts';
import type { Tx } from '#server/platform/db.ts';
import type { Account } from './accounts.repository.ts';

export interface UserRow {
  account: Account;
  employer: string | null;
  organisation: string | null;
  lastSeenAt: Date | null;
}

/** Jobseekers are never in the list of users: who may see them is a matter of caseload. */
const user = (region: string): SQL | undefined => and(ne(accounts.role, 'jobseeker'), eq(accounts.regionCode, region));

const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const select = (tx: Tx) => {
  const seen = tx
    .select({ accountId: sessions.accountId, at: max(sessions.lastSeenAt).as('seen_at') })
    .from(sessions)
    .groupBy(sessions.accountId)
    .as('seen');
  return tx
    .select({ account: accounts, employer: employers.name, organisation: staffCards.organisation, lastSeenAt: seen.at })
    .from(accounts)
    .leftJoin(employers, eq(employers.id, accounts.employerId))
    .leftJoin(staffCards, eq(staffCards.accountId, accounts.id))
    .leftJoin(seen, eq(seen.accountId, accounts.id))
    .$dynamic();
};

export const findUsers = async (
  tx: Tx,
  region: string,
  filter: {
    text: string;
    role: string;
    status: AccountStatus | '';
    employerId?: string | undefined;
    offset: number;
    limit: number;
  },
): Promise<{ rows: UserRow[]; total: number }> => {
  const where = and(
    user(region),
    filter.text === ''
      ? undefined
      : or(ilike(accounts.name, like(filter.text)), ilike(accounts.email, like(filter.text))),
    filter.role === '' ? undefined : eq(accounts.role, filter.role),
    filter.status === '' ? undefined : eq(accounts.status, filter.status),
    filter.employerId === undefined ? undefined : eq(accounts.employerId, filter.employerId),
  );
  const rows = await select(tx)
    .where(where)
    .orderBy(accounts.name, accounts.id)
    .offset(filter.offset)
    .limit(filter.limit);
  const [counted] = await tx.select({ n: count() }).from(accounts).where(where);
  return { rows, total: counted?.n ?? 0 };
};

export const findUser = async (tx: Tx, region: string, id: string): Promise<UserRow | undefined> => {
  const [row] = await select(tx).where(and(user(region), eq(accounts.id, id)));
  return row;
};

/** Active admins of a region, held until the end of the transaction: two who remove each other wait for one another. */
export const lockActiveAdmins = async (tx: Tx, region: string): Promise<string[]> => {
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.role, 'admin'), eq(accounts.status, 'active'), eq(accounts.regionCode, region)))
    .orderBy(accounts.id)
    .for('update');
  return rows.map((row) => row.id);
};

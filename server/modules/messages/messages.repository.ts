import { and, count, desc, eq, gte, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { accounts } from '#drizzle/schema/ident.ts';
import { mails, messages } from '#drizzle/schema/ops.ts';
import type { Tx } from '#server/platform/db.ts';

export const insertMessage = async (tx: Tx, row: typeof messages.$inferInsert): Promise<void> => {
  await tx.insert(messages).values(row);
};

/** The id is made here, since the surfaces that send mail may not read it back. */
export const insertMail = async (tx: Tx, row: typeof mails.$inferInsert & { id: string }): Promise<void> => {
  await tx.insert(mails).values(row);
};

export const findMessages = async (tx: Tx, accountId: string, offset: number, limit: number) => {
  const own = eq(messages.accountId, accountId);
  const rows = await tx
    .select()
    .from(messages)
    .where(own)
    .orderBy(desc(messages.createdAt), messages.id)
    .offset(offset)
    .limit(limit);
  const [counted] = await tx
    .select({ total: count(), unread: sql<number>`count(*) filter (where ${messages.readAt} is null)::int` })
    .from(messages)
    .where(own);
  return { rows, total: counted?.total ?? 0, unread: counted?.unread ?? 0 };
};

export const findUnread = async (tx: Tx, accountId: string): Promise<number> => {
  const [row] = await tx
    .select({ n: count() })
    .from(messages)
    .where(and(eq(messages.accountId, accountId), isNull(messages.readAt)));
  return row?.n ?? 0;
};

export const markRead = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[] | undefined,
  at: Date,
): Promise<void> => {
  await tx
    .update(messages)
    .set({ readAt: at })
    .where(
      and(eq(messages.accountId, accountId), isNull(messages.readAt), ids ? inArray(messages.id, [...ids]) : undefined),
    );
};

export const findMails = async (
  tx: Tx,
  region: string,
  state: 'waiting' | 'sent' | 'failed' | undefined,
  offset: number,
  limit: number,
) => {
  const where = and(
    eq(accounts.regionCode, region),
    state === 'sent'
      ? isNotNull(mails.sentAt)
      : state === 'waiting'
        ? isNull(mails.sentAt)
        : state === 'failed'
          ? and(isNull(mails.sentAt), isNotNull(mails.lastError))
          : undefined,
  );
  const rows = await tx
    .select({ mail: mails, to: accounts.email, role: accounts.role, locale: accounts.locale })
    .from(mails)
    .innerJoin(accounts, eq(accounts.id, mails.accountId))
    .where(where)
    .orderBy(desc(mails.createdAt), mails.id)
    .offset(offset)
    .limit(limit);
  const [counted] = await tx
    .select({ total: count() })
    .from(mails)
    .innerJoin(accounts, eq(accounts.id, mails.accountId))
    .where(where);
  return { rows, total: counted?.total ?? 0 };
};

/** The mail with its recipient, locked: two workers never send the same one. Null when it was sent or is being sent. */
export const lockMail = async (tx: Tx, id: string) => {
  const [mail] = await tx
    .select()
    .from(mails)
    .where(and(eq(mails.id, id), isNull(mails.sentAt)))
    .for('update', { skipLocked: true });
  if (!mail) return null;
  const [account] = await tx
    .select({ email: accounts.email, status: accounts.status, role: accounts.role, locale: accounts.locale })
    .from(accounts)
    .where(eq(accounts.id, mail.accountId));
  return account ? { mail, ...account } : null;
};

export const unsentMails = (tx: Tx, before: Date) =>
  tx
    .select({ id: mails.id })
    .from(mails)
    .where(and(isNull(mails.sentAt), lt(mails.createdAt, before)))
    .limit(500);

export const updateMail = async (tx: Tx, id: string, fields: Partial<typeof mails.$inferInsert>): Promise<void> => {
  await tx.update(mails).set(fields).where(eq(mails.id, id));
};

export const countFailure = async (tx: Tx, id: string, problem: string): Promise<void> => {
  await tx
    .update(mails)
    .set({ attempts: sql`${mails.attempts} + 1`, lastError: problem })
    .where(eq(mails.id, id));
};

export const accountMailSetting = async (tx: Tx, accountId: string): Promise<'direct' | 'digest' | 'none' | null> => {
  const [row] = await tx
    .select({ notifications: accounts.notifications, status: accounts.status })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  if (row?.status !== 'active') return null;
  return (row.notifications as { mail?: 'direct' | 'digest' | 'none' }).mail ?? 'direct';
};

/** Accounts that want one mail a day and have unread messages since `since`. */
export const digestAccounts = (tx: Tx, since: Date) =>
  tx
    .select({ accountId: messages.accountId, unread: count() })
    .from(messages)
    .innerJoin(accounts, eq(accounts.id, messages.accountId))
    .where(
      and(
        isNull(messages.readAt),
        gte(messages.createdAt, since),
        eq(accounts.status, 'active'),
        sql`${accounts.notifications} ->> 'mail' = 'digest'`,
      ),
    )
    .groupBy(messages.accountId);

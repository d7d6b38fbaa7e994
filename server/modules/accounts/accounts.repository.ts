import { and, count, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { accounts, tokens } from '#drizzle/schema/ident.ts';
import type { Tx } from '#server/platform/db.ts';
import { makeToken, sha256 } from '#server/platform/keys.ts';
import { prepared } from '#server/platform/prepared.ts';

export type Account = typeof accounts.$inferSelect;
export type TokenKind = (typeof tokens.$inferSelect)['kind'];

const byId = prepared((tx) =>
  tx
    .select()
    .from(accounts)
    .where(eq(accounts.id, sql.placeholder('id'))),
);

export const findAccount = async (tx: Tx, id: string): Promise<Account | undefined> => {
  const [row] = await byId(tx).execute({ id });
  return row;
};

/** The row, held until the end of the transaction. */
export const lockAccount = async (tx: Tx, id: string): Promise<Account | undefined> => {
  const [row] = await tx.select().from(accounts).where(eq(accounts.id, id)).for('update');
  return row;
};

export const findAccountByEmail = async (tx: Tx, email: string): Promise<Account | undefined> => {
  const [row] = await tx.select().from(accounts).where(eq(accounts.email, email));
  return row;
};

export const findAccountOfPerson = async (tx: Tx, personId: string): Promise<Account | undefined> => {
  const [row] = await tx.select().from(accounts).where(eq(accounts.personId, personId));
  return row;
};

/** A new account, or null when the address is taken or the person already has one. */
export const insertAccount = async (tx: Tx, values: typeof accounts.$inferInsert): Promise<Account | null> => {
  const [row] = await tx.insert(accounts).values(values).onConflictDoNothing().returning();
  return row ?? null;
};

/** Adds one to the version; with `version`, only when the row still has it. Null: no such row, or another version. */
export const updateAccount = async (
  tx: Tx,
  id: string,
  values: Partial<typeof accounts.$inferInsert>,
  version?: number,
): Promise<Account | null> => {
  const [row] = await tx
    .update(accounts)
    .set({ ...values, version: sql`${accounts.version} + 1` })
    .where(and(eq(accounts.id, id), version === undefined ? undefined : eq(accounts.version, version)))
    .returning();
  return row ?? null;
};

const settingsOf = prepared((tx) => {
  const { phone, locale, notifications, version, id } = accounts;
  const given = (column: PgColumn) => sql`${sql.param(sql.placeholder(column.name), column)}`;
  return tx
    .update(accounts)
    .set({
      phone: given(phone),
      locale: given(locale),
      notifications: given(notifications),
      version: sql`${version} + 1`,
    })
    .where(and(eq(id, sql.placeholder('id')), eq(version, sql.placeholder('version'))))
    .returning();
});

/** What somebody sets for themselves. Null: no such account, or another version. */
export const updateSettings = async (
  tx: Tx,
  id: string,
  settings: Pick<Account, 'phone' | 'locale' | 'notifications'>,
  version: number,
): Promise<Account | null> => {
  const [row] = await settingsOf(tx).execute({ ...settings, id, version });
  return row ?? null;
};

/** Marks a TOTP counter as used. False when this or a later code was used before, also by someone at the same moment. */
export const useTotpCounter = async (tx: Tx, id: string, counter: number): Promise<boolean> => {
  const rows = await tx
    .update(accounts)
    .set({ totpCounter: counter })
    .where(and(eq(accounts.id, id), lt(accounts.totpCounter, counter)))
    .returning({ id: accounts.id });
  return rows.length === 1;
};

/** A new one-time token; returns the token itself, of which only the hash is kept. */
export const insertToken = async (
  tx: Tx,
  row: { accountId: string; kind: TokenKind; createdAt: Date; expiresAt: Date },
): Promise<string> => {
  const token = makeToken();
  await tx.insert(tokens).values({ ...row, hash: sha256(token) });
  return token;
};

const usable = (kind: TokenKind, token: string, now: Date) =>
  and(eq(tokens.hash, sha256(token)), eq(tokens.kind, kind), isNull(tokens.usedAt), gt(tokens.expiresAt, now));

/** The account of a token that still works, without using it up. */
export const findByToken = async (
  tx: Tx,
  kind: TokenKind,
  token: string,
  now: Date,
): Promise<{ account: Account; expiresAt: Date } | undefined> => {
  const [row] = await tx
    .select({ account: accounts, expiresAt: tokens.expiresAt })
    .from(tokens)
    .innerJoin(accounts, eq(accounts.id, tokens.accountId))
    .where(usable(kind, token, now));
  return row;
};

/** Uses a token up. Of many at the same moment exactly one gets the account id; the others get null. */
export const spendToken = async (tx: Tx, kind: TokenKind, token: string, now: Date): Promise<string | null> => {
  const [row] = await tx
    .update(tokens)
    .set({ usedAt: now })
    .where(usable(kind, token, now))
    .returning({ accountId: tokens.accountId });
  return row?.accountId ?? null;
};

/** How many tokens of a kind were made for an account since an instant. */
export const countTokens = async (tx: Tx, accountId: string, kind: TokenKind, since: Date): Promise<number> => {
  const [row] = await tx
    .select({ n: count() })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), eq(tokens.kind, kind), gt(tokens.createdAt, since)));
  return row?.n ?? 0;
};

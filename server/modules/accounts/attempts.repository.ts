import { and, count, eq, gte, sql } from 'drizzle-orm';
import { loginAttempts } from '#drizzle/schema/ident.ts';
import { anonymous } from '#server/platform/actor.ts';
import type { Tx } from '#server/platform/db.ts';
import { sha256 } from '#server/platform/keys.ts';
import type { Services } from '#server/platform/services.ts';

/** Wrong passwords or codes per address before waiting, and how long they count (min). */
const ATTEMPTS = 10;
export const WINDOW_MINUTES = 15;

/**
 * Takes one of the attempts that an address has left, in a transaction of its own and one at a time per address, so that
 * many guesses at once are never more than the limit. It counts as wrong until `attemptSucceeded`. Null: none are left.
 */
export const claimAttempt = (services: Services, email: string): Promise<number | null> => {
  const emailHash = sha256(email.toLowerCase());
  const now = services.clock.now();
  const since = new Date(now.getTime() - WINDOW_MINUTES * 60_000);
  const wrong = and(
    eq(loginAttempts.emailHash, emailHash),
    eq(loginAttempts.succeeded, false),
    gte(loginAttempts.at, since),
  );
  return services.db.transaction('public', anonymous(services.config.region), async (tx) => {
    const left = async () => {
      const [row] = await tx.select({ n: count() }).from(loginAttempts).where(wrong);
      return (row?.n ?? 0) < ATTEMPTS;
    };
    if (!(await left())) return null;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${emailHash}, 0))`);
    if (!(await left())) return null;
    const [row] = await tx
      .insert(loginAttempts)
      .values({ emailHash, succeeded: false, at: now })
      .returning({ id: loginAttempts.id });
    return row?.id ?? null;
  });
};

/** The attempt was right: it does not count any more. */
export const attemptSucceeded = async (tx: Tx, attempt: number): Promise<void> => {
  await tx.update(loginAttempts).set({ succeeded: true }).where(eq(loginAttempts.id, attempt));
};

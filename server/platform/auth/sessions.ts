import type { FastifyInstance } from 'fastify';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { accounts, sessions } from '#drizzle/schema/ident.ts';
import { employers } from '#drizzle/schema/market.ts';
import { isStaff, type Role } from '#contract/roles.ts';
import { type Actor, anonymous } from '../actor.ts';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from '../db.ts';

/** `__Host-`: only over https (or localhost), only for this host, for the whole site. */
export const SESSION_COOKIE = '__Host-werkbrug';

/** A token is good this long (s); after that the session row is read again and a new token is set. */
const TOKEN_SECONDS = 300;
/** Without a request for this long (min) the session ends: 30 for everybody, since many share a computer. */
export const IDLE_MINUTES = 30;
/** A session ends after this long (h) whatever happens. */
const ABSOLUTE_HOURS = 12;

/** Short names, since this travels with every request. No name and no address of a person. */
interface Claims {
  sid: string;
  sub: string;
  rol: Role;
  reg: string;
  mun: string | null;
  emp: string | null;
  kvk: string | null;
  per: string | null;
  mfa: boolean;
  exp?: number;
}

export interface Sessions {
  /** Makes a session row for an account and returns the cookie's token. Runs in the caller's transaction (login surface). */
  open(tx: Tx, accountId: string, secondFactor: boolean): Promise<{ token: string; actor: Actor }>;
  /** Who is calling? A new token comes along when the old one was due for renewal. */
  identify(token: string | undefined): Promise<{ actor: Actor; renewed?: string }>;
  /** Ends sessions at once, everywhere: by the row, and by NOTIFY to every process. */
  revoke(tx: Tx, where: { sessionId: string } | { accountId: string; except?: string | null }): Promise<void>;
  start(): Promise<void>;
  stop(): void;
}

const CHANNEL = 'werkbrug_revoked';
/** A lost connection of the listener is noticed within this long (ms). */
const LOOK_EVERY_MS = 300;

/** A signature never changes, so it is checked once; expiry and revocation are looked at with every request. */
const REMEMBERED_TOKENS = 5_000;

export const makeSessions = (app: FastifyInstance, db: Database, clock: Clock, region: string): Sessions => {
  /** Session id → instant (ms) after which it need not be remembered. */
  const revoked = new Map<string, number>();
  /** Whether every revocation is heard. While it is not, each request reads its session row. */
  let hears = false;
  let looking: NodeJS.Timeout | undefined;

  const remember = (sessionId: string) => revoked.set(sessionId, clock.now().getTime() + ABSOLUTE_HOURS * 3_600_000);

  const reload = async () => {
    const rows = await db.transaction('public', anonymous(region), (tx) =>
      tx
        .select({ id: sessions.id })
        .from(sessions)
        .where(gt(sessions.revokedAt, new Date(clock.now().getTime() - ABSOLUTE_HOURS * 3_600_000))),
    );
    for (const row of rows) remember(row.id);
    for (const [sessionId, until] of revoked) if (until < clock.now().getTime()) revoked.delete(sessionId);
  };

  /** Reads what was missed; from then on the list can be trusted again. */
  const catchUp = async (): Promise<void> => {
    try {
      await reload();
      hears = true;
    } catch (error) {
      hears = false;
      app.log.warn(error);
    }
  };

  /** The driver connects again by itself, after a pause that grows. Until then nobody says that something is missed. */
  const look = async (): Promise<void> => {
    const stands = await db.listens().catch(() => false);
    if (!stands) hears = false;
    else if (!hears) await catchUp();
  };

  /** Tokens whose signature was checked, with what they say; the oldest makes room. */
  const verified = new Map<string, Claims>();

  const claimsOf = (token: string): Claims | null => {
    const known = verified.get(token);
    if (known) return known;
    try {
      const claims = app.jwt.verify<Claims>(token, { ignoreExpiration: true });
      const [oldest] = verified.size >= REMEMBERED_TOKENS ? verified.keys() : [];
      if (oldest !== undefined) verified.delete(oldest);
      verified.set(token, claims);
      return claims;
    } catch {
      return null;
    }
  };

  const sign = (actor: Actor): string =>
    app.jwt.sign(
      {
        sid: actor.sessionId,
        sub: actor.accountId,
        rol: actor.role,
        reg: actor.region,
        mun: actor.municipality,
        emp: actor.employerId,
        kvk: actor.kvk,
        per: actor.personId,
        mfa: actor.secondFactor,
      },
      { expiresIn: TOKEN_SECONDS },
    );

  const readActor = async (
    tx: Tx,
    sessionId: string,
    accountId: string,
    secondFactor: boolean,
  ): Promise<Actor | null> => {
    const [row] = await tx
      .select({
        role: accounts.role,
        status: accounts.status,
        region: accounts.regionCode,
        municipality: accounts.municipalityCode,
        employerId: accounts.employerId,
        personId: accounts.personId,
        kvk: employers.kvk,
        employerStatus: employers.status,
      })
      .from(accounts)
      .leftJoin(employers, eq(employers.id, accounts.employerId))
      .where(eq(accounts.id, accountId));
    if (row?.status !== 'active' || row.employerStatus === 'suspended' || row.employerStatus === 'rejected')
      return null;
    return {
      accountId,
      sessionId,
      role: row.role as Role,
      region: row.region,
      municipality: row.municipality,
      employerId: row.employerId,
      kvk: row.kvk,
      personId: row.personId,
      secondFactor,
    };
  };

  const renew = async (claims: Claims): Promise<{ actor: Actor; renewed: string } | null> => {
    const now = clock.now();
    return db.transaction('public', anonymous(claims.reg), async (tx) => {
      const [row] = await tx
        .update(sessions)
        .set({ lastSeenAt: now })
        .where(
          and(
            eq(sessions.id, claims.sid),
            isNull(sessions.revokedAt),
            gt(sessions.expiresAt, now),
            gt(sessions.lastSeenAt, new Date(now.getTime() - IDLE_MINUTES * 60_000)),
          ),
        )
        .returning({ accountId: sessions.accountId, secondFactor: sessions.secondFactor });
      if (!row) return null;
      const actor = await readActor(tx, claims.sid, row.accountId, row.secondFactor);
      return actor && { actor, renewed: sign(actor) };
    });
  };

  return {
    async open(tx, accountId, secondFactor) {
      const now = clock.now();
      const [row] = await tx
        .insert(sessions)
        .values({
          accountId,
          secondFactor,
          createdAt: now,
          lastSeenAt: now,
          expiresAt: new Date(now.getTime() + ABSOLUTE_HOURS * 3_600_000),
        })
        .returning({ id: sessions.id });
      const actor = row && (await readActor(tx, row.id, accountId, secondFactor));
      if (!actor) throw new Error('a session was opened for an account that is not active');
      return { token: sign(actor), actor };
    },

    async identify(token) {
      if (!token) return { actor: anonymous(region) };
      const claims = claimsOf(token);
      if (!claims) return { actor: anonymous(region) };
      if (revoked.has(claims.sid)) return { actor: anonymous(region) };
      if (!hears || (claims.exp ?? 0) * 1000 <= clock.now().getTime())
        return (await renew(claims)) ?? { actor: anonymous(region) };
      return {
        actor: {
          accountId: claims.sub,
          sessionId: claims.sid,
          role: claims.rol,
          region: claims.reg,
          municipality: claims.mun,
          employerId: claims.emp,
          kvk: claims.kvk,
          personId: claims.per,
          secondFactor: claims.mfa,
        },
      };
    },

    async revoke(tx, where) {
      const now = clock.now();
      const match =
        'sessionId' in where
          ? eq(sessions.id, where.sessionId)
          : and(
              eq(sessions.accountId, where.accountId),
              where.except ? sql`${sessions.id} <> ${where.except}` : undefined,
            );
      const rows = await tx
        .update(sessions)
        .set({ revokedAt: now })
        .where(and(match, isNull(sessions.revokedAt)))
        .returning({ id: sessions.id });
      for (const row of rows) await tx.execute(sql`select pg_notify(${CHANNEL}, ${row.id})`);
    },

    async start() {
      await db.listen(CHANNEL, remember, () => void catchUp());
      const again = (): void => {
        looking = setTimeout(() => void look().finally(() => looking && again()), LOOK_EVERY_MS).unref();
      };
      again();
    },

    stop() {
      clearTimeout(looking);
      looking = undefined;
    },
  };
};

/** Staff and functional admin work with a second factor; jobseekers and employers may. */
export const needsSecondFactor = (actor: Actor): boolean =>
  actor.role !== 'anonymous' && actor.role !== 'system' && isStaff(actor.role);

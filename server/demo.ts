import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { desc, eq, sql } from 'drizzle-orm';
import { isStaff, type Role, roles } from '#contract/roles.ts';
import { importRuns } from '#drizzle/schema/ref.ts';
import { COLLECTIONS } from '#search/engine.ts';
import type { Feed } from '#search/feed.ts';
import { tieQuestionsToRound } from './demo-tiles.ts';
import { sealTotpSecret } from './modules/accounts/open-session.usecases.ts';
import { hashPassword } from './modules/accounts/passwords.ts';
import { completenessOf } from './modules/candidates/completeness.ts';
import { type DemoLogin, makeLoginSecrets } from './modules/demo/seed/logins.ts';
import {
  isEmptyRegion,
  seedPopulation,
  type SeedFigures,
  type SeedOptions,
} from './modules/demo/seed-population.usecases.ts';
import { freezeFairness } from './modules/fairness/freeze.usecases.ts';
import { closeRounds } from './modules/publication/rounds.usecases.ts';
import { system } from './platform/actor.ts';
import type { Context } from './platform/context.ts';
import type { Services } from './platform/services.ts';

/** Name of the run in `ref.import_runs` that says how far the invented region is. */
const KIND = 'demo';
/** Lock on filling the database: 'WDMO' in ASCII. */
const LOCK = 0x57444d4f;
const DEMO: SeedOptions = { seed: 1, people: 1_200, municipalities: 6 };
const DEMO_ROLES = roles.filter((role) => role !== 'machine');

/** One process at a time; the others wait for as long as it takes. */
const underLock = <T>(services: Services, work: (ctx: Context) => Promise<T>): Promise<T> =>
  services.contexts.run(
    { surface: 'worker', actor: system(services.config.region), operation: 'demo', purpose: 'voorbeeldregio' },
    async (ctx) => {
      await ctx.tx.execute(sql`select set_config('lock_timeout', '0', true),
        set_config('idle_in_transaction_session_timeout', '0', true)`);
      await ctx.tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
      return work(ctx);
    },
  );

const hashes = async (services: Services): Promise<Partial<Record<Role, string>>> => {
  const secrets = makeLoginSecrets(services.keys);
  return Object.fromEntries(
    await Promise.all(DEMO_ROLES.map(async (role) => [role, await hashPassword(secrets.password(role))] as const)),
  );
};

/**
 * Writes an invented region into an empty database and leaves the run open; null when anybody is in it already. A kill
 * leaves nothing or everything.
 */
const seedWhenEmpty = async (
  services: Services,
  options: SeedOptions,
): Promise<{ figures: SeedFigures; logins: DemoLogin[] } | null> => {
  if (!(await underLock(services, isEmptyRegion))) return null;
  const passwordHash = await hashes(services);
  const secrets = makeLoginSecrets(services.keys);
  return underLock(services, async (ctx) => {
    if (!(await isEmptyRegion(ctx))) return null;
    const { figures } = await seedPopulation(ctx, options, {
      passwordHash,
      sealTotp: (accountId, email) => sealTotpSecret(services, accountId, secrets.totpSecret(email)),
      completeness: (content) => completenessOf(content).percent,
      vault: services.vault,
    });
    await ctx.tx.insert(importRuns).values({
      kind: KIND,
      fileName: `seed ${options.seed}`,
      sha256: '',
      startedAt: ctx.clock.now(),
      state: 'running',
      rows: Object.values(figures).reduce((sum, rows) => sum + rows, 0),
    });
    const logins = await listLogins(services, ctx);
    await writeLogins(services, logins);
    return { figures, logins };
  });
};

/** What follows once the people are there: the first round and the search index. Safe to repeat after a kill. */
const finish = (services: Services, feed: Feed): Promise<void> =>
  underLock(services, async (ctx) => {
    const [run] = await ctx.tx
      .select()
      .from(importRuns)
      .where(eq(importRuns.kind, KIND))
      .orderBy(desc(importRuns.startedAt))
      .limit(1);
    if (run?.state !== 'running') return;
    await closeRounds(services);
    await tieQuestionsToRound(ctx);
    await freezeFairness(ctx, services);
    for (const collection of COLLECTIONS) await feed.rebuild(collection);
    await ctx.tx
      .update(importRuns)
      .set({ state: 'done', finishedAt: ctx.clock.now() })
      .where(eq(importRuns.id, run.id));
  });

/** The accounts of the invented region, per role the ones of the documentation first. */
const listLogins = async (services: Services, ctx: Context): Promise<DemoLogin[]> => {
  const secrets = makeLoginSecrets(services.keys);
  const rows = await ctx.tx.execute<{ role: Role; organisation: string; email: string }>(sql`
    select a.role, a.email::text as email, coalesce(e.name, c.organisation, 'Gemeente ' || m.name, '') as organisation
    from ident.accounts a
    left join market.employers e on e.id = a.employer_id
    left join market.staff_cards c on c.account_id = a.id
    left join ref.municipalities m on m.code = a.municipality_code
    where a.status = 'active' and (e.id is null or e.status = 'verified')
    order by array_position(array[${sql.join(
      DEMO_ROLES.map((role) => sql`${role}`),
      sql`, `,
    )}]::text[], a.role), a.name not in ('Yara Mansouri', 'Karin Boelens', 'Joost Tiemersma', 'Noor Haverkamp'), a.email`);
  return rows.map(({ role, organisation, email }) => ({
    role,
    organisation,
    email,
    password: secrets.password(role),
    ...(isStaff(role) ? { totpSecret: secrets.totpSecret(email) } : {}),
  }));
};

const loginsFile = ({ config }: Services): string => path.join(config.dataDir, 'demo-accounts.json');

/** Readable by this user only; whole or not at all. */
const writeLogins = async (services: Services, logins: readonly DemoLogin[]): Promise<void> => {
  const file = loginsFile(services);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
};

/** Fills an empty database and finishes it: people, organisations, first round, search index. Null when it was not empty. */
export const seedRegion = async (
  services: Services,
  feed: Feed,
  options: SeedOptions,
): Promise<{ figures: SeedFigures; logins: DemoLogin[] } | null> => {
  const seeded = await seedWhenEmpty(services, options);
  await finish(services, feed);
  return seeded;
};

/**
 * The demo of a first start: fills an empty database, and otherwise leaves it as it is. Gives the logins of the invented
 * region, and none when the people in the database are not invented.
 */
export const startDemo = async (services: Services, feed: Feed): Promise<DemoLogin[]> => {
  const seeded = await seedRegion(services, feed, DEMO);
  if (seeded) return seeded.logins;
  return underLock(services, async (ctx) => {
    const [run] = await ctx.tx.select({ id: importRuns.id }).from(importRuns).where(eq(importRuns.kind, KIND)).limit(1);
    if (!run) return [];
    try {
      return JSON.parse(await readFile(loginsFile(services), 'utf8')) as DemoLogin[];
    } catch {
      // Removed, or made on another machine that shares this database.
      const logins = await listLogins(services, ctx);
      await writeLogins(services, logins);
      return logins;
    }
  });
};

import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COLLECTIONS } from '#search/engine.ts';
import { anonymous } from '#server/platform/actor.ts';
import { SESSION_COOKIE } from '#server/platform/auth/sessions.ts';
import { readConfig } from '#server/platform/config.ts';
import { makeKeys } from '#server/platform/keys.ts';
import { halt, readPostmaster } from '#server/platform/postmaster.ts';
import { createRandom } from '#server/platform/random.ts';
import { buildServer } from '#server/server.ts';
import { factories, REGION } from '../support/factories.ts';
import { emptyLedger, findProblems } from '../support/kill-ledger.ts';
import { freePort, type Program, startProgram } from '../support/program.ts';
import { vacancyRow } from '../support/rows.ts';
import { WAREHOUSE } from '../support/published.ts';
import { type Desk, makeWriters } from '../support/writers.ts';

/**
 * The program in a process of its own, killed at random moments while people write, and its database too: what was
 * acknowledged is there, nothing is there half or twice, and the index comes to say what the rows say.
 */
const KILLS = Number(process.env.KILLS ?? 40);
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
/** The one that `factories` seals people with. */
const SECRET = 'a secret for tests only, long enough';
const WRITERS = 6;
/** What is killed, in turn: the program, its database while the program goes on, both, the program while it starts. */
const VICTIMS = [
  'node',
  'postgres',
  'both',
  'node',
  'postgres',
  'starting',
  'node',
  'postgres',
  'both',
  'node',
] as const;

let folder: string;
let dataDir: string;
let port: number;
let program: Program | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'werkbrug-kills-'));
  // The database may run under another account than this process.
  await chmod(folder, 0o755);
  dataDir = path.join(folder, 'data');
  port = await freePort();
});
afterAll(async () => {
  await program?.end('SIGKILL');
  const left = await readPostmaster(path.join(dataDir, 'postgres'));
  if (left !== undefined) await halt(left.pid, path.join(dataDir, 'postgres'));
  await rm(folder, { recursive: true, force: true });
});

const env = () => ({
  PORT: String(port),
  DATA_DIR: dataDir,
  // Jobs and the API in one process, without the pages.
  ROLE: 'worker',
  DEMO: 'off',
  APP_SECRET: SECRET,
  RATE_LIMIT: '1000000',
  LOG_LEVEL: 'fatal',
});

const start = async (): Promise<number> => {
  program = startProgram(env());
  return program.ready();
};

const ownerUrl = async (): Promise<string> => {
  const found = await readPostmaster(path.join(dataDir, 'postgres'));
  const password = (await readFile(path.join(dataDir, 'postgres.password'), 'utf8')).trim();
  return `postgres://werkbrug_owner:${password}@127.0.0.1:${found?.port ?? 0}/werkbrug`;
};

const killPostgres = async (): Promise<void> => {
  const found = await readPostmaster(path.join(dataDir, 'postgres'));
  if (found) process.kill(found.pid, 'SIGKILL');
};

it(`keeps what it acknowledged through ${KILLS} kills (seed ${SEED})`, { timeout: 900_000 }, async () => {
  const random = createRandom(SEED);
  await start();
  const sql = postgres(await ownerUrl(), { max: 2, onnotice: () => undefined });
  const desk = await arrange(sql);
  await sql.end({ timeout: 1 });
  const ledger = emptyLedger();
  for (const { id } of desk.people) ledger.profiles.set(id, { version: 1, hours: 16, tried: new Set() });

  let running = true;
  const { written, done } = makeWriters(`http://localhost:${port}`, desk, ledger, () => running);
  // A writer that finds something wrong stops the test at once.
  done.catch(() => undefined);
  const killed = { node: 0, postgres: 0, both: 0, starting: 0 };
  let slowest = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    // Counted in what people get done, so that a busy machine kills no emptier program.
    const until = written.acknowledged + random.int(1, 40);
    const latest = performance.now() + 3_000;
    while (written.acknowledged < until && performance.now() < latest)
      await Promise.race([sleep(random.int(1, 20)), done]);
    const victim = VICTIMS[kill % VICTIMS.length] ?? 'node';
    killed[victim]++;
    if (victim === 'postgres' || victim === 'both') await killPostgres();
    if (victim === 'postgres') {
      // The program goes on and gets its database back.
      const from = performance.now();
      await program?.ready();
      slowest = Math.max(slowest, Math.round(performance.now() - from));
      continue;
    }
    await program?.end('SIGKILL');
    if (victim === 'starting') {
      program = startProgram(env());
      await sleep(random.int(100, 1_500));
      await program.end('SIGKILL');
    }
    slowest = Math.max(slowest, await start());
  }
  await Promise.race([sleep(1_000), done]);
  running = false;
  await done;

  const after = postgres(await ownerUrl(), { max: 2, onnotice: () => undefined });
  try {
    const waited = await drained(after);
    expect(await findProblems(after, ledger)).toEqual([]);
    expect(await divergence()).toEqual(Object.fromEntries(COLLECTIONS.map((name) => [name, 0])));
    console.log(
      `kills: ${KILLS} ${JSON.stringify(killed)}, seed ${SEED}; writes ${JSON.stringify(written)}, of these ` +
        `${ledger.introductions.size} introductions; 0 lost, 0 half, 0 twice; queue empty after ${waited} ms, index equal; ` +
        `slowest return ${slowest} ms`,
    );
    expect(written.faults).toBe(0);
    // Each kind of write went on between the kills.
    for (const kept of [ledger.people, ledger.vacancies, ledger.contacts, ledger.introductions])
      expect(kept.size).toBeGreaterThan(KILLS / 4);
  } finally {
    await after.end({ timeout: 1 });
  }
});

/** Accounts with a session, a published person for each writer, and vacancies to propose them for. */
const arrange = async (sql: Sql): Promise<Desk> => {
  const make = factories(sql);
  const config = readConfig({ ...env(), ROLE: 'api' });
  const server = await buildServer({
    config,
    ownerUrl: await ownerUrl(),
    secret: SECRET,
    roleSecret: makeKeys(SECRET).roles,
    prepared: true,
  });
  const cookieOf = (account: { id: string }): Promise<string> =>
    server.services.db.transaction('public', anonymous(config.region), async (tx) => {
      const { token } = await server.services.sessions.open(tx, account.id, true);
      return `${SESSION_COOKIE}=${token}`;
    });
  try {
    const caseManager = await make.account('case-manager');
    const accountManager = await make.account('account-manager', { sectors: ['logistiek'] });
    const { id: employerId } = await make.employer(accountManager.id);
    const employer = await make.account('employer', { employerId });
    const people: Desk['people'] = [];
    for (let nth = 0; nth < WRITERS; nth++) {
      const { id } = await make.person({ caseManagerId: caseManager.id, keysOn: true, content: WAREHOUSE });
      people.push({ id, cookie: await cookieOf(await make.account('jobseeker', { personId: id })) });
    }
    const site = { employerId, region: REGION, by: employer.id, word: 'open' };
    const openVacancies = Array.from({ length: 20 * KILLS + 100 }, () => randomUUID());
    await sql`insert into market.vacancies ${sql(
      openVacancies.map((id) => ({
        id,
        ...vacancyRow(site),
        state: 'approved',
        approved_at: new Date(),
        approved_by: accountManager.id,
      })),
    )}`;
    for (const name of COLLECTIONS) await server.feed.rebuild(name);
    return {
      caseManager: await cookieOf(caseManager),
      accountManager: await cookieOf(accountManager),
      employer: await cookieOf(employer),
      employerId,
      people,
      openVacancies,
    };
  } finally {
    await server.stop();
  }
};

/** Waits until nothing is to be done any more; gives the milliseconds. */
const drained = async (sql: Sql): Promise<number> => {
  const from = performance.now();
  for (;;) {
    const [row] = await sql<{ n: number }[]>`
      select (select count(*) from ops.outbox)::int + (select count(*) from graphile_worker._private_jobs)::int as n`;
    if (row?.n === 0) return Math.round(performance.now() - from);
    if (performance.now() - from > 60_000) {
      const left =
        await sql`select task_identifier, attempts, last_error, locked_by, run_at from graphile_worker.jobs limit 5`;
      throw new Error(`${row?.n} jobs are left after a minute: ${JSON.stringify(left)}`);
    }
    await sleep(200);
  }
};

/** Differences between rows and index per collection, as the reconciliation counts them. */
const divergence = async (): Promise<Record<string, number>> => {
  const server = await buildServer({
    config: readConfig({ ...env(), ROLE: 'api' }),
    ownerUrl: await ownerUrl(),
    secret: SECRET,
    roleSecret: makeKeys(SECRET).roles,
    prepared: true,
  });
  try {
    const found: Record<string, number> = {};
    for (const name of COLLECTIONS) {
      const { missing: absent, stale, extra, ahead } = await server.feed.reconcile(name);
      found[name] = absent + stale + extra + ahead;
    }
    return found;
  } finally {
    await server.stop();
  }
};

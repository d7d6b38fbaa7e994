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
import { factories } from '../support/factories.ts';
import { freePort, type Program, startProgram } from '../support/program.ts';

/**
 * The program in a process of its own, killed at random moments while people write: what was acknowledged is there,
 * nothing is there half, and the index comes to say what the rows say.
 */
const KILLS = Number(process.env.KILLS ?? 6);
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
/** The one that `factories` seals people with. */
const SECRET = 'a secret for tests only, long enough';
const WRITERS = 6;

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

interface Person {
  id: string;
  cookie: string;
}

/** What a writer was told is kept, and what it sent without hearing of it. */
interface Ledger {
  people: Map<string, 'known' | 'unknown'>;
  vacancies: Map<string, 'known' | 'unknown'>;
  contacts: Map<string, 'known' | 'unknown'>;
  profiles: Map<string, { version: number; hours: number; tried: Set<number> }>;
}

it(`keeps what it acknowledged through ${KILLS} kills (seed ${SEED})`, { timeout: 900_000 }, async () => {
  const random = createRandom(SEED);
  await start();
  const sql = postgres(await ownerUrl(), { max: 2, onnotice: () => undefined });
  const made = await arrange(sql);
  await sql.end({ timeout: 1 });

  const ledger: Ledger = { people: new Map(), vacancies: new Map(), contacts: new Map(), profiles: new Map() };
  for (const { id } of made.profiles) ledger.profiles.set(id, { version: 1, hours: 0, tried: new Set() });
  const counts = { acknowledged: 0, unanswered: 0, refused: 0, node: 0, postgres: 0, both: 0, slowest: 0 };
  let running = true;

  /** Status and body, or null when nothing came back: then nobody knows whether it was done. */
  const send = async (
    method: string,
    route: string,
    cookie: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: { version?: number; id?: string; personId?: string } } | null> => {
    try {
      const origin = `http://localhost:${port}`;
      const reply = await fetch(`${origin}/api/v1${route}`, {
        method,
        headers: { cookie, origin, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(10_000),
      });
      const text = await reply.text();
      if (reply.status < 300) counts.acknowledged++;
      else counts.refused++;
      return { status: reply.status, body: text === '' ? {} : (JSON.parse(text) as object) };
    } catch {
      counts.unanswered++;
      return null;
    }
  };

  /** Sends until it is acknowledged, with one key: however often it was sent, it is there once. */
  const insist = async (
    kept: Map<string, 'known' | 'unknown'>,
    word: string,
    method: string,
    route: string,
    cookie: string,
    body: unknown,
  ): Promise<void> => {
    const key = { 'idempotency-key': randomUUID() };
    kept.set(word, 'unknown');
    while (running) {
      const reply = await send(method, route, cookie, body, key);
      if (reply?.status === 201) {
        kept.set(word, 'known');
        return;
      }
      if (reply && reply.status < 500 && reply.status !== 409) throw new Error(`${route} answers ${reply.status}`);
      await sleep(50);
    }
  };

  let nth = 0;
  const acts = [
    async () => {
      const name = `Persoon${++nth}`;
      await insist(ledger.people, name, 'POST', '/people', made.caseManager, {
        firstName: 'Kill',
        lastName: name,
        clientNumber: name,
      });
    },
    async () => {
      const title = `Vacature ${++nth}`;
      await insist(ledger.vacancies, title, 'POST', '/vacancies', made.employer, { ...vacancy, title });
    },
    async () => {
      const note = `Contact ${++nth}`;
      const body = { date: '2026-11-03', subject: 'other', kind: 'phone', note };
      await insist(
        ledger.contacts,
        note,
        'POST',
        `/employers/${made.employerId}/contact-moments`,
        made.accountManager,
        body,
      );
    },
    async (person: Person) => {
      const entry = ledger.profiles.get(person.id);
      if (!entry) return;
      const hours = 1 + (++nth % 40);
      entry.tried.add(hours);
      const reply = await send(
        'PATCH',
        `/profiles/${person.id}/parts/hours`,
        person.cookie,
        { hoursMin: hours, hoursMax: hours },
        { 'if-match': `"${entry.version}"` },
      );
      if (reply?.status === 200) {
        ledger.profiles.set(person.id, { version: reply.body.version ?? 0, hours, tried: new Set() });
      } else if (reply?.status === 412) {
        // An edit of which nothing was heard was kept all the same: go on from there, as a person would.
        const seen = await fetch(`http://localhost:${port}/api/v1/profiles/${person.id}`, {
          headers: { cookie: person.cookie },
        })
          .then((one) => one.json() as Promise<{ version: number; content: { hoursMin: number } }>)
          .catch(() => null);
        if (seen?.version === undefined) return;
        expect(seen.version).toBe(entry.version + 1);
        expect(entry.tried).toContain(seen.content.hoursMin);
        ledger.profiles.set(person.id, { version: seen.version, hours: seen.content.hoursMin, tried: new Set() });
      }
    },
  ];
  const write = async (person: Person): Promise<void> => {
    while (running) {
      await (acts[nth % acts.length] as (typeof acts)[number])(person);
      await sleep(1);
    }
  };
  const writers = made.profiles.map(write);
  // A writer that finds something wrong stops the test at once.
  const failed = Promise.all(writers);
  failed.catch(() => undefined);

  for (let kill = 0; kill < KILLS; kill++) {
    await Promise.race([sleep(random.int(30, 700)), failed]);
    const kind = kill % 5 === 3 ? 'postgres' : kill % 5 === 4 ? 'both' : 'node';
    counts[kind]++;
    if (kind !== 'node') await killPostgres();
    // Without its database the program goes on for a moment, as between a crash and whoever looks after it.
    if (kind === 'postgres') await sleep(random.int(0, 300));
    await program?.end('SIGKILL');
    counts.slowest = Math.max(counts.slowest, await start());
  }
  await sleep(1_000);
  running = false;
  await failed;

  const after = postgres(await ownerUrl(), { max: 2, onnotice: () => undefined });
  try {
    const lost = await missing(after, ledger, made.municipalityPeople);
    expect(lost).toEqual([]);
    const waited = await drained(after);
    expect(await divergence()).toEqual(Object.fromEntries(COLLECTIONS.map((name) => [name, 0])));
    console.log(
      `kills: ${KILLS} (node ${counts.node}, database ${counts.postgres}, both ${counts.both}), seed ${SEED}; ` +
        `${counts.acknowledged} writes acknowledged, ${counts.unanswered} unanswered, ${counts.refused} refused; 0 lost, 0 half; ` +
        `outbox empty after ${waited} ms, index equal; slowest start ${counts.slowest} ms`,
    );
    expect(counts.acknowledged).toBeGreaterThan(KILLS);
  } finally {
    await after.end({ timeout: 1 });
  }
});

const vacancy = {
  need: 'Dozen pakken in het magazijn, samen met een collega',
  sector: 'logistiek',
  occupation: 'orderpicker',
  pc4: '2712',
  place: 'Zoetermeer',
  hoursMin: 16,
  hoursMax: 32,
  contractForm: 'tijdelijk',
  headcount: 1,
  closingDate: new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10),
};

/** Accounts with a session, and people with a profile for each writer. */
const arrange = async (sql: Sql) => {
  const make = factories(sql);
  const config = readConfig({ ...env(), ROLE: 'api' });
  const url = await ownerUrl();
  const server = await buildServer({
    config,
    ownerUrl: url,
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
    const profiles: Person[] = [];
    for (let nth = 0; nth < WRITERS; nth++) {
      const { id } = await make.person({ caseManagerId: caseManager.id });
      profiles.push({ id, cookie: await cookieOf(await make.account('jobseeker', { personId: id })) });
    }
    return {
      caseManager: await cookieOf(caseManager),
      accountManager: await cookieOf(accountManager),
      employer: await cookieOf(employer),
      employerId,
      profiles,
      municipalityPeople: WRITERS,
    };
  } finally {
    await server.stop();
  }
};

/** Everything that is not as it was acknowledged, or that is there half or twice. */
const missing = async (sql: Sql, ledger: Ledger, arranged: number): Promise<string[]> => {
  const problems: string[] = [];
  const compare = (what: string, kept: Map<string, 'known' | 'unknown'>, found: string[]) => {
    for (const [word, state] of kept) {
      const times = found.filter((one) => one === word).length;
      if (times > 1 || (state === 'known' && times === 0)) problems.push(`${what} ${word} is there ${times} times`);
    }
    const strange = found.filter((word) => !kept.has(word));
    if (strange.length > 0) problems.push(`${what} nobody sent: ${strange.slice(0, 3).join()}`);
  };
  const vacancies = await sql<{ title: string }[]>`select title from market.vacancies`;
  compare(
    'vacancy',
    ledger.vacancies,
    vacancies.map(({ title }) => title),
  );
  const contacts = await sql<{ note: string }[]>`select note from market.contact_moments`;
  compare(
    'contact',
    ledger.contacts,
    contacts.map(({ note }) => note),
  );
  // Names are sealed: the client number makes each of them one, so it is enough to count.
  const [people] = await sql<
    { n: number }[]
  >`select count(*)::int as n from ident.persons where client_number_hash is not null`;
  const known = [...ledger.people.values()].filter((state) => state === 'known').length;
  if ((people?.n ?? 0) < known || (people?.n ?? 0) > ledger.people.size)
    problems.push(`${people?.n} people of ${known} to ${ledger.people.size}`);
  const [half] = await sql<{ n: number }[]>`
    select count(*)::int as n from ident.persons p
      full join ident.person_keys k on k.person_id = p.id full join dossier.profiles d on d.person_id = p.id
      full join dossier.publication_keys u on u.person_id = p.id
      full join dossier.caseload c on c.person_id = p.id and c.until_at is null
    where p.id is null or k.person_id is null or d.person_id is null or u.person_id is null or c.person_id is null`;
  if (half?.n !== 0) problems.push(`${half?.n} half people`);
  if ((people?.n ?? 0) === 0 || arranged === 0) problems.push('nobody was written');
  for (const [id, { version, hours, tried }] of ledger.profiles) {
    const [row] = await sql<{ version: number; hours: number }[]>`
      select version, coalesce((content ->> 'hoursMin')::int, 0) as hours from dossier.profiles where person_id = ${id}`;
    const right = row?.version === version ? row.hours === hours : row?.version === version + 1 && tried.has(row.hours);
    if (!right) problems.push(`profile ${id} is ${JSON.stringify(row)}, acknowledged ${version} with ${hours}`);
  }
  return problems;
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

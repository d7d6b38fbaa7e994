import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DemoLogin } from '#server/modules/demo/seed/logins.ts';
import { halt, readPostmaster } from '#server/platform/postmaster.ts';
import { freePort, logInOver, type Program, startProgram } from '#tests/support/program.ts';

/** The program in processes of its own, started, killed and started again on one data folder. */

let folder: string;
let dataDir: string;
let programs: Program[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'werkbrug-start-'));
  // The database may run under another account than this process.
  await chmod(folder, 0o755);
  dataDir = path.join(folder, 'data');
  programs = [];
});

afterEach(async () => {
  for (const program of programs) await program.end('SIGKILL');
  const left = await readPostmaster(path.join(dataDir, 'postgres'));
  if (left !== undefined) await halt(left.pid, path.join(dataDir, 'postgres'));
  await rm(folder, { recursive: true, force: true });
});

const start = async (env: Record<string, string> = {}): Promise<Program> => {
  const program = startProgram({ PORT: String(await freePort()), DATA_DIR: dataDir, ...env });
  programs.push(program);
  return program;
};

const killPostgres = async (): Promise<void> => {
  const found = await readPostmaster(path.join(dataDir, 'postgres'));
  if (found) process.kill(found.pid, 'SIGKILL');
};

const logins = async (): Promise<DemoLogin[]> =>
  JSON.parse(await readFile(path.join(dataDir, 'demo-accounts.json'), 'utf8')) as DemoLogin[];

/** Logs in and asks who that is. */
const whoAmI = async (url: string, login: DemoLogin): Promise<unknown> =>
  (await fetch(`${url}/api/v1/me`, { headers: { cookie: await logInOver(url, login) } })).json();

/** People in the database, read by its owner. */
const count = async (): Promise<number> => {
  const found = await readPostmaster(path.join(dataDir, 'postgres'));
  const password = (await readFile(path.join(dataDir, 'postgres.password'), 'utf8')).trim();
  const sql = postgres(`postgres://werkbrug_owner:${password}@127.0.0.1:${found?.port ?? 0}/werkbrug`, { max: 1 });
  try {
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from ident.persons`;
    return row?.n ?? 0;
  } finally {
    await sql.end();
  }
};

test('starts on an empty folder, again on a used one, and after a kill of everything', {
  timeout: 300_000,
}, async () => {
  const first = await start();
  const times = { empty: await first.ready(), used: 0, killed: 0 };
  expect(first.output()).toContain(`Werkbrug staat klaar op ${first.url}`);
  expect(first.output()).toContain('yara.mansouri@example.nl');
  const before = await logins();
  expect((await stat(path.join(dataDir, 'demo-accounts.json'))).mode & 0o777).toBe(0o600);
  expect(new Set(before.map(({ role }) => role)).size).toBe(8);
  expect(await (await fetch(`${first.url}/`)).text()).toContain('<html');
  expect((await fetch(`${first.url}/api/v1/openapi.json`)).status).toBe(200);
  const jobseeker = before.find(({ role }) => role === 'jobseeker');
  expect(await whoAmI(first.url, jobseeker as DemoLogin)).toMatchObject({ role: 'jobseeker', name: 'Yara Mansouri' });
  const stopped = await first.end('SIGTERM');
  expect(stopped.code).toBe(0);

  const second = await start();
  times.used = await second.ready();
  expect(await logins()).toEqual(before);
  await killPostgres();
  await second.end('SIGKILL');

  const third = await start();
  times.killed = await third.ready();
  for (const role of ['employer', 'account-manager', 'case-manager', 'admin'] as const) {
    const login = before.find((entry) => entry.role === role) as DemoLogin;
    expect(await whoAmI(third.url, login)).toMatchObject({ role, organisation: login.organisation });
  }
  console.log(`ready after ms: ${JSON.stringify(times)}, stopped after ${stopped.ms} ms`);
  expect((await third.end('SIGTERM')).code).toBe(0);
});

test('a kill while the demo region is made leaves none of it or all of it', { timeout: 400_000 }, async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 100_000);
  console.log(`seed ${seed}`);
  for (let turn = 0; turn < 3; turn += 1) {
    const killed = await start({ ROLE: 'api' });
    // Somewhere between the first table and the end of the search index.
    await sleep(1_500 + ((seed * (turn + 7)) % 4_500));
    await killed.end('SIGKILL');
    if (turn === 1) await killPostgres();
  }
  const program = await start({ ROLE: 'api' });
  await program.ready();
  expect(await count()).toBe(1_200);
  const login = (await logins()).find(({ role }) => role === 'case-manager') as DemoLogin;
  expect(await whoAmI(program.url, login)).toMatchObject({ role: 'case-manager' });
});

test('api, web and worker share one database', { timeout: 300_000 }, async () => {
  const api = await start({ ROLE: 'api' });
  const worker = await start({ ROLE: 'worker' });
  await Promise.all([api.ready(), worker.ready()]);
  const web = await start({ ROLE: 'web', API_URL: api.url });
  await web.ready();
  expect(await count()).toBe(1_200);
  expect(await (await fetch(`${web.url}/`)).text()).toContain('<html');
  const login = (await logins()).find(({ role }) => role === 'employer') as DemoLogin;
  expect(await whoAmI(api.url, login)).toMatchObject({ role: 'employer' });
  // The first two leave the database to the last.
  expect((await api.end('SIGTERM')).code).toBe(0);
  expect((await worker.end('SIGTERM')).code).toBe(0);
  expect((await fetch(`${web.url}/health/ready`)).status).toBe(200);
  expect((await web.end('SIGTERM')).code).toBe(0);
});

test('without the demo it starts empty and says how to begin', { timeout: 120_000 }, async () => {
  const program = await start({ ROLE: 'api', DEMO: 'off' });
  await program.ready();
  expect(program.output()).toContain('admin create --email');
  expect(await count()).toBe(0);
  await expect(stat(path.join(dataDir, 'demo-accounts.json'))).rejects.toThrow();
  expect((await fetch(`${program.url}/api/v1/taxonomy/lists`)).status).toBe(200);
});

test.each([
  ['a taken port', { PORT: 'taken' }, 'De poort is al in gebruik'],
  [
    'a database that is not there',
    { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
    'De database antwoordt niet',
  ],
  ['a data folder that is a file', { DATA_DIR: '/dev/null/data' }, 'kan niet worden gebruikt'],
  ['a wrong setting', { ROLE: 'queen' }, 'ROLE'],
])('%s stops the start with words', { timeout: 120_000 }, async (_name, env: Record<string, string>, words) => {
  let wanted = env;
  if (env.PORT === 'taken') {
    const other = await start({ ROLE: 'api', DEMO: 'off' });
    await other.ready();
    wanted = { PORT: new URL(other.url).port, ROLE: 'api', DEMO: 'off' };
  }
  const program = await start(wanted);
  for (let waited = 0; program.child.exitCode === null && waited < 60_000; waited += 100) await sleep(100);
  expect(program.child.exitCode).toBe(1);
  expect(program.output()).toContain(words);
  expect(program.output()).not.toMatch(/\n\s+at /);
});

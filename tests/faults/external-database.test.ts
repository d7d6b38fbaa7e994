import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DemoLogin } from '#server/modules/demo/seed/logins.ts';
import { type EmbeddedPostgres, startEmbedded } from '#server/platform/embedded-postgres.ts';
import { freePort, logInOver, type Program, startProgram } from '../support/program.ts';

/**
 * The program as an organisation runs it: three processes, each on a machine of its own as far as files go, and a
 * PostgreSQL server that they were only given the address of, with an ordinary owner as docs/operations.md has it made.
 */
let folder: string;
let server: EmbeddedPostgres;
let sql: Sql;
let databaseUrl: string;
const programs: Program[] = [];

const start = async (name: string, env: Record<string, string>): Promise<Program> => {
  const program = startProgram({
    PORT: String(await freePort()),
    DATA_DIR: path.join(folder, name),
    DATABASE_URL: databaseUrl,
    APP_SECRET: 'the same secret on each of the machines',
    ...env,
  });
  programs.push(program);
  return program;
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'werkbrug-external-'));
  // The database may run under another account than this process.
  await chmod(folder, 0o755);
  const log = { info: () => undefined, warn: () => undefined };
  server = await startEmbedded({ dataDir: path.join(folder, 'server'), log, durable: false });
  const dba = postgres(server.url, { max: 1 });
  await dba`create role beheer login createrole password 'geheim'`;
  await dba`create database extern owner beheer template template0 encoding 'UTF8'`;
  await dba.end();
  const url = new URL(server.url);
  [url.username, url.password, url.pathname] = ['beheer', 'geheim', '/extern'];
  databaseUrl = url.href;
  // To look at rows: row-level security is forced on the owner as well.
  const looking = new URL(server.url);
  looking.pathname = '/extern';
  sql = postgres(looking.href, { max: 1, onnotice: () => undefined });
}, 60_000);
afterAll(async () => {
  for (const program of programs) await program.end('SIGKILL');
  await sql.end({ timeout: 1 });
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

it('runs as api, web and worker on a server of somebody else', { timeout: 240_000 }, async () => {
  const [owner] = await sql`select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = 'beheer'`;
  expect({ ...owner }).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: true });

  const api = await start('api', { ROLE: 'api' });
  await api.ready();
  const [web, worker] = await Promise.all([
    start('web', { ROLE: 'web', API_URL: api.url }),
    start('worker', { ROLE: 'worker' }),
  ]);
  await Promise.all([web.ready(), worker.ready()]);

  const logins = JSON.parse(await readFile(path.join(folder, 'api', 'demo-accounts.json'), 'utf8')) as DemoLogin[];
  const login = (role: string) => logins.find((entry) => entry.role === role) as DemoLogin;
  const cookie = await logInOver(api.url, login('case-manager'));
  const me = await fetch(`${api.url}/api/v1/me`, { headers: { cookie } });
  expect(await me.json()).toMatchObject({ role: 'case-manager' });

  // The web process knows the session of the api process, and asks that one for what is on the page.
  const page = await fetch(`${web.url}/`, { headers: { cookie } });
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain('<html');
  const anonymous = await (await fetch(`${web.url}/`)).text();
  expect(html).not.toBe(anonymous);

  // The api process asks for a mail, the worker makes it.
  const { email } = login('jobseeker');
  const mails = () => sql`select m.template from ops.mails m join ident.accounts a on a.id = m.account_id
    where a.email = ${email} and m.template = 'magic-link'`;
  expect(await mails()).toHaveLength(0);
  const asked = await fetch(`${api.url}/api/v1/sign-in-links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: api.url },
    body: JSON.stringify({ email }),
  });
  expect(asked.ok, await asked.text()).toBe(true);
  await expect.poll(mails, { timeout: 15_000 }).toHaveLength(1);
  // None of the three started a database of its own.
  for (const name of ['api', 'web', 'worker'])
    await expect(readFile(path.join(folder, name, 'postgres', 'PG_VERSION'))).rejects.toMatchObject({ code: 'ENOENT' });
  for (const program of [web, worker, api]) expect((await program.end('SIGTERM')).code).toBe(0);
});

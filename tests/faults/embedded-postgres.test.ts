import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbedded } from '#server/platform/embedded-postgres.ts';
import { migrate } from '#server/platform/migrate.ts';
import { halt, readPostmaster, whoRuns } from '#server/platform/postmaster.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../support/embedded-child.ts');
const isRoot = process.getuid?.() === 0;

let folder: string;
let dataDir: string;
let children: ChildProcess[];
let told: string[];
const log = { info: (line: string) => void told.push(line), warn: (line: string) => void told.push(line) };

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'werkbrug-faults-'));
  await chmod(folder, 0o755);
  dataDir = path.join(folder, 'postgres');
  children = [];
  told = [];
});

afterEach(async () => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  const left = await readPostmaster(dataDir);
  if (left !== undefined) await halt(left.pid, dataDir);
  await rm(folder, { recursive: true, force: true });
});

/** A child process that uses the database: `write` resolves when the row is acknowledged. */
async function startChild(options: { uid?: number; gid?: number } = {}) {
  const child = spawn(process.execPath, [PROGRAM, dataDir], { stdio: ['pipe', 'pipe', 'inherit'], ...options });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => JSON.parse((await lines.next()).value as string) as { url: string; committed: string };
  const { url } = await read();
  return {
    url,
    async write(word: string) {
      child.stdin.write(`${word}\n`);
      expect((await read()).committed).toBe(word);
    },
    async end(signal: 'SIGKILL' | 'SIGTERM') {
      const exit = once(child, 'exit');
      child.kill(signal);
      await exit;
    },
  };
}

async function words(database: { url: string }): Promise<string[]> {
  const sql = postgres(database.url, { max: 1 });
  try {
    return (await sql<{ word: string }[]>`select word from word order by word`).map((row) => row.word);
  } finally {
    await sql.end();
  }
}

async function postmaster(): Promise<number> {
  const found = await readPostmaster(dataDir);
  if (found === undefined) throw new Error('No server runs.');
  return found.pid;
}

const start = (): Promise<EmbeddedPostgres> => startEmbedded({ dataDir, log });

test('starts on an empty folder and again on a used one, with safe settings', async () => {
  const first = await start();
  const sql = postgres(first.url, { max: 1 });
  const [settings] = await sql`
    select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
           current_setting('data_checksums') as checksums, current_setting('timezone') as timezone,
           current_setting('listen_addresses') as address, current_setting('unix_socket_directories') as sockets,
           datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding
    from pg_database where datname = current_database()`;
  await sql`create table word (word text)`;
  await sql`insert into word values ('brug')`;
  await sql.end();
  expect(settings).toEqual({
    fsync: 'on',
    commit: 'on',
    checksums: 'on',
    timezone: 'UTC',
    address: '127.0.0.1',
    sockets: '',
    provider: 'i',
    locale: 'nl-NL',
    encoding: 'UTF8',
  });
  const pid = await postmaster();
  await first.stop();
  expect(await whoRuns(pid, dataDir)).not.toBe('server');

  const second = await start();
  expect(await words(second)).toEqual(['brug']);
  await second.stop();
  expect((await stat(`${dataDir}.password`)).mode & 0o777).toBe(0o600);
  expect((await readFile(`${dataDir}.password`, 'utf8')).length).toBe(32);
});

test('adopts the database that a killed process left behind', async () => {
  const child = await startChild();
  await child.write('wees');
  const pid = await postmaster();
  await child.end('SIGKILL');

  const database = await start();
  expect(await postmaster()).toBe(pid);
  expect(told.join()).toContain('overgenomen');
  expect(await words(database)).toEqual(['wees']);
  await database.stop();
  expect(await whoRuns(pid, dataDir)).not.toBe('server');
});

test('recovers every acknowledged row after both were killed', async () => {
  const child = await startChild();
  for (const word of ['een', 'twee', 'vier']) await child.write(word);
  const pid = await postmaster();
  const killed = child.end('SIGKILL');
  process.kill(pid, 'SIGKILL');
  await killed;

  const database = await start();
  expect(await words(database)).toEqual(['een', 'twee', 'vier']);
  await database.stop();
});

test('a killed database comes back on the same address while its process lives', async () => {
  const database = await start();
  const sql = postgres(database.url, { max: 1 });
  await sql`create table word (word text)`;
  await sql`insert into word values ('terug')`;
  const pid = await postmaster();
  process.kill(pid, 'SIGKILL');
  let rows: unknown[] = [];
  for (let attempt = 0; attempt < 100 && rows.length === 0; attempt++) {
    await sleep(100);
    rows = await sql`select word from word`.catch(() => []);
  }
  await sql.end();
  expect(rows).toEqual([{ word: 'terug' }]);
  expect(await postmaster()).not.toBe(pid);
  await database.stop();
  expect(await readPostmaster(dataDir)).toBeUndefined();
});

test('two processes share one database, also when both start on an empty folder; the last one stops it', async () => {
  const [one, two] = await Promise.all([startChild(), startChild()]);
  await one.write('a');
  await two.write('b');
  const pid = await postmaster();
  await one.end('SIGTERM');
  expect(await whoRuns(pid, dataDir)).toBe('server');
  await two.write('c');
  expect(await words(two)).toEqual(['a', 'b', 'c']);
  await two.end('SIGTERM');
  expect(await whoRuns(pid, dataDir)).not.toBe('server');
});

test('a stale pid file that names another living process does not stop it', async () => {
  const child = await startChild();
  await child.write('blijft');
  const pid = await postmaster();
  await child.end('SIGKILL');
  const file = path.join(dataDir, 'postmaster.pid');
  const text = await readFile(file, 'utf8');
  process.kill(pid, 'SIGKILL');
  await writeFile(file, text.replace(/^\d+/, String(process.pid)));

  const database = await start();
  expect(await words(database)).toEqual(['blijft']);
  await database.stop();
});

test('a lost password file is replaced, also while the database runs', async () => {
  const child = await startChild();
  await child.write('geheim');
  await child.end('SIGKILL');
  await rm(`${dataDir}.password`);

  const database = await start();
  expect(await words(database)).toEqual(['geheim']);
  await database.stop();
});

test('what a kill during the first start left is cleaned up', async () => {
  await mkdir(`${dataDir}.new-2147483646/data`, { recursive: true });
  const database = await start();
  await database.stop();
  await expect(stat(`${dataDir}.new-2147483646`)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('data of another PostgreSQL version is refused with a reason', async () => {
  await mkdir(dataDir);
  await writeFile(path.join(dataDir, 'PG_VERSION'), '15\n');
  await expect(start()).rejects.toThrow(/PostgreSQL 15/);
});

test.runIf(isRoot)('an ordinary user runs it as itself, and root then adopts it', async () => {
  const nobody = 65_534;
  await mkdir(path.join(folder, 'own'));
  dataDir = path.join(folder, 'own', 'postgres');
  await chmod(path.join(folder, 'own'), 0o777);
  const child = await startChild({ uid: nobody, gid: nobody });
  await child.write('gewoon');
  expect((await stat(dataDir)).uid).toBe(nobody);
  await child.end('SIGTERM');

  const database = await start();
  expect(await words(database)).toEqual(['gewoon']);
  expect((await stat(`/proc/${await postmaster()}`)).uid).toBe(nobody);
  await database.stop();
});

test.runIf(isRoot)('root may keep the data below a folder that is closed to others', async () => {
  await chmod(folder, 0o700);
  const first = await start();
  await first.stop();
  const again = await start();
  expect((await stat(`/proc/${await postmaster()}`)).uid).not.toBe(0);
  await again.stop();
});

test('migrations that two processes start at once are applied once', async () => {
  const migrations = path.join(folder, 'migrations');
  await mkdir(path.join(migrations, 'meta'), { recursive: true });
  // Not repeatable on purpose: a second run of either would fail or show.
  await writeFile(path.join(migrations, '0000_table.sql'), 'create table word (word text not null);');
  await writeFile(path.join(migrations, '0001_row.sql'), "insert into word values ('eenmaal');");
  const entries = ['0000_table', '0001_row'].map((tag, idx) => ({ idx, when: 1000 + idx, tag, breakpoints: true }));
  await writeFile(path.join(migrations, 'meta/_journal.json'), JSON.stringify({ entries }));

  const database = await start();
  await Promise.all(Array.from({ length: 4 }, () => migrate(database.url, migrations)));
  expect(await words(database)).toEqual(['eenmaal']);

  await writeFile(path.join(migrations, '0001_row.sql'), "insert into word values ('anders');");
  await expect(migrate(database.url, migrations)).rejects.toThrow(/andere migraties/);
  await writeFile(path.join(migrations, 'meta/_journal.json'), JSON.stringify({ entries: entries.slice(0, 1) }));
  await expect(migrate(database.url, migrations)).rejects.toThrow(/not in the journal/);
  await rm(path.join(migrations, '0001_row.sql'));
  await expect(migrate(database.url, migrations)).rejects.toThrow(/nieuwere versie/);
  await database.stop();
});

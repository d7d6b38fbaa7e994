import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { assertJournal, migrate } from '#server/platform/migrate.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const MIGRATIONS = path.join(import.meta.dirname, 'migrations');

let scratch: string;

beforeAll(async () => {
  // Below the project: drizzle-kit takes only paths relative to it.
  await mkdir(path.join(ROOT, '.tmp'), { recursive: true });
  scratch = await mkdtemp(path.join(ROOT, '.tmp/migrations-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

test('the journal is one unbroken row and lists every file', async () => {
  await assertJournal();
});

test('a journal out of order is refused', async () => {
  const folder = path.join(scratch, 'disorder');
  await mkdir(path.join(folder, 'meta'), { recursive: true });
  for (const tag of ['0000_first', '0001_second', '0002_unlisted']) {
    await writeFile(path.join(folder, `${tag}.sql`), 'select 1;');
  }
  const entries = [
    { idx: 0, when: 2000, tag: '0000_first' },
    { idx: 1, when: 1000, tag: '0001_second' },
  ];
  await writeFile(path.join(folder, 'meta/_journal.json'), JSON.stringify({ entries }));
  await expect(assertJournal(folder)).rejects.toThrow(
    'The migrations are out of order: 0001_second is not younger than 0000_first; 0002_unlisted.sql is not in the journal.',
  );
});

test('the migrations make exactly what the schema files say', async () => {
  const out = path.join(scratch, 'generated');
  await cp(MIGRATIONS, out, { recursive: true });
  const before = await contents(out);
  const config = path.join(scratch, 'drizzle.config.ts');
  await writeFile(
    config,
    `import config from '../../drizzle.config.ts';\nexport default { ...config, out: '${path.relative(ROOT, out)}' };\n`,
  );
  const program = path.join(ROOT, 'node_modules/drizzle-kit/bin.cjs');
  const arguments_ = [program, 'generate', '--config', path.relative(ROOT, config), '--name', 'difference'];
  const { stdout } = await promisify(execFile)(process.execPath, arguments_, { cwd: ROOT });
  expect(stdout).toContain('No schema changes');
  expect(await contents(out)).toEqual(before);
});

test('every beginning of the list applies to an empty database, and the rest after it', async () => {
  const journal = JSON.parse(await readFile(path.join(MIGRATIONS, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string }[];
  };
  const all = journal.entries.length;
  for (let count = 1; count <= all; count++) {
    const folder = path.join(scratch, `first-${count}`);
    await mkdir(path.join(folder, 'meta'), { recursive: true });
    const entries = journal.entries.slice(0, count);
    for (const { tag } of entries) await copyFile(path.join(MIGRATIONS, `${tag}.sql`), path.join(folder, `${tag}.sql`));
    await writeFile(path.join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
    await withEmptyDatabase(async (url) => {
      await migrate(url, folder);
      expect(await applied(url)).toBe(count);
      await migrate(url);
      expect(await applied(url)).toBe(all);
      await migrate(url);
      expect(await applied(url)).toBe(all);
    });
  }
  // A database for every migration there is.
}, 120_000);

async function contents(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const texts = files.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(folder, file), await readFile(file, 'utf8')] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

async function withEmptyDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const name = `${inject('templateDatabase')}_${randomBytes(4).toString('hex')}`;
  const server = postgres(inject('ownerUrl'), { max: 1, onnotice: () => undefined });
  try {
    await server`create database ${server(name)} template template0`;
    const url = new URL(inject('ownerUrl'));
    url.pathname = `/${name}`;
    await work(url.href);
  } finally {
    await server`drop database if exists ${server(name)} with (force)`;
    await server.end();
  }
}

async function applied(url: string): Promise<number> {
  const sql = postgres(url, { max: 1 });
  try {
    const [row] = await sql<{ count: number }[]>`select count(*)::int as count from drizzle.__drizzle_migrations`;
    return row?.count ?? 0;
  } finally {
    await sql.end();
  }
}

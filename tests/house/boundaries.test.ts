import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const config = '.dependency-cruiser.cjs';
const { forbidden } = createRequire(import.meta.url)(path.join(root, config)) as { forbidden: { name: string }[] };

/** A house in which everything is allowed. */
const GOOD: Record<string, string> = {
  'server/contract/x.ts': "import { z } from 'zod'; export const X = z.string();",
  'server/modules/module.ts': 'export interface Module { a: 1 }',
  'server/platform/db.ts': "import postgres from 'postgres'; import '#contract/x.ts'; export const db = postgres;",
  'server/modules/a/a.usecases.ts': "import { rows } from './a.repository.ts'; export const a = rows;",
  'server/modules/a/a.repository.ts':
    "import type { Sql } from 'postgres'; import { t } from '#drizzle/schema/t.ts'; export const rows = (sql: Sql) => [sql, t];",
  'server/modules/b/b.usecases.ts':
    "import type { Module } from '../module.ts'; import { a } from '#server/modules/a/a.usecases.ts'; export const b: [unknown, Module] = [a, { a: 1 }];",
  'server/modules/fairness/fairness.usecases.ts': 'export const figures = 1;',
  'server/main.ts': "import '#server/modules/b/b.usecases.ts'; import '#search/postgres/engine.ts';",
  'search/engine.ts': "import { X } from '#contract/x.ts'; export const engine = X;",
  'search/postgres/engine.ts': "import '../engine.ts'; import { t } from '#drizzle/schema/t.ts'; export const e = t;",
  'drizzle/schema/t.ts':
    "import { pgTable, text } from 'drizzle-orm/pg-core'; export const t = pgTable('t', { a: text() });",
  'web/src/lib/client.ts': "import { X } from '#contract/x.ts'; export const client = X;",
  'tests/a.test.ts': "import '#server/modules/a/a.repository.ts'; import 'vitest';",
};

/** One wrong file per wall, and the wall that should stop it. */
const BAD: [rule: string, file: string, text: string][] = [
  ['web-only-contract', 'web/src/lib/bad.ts', "import '#server/platform/db.ts';"],
  ['contract-only-zod', 'server/contract/bad.ts', "import 'fastify'; import './x.ts';"],
  ['contract-without-orphans', 'server/contract/orphan.ts', 'export const alone = 1;'],
  ['platform-below-modules', 'server/platform/bad.ts', "import '#server/modules/a/a.usecases.ts';"],
  ['modules-never-up', 'server/modules/b/bad.ts', "import '#server/main.ts';"],
  ['modules-meet-in-use-cases', 'server/modules/b/reach.ts', "import '#server/modules/a/a.repository.ts';"],
  ['fairness-feeds-nothing', 'server/modules/b/fed.ts', "import '#server/modules/fairness/fairness.usecases.ts';"],
  ['search-only-contract', 'search/bad.ts', "import '#server/platform/db.ts';"],
  ['search-postgres-own-tables', 'search/postgres/bad.ts', "import '#server/platform/db.ts';"],
  ['drizzle-at-the-bottom', 'drizzle/schema/bad.ts', "import '#contract/x.ts';"],
  ['database-client-has-an-owner', 'server/modules/a/bad.ts', "import 'postgres';"],
  ['production-without-test-tools', 'server/modules/a/tools.ts', "import 'fast-check';"],
  // Installed because another package needs it.
  ['packages-are-declared', 'server/modules/a/borrowed.ts', "import 'fast-uri';"],
  ['imports-resolve', 'server/modules/a/lost.ts', "import './nowhere.ts';"],
  ['no-cycles', 'server/modules/a/round.ts', "import './trip.ts'; export const round = 1;"],
];

let folder: string;

function write(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

function violations(): { rule: string; from: string }[] {
  const run = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      ...['server', 'search', 'drizzle', 'web/src', 'tests', '--config', config, '--output-type', 'json'],
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  if (run.stdout === '') throw new Error(run.stderr);
  const report = JSON.parse(run.stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return report.summary.violations.map(({ from, rule }) => ({ rule: rule.name, from }));
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'werkbrug-walls-'));
  for (const file of ['package.json', 'tsconfig.json', config]) cpSync(path.join(root, file), path.join(folder, file));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  write(GOOD);
});

afterAll(() => rmSync(folder, { recursive: true }));

it('lets a tidy house pass', () => {
  expect(violations()).toEqual([]);
});

it('stops every wrong import by its own wall', () => {
  write({ 'server/modules/a/trip.ts': "import { round } from './round.ts'; export const trip = round;" });
  write(Object.fromEntries(BAD.map(([, file, text]) => [file, text])));
  const found = violations();
  for (const [rule, file] of BAD) expect(found, rule).toContainEqual({ rule, from: file });
  expect(new Set(BAD.map(([rule]) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)));
});

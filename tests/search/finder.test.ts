import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ESCO_FILE, readEscoLabels } from '#server/cli/bench-finder.ts';
import { bm25, characterTfIdf } from '#search/finder/baselines.ts';
import { judge } from '#search/finder/bench.ts';
import { Finder } from '#search/finder/finder.ts';
import { readJudged } from '#search/finder/judged.ts';

/** ESCO stands in ../shared/data, or where WERKBRUG_DATA says; it does not come with the project. */
const here = existsSync(ESCO_FILE);
const judged = readJudged(readFileSync(path.join(import.meta.dirname, 'judged-nl.tsv'), 'utf8'));

test('there are enough judged queries, each once, in two halves', () => {
  const all = [...judged.tuning, ...judged.reporting];
  expect(all.length).toBeGreaterThan(300);
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  expect(Math.min(judged.tuning.length, judged.reporting.length)).toBeGreaterThan(150);
  for (const { concepts } of all) expect(concepts.join(' ')).toMatch(/^[0-9a-f-]{36}(?: [0-9a-f-]{36})*$/);
});

describe.skipIf(!here)('on the Dutch names of ESCO', () => {
  test('the half for reporting is answered better than by character groups and BM25, and better than 0.57', async () => {
    const labels = await readEscoLabels();
    const known = new Set(labels.map(({ concept }) => concept));
    for (const { concepts } of [...judged.tuning, ...judged.reporting])
      for (const concept of concepts) expect(known).toContain(concept);
    const ours = judge(judged.reporting, Finder.of(labels), labels);
    const [characters, words] = [characterTfIdf(labels), bm25(labels)].map((each) =>
      judge(judged.reporting, each, labels),
    );
    expect(ours.mrr).toBeGreaterThan(0.57);
    expect(ours.mrr).toBeGreaterThan((characters?.mrr ?? 1) * 1.15);
    expect(ours.mrr).toBeGreaterThan((words?.mrr ?? 1) * 1.5);
  }, 120_000);
});

describe('werkbrug rank', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'werkbrug-rank-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const rank = (labels: string, input: string, ...options: string[]) => {
    const file = path.join(folder, 'labels.tsv');
    writeFileSync(file, labels);
    const cli = path.join(import.meta.dirname, '../../server/cli.ts');
    const done = spawnSync(process.execPath, [cli, 'rank', '--labels', file, ...options], { input, encoding: 'utf8' });
    return { out: done.stdout, err: done.stderr, code: done.status };
  };

  test('prints query, label and score, one label per concept, best first', () => {
    const labels = 'a\tkok\tc1\t\nb\tkokkin\tc1\nc\tkapper\tc2\tKnipt haren.\nd\tkoksmaatje\n';
    const { out, err, code } = rank(labels, '\uFEFFq1\tkok\r\nq2\tharen knippen\r\n', '--top', '2');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows.filter(([query]) => query === 'q1').map(([, label]) => label)).toEqual(['a', 'd']);
    expect(rows.every((row) => row.length === 3 && Number(row[2]) > 0)).toBe(true);
  });

  test('answers the good questions, tells which are not, and ends with code 1', () => {
    const { out, err, code } = rank('a\tkok\n', 'q1\tkok\nzonder tekst\nq2\tkok\n');
    expect(out.split('\n').map((line) => line.slice(0, 4))).toEqual(['q1\ta', 'q2\ta', '']);
    expect(err).toContain('Regel 2');
    expect(code).toBe(1);
  });

  test.each([
    ['a\tkok\nb\n', 'Regel 2'],
    ['a\tkok\na\tkapper\n', 'staat er al'],
    ['', 'geen labels'],
  ])('refuses labels %j', (labels, message) => {
    const { out, err, code } = rank(labels, 'q\tkok\n');
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toContain(message);
  });
});

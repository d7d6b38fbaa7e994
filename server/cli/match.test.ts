import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { matchCommand } from './match.ts';

let folder: string;
let out: string[];
let told: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'werkbrug-match-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  out = [];
  told = [];
  const take = (into: string[]) => (text: string | Uint8Array) => {
    into.push(String(text));
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(take(out));
  vi.spyOn(process.stderr, 'write').mockImplementation(take(told));
  return () => vi.restoreAllMocks();
});

const file = async (name: string, lines: readonly unknown[]): Promise<string> => {
  const where = path.join(folder, name);
  await writeFile(where, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return where;
};

const VACANCY = {
  id: 'v1',
  occupation: 'orderpicker',
  place: '2665',
  hoursMin: 20,
  hoursMax: 24,
  mustHaves: { talents: ['tillen'], licences: [], languages: [] },
};
const PERSON = { hoursMin: 20, hoursMax: 24, place: { lat: 52.01, lon: 4.53 }, km: 10, talents: ['tillen'] };
const PEOPLE = [
  { id: 'far', ...PERSON, wishedOccupations: ['kok'], hoursMin: 36, hoursMax: 40 },
  { id: 'same', ...PERSON, wishedOccupations: ['orderpicker'] },
  { id: 'lacks', ...PERSON, wishedOccupations: ['orderpicker'], talents: ['zingen'] },
];

interface Line {
  vacancy: string;
  candidates: {
    candidate: string;
    score: number;
    lost: number;
    missed: unknown[];
    criteria: { points: number }[];
    helps: { score: number }[];
  }[];
}

const run = async (vacancies: readonly unknown[], candidates: readonly unknown[], ...more: string[]) => {
  const files = ['--vacancies', await file('v.jsonl', vacancies), '--candidates', await file('c.jsonl', candidates)];
  await matchCommand.run([...files, '--day', '2026-11-20', ...more]);
  return out
    .join('')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
};

test('a line per vacancy, the best first, with points that add up to the score', async () => {
  const [line, ...others] = await run([VACANCY], PEOPLE, '--top', '2');
  expect(others).toEqual([]);
  expect(line?.vacancy).toBe('v1');
  expect(line?.candidates.map(({ candidate }) => candidate)).toEqual(['same', 'lacks']);
  for (const { score, lost, criteria } of line?.candidates ?? []) {
    expect(criteria).toHaveLength(11);
    expect(criteria.reduce((sum, { points }) => sum + points, 0) - lost).toBe(score);
  }
  expect(line?.candidates[1]).toMatchObject({ lost: 50, missed: [{ criterion: 'talents', code: 'tillen' }] });
  expect(line?.candidates[1]?.helps.length).toBeGreaterThan(0);
  expect(told).toEqual([]);
});

test('the other direction gives the same pairs the same scores', async () => {
  const forward = await run([VACANCY], PEOPLE, '--top', '3');
  out.length = 0;
  const back = (await run([VACANCY], PEOPLE, '--top', '3', '--for', 'candidates')) as unknown as {
    candidate: string;
    vacancies: { vacancy: string; score: number }[];
  }[];
  const scores = Object.fromEntries(forward[0]?.candidates.map(({ candidate, score }) => [candidate, score]) ?? []);
  expect(Object.keys(scores)).toHaveLength(3);
  expect(Object.fromEntries(back.map(({ candidate, vacancies }) => [candidate, vacancies[0]?.score]))).toEqual(scores);
});

test('fields that play no part are named, and change nothing', async () => {
  const plain = await run([VACANCY], PEOPLE);
  out.length = 0;
  const dressed = PEOPLE.map((one, index) => ({
    ...one,
    name: `Naam ${index}`,
    age: 20 + index,
    sex: 'v',
    benefit: 'ww',
  }));
  expect(await run([VACANCY], dressed)).toEqual(plain);
  expect(told.join('')).toContain('deze velden spelen geen rol: age, benefit, name, sex.');
});

test('every problem is told with its line, and nothing is compared', async () => {
  const wrong = ['{', { id: 'a', level: 'hoog' }, '', { id: 'b', hoursMin: 30, hoursMax: 2 }, { id: 'c' }, { id: 'c' }];
  await expect(run([VACANCY], wrong)).rejects.toThrow('Er is niets vergeleken: 4 meldingen');
  expect(out).toEqual([]);
  for (const words of [
    'regel 1: Dit is geen JSON',
    'regel 2: level:',
    'regel 4: hoursMax:',
    'regel 6: id: c komt al eerder',
  ])
    expect(told.join('')).toContain(words);
});

test.each([
  [['--top', '0'], '--top is een heel getal'],
  [['--for', 'dieren'], '--for is vacancies of candidates'],
  [['--day', '2026-13-01'], '--day is een datum'],
  [[], 'Noem het bestand: --vacancies'],
  [['--vacancies', '/bestaat/niet.jsonl'], 'kan niet worden gelezen'],
])('refuses %j', async (args, words) => {
  await expect(matchCommand.run(args)).rejects.toThrow(words);
});

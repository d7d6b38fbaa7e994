import { loadavg } from 'node:os';
import type { Sql } from 'postgres';
import { type Answers, matchAll } from '#search/matching/batch.ts';
import type { Best } from '#search/matching/best.ts';
import { buildMarket } from '#search/matching/columns.ts';
import type { Market } from '#search/matching/market.ts';
import type { Asker } from '#search/matching/kernel.ts';
import { countTalents, rarityAmong } from '#search/matching/needs.ts';
import { comparePair, type Ground } from '#search/matching/pair.ts';
import type { MatchCandidate, MatchVacancy } from '#search/matching/record.ts';
import { ruleBookOn } from '#search/matching/rule-book.ts';
import { Matcher } from '#search/matching/search.ts';
import { InventedMarket, type MarketKind } from '#search/matching/testing/invented-market.ts';
import { dayFactor, rotation, turned } from '#search/score.ts';
import { fillTables, naiveSql, setBasedSql } from './match-sql.ts';

const TOP = 20;
const TODAY = '2026-11-20';
const SEED = 1;
const ASKED = 1_000;
const BATCH = 2_000;
/** Questions of one way in a row: so many that what the other way left in the processor's caches does not count. */
const BLOCK = 250;
/** Rounds of one worker and two in turn. */
const PAIRS = 7;
/** So many vacancies are asked of each way that takes seconds for one. */
const SAMPLES = { naiveSql: 3, setBasedSql: 8, objects: 3 };

interface Invented {
  ground: Ground;
  vacancies: MatchVacancy[];
  candidates: MatchCandidate[];
  market: Market;
}

const invent = (kind: MarketKind, vacancies: number, candidates: number): Invented => {
  const made = new InventedMarket(SEED, kind);
  const book = ruleBookOn(TODAY);
  const records = {
    vacancies: Array.from({ length: vacancies }, (_, index) => made.vacancy(`v${index}`)),
    candidates: Array.from({ length: candidates }, (_, index) => made.candidate(`c${index}`)),
  };
  const ground = { book, today: TODAY, rarity: rarityAmong(book, countTalents(records.candidates), candidates) };
  return { ground, ...records, market: buildMarket(ground, records.vacancies, records.candidates) };
};

type Line = readonly [row: number, score: number];
const linesOf = ({ rows, scores, size }: Best): Line[] =>
  Array.from({ length: size }, (_, place) => [rows[place] ?? -1, scores[place] ?? -1] as const);
const same = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.length === b.length && a.every(([row, score], place) => row === b[place]?.[0] && score === b[place]?.[1]);

const timed = async <T>(work: () => T | Promise<T>): Promise<{ result: T; ms: number }> => {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Every answer beside the one that scoring every row gives, block by block in turn, so that both meet the same machine. */
const prove = async (market: Market, asker: Asker, asked: number) => {
  const matcher = new Matcher(market, asker, TOP);
  const rows = Math.min(asked, market[asker].columns.rows);
  const spent = { fast: 0, everyRow: 0 };
  let different = 0;
  for (let first = 0; first < rows; first += BLOCK) {
    const block = Array.from({ length: Math.min(BLOCK, rows - first) }, (_, index) => first + index);
    const slow = await timed(() => block.map((row) => linesOf(matcher.everyRow(row))));
    const fast = await timed(() => block.map((row) => linesOf(matcher.best(row))));
    spent.everyRow += slow.ms;
    spent.fast += fast.ms;
    different += slow.result.filter((lines, index) => !same(lines, fast.result[index] ?? [])).length;
  }
  const ms = { fast: rounded(spent.fast / rows), everyRow: rounded(spent.everyRow / rows) };
  return { asked: rows, of: matcher.kernel.other.rows, different, ms, ratio: rounded(spent.everyRow / spent.fast) };
};

/** Objects, one comparison each, and a sort: what one writes first. */
const objects = ({ ground, vacancies, candidates }: Invented, row: number): Line[] => {
  const factor = dayFactor(TODAY);
  const vacancy = vacancies[row];
  if (vacancy === undefined) return [];
  return candidates
    .map((candidate, other) => ({
      line: [other, comparePair(ground, vacancy, candidate).score] as const,
      turn: turned(rotation(candidate.id), factor),
      id: candidate.id,
    }))
    .sort((a, b) => b.line[1] - a.line[1] || a.turn - b.turn || (a.id < b.id ? -1 : 1))
    .slice(0, TOP)
    .map(({ line }) => line);
};

const inSql = async (sql: Sql, text: string, row: number): Promise<Line[]> => {
  const found = await sql.unsafe<{ id: number; score: number }[]>(text, [row, TOP]);
  return found.map(({ id, score }) => [id, score] as const);
};

/** The first rows by another way: whether it answers the same, and how long it takes. */
const sample = async (matcher: Matcher, asked: number, answer: (row: number) => Line[] | Promise<Line[]>) => {
  const times: number[] = [];
  let different = 0;
  for (let row = 0; row < asked; row++) {
    const { result, ms } = await timed(() => answer(row));
    times.push(ms);
    different += Number(!same(result, linesOf(matcher.best(row))));
  }
  return { asked, different, ms: rounded(mean(times)) };
};

const sameAnswers = (a: Answers, b: Answers): boolean =>
  [a.rows, a.scores, a.sizes].every((list, index) => {
    const other = [b.rows, b.scores, b.sizes][index];
    return list.every((value, place) => value === other?.[place]);
  });

/** Proves on invented markets that every way answers the same, and then compares how long each takes, in one run. */
export const benchMatch = async (n: number, sql: Sql, progress: (line: string) => void): Promise<object> => {
  progress(`inventing ${BATCH} vacancies and ${n} candidates`);
  const region = invent('region', BATCH, n);
  progress('comparing with every row, region');
  const forward = await prove(region.market, 'vacancies', ASKED);
  const back = await prove(region.market, 'candidates', ASKED);
  const swapped = await prove(invent('region', n, ASKED).market, 'candidates', ASKED);
  progress('comparing with every row, adversary');
  const adversary = invent('adversary', BATCH, Math.min(n, 20_000)).market;
  const hard = await prove(adversary, 'vacancies', ASKED);
  const hardBack = await prove(adversary, 'candidates', ASKED);

  progress('objects and SQL');
  const matcher = new Matcher(region.market, 'vacancies', TOP);
  const plain = await sample(matcher, SAMPLES.objects, (row) => objects(region, row));
  await fillTables(sql, region.market, SAMPLES.setBasedSql);
  const setBased = await sample(matcher, SAMPLES.setBasedSql, (row) => inSql(sql, setBasedSql(region.market), row));
  const naive = await sample(matcher, SAMPLES.naiveSql, (row) => inSql(sql, naiveSql(region.market), row));

  progress(`batch of ${BATCH} × ${n}`);
  const alone = await matchAll(region.market, 'vacancies', TOP);
  const pairs: { one: number; two: number }[] = [];
  let threads = true;
  for (let round = 0; round < PAIRS; round++) {
    const one = await timed(() => matchAll(region.market, 'vacancies', TOP, 1));
    const two = await timed(() => matchAll(region.market, 'vacancies', TOP, 2));
    threads &&= sameAnswers(one.result, alone) && sameAnswers(two.result, alone);
    pairs.push({ one: one.ms, two: two.ms });
  }
  const two = median(pairs.map((pair) => pair.two));

  const proofs = { forward, back, swapped, adversary: hard, adversaryBack: hardBack };
  const fast = forward.ms.fast;
  return {
    bench: 'match',
    n,
    top: TOP,
    seed: SEED,
    exact: [...Object.values(proofs), plain, setBased, naive].every(({ different }) => different === 0) && threads,
    load: rounded(loadavg()[0] ?? 0),
    perQuestion: proofs,
    baselines: { objects: plain, setBasedSql: setBased, naiveSql: naive },
    ratios: {
      columnarBruteForce: forward.ratio,
      objects: rounded(plain.ms / fast),
      setBasedSql: rounded(setBased.ms / fast),
      naiveSql: rounded(naive.ms / fast),
    },
    batch: {
      vacancies: BATCH,
      candidates: n,
      seconds: {
        oneWorker: rounded(median(pairs.map((pair) => pair.one)) / 1000),
        twoWorkers: rounded(two / 1000),
      },
      /** From the sample above times the size of the batch: nobody waits that long. */
      extrapolatedSeconds: {
        setBasedSql: rounded((setBased.ms * BATCH) / 1000),
        naiveSql: rounded((naive.ms * BATCH) / 1000),
        columnarBruteForce: rounded((forward.ms.everyRow * BATCH) / 1000),
      },
      ratios: {
        /** The median of the pairs, each run in turn. */
        twoWorkers: rounded(median(pairs.map((pair) => pair.one / pair.two))),
        setBasedSql: rounded((setBased.ms * BATCH) / two),
        naiveSql: rounded((naive.ms * BATCH) / two),
        columnarBruteForce: rounded((forward.ms.everyRow * BATCH) / two),
      },
    },
  };
};

import { describe, expect, it } from 'vitest';
import { createRandom } from '#server/platform/random.ts';
import { type Counts, FEWEST, measures, tellGroups, tellTotal, type Told } from './suppression.ts';

const SEED = Number(process.env.SEED ?? 20_261_128);

const together = (cells: readonly Counts[]): Counts =>
  cells.reduce(
    (all, { pool, shown, proposed }) => ({
      pool: all.pool + pool,
      shown: all.shown + shown,
      proposed: all.proposed + proposed,
    }),
    { pool: 0, shown: 0, proposed: 0 },
  );

interface Range {
  low: number;
  high: number;
}
/** What a told count can have been before it was rounded; what is hidden can be anything. */
const before = (told: number | null, most: number): Range =>
  told === null ? { low: 0, high: most } : { low: Math.max(FEWEST, told - 2), high: Math.min(most, told + 2) };

/**
 * The most that a part of one group can be, for somebody who has the told counts of every group and, better than what is
 * told, the exact totals. `told` are the counts of that part, `rest` what is left of the pool in each group.
 */
const mostOf = (group: number, part: Range[], rest: Range[], pools: Range[], total: number, people: number): number => {
  const others = <T>(list: readonly T[]) => list.filter((_, index) => index !== group);
  const low = (list: readonly Range[]) => others(list).reduce((sum, range) => sum + range.low, 0);
  const leastPools = others(
    pools.map((pool, index) => Math.max(pool.low, (part[index]?.low ?? 0) + (rest[index]?.low ?? 0))),
  ).reduce((sum, one) => sum + one, 0);
  return Math.min(
    part[group]?.high ?? 0,
    (pools[group]?.high ?? 0) - (rest[group]?.low ?? 0),
    total - low(part),
    people - leastPools - (rest[group]?.low ?? 0),
  );
};

/** Groups and parts of which somebody who subtracts would know for certain that they are fewer than ten people. */
const derived = (cells: readonly Counts[], told: readonly Told[]): string[] => {
  const all = together(cells);
  const pools = told.map(({ pool }) => before(pool, all.pool));
  const found: string[] = [];
  for (const index of cells.keys()) {
    if (told[index]?.pool === null && tellTotal(all).pool !== null) {
      const most = mostOf(
        index,
        pools,
        pools.map(() => ({ low: 0, high: 0 })),
        pools,
        all.pool,
        all.pool,
      );
      if (most < FEWEST) found.push(`pool ${index}`);
    }
    for (const measure of measures) {
      const total = all[measure];
      // Of a total that is not told nothing is known.
      if (tellTotal(all)[measure] === null) continue;
      const chosen = told.map((one) => before(one[measure], all.pool));
      const rest = told.map((one) =>
        one[measure] === null ? { low: 0, high: all.pool } : { low: FEWEST, high: all.pool },
      );
      if (mostOf(index, chosen, rest, pools, total, all.pool) < FEWEST) found.push(`${measure} ${index}`);
      if (mostOf(index, rest, chosen, pools, all.pool - total, all.pool) < FEWEST)
        found.push(`not ${measure} ${index}`);
    }
  }
  return found;
};

describe('what is told of groups', () => {
  it('rounds to five and hides what stands for fewer than ten', () => {
    const cells = [
      { pool: 203, shown: 88, proposed: 41 },
      { pool: 151, shown: 62, proposed: 33 },
      { pool: 97, shown: 30, proposed: 12 },
      { pool: 88, shown: 29, proposed: 18 },
      { pool: 34, shown: 15, proposed: 3 },
    ];
    expect(tellGroups(cells)).toEqual([
      { pool: 205, shown: 90, proposed: 40 },
      { pool: 150, shown: 60, proposed: 35 },
      // Hidden with the last group, which would otherwise be what is left of the total.
      { pool: 95, shown: 30, proposed: null },
      { pool: 90, shown: 30, proposed: null },
      { pool: 35, shown: 15, proposed: null },
    ]);
    expect(tellTotal(together(cells))).toEqual({ pool: 575, shown: 225, proposed: 105 });
  });

  it('hides a group of which nearly everybody was chosen: who was not would be known', () => {
    expect(
      tellGroups([
        { pool: 40, shown: 35, proposed: 10 },
        { pool: 60, shown: 20, proposed: 20 },
      ]),
    ).toEqual([
      { pool: 40, shown: null, proposed: 10 },
      { pool: 60, shown: null, proposed: 20 },
    ]);
    expect(tellTotal({ pool: 30, shown: 25, proposed: 4 })).toEqual({ pool: 30, shown: null, proposed: null });
  });

  it('lets nobody derive fewer than ten by subtracting, with the exact totals in hand', () => {
    console.info(`seed ${SEED}`);
    const random = createRandom(SEED);
    let secondary = 0;
    for (let round = 0; round < 20_000; round++) {
      const scale = random.pick([12, 30, 80, 300]);
      const cells = Array.from({ length: random.int(1, 8) }, () => {
        const pool = random.int(0, scale);
        return { pool, shown: random.int(0, pool), proposed: random.int(0, Math.ceil(pool / random.int(1, 4))) };
      });
      const told = tellGroups(cells);
      expect(derived(cells, told), JSON.stringify({ cells, told })).toEqual([]);
      secondary += told.filter((one, index) => one.proposed === null && (cells[index]?.proposed ?? 0) >= FEWEST).length;
    }
    expect(secondary).toBeGreaterThan(1_000);
  });

  it('would find it: hiding only what is too small gives it away', () => {
    const cells = [
      { pool: 90, shown: 40, proposed: 30 },
      { pool: 80, shown: 40, proposed: 4 },
    ];
    const naive = cells.map((cell) => ({ ...cell, proposed: cell.proposed < FEWEST ? null : cell.proposed }));
    expect(derived(cells, naive)).toEqual(['proposed 1']);
  });

  /** The attacker knows every pool and total exactly, and how hiding works: every table that gives this answer is tried. */
  it.each([[[24, 31, 40]], [[12, 45, 30]], [[20, 20, 20]], [[11, 22, 60]], [[12, 16, 15, 24]], [[60, 60]]])(
    'hides from who knows the rules of hiding too, with pools of %j',
    (pools) => {
      const all = pools.reduce((sum, pool) => sum + pool, 0);
      const answers = new Map<string, { most: number[]; mostRest: number[] }>();
      const tables = pools.reduce((made, pool) => made * (pool + 1), 1);
      for (let number = 0; number < tables; number++) {
        let left = number;
        const chosen = pools.map((pool) => {
          const one = left % (pool + 1);
          left = Math.floor(left / (pool + 1));
          return one;
        });
        const total = chosen.reduce((sum, one) => sum + one, 0);
        if (total < FEWEST || all - total < FEWEST) continue;
        const told = tellGroups(pools.map((pool, index) => ({ pool, shown: 0, proposed: chosen[index] ?? 0 })));
        const key = `${total}: ${told.map(({ proposed }) => proposed).join()}`;
        const known = answers.get(key);
        answers.set(key, {
          most: chosen.map((one, index) => Math.max(one, known?.most[index] ?? 0)),
          mostRest: chosen.map((one, index) => Math.max((pools[index] ?? 0) - one, known?.mostRest[index] ?? 0)),
        });
      }
      const derivable = [...answers].flatMap(([key, { most, mostRest }]) =>
        [...most, ...mostRest].some((one) => one < FEWEST) ? [key] : [],
      );
      expect(answers.size).toBeGreaterThan(40);
      expect(derivable).toEqual([]);
    },
  );
});

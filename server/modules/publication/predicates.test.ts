import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedRegion, REGION_CONFIG, ROUND_DATE } from '#tests/support/publication/invented-region.ts';
import { type Cell, type ClosedRound, closeRound } from './cells.ts';
import { withdraw } from './withdraw.ts';

const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
console.info(`publication predicates: SEED=${SEED}`);

const region = inventedRegion(600, SEED, 0.2);
const round = closeRound(region, REGION_CONFIG, { date: ROUND_DATE });
const withdrawn = region.filter((_, index) => index % 9 === 0).map(({ id }) => id);

interface Shown {
  readonly cell: Cell;
  /** People behind it who show no more and have not withdrawn. */
  readonly people: readonly string[];
}

function visibleCells({ cells, members }: ClosedRound, k: number): Shown[] {
  const gone = new Set(withdrawn);
  const hidden = withdraw({ members, cards: [] }, { people: gone }, k).cellIds;
  return cells
    .filter(({ id }) => !hidden.includes(id))
    .map((cell) => ({ cell, people: (members.get(cell.id)?.counted ?? []).filter((id) => !gone.has(id)) }));
}

/** Everything a search could ask about a tile, as words. */
function wordsOf({ values, talents, common, weight, step }: Cell): string[] {
  return [
    ...Object.entries(values).map(([field, value]) => `${field}=${value ?? 'niet getoond'}`),
    ...talents.map((talent) => `talent=${talent}`),
    ...Object.entries(common).flatMap(([field, codes]: [string, string[]]) => codes.map((code) => `${field}~${code}`)),
    `weight=${weight}`,
    `step=${step}`,
  ];
}

const shown = visibleCells(round, REGION_CONFIG.k);
const words = [...new Set(shown.flatMap(({ cell }) => wordsOf(cell)))];

type Question = (cell: Cell) => boolean;
const anyOf = fc.subarray(words, { minLength: 1, maxLength: 4 }).map(
  (wanted): Question =>
    (cell) =>
      wordsOf(cell).some((word) => wanted.includes(word)),
);
/** Filters joined by and, or, not: as far as any search could go. */
const question = fc.letrec<{ question: Question; and: Question; or: Question; not: Question }>((tie) => ({
  question: fc.oneof({ depthSize: 'small' }, anyOf, tie('and'), tie('or'), tie('not')),
  and: fc.tuple(tie('question'), tie('question')).map(
    ([a, b]) =>
      (cell) =>
        a(cell) && b(cell),
  ),
  or: fc.tuple(tie('question'), tie('question')).map(
    ([a, b]) =>
      (cell) =>
        a(cell) || b(cell),
  ),
  not: tie('question').map((a) => (cell) => !a(cell)),
})).question;

function smallestDifference(tiles: readonly Shown[], k: number): string | null {
  let found: string | null = null;
  try {
    fc.assert(
      fc.property(question, question, (first, second) => {
        const a = tiles.filter(({ cell }) => first(cell));
        const b = tiles.filter(({ cell }) => second(cell));
        const both = a.filter((tile) => b.includes(tile));
        const onlyA = a.filter((tile) => !b.includes(tile));
        const onlyB = b.filter((tile) => !a.includes(tile));
        const sets = [a, b, both, onlyA, onlyB, [...both, ...onlyA, ...onlyB], [...onlyA, ...onlyB]];
        return sets.every((set) => {
          const { size } = new Set(set.flatMap(({ people }) => people));
          return size === 0 || size >= k;
        });
      }),
      { seed: SEED, numRuns: 3000 },
    );
  } catch (error) {
    found = String(error);
  }
  return found;
}

describe('two questions put together', () => {
  it('single out no one or at least k people, whatever is asked', () => {
    expect(shown.length).toBeGreaterThan(20);
    expect(smallestDifference(shown, REGION_CONFIG.k)).toBeNull();
  });

  it('would be seen to single people out if cells had k − 1 people', () => {
    const careless = closeRound(
      region,
      { ...REGION_CONFIG, k: REGION_CONFIG.k - 1, hysteresis: 0 },
      { date: ROUND_DATE },
    );
    const tiles = visibleCells(careless, REGION_CONFIG.k - 1);
    expect(tiles.some(({ people }) => people.length === REGION_CONFIG.k - 1)).toBe(true);
    expect(smallestDifference(tiles, REGION_CONFIG.k)).not.toBeNull();
  });
});

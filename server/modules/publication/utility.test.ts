import { describe, expect, it } from 'vitest';
import { inventedRegion, REGION_CONFIG, ROUND_DATE } from '#tests/support/publication/invented-region.ts';
import { closeRound } from './cells.ts';

const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const REGIONS = 5;
console.info(`publication utility: SEED=${SEED}`);

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/**
 * Percentages of the people of a few invented regions, on average, in their first round. That is the hardest one: every
 * cell is new and needs k + 2 people.
 */
function measure(size: number, sharing: number) {
  const figures = Array.from(
    { length: REGIONS },
    (_, index) => closeRound(inventedRegion(size, SEED + index, sharing), REGION_CONFIG, { date: ROUND_DATE }).figures,
  );
  const percent = (people: number) => (100 * people) / size;
  const steps = REGION_CONFIG.ladder.map((_, step) =>
    percent(mean(figures.map((figure) => figure.steps[step]?.people ?? 0))),
  );
  return {
    published: percent(mean(figures.map(({ published }) => published))),
    steps,
    twoFinest: (steps[0] ?? 0) + (steps[1] ?? 0),
  };
}

describe('what is left to see', () => {
  it.each([
    [2000, 0, 97, 60],
    // One in five chooses to show more and so does not count toward k.
    [2000, 0.2, 96, 60],
    [1200, 0, 95, 55],
    [1200, 0.2, 94, 45],
    [500, 0, 90, 20],
    [500, 0.2, 86, 12],
  ])('in a region of %i people of whom a share of %f shows more', (size, sharing, published, twoFinest) => {
    const found = measure(size, sharing);
    const steps = found.steps.map((step) => step.toFixed(0)).join(' + ');
    console.info(`${size} people, ${sharing * 100} % show more: ${found.published.toFixed(1)} % published (${steps})`);
    expect(found.published).toBeGreaterThanOrEqual(published);
    expect(found.twoFinest).toBeGreaterThanOrEqual(twoFinest);
  });
});

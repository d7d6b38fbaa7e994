import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

test('the same seed gives the same numbers, another seed gives others', () => {
  const draw = (seed: number) => {
    const random = createRandom(seed);
    return Array.from({ length: 20 }, () => random.next());
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test('whole numbers stay within both bounds and reach them', () => {
  const random = createRandom(1);
  const drawn = new Set(Array.from({ length: 500 }, () => random.int(3, 6)));
  expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
});

test('weights decide how often, and a weight of zero means never', () => {
  const random = createRandom(2);
  const counts = { often: 0, seldom: 0, never: 0 };
  for (let turn = 0; turn < 2000; turn += 1) {
    const entries = [
      ['often', 9],
      ['never', 0],
      ['seldom', 1],
    ] as const;
    counts[random.weighted(entries)] += 1;
  }
  expect(counts.never).toBe(0);
  expect(counts.often).toBeGreaterThan(1700);
  expect(counts.seldom).toBeGreaterThan(120);
});

test('a weighted sample has no doubles and stops when nothing is left', () => {
  const random = createRandom(3);
  const entries = [
    ['a', 1],
    ['b', 5],
    ['c', 0],
    ['d', 2],
  ] as const;
  expect(random.sampleWeighted(entries, 2)).toHaveLength(2);
  expect(random.sampleWeighted(entries, 10).sort()).toEqual(['a', 'b', 'd']);
});

test('a shuffled list holds the same elements', () => {
  const list = Array.from({ length: 50 }, (_, index) => index);
  const shuffled = createRandom(4).shuffle(list);
  expect(shuffled).not.toEqual(list);
  expect([...shuffled].sort((a, b) => a - b)).toEqual(list);
});

test('a fork depends on the seed and its name only, not on what was drawn before', () => {
  const first = createRandom(5);
  const second = createRandom(5);
  second.next();
  expect(first.fork('names').next()).toBe(second.fork('names').next());
  expect(first.fork('names').next()).not.toBe(first.fork('places').next());
});

test('an empty list is refused', () => {
  const random = createRandom(6);
  expect(() => random.pick([])).toThrow(RangeError);
  expect(() => random.weighted([['x', 0]])).toThrow(RangeError);
});

import { describe, expect, it } from 'vitest';
import { employerBucket, publicBucket, weightOf } from './buckets.ts';

describe('buckets', () => {
  it.each([
    [0, 'geen'],
    [1, 'minder dan 5'],
    [4, 'minder dan 5'],
    [5, '5–9'],
    [9, '5–9'],
    [10, '10–19'],
    [19, '10–19'],
    [20, '20–49'],
    [49, '20–49'],
    [50, '50+'],
    [8000, '50+'],
  ])('shows an employer %i people as %s', (people, label) => {
    expect(employerBucket(people).label).toBe(label);
  });

  it.each([
    [0, 'minder dan 10', 'minder-dan-10'],
    [9, 'minder dan 10', 'minder-dan-10'],
    [10, '10–19', '10-19'],
    [20, '20–49', '20-49'],
    [50, '50–99', '50-99'],
    [99, '50–99', '50-99'],
    [100, '100+', '100-plus'],
  ])('shows the public %i people as %s', (people, label, code) => {
    expect(publicBucket(people)).toEqual({ code, label });
  });

  it('follows another threshold', () => {
    expect(employerBucket(6, 7).label).toBe('minder dan 7');
    expect(employerBucket(8, 7).label).toBe('7–9');
    expect(employerBucket(9, 9).label).toBe('9');
    expect(publicBucket(17, 15).label).toBe('15–19');
    expect(publicBucket(120, 110).label).toBe('110+');
  });

  it.each([3, 5, 7, 10, 12])('gives all cells of one bucket one weight inside that bucket, with k = %i', (k) => {
    const weights = new Map<string, Set<number>>();
    for (let size = k; size <= 200; size += 1) {
      const { code } = employerBucket(size, k);
      expect(employerBucket(weightOf(size, k), k).code).toBe(code);
      weights.set(code, (weights.get(code) ?? new Set()).add(weightOf(size, k)));
    }
    for (const ofOneBucket of weights.values()) expect(ofOneBucket.size).toBe(1);
  });
});

/** A count as it may be shown: never exact. */
export interface Bucket {
  /** For machines: `5-9`, `50-plus`, `minder-dan-10`, `0`. */
  readonly code: string;
  /** For people, in Dutch, with an en dash. */
  readonly label: string;
}

const EMPLOYER_EDGES = [10, 20, 50] as const;
const PUBLIC_EDGES = [20, 50, 100] as const;

/**
 * The bucket that an employer sees: 5–9, 10–19, 20–49, 50+ with k = 5. A tile never counts fewer than k people; a
 * number from 1 to k − 1 only arises from cards that stand on the same page one by one.
 */
export function employerBucket(people: number, k = 5): Bucket {
  if (people === 0) return { code: '0', label: 'geen' };
  return bucket(people, k, EMPLOYER_EDGES);
}

/** The bucket that anyone may see: minder dan 10, 10–19, 20–49, 50–99, 100+ with the public threshold of 10. */
export function publicBucket(people: number, publicK = 10): Bucket {
  return bucket(people, publicK, PUBLIC_EDGES);
}

/**
 * What stands for a cell of this size in a sum of cells. It lies in the cell's own bucket and is the same for all sizes
 * in that bucket. If sums were made of true sizes, adding and leaving out cells near the edge of a bucket would give
 * these sizes away, and the difference between two rounds would show which cell one person joined.
 */
export function weightOf(size: number, k = 5): number {
  if (size < 10) return Math.max(k, 7);
  if (size < 20) return Math.max(k, 14);
  return size < 50 ? Math.max(k, 30) : Math.max(k, 60);
}

function bucket(people: number, threshold: number, edges: readonly number[]): Bucket {
  if (people < threshold) return { code: `minder-dan-${threshold}`, label: `minder dan ${threshold}` };
  const upper = edges.find((edge) => edge > people);
  const lower = Math.max(threshold, edges.findLast((edge) => edge <= people) ?? threshold);
  if (upper === undefined) return { code: `${lower}-plus`, label: `${lower}+` };
  return upper - 1 === lower
    ? { code: `${lower}`, label: `${lower}` }
    : { code: `${lower}-${upper - 1}`, label: `${lower}–${upper - 1}` };
}

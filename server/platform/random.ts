/**
 * Pseudo-random numbers that repeat by seed, for demo data and tests. Never for secrets: tokens, keys and ids come
 * from the cryptographic source of the platform.
 */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `min` up to and including `max`. */
  int(min: number, max: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One element; throws a RangeError on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** One element, as often as its weight says; throws a RangeError when no weight is positive. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T;
  /** At most `count` different elements, each next one drawn by weight from what is left. */
  sampleWeighted<T>(entries: readonly (readonly [T, number])[], count: number): T[];
  /** A new list in random order. */
  shuffle<T>(list: readonly T[]): T[];
  /** A stream of its own under a name: what one part draws never shifts the numbers of another. */
  fork(name: string): Random;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough for invented data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  function indexByWeight(weights: readonly number[]): number {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (!(total > 0)) throw new RangeError('No weight is positive.');
    let left = next() * total;
    let last = 0;
    for (const [index, weight] of weights.entries()) {
      if (weight <= 0) continue;
      last = index;
      left -= weight;
      if (left < 0) return index;
    }
    // Rounding may leave a sliver at the end of the range.
    return last;
  }

  const random: Random = {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('Cannot pick from an empty list.');
      return list[Math.floor(next() * list.length)] as T;
    },
    weighted<T>(entries: readonly (readonly [T, number])[]): T {
      const entry = entries[indexByWeight(entries.map(([, weight]) => weight))];
      if (entry === undefined) throw new RangeError('Cannot pick from an empty list.');
      return entry[0];
    },
    sampleWeighted<T>(entries: readonly (readonly [T, number])[], count: number): T[] {
      const rest = entries.filter(([, weight]) => weight > 0);
      const chosen: T[] = [];
      while (chosen.length < count && rest.length > 0) {
        const [entry] = rest.splice(indexByWeight(rest.map(([, weight]) => weight)), 1);
        if (entry !== undefined) chosen.push(entry[0]);
      }
      return chosen;
    },
    shuffle<T>(list: readonly T[]): T[] {
      const shuffled = [...list];
      for (let index = shuffled.length - 1; index > 0; index -= 1) {
        const other = Math.floor(next() * (index + 1));
        [shuffled[index], shuffled[other]] = [shuffled[other] as T, shuffled[index] as T];
      }
      return shuffled;
    },
    fork: (name) => createRandom(hash(`${seed}/${name}`)),
  };
  return random;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value ^= character.codePointAt(0) ?? 0;
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

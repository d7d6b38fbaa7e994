import { likenesses } from '#contract/match-parts.ts';
import { NEEDS, type Need } from './needs.ts';
import type { Occupation } from './record.ts';
import { likeness } from './rules.ts';

/** Numbers for codes, shared by both sides of a market. */
export class Vocabulary {
  readonly #terms = new Map<string, number>();
  readonly #occupations = new Map<string, number>();
  readonly occupations: Occupation[] = [];

  /** For each term the place of its need in `NEEDS`. */
  readonly needs: number[] = [];

  term(need: Need, code: string): number {
    const number = numberOf(this.#terms, `${need}:${code}`);
    if (number === this.needs.length) this.needs.push(NEEDS.indexOf(need));
    return number;
  }

  /** Two occupations with one code but different groups are two. */
  occupation(one: Occupation): number {
    const number = numberOf(this.#occupations, [one.code, one.isco, one.family, one.sector].join('|'));
    if (number === this.occupations.length) this.occupations.push(one);
    return number;
  }
}

const numberOf = (numbers: Map<string, number>, key: string): number => {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
};

/** Occupations that are like one another, with how: computed when first asked for, the nearest first. */
export class Neighbours {
  readonly #occupations: readonly Occupation[];
  readonly #found = new Map<number, { ids: Uint32Array; how: Uint8Array }>();
  readonly #byField = new Map<string, number[]>();

  constructor(occupations: readonly Occupation[]) {
    this.#occupations = occupations;
    for (const [id, one] of occupations.entries())
      for (const key of keysOf(one)) {
        const list = this.#byField.get(key);
        if (list) list.push(id);
        else this.#byField.set(key, [id]);
      }
  }

  /** `how` is the place in `likenesses`. */
  of(id: number): { ids: Uint32Array; how: Uint8Array } {
    const known = this.#found.get(id);
    if (known) return known;
    const own = this.#occupations[id]!;
    const ids = new Set(keysOf(own).flatMap((key) => this.#byField.get(key) ?? []));
    const pairs = [...ids].flatMap((other) => {
      const how = likeness(own, this.#occupations[other]!);
      return how === null ? [] : [{ other, how: likenesses.indexOf(how) }];
    });
    const found = {
      ids: Uint32Array.from(pairs, ({ other }) => other),
      how: Uint8Array.from(pairs, ({ how }) => how),
    };
    this.#found.set(id, found);
    return found;
  }
}

/** Two occupations are alike only when they share one of these. */
const keysOf = ({ code, isco, family, sector }: Occupation): string[] => [
  `code:${code}`,
  ...(isco === null ? [] : [`isco:${isco.charAt(0)}`]),
  ...(family === null ? [] : [`family:${family}`]),
  ...(sector === null ? [] : [`sector:${sector}`]),
];

import { likenesses } from '#contract/match-parts.ts';
import { NEEDS, type Need } from './needs.ts';
import type { Occupation } from './record.ts';
import { type Group, groupsOf } from './rules.ts';

/** Numbers for codes, shared by both sides of a market. */
export class Vocabulary {
  readonly #terms = new Map(NEEDS.map((need) => [need, new Map<string, number>()]));
  readonly #occupations = new Map<string, number>();
  /** Records mostly hold the same few objects: of those, no name is made anew. */
  readonly #known = new Map<Occupation, number>();
  readonly occupations: Occupation[] = [];

  /** For each term the place of its need in `NEEDS`. */
  readonly needs: number[] = [];

  term(need: Need, code: string): number {
    const terms = this.#terms.get(need)!;
    const known = terms.get(code);
    if (known !== undefined) return known;
    terms.set(code, this.needs.length);
    return this.needs.push(NEEDS.indexOf(need)) - 1;
  }

  /** Two occupations with one code but different groups are two. */
  occupation(one: Occupation): number {
    const known = this.#known.get(one);
    if (known !== undefined) return known;
    const name = [one.code, one.isco, one.family, one.sector].join('|');
    const number = this.#occupations.get(name) ?? this.occupations.push(one) - 1;
    this.#occupations.set(name, number);
    this.#known.set(one, number);
    return number;
  }
}

/** Occupations that are like one another, with how: found when first asked for, the nearest first. */
export class Neighbours {
  readonly #occupations: readonly Occupation[];
  readonly #found = new Map<number, { ids: Uint32Array; how: Uint8Array }>();
  readonly #members = new Map<string, number[]>();
  /** Per occupation the question that met it last. */
  readonly #met: Uint32Array;
  #questions = 0;

  constructor(occupations: readonly Occupation[]) {
    this.#occupations = occupations;
    this.#met = new Uint32Array(occupations.length);
    for (const [id, one] of occupations.entries())
      for (const group of groupsOf(one)) {
        const key = keyOf(group);
        const list = this.#members.get(key);
        if (list) list.push(id);
        else this.#members.set(key, [id]);
      }
  }

  /** `how` is the place in `likenesses`. */
  of(id: number): { ids: Uint32Array; how: Uint8Array } {
    const known = this.#found.get(id);
    if (known) return known;
    // A later group is wider: who is in an earlier one as well is as near as that one says.
    const question = ++this.#questions;
    const ids: number[] = [];
    const how: number[] = [];
    for (const group of groupsOf(this.#occupations[id]!)) {
      const likeness = likenesses.indexOf(group.likeness);
      for (const other of this.#members.get(keyOf(group)) ?? []) {
        if (this.#met[other] === question) continue;
        this.#met[other] = question;
        ids.push(other);
        how.push(likeness);
      }
    }
    const found = { ids: Uint32Array.from(ids), how: Uint8Array.from(how) };
    this.#found.set(id, found);
    return found;
  }
}

const keyOf = ({ likeness, value }: Group): string => `${likeness}:${value}`;

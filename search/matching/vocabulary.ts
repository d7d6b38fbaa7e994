import { likenesses } from '#contract/match-names.ts';
import type { OccupationGroups } from './market.ts';
import { NEEDS, type Need } from './needs.ts';
import { inverted, ragged } from './ragged.ts';
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

/** The groups of each of these occupations, and who is in each group. */
export const occupationGroups = (occupations: readonly Occupation[]): OccupationGroups => {
  const numbers = new Map<string, number>();
  const numberOf = ({ likeness, value }: Group): number => {
    const key = `${likeness}:${value}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const of = ragged(
    occupations.map((one) =>
      groupsOf(one).map((group) => ({ value: numberOf(group), extra: likenesses.indexOf(group.likeness) })),
    ),
  );
  return { of, members: inverted(of, numbers.size) };
};

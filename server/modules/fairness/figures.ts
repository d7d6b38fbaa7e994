import { z } from 'zod';
import { type GroupField, groupFields, shares } from '#contract/fairness.ts';
import { criteria, type Criterion } from '#contract/match-names.ts';
import type { ProfileContent } from '#contract/profile.ts';
import type { RuleBook } from '#search/matching/rule-book.ts';
import { type Counts, FEWEST, type Measure, tellGroups, tellTotal } from './suppression.ts';

/** Not filled in: a group like the others, so that leaving something open is looked at too. */
export const UNKNOWN = 'onbekend';

/** Bounds of wished hours a week: who wants less work is protected by law as well (Wet onderscheid arbeidsduur). */
export const HOURS_BANDS = [
  { code: 'tot-20', below: 20 },
  { code: '20-32', below: 32 },
  { code: '32-plus', below: Number.POSITIVE_INFINITY },
] as const;

/** Somebody who could be ranked, and what became of it. */
export interface Ranked {
  personId: string;
  municipality: string;
  content: ProfileContent;
  shown: boolean;
  proposed: boolean;
}

/** The group of somebody in each list. */
const GROUP_OF: Record<GroupField, (person: Pick<Ranked, 'municipality' | 'content'>) => string> = {
  municipality: ({ municipality }) => municipality,
  level: ({ content }) => content.level ?? UNKNOWN,
  dutch: ({ content }) => content.languages.find(({ code }) => code === 'nl')?.level ?? UNKNOWN,
  hours: ({ content }) => {
    const hours = content.hoursMax ?? content.hoursMin;
    return hours === null ? UNKNOWN : (HOURS_BANDS.find(({ below }) => hours < below)?.code ?? UNKNOWN);
  },
};

/** Sums of parts of points, from which means are made. */
export class PointSums {
  #pairs = 0;
  readonly #sums = new Map<Criterion, number>();

  /** `times` counts one pair more than once: a vacancy for which more people were proposed weighs more. */
  add(parts: ReadonlyMap<Criterion, number>, times = 1): void {
    this.#pairs += times;
    for (const [criterion, part] of parts) this.#sums.set(criterion, (this.#sums.get(criterion) ?? 0) + part * times);
  }

  /** Whole percents; null when nothing was added. */
  mean(criterion: Criterion): number | null {
    return this.#pairs === 0 ? null : Math.round((100 * (this.#sums.get(criterion) ?? 0)) / this.#pairs);
  }
}

/** What was compared: everybody with each vacancy for which somebody was proposed, and the proposed pairs by themselves. */
export interface Points {
  proposed: PointSums;
  pool: PointSums;
  ofPerson: ReadonlyMap<string, PointSums>;
  vacancies: number;
}

const counted = z.number().int().nullable();
const told = { pool: counted, shown: counted, proposed: counted };

/** What is frozen of a part: told counts and means, and nothing that they were made from. */
export const Frozen = z.object({
  total: z.object(told),
  vacancies: counted,
  fields: z.record(z.enum(groupFields), z.array(z.object({ code: z.string(), ...told, shares }))),
  criteria: z.array(
    z.object({ criterion: z.enum(criteria), most: z.number().int(), proposed: counted, pool: counted }),
  ),
});
export type Frozen = z.output<typeof Frozen>;

const count = (people: readonly Ranked[]): Counts => {
  const of = (measure: Measure) => people.filter((person) => person[measure]).length;
  return { pool: people.length, shown: of('shown'), proposed: of('proposed') };
};

const sharesOf = (mean: (criterion: Criterion) => number | null) =>
  Object.fromEntries(criteria.map((criterion) => [criterion, mean(criterion)])) as Record<Criterion, number | null>;

/** The mean over the people of a group of what each of them scored. */
const meanOf = (people: readonly Ranked[], points: Points, criterion: Criterion): number | null => {
  const all = people.flatMap(({ personId }) => points.ofPerson.get(personId)?.mean(criterion) ?? []);
  return all.length === 0 ? null : Math.round(all.reduce((sum, one) => sum + one, 0) / all.length);
};

export const figuresOf = (people: readonly Ranked[], points: Points, book: RuleBook): Frozen => {
  const total = tellTotal(count(people));
  return {
    total,
    vacancies: points.vacancies >= FEWEST ? points.vacancies : null,
    fields: Object.fromEntries(
      groupFields.map((field) => {
        const groups = [...Map.groupBy(people, GROUP_OF[field])].sort(([a], [b]) => (a < b ? -1 : 1));
        const cells = tellGroups(groups.map(([, members]) => count(members)));
        return [
          field,
          groups.flatMap(([code, members], index) => {
            const cell = cells[index];
            if (cell === undefined) return [];
            // Who are too few to be counted are too few to have a mean.
            const mean = (criterion: Criterion) => (cell.pool === null ? null : meanOf(members, points, criterion));
            return [{ code, ...cell, shares: sharesOf(mean) }];
          }),
        ];
      }),
    ) as Frozen['fields'],
    criteria: criteria.map((criterion) => ({
      criterion,
      most: book.most[criterion],
      proposed: total.proposed === null ? null : points.proposed.mean(criterion),
      pool: total.pool === null ? null : points.pool.mean(criterion),
    })),
  };
};

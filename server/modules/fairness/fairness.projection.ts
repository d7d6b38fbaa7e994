import { type FairnessFigures, type FairnessGroup, type GroupField, groupFields } from '#contract/fairness.ts';
import { type Frozen, HOURS_BANDS, UNKNOWN } from './figures.ts';
import type { Part } from './quarters.ts';
import type { Measure } from './suppression.ts';

/** Codes of the groups in the order of the screen. */
export type GroupOrder = Record<GroupField, readonly string[]>;

/** Under four fifths of the highest rate somebody should look: an American rule of thumb, without force of law here. */
const FOUR_FIFTHS = 80;

type Group = Frozen['fields'][GroupField][number];

/** Made of told counts only, so that a rate says no more than they do. */
const rateOf = ({ pool, ...group }: Group, measure: Measure): number | null => {
  const chosen = group[measure];
  return pool === null || chosen === null ? null : (100 * chosen) / pool;
};

const rates = (groups: readonly Group[], measure: Measure): ((group: Group) => FairnessGroup['shownRate']) => {
  const best = Math.max(...groups.map((group) => rateOf(group, measure) ?? 0));
  return (group) => {
    const rate = rateOf(group, measure);
    if (rate === null || best === 0) return { rate: null, ratio: null, look: false };
    const ratio = Math.round((100 * rate) / best);
    return { rate: Math.round(rate), ratio, look: ratio < FOUR_FIFTHS };
  };
};

const projectGroups = (groups: readonly Group[], order: readonly string[]): FairnessGroup[] => {
  const shownRate = rates(groups, 'shown');
  const proposedRate = rates(groups, 'proposed');
  const place = ({ code }: Group) => order.indexOf(code);
  return groups
    .toSorted((a, b) => place(a) - place(b))
    .map((group) => ({
      ...group,
      shownRate: shownRate(group),
      proposedRate: proposedRate(group),
    }));
};

export const projectPart = ({ frozenAt, ...part }: Part & { frozenAt: Date }) => ({
  ...part,
  frozenAt: frozenAt.toISOString(),
});

export const projectFigures = (
  part: Part & { frozenAt: Date },
  { fields, ...figures }: Frozen,
  order: GroupOrder,
): FairnessFigures => ({
  ...projectPart(part),
  ...figures,
  fields: groupFields.map((field) => ({ field, groups: projectGroups(fields[field], order[field]) })),
});

export const groupOrder = (places: readonly { code: string }[], levels: readonly { code: string }[]): GroupOrder => ({
  municipality: places.map(({ code }) => code),
  level: [...levels.map(({ code }) => code), UNKNOWN],
  dutch: ['goed', 'redelijk', 'beetje', UNKNOWN],
  hours: [...HOURS_BANDS.map(({ code }) => code), UNKNOWN],
});

import type { Choice, Lists, TermKind } from '#contract/taxonomy.ts';
import type { Context } from '#server/platform/context.ts';
import { CONTRACT_FORMS } from './starter/contract-forms.ts';
import { LANGUAGE_LEVELS, LANGUAGES } from './starter/languages.ts';
import { LEVELS } from './starter/levels.ts';
import { LICENCES } from './starter/licences.ts';
import { OCCUPATIONS } from './starter/occupations.ts';
import { SECTORS } from './starter/sectors.ts';
import { TALENT_KINDS } from './starter/talent.ts';
import { TALENTS } from './starter/talents.ts';
import { TRAVEL_MEANS } from './starter/travel-means.ts';
import { WORK_CONDITIONS } from './starter/work-conditions.ts';
import { DAYPARTS, WEEKDAYS } from './starter/work-times.ts';
import { findImportedTerms, type Term, termsByCode } from './taxonomy.repository.ts';

const lists: Lists = {
  sectors: [...SECTORS],
  levels: [...LEVELS],
  weekdays: [...WEEKDAYS],
  dayparts: [...DAYPARTS],
  travelMeans: [...TRAVEL_MEANS],
  languages: [...LANGUAGES],
  languageLevels: [...LANGUAGE_LEVELS],
  licences: [...LICENCES],
  contractForms: [...CONTRACT_FORMS],
  workConditions: [...WORK_CONDITIONS],
  talentKinds: [...TALENT_KINDS],
};

/** The closed lists of the profile, in the order of the screen. */
export const closedLists = (): Lists => lists;

interface StarterTerm extends Term {
  synonyms: readonly string[];
  /** Kind of talent or sector of the occupation. */
  group: string;
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

const starters: Record<TermKind, readonly StarterTerm[]> = {
  occupation: OCCUPATIONS.map(({ code, label, synonyms, sector }) => ({ code, label, synonyms, group: sector })),
  talent: TALENTS.map(({ code, label, synonyms, kind }) => ({ code, label, synonyms, group: kind })),
};
const starterByCode: Record<TermKind, ReadonlyMap<string, StarterTerm>> = {
  occupation: new Map(starters.occupation.map((term) => [term.code, term])),
  talent: new Map(starters.talent.map((term) => [term.code, term])),
};

/** 0 is no hit; a whole label before the beginning of one, before a word in it, before a synonym. */
const scoreOf = (term: StarterTerm, asked: string): number => {
  const one = (text: string, weight: number): number => {
    const folded = fold(text);
    if (folded === asked) return weight * 4;
    if (folded.startsWith(asked)) return weight * 3;
    if (folded.split(/[^a-z0-9]+/).some((word) => word.startsWith(asked))) return weight * 2;
    return folded.includes(asked) ? weight : 0;
  };
  return Math.max(one(term.label, 10), ...term.synonyms.map((synonym) => one(synonym, 8)));
};

/** Occupations or talents for an everyday word, best first; without a word the beginning of the list. */
export const findTerms = async (
  ctx: Context,
  input: { kind: TermKind; text: string; limit: number },
): Promise<Choice[]> => {
  const asked = fold(input.text);
  if (asked === '')
    return starters[input.kind].slice(0, input.limit).map(({ code, label, group }) => ({ code, label, kind: group }));
  const own = starters[input.kind]
    .map((term) => ({ term, score: scoreOf(term, asked) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.term.label.localeCompare(b.term.label, 'nl'))
    .slice(0, input.limit)
    .map(({ term: { code, label, group } }) => ({ code, label, kind: group }));
  if (own.length >= input.limit) return own;
  return [...own, ...(await findImportedTerms(ctx.tx, input.kind, input.text.trim(), input.limit - own.length))];
};

/** Labels of the codes that exist; unknown codes are absent. */
export const termLabels = async (
  ctx: Context,
  kind: TermKind,
  codes: readonly string[],
): Promise<Map<string, string>> => {
  const labels = new Map<string, string>();
  const others: string[] = [];
  for (const code of new Set(codes)) {
    const starter = starterByCode[kind].get(code);
    if (starter) labels.set(code, starter.label);
    else others.push(code);
  }
  for (const { code, label } of await termsByCode(ctx.tx, kind, others)) labels.set(code, label);
  return labels;
};

import { SECTORS } from './sectors.ts';

/** What each question of the keuzehulp leads to. Published on the page itself; nothing else counts. */
export const RULES = [
  { code: 'outside', sectors: ['groen', 'grijs', 'bouw'], work: ['hovenier', 'stratenmaker'] },
  { code: 'hands', sectors: ['techniek', 'bouw', 'productie'], work: ['monteur', 'timmerman'] },
  { code: 'care', sectors: ['zorg', 'dienstverlening'], work: ['helpende zorg en welzijn', 'huishoudelijke hulp'] },
  { code: 'children', sectors: ['zorg', 'overheid'], work: ['pedagogisch medewerker', 'onderwijsassistent'] },
  { code: 'growing', sectors: ['tuinbouw', 'groen'], work: ['dieren verzorgen', 'teeltmedewerker'] },
  { code: 'food', sectors: ['horeca', 'detailhandel'], work: ['kok', 'bakker'] },
  {
    code: 'computer',
    sectors: ['ict', 'dienstverlening', 'overheid'],
    work: ['administratief medewerker', 'helpdeskmedewerker'],
  },
  { code: 'driving', sectors: ['transport', 'logistiek'], work: ['vrachtwagenchauffeur', 'pakketbezorger'] },
  { code: 'tidy', sectors: ['facilitair', 'logistiek', 'productie'], work: ['schoonmaker', 'orderpicker'] },
  { code: 'talking', sectors: ['detailhandel', 'leisure', 'horeca', 'uitzenden'], work: ['verkoper', 'receptionist'] },
] as const;

export type QuestionCode = (typeof RULES)[number]['code'];
export const ANSWERS = { yes: 2, some: 1, no: 0 } as const;
export type Answer = keyof typeof ANSWERS;
export type Answers = Partial<Record<QuestionCode, Answer>>;

const MOST_SECTORS = 3;

export interface Advice {
  /** The sectors with most points, and the questions that they come from. */
  sectors: { code: string; label: string; points: number; from: QuestionCode[] }[];
  /** Words for work, those of a clear yes first. */
  work: string[];
}

/** Adds the points of each answer to its sectors. Equal points stand in the order of the list of sectors. */
export const adviceOf = (answers: Answers): Advice => {
  const liked = RULES.flatMap((rule) => {
    const points = ANSWERS[answers[rule.code] ?? 'no'];
    return points === 0 ? [] : [{ ...rule, points }];
  });
  const sectors = SECTORS.flatMap(({ code, label }) => {
    const from = liked.filter((rule) => (rule.sectors as readonly string[]).includes(code));
    const points = from.reduce((sum, rule) => sum + rule.points, 0);
    return points === 0 ? [] : [{ code, label, points, from: from.map((rule) => rule.code) }];
  });
  return {
    sectors: sectors.toSorted((a, b) => b.points - a.points).slice(0, MOST_SECTORS),
    work: liked.toSorted((a, b) => b.points - a.points).flatMap((rule) => rule.work),
  };
};

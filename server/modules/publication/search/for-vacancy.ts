import { distances as STEPS, type FilterField, filterFields, type SearchFilters } from '#contract/search.ts';
import { levelNumber } from '#search/matching/pair.ts';
import { middle, type RuleBook } from '#search/matching/rule-book.ts';
import type { PublicationConfig } from '../config.ts';
import { type Fit, fitsField, type OwnCard, type Question, type Tile } from './fits.ts';

/**
 * How a tile or a card suits an own vacancy: a function of what is published, of the vacancy and of the published rules
 * of matching, and of nothing else. No profile takes part, so that the order tells no more than the cards do.
 */

/** What an employer wrote down about the work, as far as cards can answer it. */
export interface VacancyWishes {
  readonly sectorCode: string;
  readonly familyCode: string | null;
  readonly pc4: string;
  /** Per week. */
  readonly hoursMin: number;
  readonly hoursMax: number;
  readonly level: string | null;
  /** First day of work, `yyyy-mm-dd`. */
  readonly firstDay: string | null;
  readonly talents: readonly string[];
  readonly licences: readonly string[];
  readonly languages: readonly string[];
}

/** Whoever lives this near lives near, in kilometres as the crow flies: cards do not tell how far somebody would travel. */
const NEAR = 20;

/** The vacancy as a question to cards. `days`: from the day of the round to the first day of work. */
export const asFilters = (vacancy: VacancyWishes, config: PublicationConfig, days: number | null): SearchFilters => {
  const { hours, level, availability } = config.bands;
  const { hoursMin, hoursMax } = vacancy;
  const asked = levelNumber(vacancy.level);
  return {
    sectors: [vacancy.sectorCode],
    families: vacancy.familyCode === null ? [] : [vacancy.familyCode],
    hours: hours
      .filter(({ below }, index) => hoursMin < (below ?? Infinity) && hoursMax >= (hours[index - 1]?.below ?? 0))
      .map(({ code }) => code),
    levels:
      asked === 0
        ? []
        : level.filter(({ levels }) => levels.some((one) => levelNumber(one) >= asked)).map(({ code }) => code),
    availability:
      days === null
        ? []
        : availability.filter((_, index) => (availability[index - 1]?.below ?? 0) <= days).map(({ code }) => code),
    talents: [...vacancy.talents],
    licences: [...vacancy.licences],
    languages: [...vacancy.languages],
    pc4: vacancy.pc4,
    km: NEAR,
  };
};

/** The fields that the vacancy asks something about, by how they suit, and the points by the rules of matching. */
export interface Suits {
  readonly points: number;
  readonly fits: readonly FilterField[];
  readonly unknown: readonly FilterField[];
  readonly differs: readonly FilterField[];
}

const CRITERIA = {
  hours: 'hours',
  levels: 'level',
  availability: 'start',
  talents: 'talents',
  licences: 'licences',
  languages: 'languages',
} as const;

/** As much as the card tells for certain; what it does not tell counts for half, as everywhere in the rules. */
export const suits = (question: Question, book: RuleBook, tile: Tile, card: OwnCard | null): Suits => {
  const { filters } = question;
  const fits = Object.fromEntries(
    filterFields.map((field) => [field, fitsField(field, question, tile, card)]),
  ) as Record<FilterField, Fit>;
  // A kind of work belongs to one sector.
  if (fits.sectors === 'no') fits.families = 'no';
  const asked = filterFields.filter((field) =>
    field === 'place' ? question.distances !== null : filters[field].length > 0,
  );
  let points = 0;
  for (const field of asked) {
    if (field === 'sectors') points += workPoints(fits, book);
    else if (field === 'place') points += nearPoints(question, book, tile, card);
    else if (field !== 'families') points += listPoints(question, book, field, tile, card);
  }
  const as = (fit: Fit) => asked.filter((field) => fits[field] === fit);
  return { points, fits: as('yes'), unknown: as('unknown'), differs: as('no') };
};

/** The kind of work, and else the sector. */
const workPoints = ({ sectors, families }: Record<FilterField, Fit>, book: RuleBook): number => {
  if (sectors !== 'yes') return 0;
  const { family, sector } = book.occupation;
  if (families === 'no') return sector.wished;
  return families === 'yes' ? family.wished : middle(book, 'occupation');
};

/** A share of the points for each distance within which the card is for certain. */
const nearPoints = (question: Question, book: RuleBook, tile: Tile, card: OwnCard | null): number => {
  const fit = STEPS.map((km) => fitsField('place', { ...question, filters: { ...question.filters, km } }, tile, card));
  if (fit.every((one) => one === 'unknown')) return middle(book, 'travel');
  return Math.floor((book.most.travel * fit.filter((one) => one === 'yes').length) / STEPS.length);
};

const listPoints = (
  question: Question,
  book: RuleBook,
  field: keyof typeof CRITERIA,
  tile: Tile,
  card: OwnCard | null,
): number => {
  const criterion = CRITERIA[field];
  const most = book.most[criterion];
  // Bands are one answer; of talents, licences and languages each one that is asked counts.
  const parts =
    field === 'talents' || field === 'licences' || field === 'languages'
      ? question.filters[field].map((code) => ({ ...question.filters, [field]: [code] }))
      : [question.filters];
  const points = parts.map((filters) => {
    const fit = fitsField(field, { ...question, filters }, tile, card);
    return fit === 'yes' ? most : fit === 'unknown' ? middle(book, criterion) : 0;
  });
  return Math.floor(points.reduce((sum, one) => sum + one, 0) / points.length);
};

import { type FilterField, distances as STEPS, type SearchFilters } from '#contract/search.ts';
import type { CommonValues } from '../cells.ts';
import { type PublicationConfig, UNKNOWN } from '../config.ts';
import type { CellValues, Details } from '../grid.ts';

/**
 * Whether a tile or a card fits what an employer asks: a function of what is published and of the question, and of
 * nothing else. No database, no clock, no index.
 */

/** A tile of the current round, as stored. */
export interface Tile {
  readonly id: string;
  readonly ladder: number;
  readonly weight: number;
  readonly values: CellValues;
  readonly talents: readonly string[];
  readonly common: CommonValues;
}

/** A card beside a tile. */
export interface OwnCard extends Details {
  readonly id: string;
  readonly cellId: string;
}

/** `unknown`: what is known fits, and something that was asked is not known. */
export type Fit = 'yes' | 'unknown' | 'no';

/** A question with everything that deciding it needs. */
export interface Question {
  readonly filters: SearchFilters;
  readonly config: PublicationConfig;
  /** Kilometres from the asked postcode to each municipality; null when no distance was asked. */
  readonly distances: ReadonlyMap<string, number> | null;
}

type BandField = 'hours' | 'levels' | 'availability';
const BANDS = { hours: 'hours', levels: 'level', availability: 'availability' } as const;

/** How one field of the question fits; `yes` when the field was not asked. */
export const fitsField = (field: FilterField, question: Question, tile: Tile, card: OwnCard | null): Fit => {
  const { filters } = question;
  if (field === 'place') return fitsPlace(question, tile, card);
  const wanted = filters[field];
  if (wanted.length === 0) return 'yes';
  switch (field) {
    case 'sectors':
      return wanted.includes(tile.values.sector) ? 'yes' : 'no';
    case 'families':
      return fitsFamily(wanted, tile, card);
    case 'hours':
    case 'levels':
    case 'availability':
      return fitsBand(wanted, field, question.config, tile, card);
    case 'talents':
      // A talent that fewer than k share may still be there, so its absence is never a no.
      return overlaps(wanted, card ? card.talents : tile.talents) ? 'yes' : 'unknown';
    case 'licences':
    case 'languages':
      return card && overlaps(wanted, card[field]) ? 'yes' : 'unknown';
  }
};

/** What each of these tiles or cards would add to the count of a facet value: the values for which it fits. */
export const valuesOf = (
  field: FilterField,
  { config, distances }: Question,
  tile: Tile,
  card: OwnCard | null,
): readonly string[] => {
  switch (field) {
    case 'place':
      return distances === null
        ? []
        : STEPS.filter((km) => reach(config, distances, tile, card, km) === 'yes').map(String);
    case 'sectors':
      return [tile.values.sector];
    case 'families':
      return tile.values.family !== null ? known([tile.values.family]) : card ? [] : known(tile.common.families);
    case 'hours':
    case 'levels':
    case 'availability':
      return bandCodes(config, field).filter((code) => fitsBand([code], field, config, tile, card) === 'yes');
    case 'talents':
      return card ? card.talents : tile.talents;
    case 'licences':
    case 'languages':
      return card ? card[field] : [];
  }
};

/** Nearest place that a tile names, in kilometres; null when that is not known. */
export const distanceTo = ({ config, distances }: Question, tile: Tile): number | null => {
  if (distances === null) return null;
  const named = known(tile.common.municipalities);
  const places = named.length > 0 || tile.values.areaGrain === 'region' ? named : placesOf(config, distances, tile);
  const all = places.flatMap((code) => distances.get(code) ?? []);
  return all.length === 0 ? null : Math.min(...all);
};

/** Fine codes of a band field, lowest first, and what is not filled in. */
const bandCodes = (config: PublicationConfig, field: BandField): string[] => [
  ...config.bands[BANDS[field]].map(({ code }) => code),
  UNKNOWN,
];

const known = (values: readonly string[]): string[] => values.filter((value) => value !== UNKNOWN);
const overlaps = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));

const fitsFamily = (wanted: readonly string[], tile: Tile, card: OwnCard | null): Fit => {
  const { family } = tile.values;
  if (family === UNKNOWN) return 'unknown';
  if (family !== null) return wanted.includes(family) ? 'yes' : 'no';
  const common = card ? [] : tile.common.families;
  if (overlaps(wanted, common)) return 'yes';
  return known(common).length === 0 || common.includes(UNKNOWN) ? 'unknown' : 'no';
};

/**
 * Bands are asked finely and shown coarsely or not at all. The common values of a tile tell which fine bands at least k
 * of its people have; of a card only what its tile shows is known.
 */
const fitsBand = (
  wanted: readonly string[],
  field: BandField,
  config: PublicationConfig,
  tile: Tile,
  card: OwnCard | null,
): Fit => {
  const shown = tile.values[BANDS[field]];
  const common = card ? [] : tile.common[field];
  if (overlaps(known(wanted), common)) return 'yes';
  if (shown !== null && shown !== UNKNOWN) {
    const fine = config.bands[BANDS[field]]
      .filter(({ code, coarse }) => code === shown || coarse === shown)
      .map(({ code }) => code);
    if (fine.every((code) => wanted.includes(code))) return 'yes';
    if (!overlaps(fine, wanted)) return 'no';
  }
  const uncertain = shown === UNKNOWN || common.includes(UNKNOWN) || known(common).length === 0;
  if (!uncertain) return 'no';
  return wanted.includes(UNKNOWN) ? 'yes' : 'unknown';
};

const fitsPlace = ({ filters, config, distances }: Question, tile: Tile, card: OwnCard | null): Fit =>
  filters.km === null || distances === null ? 'yes' : reach(config, distances, tile, card, filters.km);

const reach = (
  config: PublicationConfig,
  distances: ReadonlyMap<string, number>,
  tile: Tile,
  card: OwnCard | null,
  km: number,
): Fit => {
  const within = (code: string) => (distances.get(code) ?? Number.POSITIVE_INFINITY) <= km;
  const common = card ? [] : known(tile.common.municipalities);
  if (common.some(within)) return 'yes';
  const area = placesOf(config, distances, tile);
  if (area.length > 0 && area.every(within)) return 'yes';
  if (area.length > 0 && !area.some(within)) return 'no';
  return common.length > 0 ? 'no' : 'unknown';
};

/** The municipalities that the area of a tile consists of. */
const placesOf = (config: PublicationConfig, distances: ReadonlyMap<string, number>, { values }: Tile): string[] => {
  const { subregions } = config.area;
  if (values.area === UNKNOWN) return [];
  if (values.areaGrain === 'region') return [...distances.keys()];
  const inside = Object.keys(subregions).filter((code) => subregions[code] === values.area);
  // A municipality that is not in a subregion with others stands for itself.
  return values.areaGrain === 'municipality' || inside.length === 0 ? [values.area] : inside;
};

import type { Bucket, Term } from '#contract/publication.ts';
import type { Facet, FilterField, ForVacancy, SearchEntry, SearchFilters } from '#contract/search.ts';
import { employerBucket } from '../buckets.ts';
import type { Labels } from '../labels.usecases.ts';
import { projectCard, projectTile } from '../shown.projection.ts';
import type { Answer, Entry } from './answer.ts';
import type { OwnCard, Tile } from './fits.ts';
import type { Suits } from './for-vacancy.ts';
import type { View } from './visible.usecases.ts';

/** A sum of weights and cards as employers may see it. */
export const toBucket = (sum: number, k: number): Bucket => ({ ...employerBucket(sum, k) });

/** How a tile or a card suits the named vacancy; null when none is named. */
export type SuitsOf = (tile: Tile, card: OwnCard | null) => Suits | null;

/** Fields only: points would tell what cards do not show in whole numbers. */
export const projectSuits = (suits: Suits | null): ForVacancy =>
  suits && { fits: [...suits.fits], unknown: [...suits.unknown], differs: [...suits.differs] };

export const projectOwnCard = (card: OwnCard, tile: Tile, view: View, labels: Labels, suitsOf: SuitsOf) => ({
  handle: view.handleOf(card.id),
  shown: projectCard(tile.values, card, labels),
  forVacancy: projectSuits(suitsOf(tile, card)),
});

/** Cards that stand beside a tile in a list: seeing more costs budget, so it is asked for. */
const FIRST_CARDS = 3;
export const firstCards = ({ cards }: Entry): readonly OwnCard[] => cards.slice(0, FIRST_CARDS);

export const projectEntry = (entry: Entry, view: View, labels: Labels, suitsOf: SuitsOf): SearchEntry => ({
  tileFits: entry.tileFits,
  handle: view.handleOf(entry.tile.id),
  shown: projectTile(entry.tile, labels),
  count: toBucket(entry.tile.weight, view.config.k),
  km: entry.km,
  unknown: [...entry.unknown],
  forVacancy: projectSuits(suitsOf(entry.tile, null)),
  cards: firstCards(entry).map((card) => projectOwnCard(card, entry.tile, view, labels, suitsOf)),
  moreCards: entry.cards.length > FIRST_CARDS,
});

const inKm = (code: string): Term => ({ code, label: `Tot ${code} km` });

/** Facets in the order of the filters; closed lists in their own order, long ones by how many fit. */
export const projectFacets = (answer: Answer, view: View, labels: Labels, filters: SearchFilters): Facet[] => {
  const { k, bands } = view.config;
  const byCode = (codes: readonly string[]) => (a: string, b: string) => codes.indexOf(a) - codes.indexOf(b);
  const order: Partial<Record<FilterField, (a: string, b: string) => number>> = {
    place: (a, b) => Number(a) - Number(b),
    hours: byCode([...bands.hours.map(({ code }) => code), 'onbekend']),
    levels: byCode([...bands.level.map(({ code }) => code), 'onbekend']),
    availability: byCode([...bands.availability.map(({ code }) => code), 'onbekend']),
  };
  const names: Record<FilterField, (code: string) => Term> = {
    sectors: labels.sector,
    families: labels.family,
    place: inKm,
    hours: labels.hours,
    levels: labels.level,
    availability: labels.availability,
    talents: labels.talent,
    licences: labels.licence,
    languages: labels.language,
  };
  return [...answer.facets].map(([field, counts]) => {
    const chosen: readonly string[] =
      field === 'place' ? (filters.km === null ? [] : [String(filters.km)]) : filters[field];
    const codes = [...new Set([...counts.keys(), ...chosen])];
    const sum = (code: string) => counts.get(code) ?? 0;
    const label = (code: string) => names[field](code).label;
    // By bucket and then by name: the order must tell no more than the buckets do.
    const bySize = (a: string, b: string) =>
      toBucket(sum(b), k).code === toBucket(sum(a), k).code ? label(a).localeCompare(label(b), 'nl') : sum(b) - sum(a);
    return {
      field,
      values: codes.sort(order[field] ?? bySize).map((code) => ({
        ...names[field](code),
        count: toBucket(sum(code), k),
        chosen: chosen.includes(code),
      })),
    };
  });
};

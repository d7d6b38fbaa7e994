import { type FilterField, filterFields, type SearchSort } from '#contract/search.ts';
import { rotation, dayFactor } from '#search/score.ts';
import { distanceTo, type Fit, fitsField, type OwnCard, type Question, type Tile, valuesOf } from './fits.ts';

/** A group in an answer: its tile with the cards that belong on the page beside it. */
export interface Entry {
  readonly tile: Tile;
  readonly tileFits: boolean;
  readonly unknown: readonly FilterField[];
  readonly km: number | null;
  readonly cards: readonly OwnCard[];
  /** The most points for the named vacancy of the tile, if it fits, and the cards; 0 without a vacancy. */
  readonly points: number;
}

/** Sums are made of weights and cards; they leave the server as buckets. */
export interface Answer {
  readonly fitting: readonly Entry[];
  readonly uncertain: readonly Entry[];
  readonly total: number;
  readonly unknownTotal: number;
  /** Per field and value: what the total would be with that value instead of what was asked of this field. */
  readonly facets: ReadonlyMap<FilterField, ReadonlyMap<string, number>>;
  /** Per field that was asked: the total without it. */
  readonly without: ReadonlyMap<FilterField, number>;
}

interface Judged {
  readonly tile: Tile;
  readonly card: OwnCard | null;
  readonly fits: Readonly<Record<FilterField, Fit>>;
  readonly overall: Fit;
}

/**
 * Answers a question from the tiles and cards that this employer may see. `pointsOf` tells how a tile or card suits the
 * named vacancy; `dayKey` turns the order of equals.
 */
export const answerQuestion = (
  question: Question,
  tiles: readonly Tile[],
  cards: readonly OwnCard[],
  sort: SearchSort,
  dayKey: string,
  pointsOf: (tile: Tile, card: OwnCard | null) => number = () => 0,
): Answer => {
  const byId = new Map(tiles.map((tile) => [tile.id, tile]));
  const judged = [
    ...tiles.map((tile) => judge(question, tile, null)),
    ...cards.flatMap((card) => {
      const tile = byId.get(card.cellId);
      return tile ? judge(question, tile, card) : [];
    }),
  ];
  const order = inOrder(sort, dayKey);
  return {
    fitting: entriesOf(question, judged, 'yes', pointsOf).sort(order),
    uncertain: entriesOf(question, judged, 'unknown', pointsOf).sort(order),
    total: sumOf(judged.filter(({ overall }) => overall === 'yes')),
    unknownTotal: sumOf(judged.filter(({ overall }) => overall === 'unknown')),
    facets: new Map(filterFields.map((field) => [field, countFacet(question, judged, field)])),
    without: new Map(
      filterFields
        .filter((field) => isAsked(question, field))
        .map((field) => [field, sumOf(judged.filter(({ fits }) => othersFit(fits, field)))]),
    ),
  };
};

const isAsked = ({ filters, distances }: Question, field: FilterField): boolean =>
  field === 'place' ? filters.km !== null && distances !== null : filters[field].length > 0;

const judge = (question: Question, tile: Tile, card: OwnCard | null): Judged => {
  const fits = Object.fromEntries(
    filterFields.map((field) => [field, fitsField(field, question, tile, card)]),
  ) as Record<FilterField, Fit>;
  const all = Object.values(fits);
  return { tile, card, fits, overall: all.includes('no') ? 'no' : all.includes('unknown') ? 'unknown' : 'yes' };
};

const othersFit = (fits: Judged['fits'], except: FilterField): boolean =>
  filterFields.every((field) => field === except || fits[field] === 'yes');

const sumOf = (judged: readonly Judged[]): number =>
  judged.reduce((sum, { tile, card }) => sum + (card ? 1 : tile.weight), 0);

const countFacet = (question: Question, judged: readonly Judged[], field: FilterField): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { tile, card, fits } of judged)
    if (othersFit(fits, field))
      for (const value of valuesOf(field, question, tile, card))
        counts.set(value, (counts.get(value) ?? 0) + (card ? 1 : tile.weight));
  return counts;
};

/** Groups of which the tile or a card has this fit; a card stands with its tile in whichever list it belongs to. */
const entriesOf = (
  question: Question,
  judged: readonly Judged[],
  fit: 'yes' | 'unknown',
  pointsOf: (tile: Tile, card: OwnCard | null) => number,
): Entry[] => {
  const own = judged.filter(({ overall }) => overall === fit);
  return [...Map.groupBy(own, ({ tile }) => tile)].map(([tile, group]) => {
    const itself = group.find(({ card }) => card === null);
    const first = itself ?? group[0];
    const pointed = group
      .map(({ card }) => ({ card, points: pointsOf(tile, card) }))
      .sort((a, b) => b.points - a.points);
    return {
      tile,
      tileFits: itself !== undefined,
      unknown: first ? filterFields.filter((field) => first.fits[field] === 'unknown') : [],
      km: distanceTo(question, tile),
      cards: pointed.flatMap(({ card }) => card ?? []),
      points: pointed[0]?.points ?? 0,
    };
  });
};

/** What tells more goes first; equals take turns by the day, the same for everyone. */
const inOrder = (sort: SearchSort, dayKey: string) => {
  const factor = dayFactor(dayKey);
  const turn = ({ tile }: Entry) => Math.imul(rotation(tile.id), factor) >>> 0;
  const far = ({ km }: Entry) => km ?? Number.POSITIVE_INFINITY;
  const byDistance = (a: Entry, b: Entry) => (far(a) === far(b) ? 0 : far(a) - far(b));
  return (a: Entry, b: Entry): number =>
    (sort === 'vacancy' ? b.points - a.points : 0) ||
    (sort === 'distance' ? byDistance(a, b) : 0) ||
    (sort === 'size' ? b.tile.weight - a.tile.weight : 0) ||
    Number(b.tileFits) - Number(a.tileFits) ||
    a.tile.ladder - b.tile.ladder ||
    turn(a) - turn(b) ||
    (a.tile.id < b.tile.id ? -1 : 1);
};

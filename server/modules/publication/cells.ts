import { weightOf } from './buckets.ts';
import type { PublicationConfig } from './config.ts';
import {
  type CellValues,
  type Details,
  type GridPoint,
  keyOf,
  onGrid,
  type PublishablePerson,
  valuesAt,
} from './grid.ts';
import { byKind, type Detail, settleCell, wishedDetails, wishesMore } from './opt-in.ts';

/** The moment of closing. Everything that the outcome depends on besides the people and the configuration. */
export interface RoundInput {
  /** Date of the round, yyyy-mm-dd in Europe/Amsterdam. */
  readonly date: string;
  /** Keys of the cells that were still visible at the end of the previous round. */
  readonly previousKeys?: Iterable<string>;
  /** Makes the id of the cell at this index; give random ids, fresh in every round. Default: `cell-<index>`. */
  readonly cellId?: (index: number) => string;
}

/** A cell as employers may know it: nothing in it belongs to one person. */
export interface Cell {
  readonly id: string;
  /** The shown values as one string; equal in every round. Two cells of a round never share it. */
  readonly key: string;
  /** Index of the ladder step, 0 is the finest. */
  readonly step: number;
  readonly values: CellValues;
  /** Talents that at least k of the counted people have, sorted. */
  readonly talents: readonly string[];
  readonly common: CommonValues;
  /** Stands for the size in sums of cells, see `weightOf`: the same for all sizes in one bucket. */
  readonly weight: number;
}

/**
 * Fine values, also of fields that the cell does not show, that at least k of the counted people have; sorted, with
 * `'onbekend'` as a value like any other. They let an employer filter tiles on hours, level, start and place without
 * dividing the people any further: each says something of k people or more, and is the same for the whole cell.
 */
export interface CommonValues {
  readonly families: readonly string[];
  readonly municipalities: readonly string[];
  readonly hours: readonly string[];
  readonly levels: readonly string[];
  readonly availability: readonly string[];
}

/** The people behind one tile. For staff and the round job only. */
export interface CellMembers {
  /** People who chose to show no more than the cell, sorted by id: the only ones that count toward k. */
  readonly counted: readonly string[];
  /** People who wished to show more but may not this round, sorted by id. */
  readonly others: readonly string[];
}

/** The card of someone who shows more than the cell. `details` goes to employers, `personId` never does. */
export interface Card {
  readonly cellId: string;
  readonly personId: string;
  readonly details: Details;
}

export interface Unpublished {
  readonly personId: string;
  readonly reason: 'te weinig mensen';
}

/** Figures of a round for the functional admin. */
export interface RoundFigures {
  readonly people: number;
  readonly published: number;
  readonly unpublished: number;
  readonly cells: number;
  readonly cards: number;
  /** Wished details that the round did not allow. */
  readonly detailsRefused: number;
  /** Per ladder step, finest first. */
  readonly steps: readonly { readonly cells: number; readonly people: number }[];
  readonly smallestCell: number | null;
}

export interface ClosedRound {
  readonly cells: readonly Cell[];
  readonly members: ReadonlyMap<string, CellMembers>;
  readonly cards: readonly Card[];
  /** Details that people wished to show and that were refused this round, to tell them. */
  readonly refused: readonly { readonly personId: string; readonly details: Details }[];
  readonly unpublished: readonly Unpublished[];
  readonly figures: RoundFigures;
}

interface Placed {
  readonly person: PublishablePerson;
  readonly point: GridPoint;
}

/** The people whom the ladder put together. */
export interface Group {
  readonly key: string;
  readonly step: number;
  readonly values: CellValues;
  readonly people: readonly PublishablePerson[];
}

/**
 * Closes a round: divides the people over cells, decides what their cards show, and says who fits no cell.
 * The outcome does not depend on the order of `people`. Throws a RangeError when an id occurs twice, because one
 * person counted twice would break the promise.
 */
export function closeRound(
  people: readonly PublishablePerson[],
  config: PublicationConfig,
  round: RoundInput,
): ClosedRound {
  const { groups, left } = partition(people, config, round);
  const cells: Cell[] = [];
  const members = new Map<string, CellMembers>();
  const cards: Card[] = [];
  const refused: { personId: string; details: Details }[] = [];

  for (const [index, group] of groups.entries()) {
    const id = round.cellId?.(index) ?? `cell-${index}`;
    if (members.has(id)) throw new RangeError(`Cell id ${id} was given twice`);
    const counted = group.people.filter((person) => !wishesMore(person));
    const settled = settleCell(group.people, config.k);
    const others: string[] = [];
    const ownCards: Card[] = [];
    for (const person of group.people.filter(wishesMore)) {
      const shown = settled.shown.get(person.id) ?? [];
      const missing = notShown(person, shown);
      if (shown.length === 0) others.push(person.id);
      else ownCards.push({ cellId: id, personId: person.id, details: byKind(shown) });
      if (missing !== null) refused.push({ personId: person.id, details: missing });
    }
    cells.push({
      id,
      key: group.key,
      step: group.step,
      values: group.values,
      talents: sharedBy(config.k, counted, ({ talents }) => talents),
      common: commonValues(counted, config, round.date),
      weight: weightOf(counted.length, config.k),
    });
    members.set(id, { counted: counted.map(({ id: personId }) => personId).sort(), others: others.sort() });
    // By what is shown, so that the order says nothing about the people; the id only breaks ties between equal cards.
    cards.push(...ownCards.sort((a, b) => compare(sortText(a), sortText(b))));
  }
  const unpublished = left.map(({ id }) => id).sort();
  return {
    cells,
    members,
    cards,
    refused: refused.sort((a, b) => compare(a.personId, b.personId)),
    unpublished: unpublished.map((personId) => ({ personId, reason: 'te weinig mensen' })),
    figures: {
      people: people.length,
      published: people.length - left.length,
      unpublished: left.length,
      cells: cells.length,
      cards: cards.length,
      detailsRefused: refused.reduce((sum, { details }) => sum + count(details), 0),
      steps: config.ladder.map((_, step) => {
        const own = groups.filter((group) => group.step === step);
        return { cells: own.length, people: own.reduce((sum, group) => sum + group.people.length, 0) };
      }),
      smallestCell: cells.length === 0 ? null : Math.min(...[...members.values()].map(({ counted }) => counted.length)),
    },
  };
}

/**
 * Divides people over groups by the ladder. At every step, people who are not yet in a group are put together by what
 * that step shows. A group in which enough people show no more than the cell becomes a cell, with everyone in it;
 * the others go on to the next step together. "Enough" is k for a cell that was there in the previous round, and
 * k + hysteresis for a new one. Groups come in a fixed order: by step, then by key.
 */
export function partition(
  people: readonly PublishablePerson[],
  config: PublicationConfig,
  round: Pick<RoundInput, 'date' | 'previousKeys'>,
): { groups: Group[]; left: PublishablePerson[] } {
  if (new Set(people.map(({ id }) => id)).size < people.length) throw new RangeError('A person was given twice');
  const previous = new Set(round.previousKeys);
  const groups: Group[] = [];
  let left: Placed[] = people.map((person) => ({ person, point: onGrid(person, config, round.date) }));

  for (const [step, shows] of config.ladder.entries()) {
    const candidates = Map.groupBy(left, ({ point }) => keyOf(valuesAt(point, shows)));
    left = [];
    for (const key of [...candidates.keys()].sort()) {
      const placed = candidates.get(key) ?? [];
      const [first] = placed;
      const enough = previous.has(key) ? config.k : config.k + config.hysteresis;
      const counted = placed.filter(({ person }) => !wishesMore(person)).length;
      if (first !== undefined && counted >= enough)
        groups.push({ key, step, values: valuesAt(first.point, shows), people: placed.map(({ person }) => person) });
      else left.push(...placed);
    }
  }
  return { groups, left: left.map(({ person }) => person) };
}

/** People who wish to show more do not count here either. */
function commonValues(counted: readonly PublishablePerson[], config: PublicationConfig, date: string): CommonValues {
  const points = counted.map((person) => onGrid(person, config, date));
  return {
    families: sharedBy(config.k, points, ({ family }) => [family]),
    municipalities: sharedBy(config.k, points, ({ area }) => [area.municipality]),
    hours: sharedBy(config.k, points, ({ hours }) => [hours.fine]),
    levels: sharedBy(config.k, points, ({ level }) => [level.fine]),
    availability: sharedBy(config.k, points, ({ availability }) => [availability.fine]),
  };
}

/** The values that at least k of these have, sorted. */
function sharedBy<T>(k: number, all: readonly T[], valuesOf: (one: T) => readonly string[]): string[] {
  const bearers = new Map<string, number>();
  for (const one of all) for (const value of new Set(valuesOf(one))) bearers.set(value, (bearers.get(value) ?? 0) + 1);
  return [...bearers].flatMap(([value, number]) => (number >= k ? [value] : [])).sort();
}

/** What someone has and wished to show, and may not; null when there is no such detail. */
function notShown(person: PublishablePerson, shown: readonly Detail[]): Details | null {
  const missing = wishedDetails(person).filter(
    ({ kind, code }) => !shown.some((detail) => detail.kind === kind && detail.code === code),
  );
  return missing.length === 0 ? null : byKind(missing);
}

function count({ talents, licences, languages }: Details): number {
  return talents.length + licences.length + languages.length;
}

function sortText({ details, personId }: Card): string {
  return JSON.stringify([details.licences, details.languages, details.talents, personId]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

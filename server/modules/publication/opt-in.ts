import type { Details, PublishablePerson } from './grid.ts';

/** One closed-list value that a card may show beyond its cell. */
export interface Detail {
  readonly kind: keyof Details;
  readonly code: string;
}

/** The order in which details of different kinds are kept: talents are given up first, licences last. */
const KINDS = ['licences', 'languages', 'talents'] as const satisfies readonly (keyof Details)[];

/** True when someone chose to show more than the cell. Such a person never counts toward k of the cell. */
export function wishesMore(person: PublishablePerson): boolean {
  return KINDS.some((kind) => person.optIn[kind].length > 0);
}

/** A person in a cell, with what they have and what their card shows now. Details are strings `kind:code`. */
interface Bearer {
  readonly id: string;
  readonly has: ReadonlySet<string>;
  shown: readonly string[];
}

/** The people of one cell and what each of their cards may show. */
export interface SettledCell {
  /** Per person, in the person's own order of details. Nothing shown means: behind the tile. */
  readonly shown: ReadonlyMap<string, readonly Detail[]>;
  /** How many people of the cell have all these details and show no more than these; `except` is left out. */
  lookAlikes(details: readonly Detail[], except?: string): number;
}

/**
 * Decides what the cards of one cell show.
 *
 * A card may show a set of details S only while at least k people of its cell, its owner included, have all of S and
 * show no more than S. Each of these people could have carried the card instead, and what an employer sees would be the
 * same: that is what makes them look alike. People who show more than S do not count, because their own cards already
 * tell them apart; so, as with cells, showing more never makes anyone else easier to find.
 *
 * When a card is not allowed, first go the details that fewer than k people of the cell have at all. After that, of the
 * cards that are still not allowed, those with the most details give up their last one, all at the same moment; again
 * and again until every card is allowed. "Last" is fixed: talents go before languages, languages before licences, and
 * within a kind what was added most recently goes first. The outcome depends neither on the order of the people nor on
 * their ids.
 */
export function settleCell(people: readonly PublishablePerson[], k: number): SettledCell {
  const bearers = people.map(toBearer);
  const owners = new Map<string, number>();
  for (const { has } of bearers) for (const detail of has) owners.set(detail, (owners.get(detail) ?? 0) + 1);
  for (const bearer of bearers) bearer.shown = bearer.shown.filter((detail) => (owners.get(detail) ?? 0) >= k);

  for (;;) {
    const refused = bearers.filter(({ shown }) => shown.length > 0 && countLookAlikes(bearers, shown) < k);
    if (refused.length === 0) break;
    const most = Math.max(...refused.map(({ shown }) => shown.length));
    for (const bearer of refused) if (bearer.shown.length === most) bearer.shown = bearer.shown.slice(0, -1);
  }
  return {
    shown: new Map(bearers.map(({ id, shown }) => [id, shown.map(toDetail)])),
    lookAlikes: (details, except) =>
      countLookAlikes(
        bearers.filter(({ id }) => id !== except),
        details.map(toText),
      ),
  };
}

/** All that someone has, in the fixed order of keeping. */
export function detailsOf(details: Details): Detail[] {
  return KINDS.flatMap((kind) => [...new Set(details[kind])].map((code) => ({ kind, code })));
}

/** What someone wishes to show and really has, in the fixed order of keeping. */
export function wishedDetails(person: PublishablePerson): Detail[] {
  return detailsOf(person.optIn).filter(({ kind, code }) => person[kind].includes(code));
}

/** Details back per kind, each sorted by code, so that the order of adding is not shown to anyone. */
export function byKind(details: readonly Detail[]): Details {
  const codes = (kind: keyof Details) =>
    details
      .filter((detail) => detail.kind === kind)
      .map(({ code }) => code)
      .sort();
  return { talents: codes('talents'), licences: codes('licences'), languages: codes('languages') };
}

function toBearer(person: PublishablePerson): Bearer {
  return { id: person.id, has: new Set(detailsOf(person).map(toText)), shown: wishedDetails(person).map(toText) };
}

function countLookAlikes(bearers: readonly Bearer[], details: readonly string[]): number {
  const wanted = new Set(details);
  let count = 0;
  for (const { has, shown } of bearers)
    if (details.every((detail) => has.has(detail)) && shown.every((detail) => wanted.has(detail))) count += 1;
  return count;
}

function toText({ kind, code }: Detail): string {
  return `${kind}:${code}`;
}

function toDetail(text: string): Detail {
  const colon = text.indexOf(':');
  return { kind: text.slice(0, colon) as keyof Details, code: text.slice(colon + 1) };
}

import type { Card, CellMembers } from './cells.ts';

/** What a closed round still holds, as stored. */
export interface StandingRound {
  readonly members: ReadonlyMap<string, CellMembers>;
  readonly cards: readonly Pick<Card, 'cellId' | 'personId'>[];
}

export interface Withdrawals {
  /** Everyone who withdrew, was erased or may no longer be published since the round closed. */
  readonly people: Iterable<string>;
  /** Everyone who took back a detail since the round closed. Their card goes; behind the tile they come next round. */
  readonly details?: Iterable<string>;
}

export interface Hidden {
  /** Cells that fewer than k people still stand behind, sorted: they are hidden whole, with every card in them. */
  readonly cellIds: readonly string[];
  /** Cards to hide, sorted by cell and person: of people who withdrew or took back a detail, and of hidden cells. */
  readonly cards: readonly Pick<Card, 'cellId' | 'personId'>[];
}

/**
 * What must be hidden at once. Everything else stays as it is until the next round: values, talents, weights and the
 * details of other cards. Give all withdrawals since the round closed, not only the newest; the outcome only grows.
 */
export function withdraw(round: StandingRound, withdrawals: Withdrawals, k: number): Hidden {
  const people = new Set(withdrawals.people);
  const details = new Set(withdrawals.details);
  const cellIds = new Set<string>();
  for (const [id, { counted }] of round.members)
    if (counted.filter((personId) => !people.has(personId)).length < k) cellIds.add(id);
  const cards = round.cards
    .filter(({ cellId, personId }) => cellIds.has(cellId) || people.has(personId) || details.has(personId))
    .map(({ cellId, personId }) => ({ cellId, personId }));
  return {
    cellIds: [...cellIds].sort(),
    cards: cards.sort((a, b) => (a.cellId + a.personId < b.cellId + b.personId ? -1 : 1)),
  };
}

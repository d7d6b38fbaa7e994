import { type Group, partition, type RoundInput } from './cells.ts';
import type { PublicationConfig } from './config.ts';
import type { CellValues, Details, PublishablePerson } from './grid.ts';
import { byKind, type Detail, detailsOf, settleCell, wishesMore } from './opt-in.ts';

/** "Je lijkt op nog N anderen." */
export interface Meter {
  /** Null when there are fewer than k − 1: then only "te weinig" is said, so that no one can count a small group. */
  readonly others: number | null;
  /** Whether a card with this would be allowed if the round closed now. */
  readonly allowed: boolean;
}

export interface Likeness {
  /** What the person's cell would show if the round closed now; null when there are too few people like this one. */
  readonly cell: CellValues | null;
  /** For all wanted details together. */
  readonly whole: Meter;
  /** For the wanted details of one kind, without the other kinds. */
  readonly perField: Readonly<Record<keyof Details, Meter>>;
  /** For every detail that the person has, wanted or not: on its own, and added to all that is wanted. */
  readonly perDetail: readonly (Detail & { readonly alone: Meter; readonly together: Meter })[];
}

const REFUSED: Meter = { others: null, allowed: false };

/**
 * On how many others a person's card would still fit if the round closed now and the person wished to show `wanted`.
 * `published` are the people of the next round, with or without this person. Details that the person does not have
 * are left out. The next round decides anew: others may have come, gone or changed their minds by then.
 */
export function likeness(
  person: PublishablePerson,
  wanted: Details,
  published: readonly PublishablePerson[],
  config: PublicationConfig,
  round: Pick<RoundInput, 'date' | 'previousKeys'>,
): Likeness {
  const rest = published.filter(({ id }) => id !== person.id);
  const own = detailsOf(person);
  const isWanted = ({ kind, code }: Detail) => wanted[kind].includes(code);
  const wantedDetails = own.filter(isWanted);

  const cellWhenWishing = (optIn: Details): Group | undefined => {
    const { groups } = partition([...rest, { ...person, optIn }], config, round);
    return groups.find(({ people }) => people.some(({ id }) => id === person.id));
  };
  // Which details someone wishes to show makes no difference to the cells, only whether there is any.
  const wishes = wishesMore({ ...person, optIn: wanted });
  const showingMore = cellWhenWishing(wishes ? wanted : person);
  const now = wishes ? showingMore : cellWhenWishing({ talents: [], licences: [], languages: [] });

  const meter = (group: Group | undefined, details: readonly Detail[]): Meter => {
    if (group === undefined) return REFUSED;
    const wishing = { ...person, optIn: byKind(details) };
    const settled = settleCell(
      group.people.map((other) => (other.id === person.id ? wishing : other)),
      config.k,
    );
    if (settled.shown.get(person.id)?.length !== details.length) return REFUSED;
    return { others: settled.lookAlikes(details, person.id), allowed: true };
  };
  const field = (kind: keyof Details) =>
    meter(
      now,
      wantedDetails.filter((detail) => detail.kind === kind),
    );
  return {
    cell: now?.values ?? null,
    whole: meter(now, wantedDetails),
    perField: { talents: field('talents'), licences: field('licences'), languages: field('languages') },
    perDetail: own.map((detail) => ({
      ...detail,
      alone: meter(showingMore, [detail]),
      together: meter(
        showingMore,
        own.filter((other) => other === detail || isWanted(other)),
      ),
    })),
  };
}

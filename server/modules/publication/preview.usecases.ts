import type { Meter, Preview, Shown } from '#contract/publication.ts';
import { localDate } from '#server/platform/calendar.ts';
import type { Context } from '#server/platform/context.ts';
import { type ClosedRound, closeRound, type CommonValues } from './cells.ts';
import type { PublicationConfig } from './config.ts';
import { type CellValues, type Details, keyOf, type PublishablePerson } from './grid.ts';
import { subjectOf } from './keys.usecases.ts';
import { type Labels, readLabels } from './labels.usecases.ts';
import { type Likeness, likeness } from './likeness.ts';
import { findOccupationPlaces, findPublishable } from './people.repository.ts';
import { findPublished } from './preview.repository.ts';
import { toPublishable } from './publishable.ts';
import { findCurrentRound, visibleCellValues } from './rounds.repository.ts';
import { readPublicationConfig } from './settings.repository.ts';
import { projectCard, projectTile } from './shown.projection.ts';

const REFUSED: Meter = { others: null, allowed: false };

/** A person among everyone of the next round, as far as publication may know them. */
export interface Standing {
  person: PublishablePerson;
  people: PublishablePerson[];
  config: PublicationConfig;
  round: { date: string; previousKeys: string[] };
}

/** Null when the profile names no sector and no wished occupation. On the worker surface only. */
export const readStanding = async (ctx: Context, personId: string, region: string): Promise<Standing | null> => {
  const { tx } = ctx;
  const date = localDate(ctx.clock.now());
  const config = await readPublicationConfig(tx, region, date);
  const occupations = await findOccupationPlaces(tx);
  const people = (await findPublishable(tx, region, date, personId)).flatMap(
    (row) => toPublishable(row, occupations) ?? [],
  );
  const person = people.find(({ id }) => id === personId);
  if (!person) return null;
  const current = await findCurrentRound(tx, region);
  const previousKeys = current ? (await visibleCellValues(tx, current.id)).map(keyOf) : [];
  return { person, people, config, round: { date, previousKeys } };
};

/** On how many others the card would fit with `wanted` on it, if the round closed now. */
export const likenessOf = ({ person, people, config, round }: Standing, wanted: Details): Likeness =>
  likeness(person, wanted, people, config, round);

/** The tile or card of one person in a round. */
const shownIn = (closed: ClosedRound, personId: string, labels: Labels): Shown | null => {
  const card = closed.cards.find((one) => one.personId === personId);
  const cellId =
    card?.cellId ??
    [...closed.members].find(([, { counted, others }]) => counted.includes(personId) || others.includes(personId))?.[0];
  const cell = closed.cells.find(({ id }) => id === cellId);
  if (!cell) return null;
  return card ? projectCard(cell.values, card.details, labels) : projectTile(cell, labels);
};

/** What employers see of this person in the current round. */
const currentlyShown = async (ctx: Context, personId: string, labels: Labels): Promise<Shown | null> => {
  const row = await findPublished(ctx.tx, personId);
  if (!row) return null;
  const values = row.values as CellValues;
  return row.card
    ? projectCard(values, row.card, labels)
    : projectTile({ values, talents: row.talents, common: row.common as CommonValues }, labels);
};

/**
 * Exactly what employers see of a person's card now and what they would see if the round closed now, with what showing
 * more would mean. Reads everyone who is published, so on the worker surface only.
 */
export const readPreview = async (ctx: Context, personId: string | null): Promise<Preview> => {
  const subject = await subjectOf(ctx, personId);
  if (ctx.actor.personId !== subject.id) await ctx.readOf(subject.id, 'profile');
  const nothing = { personId: subject.id, current: null, next: null, whole: REFUSED, details: [] };
  const standing = subject.protected ? null : await readStanding(ctx, subject.id, subject.region);
  if (!standing) {
    const { k } = await readPublicationConfig(ctx.tx, subject.region, localDate(ctx.clock.now()));
    return { ...nothing, k, reason: subject.protected ? 'protected' : 'no-sector' };
  }
  const { person, people, config, round } = standing;
  const labels = await readLabels(ctx, config, [...new Set(people.flatMap(({ talents }) => talents))]);
  const next = shownIn(closeRound(people, config, round), person.id, labels);
  // A wish that the round would refuse says nothing of the others: the meter starts from what the card would show.
  const codes = (terms: readonly { code: string }[] | undefined) => terms?.map(({ code }) => code) ?? [];
  const found = likenessOf(standing, {
    talents: codes(next?.own?.talents),
    licences: codes(next?.own?.licences),
    languages: codes(next?.own?.languages),
  });
  const nameOf = { talents: labels.talent, licences: labels.licence, languages: labels.language };
  return {
    personId: subject.id,
    current: await currentlyShown(ctx, subject.id, labels),
    next,
    reason: next === null ? 'too-few' : null,
    whole: { ...found.whole },
    k: config.k,
    details: found.perDetail.map(({ kind, code, together }) => ({
      field: kind,
      value: code,
      label: nameOf[kind](code).label,
      wanted: person.optIn[kind].includes(code),
      meter: { ...together },
    })),
  };
};

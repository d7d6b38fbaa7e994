import type { Card, ClosedRound } from '#server/modules/publication/cells.ts';
import type { PublicationConfig } from '#server/modules/publication/config.ts';
import type { CellValues, Details, PublishablePerson } from '#server/modules/publication/grid.ts';
import type { Hidden } from '#server/modules/publication/withdraw.ts';

// The promise of publication, written a second time and apart from the code that keeps it: nothing is imported from
// there but types. Where this file and that code disagree, a test fails.

export class Violation extends Error {}

/** All that one employer could get to see, in any order of asking. Holds no person. */
export interface View {
  readonly cells: readonly object[];
  readonly cards: readonly object[];
}

export function viewOf(round: ClosedRound, hidden: Hidden): View {
  const hiddenCells = new Set(hidden.cellIds);
  const hiddenCards = new Set(hidden.cards.map(cardKey));
  return {
    cells: round.cells.filter(({ id }) => !hiddenCells.has(id)),
    cards: round.cards
      .filter((card) => !hiddenCards.has(cardKey(card)))
      .map(({ cellId, details }) => ({ cellId, details })),
  };
}

/** What the checker knows of the moment at which a round closed. */
export interface Closing {
  readonly people: readonly PublishablePerson[];
  readonly config: PublicationConfig;
  readonly date: string;
  readonly previousKeys: ReadonlySet<string>;
}

/** Everything that must hold for a round at the moment of closing. Throws a Violation. */
export function checkClosing(round: ClosedRound, closing: Closing): void {
  const { config } = closing;
  const people = new Map(closing.people.map((person) => [person.id, person]));
  const person = (id: string) => people.get(id) ?? fail(`${id} is shown and was not published`);
  const where = new Map<string, string>();
  const put = (id: string, place: string) => {
    if (where.has(id)) fail(`${id} is shown twice`);
    person(id);
    where.set(id, place);
  };

  for (const cell of round.cells) {
    const { counted, others } = round.members.get(cell.id) ?? fail(`cell ${cell.id} has no members`);
    const cards = round.cards.filter(({ cellId }) => cellId === cell.id);
    const everyone = [...counted, ...others, ...cards.map(({ personId }) => personId)];
    for (const id of everyone) put(id, cell.id);

    if (counted.some((id) => wishes(person(id)))) fail(`cell ${cell.id} counts someone who wished to show more`);
    if (counted.length < config.k) fail(`cell ${cell.id} has ${counted.length} people, fewer than ${config.k}`);
    if (!closing.previousKeys.has(cell.key) && counted.length < config.k + config.hysteresis)
      fail(`cell ${cell.id} is new with ${counted.length} people`);
    for (const id of everyone) checkValues(cell.values, person(id), closing);

    const countedPeople = counted.map(person);
    for (const talent of cell.talents) atLeastK(config, countedPeople, (one) => one.talents.includes(talent));
    const { common } = cell;
    for (const family of common.families) atLeastK(config, countedPeople, (one) => one.family === family);
    for (const code of common.municipalities) atLeastK(config, countedPeople, (one) => one.municipality === code);
    for (const hours of common.hours) atLeastK(config, countedPeople, (one) => hoursOf(one, config).fine === hours);
    for (const level of common.levels) atLeastK(config, countedPeople, (one) => levelOf(one, config).fine === level);
    for (const start of common.availability)
      atLeastK(config, countedPeople, (one) => startOf(one, closing).fine === start);

    checkCards(cards, everyone.map(person), config.k);
  }
  for (const { personId } of round.unpublished) put(personId, 'nowhere');
  if (where.size !== people.size) fail('someone is neither published nor told why not');
  if (new Set(round.cells.map(({ key }) => key)).size !== round.cells.length) fail('two cells show the same');
}

/** Everything that must hold at any moment between two rounds. */
export function checkMoment(round: ClosedRound, hidden: Hidden, gone: ReadonlySet<string>, k: number): void {
  const hiddenCells = new Set(hidden.cellIds);
  for (const cell of round.cells) {
    const here = (round.members.get(cell.id)?.counted ?? []).filter((id) => !gone.has(id)).length;
    if (!hiddenCells.has(cell.id) && here < k) fail(`cell ${cell.id} is visible with ${here} people`);
    if (hiddenCells.has(cell.id) && here >= k) fail(`cell ${cell.id} is hidden with ${here} people`);
  }
  const hiddenCards = new Set(hidden.cards.map(cardKey));
  for (const card of round.cards)
    if (!hiddenCards.has(cardKey(card)) && (gone.has(card.personId) || hiddenCells.has(card.cellId)))
      fail(`the card of ${card.personId} is still there`);
}

/** A card fits at least k people of its cell who show no more than it does, and k people in any case. */
function checkCards(cards: readonly Card[], people: readonly PublishablePerson[], k: number): void {
  const shownBy = new Map(cards.map(({ personId, details }) => [personId, flat(details)]));
  for (const { personId, details } of cards) {
    const shown = flat(details);
    const owner = people.find(({ id }) => id === personId) ?? fail(`${personId} has a card in another cell`);
    if (shown.length === 0) fail(`${personId} has a card that shows no more than the cell`);
    if (!shown.every((detail) => flat(owner).includes(detail))) fail(`${personId} shows what is not theirs`);
    if (!shown.every((detail) => flat(owner.optIn).includes(detail))) fail(`${personId} shows what was not wished`);
    const fitting = people.filter((other) => shown.every((detail) => flat(other).includes(detail)));
    if (fitting.length < k) fail(`the card of ${personId} fits ${fitting.length} people`);
    const alike = fitting.filter(({ id }) => (shownBy.get(id) ?? []).every((detail) => shown.includes(detail)));
    if (alike.length < k) fail(`the card of ${personId} can be told apart from all but ${alike.length}`);
  }
}

function checkValues(values: CellValues, person: PublishablePerson, closing: Closing): void {
  const { config } = closing;
  const { municipality } = person;
  const areas = {
    municipality,
    subregion: config.area.subregions[municipality] ?? municipality,
    region: config.area.region,
  };
  const allowed = (value: string | null, band: { fine: string; coarse: string }) =>
    value === null || value === band.fine || value === band.coarse;
  const fits =
    values.sector === person.sector &&
    (values.family === null || values.family === person.family) &&
    values.area === areas[values.areaGrain] &&
    allowed(values.hours, hoursOf(person, config)) &&
    allowed(values.level, levelOf(person, config)) &&
    allowed(values.availability, startOf(person, closing));
  if (!fits) fail(`${person.id} stands behind values of someone else`);
}

const UNFILLED = { code: 'onbekend', coarse: 'onbekend' };

function hoursOf(person: PublishablePerson, config: PublicationConfig) {
  return inBand(person.hoursMax === null ? person.hoursMin : person.hoursMax, config.bands.hours);
}

function startOf(person: PublishablePerson, { config, date }: Closing) {
  const days =
    person.availableFrom === null ? null : (Date.parse(person.availableFrom) - Date.parse(date)) / 86_400_000;
  return inBand(days, config.bands.availability);
}

function levelOf({ level }: PublishablePerson, config: PublicationConfig) {
  const band = config.bands.level.filter(({ levels }) => level !== null && levels.includes(level))[0] ?? UNFILLED;
  return { fine: band.code, coarse: band.coarse };
}

function inBand(value: number | null, bands: PublicationConfig['bands']['hours']) {
  let found = UNFILLED;
  if (value !== null)
    for (const band of [...bands].reverse()) if (band.below === null || value < band.below) found = band;
  return { fine: found.code, coarse: found.coarse };
}

function wishes({ optIn }: PublishablePerson): boolean {
  return flat(optIn).length > 0;
}

function flat({ talents, licences, languages }: Details): string[] {
  return [...talents.map((c) => `t ${c}`), ...licences.map((c) => `r ${c}`), ...languages.map((c) => `l ${c}`)];
}

function atLeastK(
  config: PublicationConfig,
  people: readonly PublishablePerson[],
  has: (one: PublishablePerson) => boolean,
) {
  const number = people.filter(has).length;
  if (number < config.k) fail(`a cell says something that holds for ${number} people`);
}

function cardKey({ cellId, personId }: Pick<Card, 'cellId' | 'personId'>): string {
  return `${cellId} ${personId}`;
}

export function fail(message: string): never {
  throw new Violation(message);
}

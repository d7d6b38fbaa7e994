import type { ClosedRound, closeRound, RoundInput } from '#server/modules/publication/cells.ts';
import { type PublicationConfig, publicationConfigSchema } from '#server/modules/publication/config.ts';
import type { PublishablePerson } from '#server/modules/publication/grid.ts';
import { handleFor } from '#server/modules/publication/handles.ts';
import type { Hidden, withdraw } from '#server/modules/publication/withdraw.ts';
import { checkClosing, checkMoment, fail, viewOf } from './checker.ts';

/** The code under test; a deliberately broken one must be caught. */
export interface Implementation {
  readonly closeRound: typeof closeRound;
  readonly withdraw: typeof withdraw;
}

/** What happened in a history, to show that the histories reach the states that matter. */
export interface Tally {
  events: number;
  rounds: number;
  cells: number;
  cellsOfExactlyK: number;
  cards: number;
  refused: number;
  unpublished: number;
  hiddenCells: number;
}

export function emptyTally(): Tally {
  return { events: 0, rounds: 0, cells: 0, cellsOfExactlyK: 0, cards: 0, refused: 0, unpublished: 0, hiddenCells: 0 };
}

const SLOTS = 26;
const SECTORS = ['logistiek', 'zorg'];
const FAMILIES = ['a', 'b'];
const PLACES = ['m1', 'm2', 'm3'];
const HOURS = [16, 24, 40, null];
const LEVELS = ['basis', 'mbo34', null] as const;
const STARTS = ['2026-01-01', '2026-09-01', null];
const TALENTS = ['precies', 'handig'];
const LICENCES = ['b'];
const LANGUAGES = ['en'];
const NOTHING = { talents: [], licences: [], languages: [] };
const KEYS = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)] as const;

const area = { region: 'r', subregions: { m1: 's1', m2: 's2', m3: 's2' } };
/** Small people counts and few values, so that groups hover around k. The grid changes between these. */
const CONFIGS: readonly PublicationConfig[] = [
  { k: 5, hysteresis: 2, area },
  { k: 3, hysteresis: 2, area },
  { k: 4, hysteresis: 0, area: { region: 'r', subregions: { m1: 's1', m2: 's1', m3: 's1' } } },
  {
    k: 3,
    hysteresis: 1,
    area,
    ladder: [
      { family: 'fine', area: 'municipality', hours: 'fine', level: 'drop', availability: 'drop' },
      { family: 'drop', area: 'municipality', hours: 'coarse', level: 'drop', availability: 'drop' },
      { family: 'drop', area: 'region', hours: 'drop', level: 'drop', availability: 'drop' },
    ],
  },
].map((config) => publicationConfigSchema.parse(config));

interface Slot {
  person: PublishablePerson;
  published: boolean;
  generation: number;
}

/**
 * Plays one history of publish, edit, withdraw, opt in, opt out, delete, change the grid and close a round, with every
 * promise checked after every event. An event is one whole number: that shrinks well and costs little.
 */
export function playHistory(events: readonly number[], code: Implementation, tally: Tally = emptyTally()): void {
  new History(code, tally).play(events);
}

class History {
  readonly #code: Implementation;
  readonly #tally: Tally;
  readonly #slots: Slot[];
  readonly #usedIds = new Set<string>();
  readonly #valuesOfKey = new Map<string, string>();
  #config = CONFIGS[0] ?? fail('no configuration');
  #round: ClosedRound | null = null;
  #roundConfig = this.#config;
  #number = 0;
  #gone = new Set<string>();
  #tookBack = new Set<string>();
  /** What employers see now, and what is hidden of the round, both as JSON. */
  #view = '';
  #hidden = '';

  constructor(code: Implementation, tally: Tally) {
    this.#code = code;
    this.#tally = tally;
    this.#slots = Array.from({ length: SLOTS }, (_, slot) => ({
      person: newPerson(slot, 0, slot * 7919),
      published: slot % 4 !== 0,
      generation: 0,
    }));
  }

  play(events: readonly number[]): void {
    this.#close();
    for (const event of events) {
      this.#tally.events += 1;
      const kind = event % 16;
      const slot = this.#slots[Math.floor(event / 16) % SLOTS] ?? fail('no slot');
      const value = Math.floor(event / (16 * SLOTS));
      if (kind === 15) this.#close();
      else {
        const mayHide = this.#happen(kind, slot, value);
        this.#look(mayHide);
      }
    }
    this.#close();
  }

  /** Returns true when the event may take something away from what employers see. Nothing may ever add. */
  #happen(kind: number, slot: Slot, value: number): boolean {
    const { person } = slot;
    const edit = (changes: Partial<PublishablePerson>) => {
      slot.person = { ...person, ...changes };
    };
    switch (kind) {
      case 0:
      case 1:
      case 2:
        slot.published = true;
        return false;
      case 3:
        edit({ sector: pick(SECTORS, value), family: pick(FAMILIES, value >> 1) });
        return false;
      case 4:
        edit({ municipality: pick(PLACES, value) });
        return false;
      case 5:
        edit({ hoursMax: pick(HOURS, value), hoursMin: pick(HOURS, value) });
        return false;
      case 6:
        edit({ level: pick(LEVELS, value), availableFrom: pick(STARTS, value >> 2) });
        return false;
      case 7:
        edit({
          talents: some(TALENTS, value),
          licences: some(LICENCES, value >> 2),
          languages: some(LANGUAGES, value >> 3),
        });
        return false;
      case 8:
      case 9:
        edit({
          optIn: {
            talents: some(TALENTS, value),
            licences: some(LICENCES, value >> 2),
            languages: some(LANGUAGES, value >> 3),
          },
        });
        return false;
      case 10:
        edit({ optIn: NOTHING });
        this.#tookBack.add(person.id);
        return true;
      case 11:
      case 12:
        slot.published = false;
        this.#gone.add(person.id);
        return true;
      case 13:
        this.#gone.add(person.id);
        slot.generation += 1;
        slot.person = newPerson(this.#slots.indexOf(slot), slot.generation, value);
        slot.published = value % 3 !== 0;
        return true;
      default:
        this.#config = pick(CONFIGS, value);
        return false;
    }
  }

  #close(): void {
    if (this.#round !== null && JSON.stringify(viewOf(this.#round, JSON.parse(this.#hidden) as Hidden)) !== this.#view)
      fail('the round itself changed after closing');
    const visible = this.#round === null ? [] : (JSON.parse(this.#view) as { cells: { key: string }[] }).cells;
    const previousKeys = new Set(visible.map(({ key }) => key));
    const people = this.#slots.filter(({ published }) => published).map(({ person }) => person);
    this.#number += 1;
    const number = this.#number;
    const date = '2026-03-02';
    const input: RoundInput = { date, previousKeys, cellId: (index) => `r${number}c${index}` };
    const round = this.#code.closeRound(people, this.#config, input);
    checkClosing(round, { people, config: this.#config, date, previousKeys });
    this.#checkDisguised(round, people, input);

    for (const cell of round.cells) {
      if (this.#usedIds.has(cell.id)) fail(`id ${cell.id} was used before`);
      this.#usedIds.add(cell.id);
      const shown = JSON.stringify([cell.step, cell.values]);
      const before = this.#valuesOfKey.get(cell.key);
      // The step may differ after a change of the ladder; the values may not.
      if (before !== undefined && before.slice(before.indexOf(',')) !== shown.slice(shown.indexOf(',')))
        fail(`key ${cell.key} shows two things`);
      this.#valuesOfKey.set(cell.key, shown);
    }
    const [first] = round.cells;
    if (first !== undefined && number === 1) {
      const handles = KEYS.flatMap((key) =>
        ['org-1', 'org-2'].map((organisation) => handleFor(key, organisation, first.id)),
      );
      if (new Set(handles).size !== handles.length) fail('two employers or two rounds share a handle');
    }

    this.#round = round;
    this.#roundConfig = this.#config;
    this.#gone = new Set();
    this.#tookBack = new Set();
    this.#view = JSON.stringify(viewOf(round, { cellIds: [], cards: [] }));
    this.#hidden = '';
    this.#count(round);
    this.#look(false);
  }

  /** Looks at what employers see now. Only a withdrawal may have changed it, and then only by taking away. */
  #look(mayHide: boolean): void {
    const round = this.#round ?? fail('no round');
    const { k } = this.#roundConfig;
    const hidden = this.#code.withdraw(round, { people: this.#gone, details: this.#tookBack }, k);
    checkMoment(round, hidden, this.#gone, k);
    for (const { personId } of hidden.cards)
      if (!this.#gone.has(personId) && !this.#tookBack.has(personId) && !inHiddenCell(round, personId, hidden.cellIds))
        fail(`the card of ${personId} vanished without a reason`);
    const hiddenText = JSON.stringify(hidden);
    if (hiddenText === this.#hidden) return;
    this.#hidden = hiddenText;
    const view = viewOf(round, hidden);
    const text = JSON.stringify(view);
    if (text === this.#view) return;
    if (!mayHide) fail('what employers see changed between rounds');
    const before = JSON.parse(this.#view) as { cells: object[]; cards: object[] };
    if (!isSubset(view.cells, before.cells) || !isSubset(view.cards, before.cards))
      fail('something appeared or changed');
    this.#tally.hiddenCells += before.cells.length - view.cells.length;
    this.#view = text;
  }

  /**
   * Closes the same round again with the people in another order, under other ids, with other values in everything
   * that no band tells apart and with things the product knows but may not publish. Nothing may differ.
   */
  #checkDisguised(round: ClosedRound, people: readonly PublishablePerson[], input: RoundInput): void {
    const alias = new Map(people.map(({ id }, index) => [id, `x${(index * 17 + this.#number) % 101}-${index}`]));
    const disguised = people.map((person, index) => ({
      ...person,
      id: alias.get(person.id) ?? '',
      hoursMin: person.hoursMin === null ? null : person.hoursMin - (index % 3),
      hoursMax: person.hoursMax === null ? null : person.hoursMax + (index % 4),
      availableFrom: person.availableFrom?.replace(/-01$/, `-0${(index % 8) + 1}`) ?? null,
      name: `Canary ${index}`,
      age: 20 + index,
      talents: [...person.talents].reverse(),
    }));
    const turn = this.#number % (disguised.length + 1);
    const again = this.#code.closeRound(
      [...disguised.slice(turn), ...disguised.slice(0, turn)].reverse(),
      this.#config,
      input,
    );
    const none = { cellIds: [], cards: [] };
    if (JSON.stringify(viewOf(again, none)) !== JSON.stringify(viewOf(round, none)))
      fail('order, ids or hidden fields changed what employers see');
    for (const [id, { counted, others }] of round.members) {
      const now = again.members.get(id);
      if (!sameSet(counted, now?.counted, alias) || !sameSet(others, now?.others, alias))
        fail('order, ids or hidden fields changed who is behind a cell');
    }
  }

  #count(round: ClosedRound): void {
    this.#tally.rounds += 1;
    this.#tally.cells += round.cells.length;
    this.#tally.cards += round.cards.length;
    this.#tally.refused += round.refused.length;
    this.#tally.unpublished += round.unpublished.length;
    for (const { counted } of round.members.values())
      if (counted.length === this.#roundConfig.k) this.#tally.cellsOfExactlyK += 1;
  }
}

function newPerson(slot: number, generation: number, value: number): PublishablePerson {
  return {
    id: `p${slot}.${generation}`,
    sector: pick(SECTORS, value),
    family: pick(FAMILIES, value >> 1),
    municipality: pick(PLACES, value >> 2),
    hoursMin: null,
    hoursMax: pick(HOURS, value >> 3),
    level: pick(LEVELS, value >> 4),
    availableFrom: pick(STARTS, value >> 5),
    talents: some(TALENTS, (value >> 6) | 1),
    licences: some(LICENCES, value >> 7),
    languages: some(LANGUAGES, value >> 8),
    optIn: NOTHING,
  };
}

function pick<T>(values: readonly T[], value: number): T {
  return values[value % values.length] as T;
}

/** The values whose bit is set. */
function some(values: readonly string[], value: number): string[] {
  return values.filter((_, index) => (value >> index) % 2 === 1);
}

function inHiddenCell(round: ClosedRound, personId: string, cellIds: readonly string[]): boolean {
  return round.cards.some((card) => card.personId === personId && cellIds.includes(card.cellId));
}

function isSubset(part: readonly object[], whole: readonly object[]): boolean {
  const texts = whole.map((one) => JSON.stringify(one));
  return part.every((one) => {
    const index = texts.indexOf(JSON.stringify(one));
    if (index >= 0) texts.splice(index, 1);
    return index >= 0;
  });
}

function sameSet(ids: readonly string[], others: readonly string[] | undefined, alias: ReadonlyMap<string, string>) {
  const renamed = ids.map((id) => alias.get(id) ?? '').sort();
  return JSON.stringify(renamed) === JSON.stringify([...(others ?? [])].sort());
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Violation } from '#tests/support/publication/checker.ts';
import { emptyTally, type Implementation, playHistory } from '#tests/support/publication/history.ts';
import { type Card, type Cell, closeRound } from './cells.ts';
import type { Details, PublishablePerson } from './grid.ts';
import { withdraw } from './withdraw.ts';

const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const HISTORIES = Number(process.env.HISTORIES ?? 10_000);
console.info(`publication histories: SEED=${SEED} HISTORIES=${HISTORIES}`);

const history = fc.array(fc.nat({ max: 2 ** 31 - 1 }), { maxLength: 200, size: 'max' });
const code: Implementation = { closeRound, withdraw };

describe('random publication histories', () => {
  it('never break the promise, at any moment', { timeout: 600_000 }, () => {
    const tally = emptyTally();
    fc.assert(
      fc.property(history, (events) => playHistory(events, code, tally)),
      { seed: SEED, numRuns: HISTORIES },
    );
    console.info(JSON.stringify(tally));
    // The histories are only worth something when they come to the edges.
    expect(tally.cellsOfExactlyK).toBeGreaterThan(HISTORIES / 10);
    for (const number of Object.values(tally)) expect(number).toBeGreaterThan(HISTORIES / 10);
  });
});

/** Code that breaks the promise in one place, and the words in which the checker must say so. */
const broken: readonly [name: string, complaint: RegExp, implementation: Implementation][] = [
  [
    'keeps a cell with k − 1 people at a round',
    /people, fewer than|a cell says something that holds for|the card of .* (fits|can be told apart)/,
    closing((people, config, round) =>
      closeRound(people, { ...config, k: config.k - 1, hysteresis: config.hysteresis + 1 }, round),
    ),
  ],
  [
    'keeps a cell with k − 1 people after a withdrawal',
    /is visible with/,
    { ...code, withdraw: (round, gone, k) => withdraw(round, gone, k - 1) },
  ],
  [
    'forgets the margin for new cells',
    /is new with/,
    closing((people, config, round) => closeRound(people, { ...config, hysteresis: 0 }, round)),
  ],
  [
    'counts people who show more',
    /counts someone who wished to show more/,
    closing((people, config, round) => {
      const optIn = { talents: [], licences: [], languages: [] };
      return closeRound(
        people.map((person) => ({ ...person, optIn })),
        config,
        round,
      );
    }),
  ],
  [
    'grants every wish',
    /the card of .* (fits|can be told apart)/,
    closing((people, config, round) => {
      const closed = closeRound(people, config, round);
      const cards = closed.cards.map((card): Card => {
        const owner = people.find(({ id }) => id === card.personId);
        return owner === undefined ? card : { ...card, details: onlyOwn(owner) };
      });
      return { ...closed, cards };
    }),
  ],
  [
    'lets the order of the people show',
    /order, ids or hidden fields changed what employers see/,
    closing((people, config, round) => {
      const closed = closeRound(people, config, round);
      const sectors = [...new Set(people.map(({ sector }) => sector))];
      const place = ({ values }: Cell) => sectors.indexOf(values.sector);
      return { ...closed, cells: closed.cells.toSorted((a, b) => place(a) - place(b)) };
    }),
  ],
  [
    'lets a hidden value show',
    /order, ids or hidden fields changed what employers see/,
    closing((people, config, round) => {
      const closed = closeRound(people, config, round);
      const cells = closed.cells.map((cell) => {
        const behind = new Set(closed.members.get(cell.id)?.counted);
        const hours = people.filter(({ id }) => behind.has(id)).map(({ hoursMax }) => hoursMax ?? 0);
        return { ...cell, weight: Math.max(...hours) };
      });
      return { ...closed, cells };
    }),
  ],
  [
    'uses an id again',
    /was used before/,
    closing((people, config, { cellId: _, ...round }) => closeRound(people, config, round)),
  ],
  [
    'leaves the card of someone who withdrew',
    /is still there/,
    { ...code, withdraw: (round, gone, k) => ({ ...withdraw(round, gone, k), cards: [] }) },
  ],
  [
    'hides more than a withdrawal asks',
    /is hidden with/,
    { ...code, withdraw: (round, gone, k) => withdraw(round, gone, k + 1) },
  ],
  [
    'loses someone without a word',
    /neither published nor told/,
    closing((people, config, round) => ({ ...closeRound(people, config, round), unpublished: [] })),
  ],
];

function closing(closeBadly: typeof closeRound): Implementation {
  return { ...code, closeRound: closeBadly };
}

/** The whole wish, as far as the person has it. */
function onlyOwn(person: PublishablePerson): Details {
  const wished = (kind: keyof Details) => person.optIn[kind].filter((value) => person[kind].includes(value));
  return { talents: wished('talents'), licences: wished('licences'), languages: wished('languages') };
}

describe('the checker itself', () => {
  const samples = fc.sample(history, { seed: SEED, numRuns: 300 });

  it.each(broken)('catches code that %s', (_, complaint, implementation) => {
    let caught: unknown;
    try {
      for (const events of samples) playHistory(events, implementation);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(Violation);
    expect(String(caught)).toMatch(complaint);
  });
});

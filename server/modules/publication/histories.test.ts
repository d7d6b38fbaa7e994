import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Violation } from '#tests/support/publication/checker.ts';
import { emptyTally, type Implementation, playHistory } from '#tests/support/publication/history.ts';
import { type Card, closeRound } from './cells.ts';
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

const broken: Readonly<Record<string, Implementation>> = {
  'lets a cell appear with k − 1 people': {
    ...code,
    closeRound: (people, config, round) => closeRound(people, { ...config, k: config.k - 1, hysteresis: 0 }, round),
  },
  'keeps a cell with k − 1 people after a withdrawal': {
    ...code,
    withdraw: (round, gone, k) => withdraw(round, gone, k - 1),
  },
  'forgets the margin for new cells': {
    ...code,
    closeRound: (people, config, round) => closeRound(people, { ...config, hysteresis: 0 }, round),
  },
  'counts people who show more': {
    ...code,
    closeRound: (people, config, round) => {
      const nothing = { talents: [], licences: [], languages: [] };
      return closeRound(
        people.map((person) => ({ ...person, optIn: nothing })),
        config,
        round,
      );
    },
  },
  'grants every wish': {
    ...code,
    closeRound: (people, config, round) => {
      const closed = closeRound(people, config, round);
      const cards = closed.cards.map((card): Card => {
        const owner = people.find(({ id }) => id === card.personId);
        return owner === undefined ? card : { ...card, details: owner };
      });
      return { ...closed, cards };
    },
  },
  'lets the order of the people show': {
    ...code,
    closeRound: (people, config, round) => {
      const closed = closeRound(people, config, round);
      const order = [...new Set(people.map(({ sector }) => sector))];
      return {
        ...closed,
        cells: closed.cells.toSorted((a, b) => order.indexOf(a.values.sector) - order.indexOf(b.values.sector)),
      };
    },
  },
  'lets a hidden value show': {
    ...code,
    closeRound: (people, config, round) => {
      const closed = closeRound(people, config, round);
      const cells = closed.cells.map((cell) => {
        const behind = new Set(closed.members.get(cell.id)?.counted);
        const hours = people.filter(({ id }) => behind.has(id)).map(({ hoursMin }) => hoursMin ?? 0);
        return { ...cell, weight: Math.min(...hours) };
      });
      return { ...closed, cells };
    },
  },
  'uses an id again': {
    ...code,
    closeRound: (people, config, { cellId: _, ...round }) => closeRound(people, config, round),
  },
  'leaves the card of someone who withdrew': {
    ...code,
    withdraw: (round, gone, k) => ({ ...withdraw(round, gone, k), cards: [] }),
  },
  'hides more than a withdrawal asks': {
    ...code,
    withdraw: (round, gone, k) => withdraw(round, gone, k + 1),
  },
  'loses someone without a word': {
    ...code,
    closeRound: (people, config, round) => ({ ...closeRound(people, config, round), unpublished: [] }),
  },
};

describe('the checker itself', () => {
  const samples = fc.sample(history, { seed: SEED, numRuns: 300 });

  it.each(Object.entries(broken))('catches code that %s', (_, implementation) => {
    const caught = () => {
      for (const events of samples) playHistory(events, implementation);
    };
    expect(caught).toThrow(Violation);
  });
});

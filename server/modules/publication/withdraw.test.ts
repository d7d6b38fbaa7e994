import { describe, expect, it } from 'vitest';
import { DATE, people, showing } from '#tests/support/publication/people.ts';
import { closeRound } from './cells.ts';
import { DEFAULT_PUBLICATION_CONFIG as CONFIG } from './config.ts';
import { withdraw } from './withdraw.ts';

const round = closeRound(
  [
    ...people(7, 'a', { licences: ['b'] }),
    ...people(2, 'card', { licences: ['b'], optIn: showing('b') }),
    ...people(7, 'z', { sector: 'zorg' }),
  ],
  CONFIG,
  { date: DATE },
);
const [logistics] = round.cells;
const cellId = logistics?.id ?? '';

describe('withdraw', () => {
  it('takes nothing away when no one withdrew', () => {
    expect(withdraw(round, { people: [] }, CONFIG.k)).toEqual({ cellIds: [], cards: [] });
  });

  it('takes away a card and leaves the cell', () => {
    expect(withdraw(round, { people: ['card1'] }, CONFIG.k)).toEqual({
      cellIds: [],
      cards: [{ cellId, personId: 'card1' }],
    });
  });

  it('takes away the card of someone who took back a detail', () => {
    expect(withdraw(round, { people: [], details: ['card2', 'a1'] }, CONFIG.k)).toEqual({
      cellIds: [],
      cards: [{ cellId, personId: 'card2' }],
    });
  });

  it('leaves a cell with k people and hides it whole below that, with its cards', () => {
    expect(withdraw(round, { people: ['a1', 'a2'] }, CONFIG.k).cellIds).toEqual([]);
    expect(withdraw(round, { people: ['a1', 'a2', 'a3'] }, CONFIG.k)).toEqual({
      cellIds: [cellId],
      cards: [
        { cellId, personId: 'card1' },
        { cellId, personId: 'card2' },
      ],
    });
  });

  it('does not let people with a card fill the places of those who left', () => {
    expect(withdraw(round, { people: ['a1', 'a2', 'a3', 'nobody'] }, CONFIG.k).cellIds).toEqual([cellId]);
  });
});

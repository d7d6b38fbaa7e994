import { describe, expect, it } from 'vitest';
import { DATE, people, person, showing } from '#tests/support/publication/people.ts';
import { closeRound } from './cells.ts';
import { DEFAULT_PUBLICATION_CONFIG as CONFIG } from './config.ts';
import type { PublishablePerson } from './grid.ts';

const close = (all: PublishablePerson[], previousKeys: string[] = []) =>
  closeRound(all, CONFIG, { date: DATE, previousKeys });

describe('closeRound', () => {
  it('publishes nobody when there is nobody', () => {
    expect(close([])).toMatchObject({
      cells: [],
      cards: [],
      unpublished: [],
      figures: { people: 0, smallestCell: null },
    });
  });

  it('makes one cell of people who are alike', () => {
    const round = close(people(7, 'a'));
    expect(round.cells).toEqual([
      {
        id: 'cell-0',
        key: '["logistiek","logistiek-magazijn","subregion","GM0637","tot-28","tot-mbo-2","uiterlijk-een-maand"]',
        step: 0,
        values: {
          sector: 'logistiek',
          family: 'logistiek-magazijn',
          areaGrain: 'subregion',
          area: 'GM0637',
          hours: 'tot-28',
          level: 'tot-mbo-2',
          availability: 'uiterlijk-een-maand',
        },
        talents: [],
        common: {
          families: ['logistiek-magazijn'],
          municipalities: ['GM0637'],
          hours: ['20-28'],
          levels: ['mbo-1-2'],
          availability: ['meteen'],
        },
        weight: 7,
      },
    ]);
    expect(round.members.get('cell-0')).toEqual({ counted: ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'], others: [] });
  });

  it('lets a cell appear at k + 2 and keeps it until it falls below k', () => {
    const keys = close(people(7, 'a')).cells.map(({ key }) => key);
    expect(close(people(6, 'a')).cells).toEqual([]);
    expect(close(people(6, 'a'), keys).cells).toHaveLength(1);
    expect(close(people(5, 'a'), keys).cells).toHaveLength(1);
    expect(close(people(4, 'a'), keys).cells).toEqual([]);
  });

  it('does not count people who show more, and tells people for whom there is no cell', () => {
    const shown = { licences: ['b'], optIn: showing('b') };
    const round = close([...people(6, 'a', { licences: ['b'] }), ...people(6, 'card', shown)]);
    expect(round.cells).toEqual([]);
    expect(round.unpublished).toHaveLength(12);
    expect(round.unpublished[0]).toEqual({ personId: 'a1', reason: 'te weinig mensen' });
  });

  it('puts people who may not show more behind the tile and tells them what was refused', () => {
    const wish = { licences: ['b'], optIn: showing('b') };
    const round = close([...people(7, 'a'), person('me', wish)]);
    expect(round.members.get('cell-0')?.others).toEqual(['me']);
    expect(round.cards).toEqual([]);
    expect(round.refused).toEqual([{ personId: 'me', details: showing('b') }]);
  });

  it('gives a card to people who may show more', () => {
    const wish = { licences: ['b'], optIn: showing('b') };
    const round = close([...people(7, 'a', { licences: ['b'] }), person('me', wish)]);
    expect(round.cards).toEqual([{ cellId: 'cell-0', personId: 'me', details: showing('b') }]);
    expect(round.members.get('cell-0')?.counted).not.toContain('me');
  });

  it('coarsens small groups together by the steps of the ladder and never drops the sector', () => {
    const round = close([
      ...people(7, 'a'),
      ...people(3, 'b', { level: 'hbo' }),
      ...people(4, 'c', { hoursMax: 40 }),
      ...people(4, 'd', { family: 'logistiek-post' }),
      ...people(3, 'e', { family: 'logistiek-post', municipality: 'GM1621' }),
      ...people(3, 'f', { family: 'logistiek-heftruck' }),
      ...people(4, 'g', { family: 'logistiek-expeditie' }),
      ...people(3, 'h', { sector: 'zorg' }),
    ]);
    const behind = round.cells.map(({ id, step, values }) => [
      step,
      values.family,
      values.area,
      [...new Set(round.members.get(id)?.counted.map((name) => name.slice(0, 1)))].join(''),
    ]);
    expect(behind).toEqual([
      [0, 'logistiek-magazijn', 'GM0637', 'a'],
      [1, 'logistiek-magazijn', 'GM0637', 'bc'],
      [2, 'logistiek-post', 'regio', 'de'],
      [3, null, 'GM0637', 'fg'],
    ]);
    expect(round.unpublished.map(({ personId }) => personId)).toEqual(['h1', 'h2', 'h3']);
  });

  it('keeps unknown as a value of its own', () => {
    const unknown = { hoursMin: null, hoursMax: null, level: null, availableFrom: null };
    const round = close([...people(7, 'a'), ...people(7, 'u', unknown)]);
    expect(round.cells.map(({ values }) => values.hours)).toEqual(['onbekend', 'tot-28']);
    expect(round.cells[0]?.common).toMatchObject({ hours: ['onbekend'], levels: ['onbekend'] });
  });

  it('makes a talent a talent of the cell when at least k of the counted people have it', () => {
    const cell = (number: number) => [
      ...people(number, 'a', { talents: ['precies'] }),
      ...people(7 - number, 'b'),
      person('me', { talents: ['precies', 'handig'], optIn: { ...showing(), talents: ['handig'] } }),
    ];
    expect(close(cell(5)).cells[0]?.talents).toEqual(['precies']);
    expect(close(cell(4)).cells[0]?.talents).toEqual([]);
  });

  it('refuses to count one person twice', () => {
    expect(() => close([...people(4, 'a'), ...people(3, 'a')])).toThrow(RangeError);
  });

  it('refuses one id for two cells', () => {
    const two = [...people(7, 'a'), ...people(7, 'z', { sector: 'zorg' })];
    expect(() => closeRound(two, CONFIG, { date: DATE, cellId: () => 'same' })).toThrow(RangeError);
  });

  it('adds up', () => {
    const wish = { licences: ['b'], optIn: showing('b', 'ce') };
    const { figures } = close([
      ...people(9, 'a', { licences: ['b'] }),
      person('me', wish),
      person('z', { sector: 'zorg' }),
    ]);
    expect(figures).toEqual({
      people: 11,
      published: 10,
      unpublished: 1,
      cells: 1,
      cards: 1,
      detailsRefused: 0,
      steps: [
        { cells: 1, people: 10 },
        { cells: 0, people: 0 },
        { cells: 0, people: 0 },
        { cells: 0, people: 0 },
        { cells: 0, people: 0 },
      ],
      smallestCell: 9,
    });
  });
});

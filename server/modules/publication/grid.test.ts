import { describe, expect, it } from 'vitest';
import { DATE, person } from '#tests/support/publication/people.ts';
import { DEFAULT_PUBLICATION_CONFIG as CONFIG, publicationConfigSchema } from './config.ts';
import { keyOf, onGrid, type PublishablePerson, valuesAt } from './grid.ts';

const grid = (values: Partial<PublishablePerson>) => onGrid(person('p', values), CONFIG, DATE);

describe('onGrid', () => {
  it.each([
    [0, 19, 'tot-20', 'tot-28'],
    [8, 20, '20-28', 'tot-28'],
    [8, 27, '20-28', 'tot-28'],
    [20, 28, '28-36', '28-plus'],
    [30, 36, '36-plus', '28-plus'],
    [36, null, '36-plus', '28-plus'],
    [null, 12, 'tot-20', 'tot-28'],
    [null, null, 'onbekend', 'onbekend'],
  ])('puts %s to %s hours in %s', (hoursMin, hoursMax, fine, coarse) => {
    expect(grid({ hoursMin, hoursMax }).hours).toEqual({ fine, coarse });
  });

  it.each([
    ['2020-01-01', 'meteen'],
    ['2026-03-02', 'meteen'],
    ['2026-03-03', 'binnen-maand'],
    // Summer time starts in between: days are counted by the calendar.
    ['2026-04-02', 'binnen-maand'],
    ['2026-04-03', 'later'],
    [null, 'onbekend'],
    ['geen datum', 'onbekend'],
  ])('counts a start on %s as %s', (availableFrom, fine) => {
    expect(grid({ availableFrom }).availability.fine).toBe(fine);
  });

  it.each([
    ['basis', 'basis', 'tot-mbo-2'],
    ['vmbo', 'basis', 'tot-mbo-2'],
    ['mbo12', 'mbo-1-2', 'tot-mbo-2'],
    ['mbo34', 'mbo-3-4', 'vanaf-mbo-3'],
    ['hbo', 'hbo-wo', 'vanaf-mbo-3'],
    ['wo', 'hbo-wo', 'vanaf-mbo-3'],
    [null, 'onbekend', 'onbekend'],
  ] as const)('puts level %s in %s', (level, fine, coarse) => {
    expect(grid({ level }).level).toEqual({ fine, coarse });
  });

  it('knows a municipality in its subregion and region, and one that is not listed as its own subregion', () => {
    const config = publicationConfigSchema.parse({ area: { region: 'AM34', subregions: { GM1621: 'oostland' } } });
    const area = (municipality: string) => onGrid(person('p', { municipality }), config, DATE).area;
    expect(area('GM1621')).toEqual({ municipality: 'GM1621', subregion: 'oostland', region: 'AM34' });
    expect(area('GM0637')).toEqual({ municipality: 'GM0637', subregion: 'GM0637', region: 'AM34' });
    expect(area('toString').subregion).toBe('toString');
    expect(area('')).toEqual({ municipality: 'onbekend', subregion: 'onbekend', region: 'AM34' });
  });

  it('tells not filled in apart from not shown', () => {
    const point = grid({ hoursMin: null, hoursMax: null });
    const shown = { family: 'fine', area: 'region', hours: 'fine', level: 'drop', availability: 'drop' } as const;
    expect(valuesAt(point, shown)).toMatchObject({ hours: 'onbekend', level: null });
    expect(keyOf(valuesAt(point, shown))).not.toBe(keyOf(valuesAt(point, { ...shown, hours: 'drop' })));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { people, person, showing } from '#tests/support/publication/people.ts';
import type { PublishablePerson } from './grid.ts';
import { settleCell } from './opt-in.ts';

const shownBy = (cell: PublishablePerson[], id: string, k = 5) =>
  settleCell(cell, k)
    .shown.get(id)
    ?.map(({ code }) => code);

describe('settleCell', () => {
  it('shows a licence that k people have, whether they show it or not', () => {
    const cell = [...people(4, 'a', { licences: ['b'] }), person('me', { licences: ['b'], optIn: showing('b') })];
    expect(shownBy(cell, 'me')).toEqual(['b']);
    expect(shownBy(cell.slice(1), 'me')).toEqual([]);
  });

  it('ignores a wish for something that the person does not have', () => {
    const cell = [...people(9, 'a', { licences: ['b'] }), person('me', { optIn: showing('b') })];
    expect(shownBy(cell, 'me')).toEqual([]);
  });

  it('lets a rare detail go and keeps the others', () => {
    const me = person('me', { licences: ['heftruck', 'b'], optIn: showing('heftruck', 'b') });
    expect(shownBy([...people(6, 'a', { licences: ['b'] }), me], 'me')).toEqual(['b']);
  });

  it('lets go first what was added last, and talents before languages before licences', () => {
    const has = { talents: ['precies'], licences: ['b', 'ce'], languages: ['en'] };
    const me = person('me', { ...has, optIn: { ...has, licences: ['ce', 'b'] } });
    const others = [
      ...people(4, 'all', { ...has, talents: [] }),
      ...people(5, 'talent', { talents: ['precies'] }),
      ...people(4, 'ce', { licences: ['ce'] }),
    ];
    expect(shownBy([...others, me], 'me')).toEqual(['ce', 'b', 'en']);
    expect(shownBy([...others.slice(1), me], 'me')).toEqual(['ce']);
  });

  it('does not let people hide behind others who already show more', () => {
    // Six people have licence b. Five of them show more than that, so a card with only b could be of one person only.
    const both = { licences: ['b', 'ce'], optIn: showing('b', 'ce') };
    const me = person('me', { licences: ['b'], optIn: showing('b') });
    const cell = [...people(5, 'both', both), me, ...people(5, 'a')];
    expect(shownBy(cell, 'both1')).toEqual(['b', 'ce']);
    expect(shownBy(cell, 'me')).toEqual([]);
  });

  it('allows only cards that k people could have carried, whatever people have and wish', () => {
    const codes = fc.subarray(['a', 'b', 'c']);
    const anyone = fc.record({ has: codes, wish: codes, talents: codes, talentWish: codes });
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 16, size: 'max' }), fc.integer({ min: 2, max: 5 }), (all, k) => {
        const cell = all.map(({ has, wish, talents, talentWish }, index) =>
          person(`p${index}`, { licences: has, talents, optIn: { ...showing(...wish), talents: talentWish } }),
        );
        const { shown } = settleCell(cell, k);
        const texts = (id: string) => (shown.get(id) ?? []).map(({ kind, code }) => `${kind} ${code}`);
        for (const { id } of cell) {
          const mine = texts(id);
          const couldCarry = cell.filter(
            (other) =>
              mine.every((text) =>
                [...other.licences.map((c) => `licences ${c}`), ...other.talents.map((c) => `talents ${c}`)].includes(
                  text,
                ),
              ) && texts(other.id).every((text) => mine.includes(text)),
          );
          if (mine.length > 0) expect(couldCarry.length).toBeGreaterThanOrEqual(k);
        }
        // Neither the order of the people nor their ids matter.
        const turned = settleCell(cell.map((one, index) => ({ ...one, id: `q${99 - index}` })).reverse(), k).shown;
        for (const [index, { id }] of cell.entries()) expect(turned.get(`q${99 - index}`)).toEqual(shown.get(id));
      }),
      { numRuns: 1000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { inventedRegion, REGION_CONFIG, ROUND_DATE } from '#tests/support/publication/invented-region.ts';
import { DATE, people, person, showing } from '#tests/support/publication/people.ts';
import { closeRound } from './cells.ts';
import { DEFAULT_PUBLICATION_CONFIG as CONFIG } from './config.ts';
import { likeness } from './likeness.ts';

const round = { date: DATE };
const crowd = [...people(7, 'a', { licences: ['b'] }), ...people(2, 'b', { licences: ['b', 'heftruck'] })];
const me = person('me', { licences: ['b', 'heftruck'], languages: ['en'] });

describe('likeness', () => {
  it('counts the others of the cell when nothing more is shown', () => {
    expect(likeness(me, showing(), crowd, CONFIG, round).whole).toEqual({ others: 9, allowed: true });
  });

  it('counts the others who have all that the card would show', () => {
    expect(likeness(me, showing('b'), crowd, CONFIG, round).whole).toEqual({ others: 9, allowed: true });
  });

  it('does not say how few there are', () => {
    const refused = { others: null, allowed: false };
    const { whole, perField, perDetail } = likeness(me, showing('b', 'heftruck'), crowd, CONFIG, round);
    expect(whole).toEqual(refused);
    expect(perField).toEqual({
      licences: refused,
      talents: { others: 9, allowed: true },
      languages: { others: 9, allowed: true },
    });
    expect(perDetail).toEqual([
      { kind: 'licences', code: 'b', alone: { others: 9, allowed: true }, together: refused },
      { kind: 'licences', code: 'heftruck', alone: refused, together: refused },
      { kind: 'languages', code: 'en', alone: refused, together: refused },
    ]);
  });

  it('says it when there is no cell', () => {
    expect(likeness(me, showing(), crowd.slice(0, 5), CONFIG, round)).toMatchObject({
      cell: null,
      whole: { others: null, allowed: false },
    });
    // Showing more, one no longer counts for the cell, and then there may not be one.
    expect(likeness(me, showing(), crowd.slice(0, 6), CONFIG, round).whole.allowed).toBe(true);
    expect(likeness(me, showing('b'), crowd.slice(0, 6), CONFIG, round).cell).toBeNull();
  });

  it('promises what the round then does', () => {
    const region = inventedRegion(1200, 7, 0.3);
    const closed = closeRound(region, REGION_CONFIG, { date: ROUND_DATE });
    const wishing = region.filter(({ optIn }) => Object.values(optIn).flat().length > 0).slice(0, 150);
    const outcomes = new Set<boolean>();
    for (const one of wishing) {
      const { whole } = likeness(one, one.optIn, region, REGION_CONFIG, { date: ROUND_DATE });
      const card = closed.cards.find(({ personId }) => personId === one.id);
      const granted = card !== undefined && !closed.refused.some(({ personId }) => personId === one.id);
      expect(whole.allowed).toBe(granted);
      outcomes.add(granted);
    }
    expect(outcomes.size).toBe(2);
  });
});

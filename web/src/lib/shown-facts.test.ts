import { expect, test } from 'vitest';
import type { Shown } from '#contract/publication.ts';
import { shown as t } from './i18n/nl/shown.ts';
import { shownFacts, shownTitle } from './shown-facts.ts';

const term = (label: string, code = label.toLowerCase()) => ({ code, label });
const unknown = term('Onbekend');
const tile: Shown = {
  kind: 'tile',
  sector: term('Logistiek'),
  family: null,
  area: term('Oostland'),
  hours: null,
  level: unknown,
  availability: term('Meteen'),
  talents: [term('Samenwerken')],
  common: {
    families: [term('Magazijn en orderpicken'), unknown],
    municipalities: [term('Lansingerland')],
    hours: [term('20 tot 28 uur'), unknown],
    levels: [],
    availability: [term('Meteen')],
  },
  own: null,
};
const valueOf = (shown: Shown, label: string) => shownFacts(shown, t).find((fact) => fact.label === label);

test('says what a group has in common, what differs and what is not known', () => {
  expect(shownTitle(tile, t)).toBe('Logistiek, verschillend werk');
  expect(valueOf(tile, t.families)?.value).toBe('Magazijn en orderpicken');
  expect(valueOf(tile, t.area)?.value).toBe('Oostland, onder andere Lansingerland');
  expect(valueOf(tile, t.hours)?.value).toBe('Verschilt, onder andere 20 tot 28 uur');
  expect(valueOf(tile, t.availability)?.value).toBe('Meteen');
  expect(valueOf(tile, t.level)).toEqual({ label: t.level, value: 'Onbekend', unknown: true });
  expect(valueOf(tile, t.talents)?.value).toBe('Samenwerken');
});

test('shows of a card what its owner chose', () => {
  const card: Shown = {
    ...tile,
    kind: 'card',
    family: unknown,
    talents: [],
    own: { talents: [], licences: [term('Rijbewijs B')], languages: [] },
  };
  expect(shownTitle(card, t)).toBe('Logistiek, soort werk nog onbekend');
  expect(valueOf(card, t.licences)?.value).toBe('Rijbewijs B');
  expect(valueOf(card, t.talents)).toBeUndefined();
});

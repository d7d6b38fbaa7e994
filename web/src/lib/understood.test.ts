import { expect, test } from 'vitest';
import { understoodFrom, withUnderstood } from './understood.ts';

const term = { field: 'families' as const, label: 'Magazijnwerk' };
const address = '/zoeken/resultaten?werk=magazijn';

test('what was understood comes back from the address as it went in', () => {
  const terms = [
    {
      ...term,
      code: 'magazijn',
      occupation: { code: 'orderpicker', name: 'Orderverzamelaar', place: 2 },
      marks: [{ from: 0, to: 5 }],
    },
    {
      ...term,
      code: 'rijbewijs-b',
      occupation: null,
      marks: [
        { from: 0, to: 9 },
        { from: 10, to: 11 },
      ],
    },
    { ...term, code: 'zorg', occupation: null, marks: [] },
  ];
  const made = withUnderstood(address, terms);
  expect(made).not.toContain('Orderverzamelaar');
  expect(understoodFrom(new URL(made, 'http://x').searchParams)).toEqual([
    { code: 'magazijn', occupation: { code: 'orderpicker', place: 2 }, marks: [{ from: 0, to: 5 }] },
    {
      code: 'rijbewijs-b',
      occupation: null,
      marks: [
        { from: 0, to: 9 },
        { from: 10, to: 11 },
      ],
    },
    { code: 'zorg', occupation: null, marks: [] },
  ]);
});

test.each(['', 'Jan de Vries', 'magazijn~orderpicker', 'magazijn.5', 'magazijn.a-b', '../x', 'magazijn~~1.0-5'])(
  'what does not belong there is left out: "%s"',
  (word) => {
    expect(understoodFrom(new URLSearchParams({ begrepen: word }))).toEqual([]);
  },
);

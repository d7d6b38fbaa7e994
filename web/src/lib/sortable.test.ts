import { expect, it } from 'vitest';
import { sortable } from './sortable.ts';

const address = (order: string) => `/bord?sorteer=${order}`;

it('leads a column that is sorted already to the other way round', () => {
  const who = { key: 'who', label: 'Wie' };
  expect(sortable(who, 'who', address)).toEqual({ ...who, sortHref: '/bord?sorteer=-who', sorted: 'ascending' });
  expect(sortable(who, '-who', address)).toEqual({ ...who, sortHref: '/bord?sorteer=who', sorted: 'descending' });
  expect(sortable(who, 'vacancy', address)).toEqual({ ...who, sortHref: '/bord?sorteer=who' });
});

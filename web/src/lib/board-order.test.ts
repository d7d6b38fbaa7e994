import { expect, it } from 'vitest';
import type { BoardCard } from '#contract/introductions.ts';
import { inOrder, orderFrom } from './board-order.ts';

const card = (name: string | null, title: string, column: BoardCard['column']) =>
  ({ name, vacancy: { title }, employer: { name: 'Rijnvliet' }, column }) as BoardCard;
const urgent = [card('Yara', 'Orderpicker', 'choosing'), card(null, 'Inpakker', 'new'), card('Ömer', 'Bakker', 'done')];
const names = (cards: BoardCard[]) => cards.map(({ name }) => name);

it('keeps the most urgent first unless another order is asked, and knows no others', () => {
  expect(orderFrom(null)).toBe('clock');
  expect(orderFrom('name; drop table')).toBe('clock');
  expect(orderFrom('-employer')).toBe('-employer');
  expect(inOrder(urgent, 'clock')).toEqual(urgent);
  expect(inOrder(urgent, '-clock')).toEqual([...urgent].reverse());
});

it('sorts names as Dutch people do and states in the order of the road; equal ones stay by urgency', () => {
  expect(names(inOrder(urgent, 'who'))).toEqual([null, 'Ömer', 'Yara']);
  expect(names(inOrder(urgent, '-who'))).toEqual(['Yara', 'Ömer', null]);
  expect(names(inOrder(urgent, 'state'))).toEqual([null, 'Yara', 'Ömer']);
  expect(inOrder(urgent, 'employer')).toEqual(urgent);
});

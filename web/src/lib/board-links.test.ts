import { expect, it } from 'vitest';
import { actsFrom, introductionStates } from '#contract/introduction-states.ts';
import { boardColumns } from '#contract/introductions.ts';
import { dropHref, stepsOf } from './board-links.ts';

const card = (state: (typeof introductionStates)[number]) => ({ id: 'x', acts: actsFrom(state, 'account-manager') });

it('leads a dragged card to the form that its step asks for, and to nothing that cannot be done', () => {
  expect(dropHref(card('taken-up'), 'choosing')).toBe('/bord/x/kandidaten');
  expect(dropHref(card('contact-opened'), 'talk')).toBe('/bord/x?stap=gesprek#gesprek');
  expect(dropHref(card('talk'), 'done')).toBe('/bord/x?stap=plaatsing#plaatsing');
  expect(dropHref(card('taken-up'), 'done')).toBe('/bord/x?stap=stoppen#stoppen');
  expect(dropHref(card('taken-up'), 'contact')).toBeNull();
  expect(boardColumns.map((column) => dropHref(card('placed'), column))).toEqual([null, null, null, null, null]);
});

it('offers by links whatever dragging can do, from every state', () => {
  for (const state of introductionStates) {
    const links = stepsOf(card(state)).map(({ href }) => href);
    for (const column of boardColumns) {
      const dropped = dropHref(card(state), column);
      if (dropped !== null) expect(links, `${state} to ${column}`).toContain(dropped);
    }
  }
  expect(stepsOf(card('talk')).map(({ act }) => act)).toEqual(['plan-talk', 'place', 'end']);
});

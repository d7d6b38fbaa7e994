import type { BoardCard, BoardColumn } from '#contract/introductions.ts';
import type { IntroductionAct } from '#contract/introduction-states.ts';

/** The steps of a broker that have a form: the column that a card comes in by it, and where that form stands, opened. */
const FORMS = [
  { act: 'propose', column: 'choosing', at: '/kandidaten' },
  { act: 'open-contact', column: 'contact', at: '#nu' },
  { act: 'plan-talk', column: 'talk', at: '?stap=gesprek#gesprek' },
  { act: 'place', column: 'done', at: '?stap=plaatsing#plaatsing' },
  { act: 'end', column: 'done', at: '?stap=stoppen#stoppen' },
] as const satisfies readonly { act: IntroductionAct; column: BoardColumn; at: string }[];
export type FormAct = (typeof FORMS)[number]['act'];

/** The steps that this card can take now, in the order of the board: the same ones as by dragging. */
export const stepsOf = (card: Pick<BoardCard, 'id' | 'acts'>) =>
  FORMS.filter(({ act }) => card.acts.includes(act)).map(({ act, column, at }) => ({
    act,
    column,
    href: `/bord/${card.id}${at}`,
  }));

/** Where a card goes when it is dropped on a column: the form that the step asks for, or null when it cannot go there. */
export const dropHref = (card: Pick<BoardCard, 'id' | 'acts'>, column: BoardColumn): string | null =>
  stepsOf(card).find((step) => step.column === column)?.href ?? null;

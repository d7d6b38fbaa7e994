import type { BoardCard, BoardColumn } from '#contract/introductions.ts';

/** Where a card goes when it is dropped on a column: the form that the step asks for, or null when it cannot go there. */
export const dropHref = (card: Pick<BoardCard, 'id' | 'acts'>, column: BoardColumn): string | null => {
  const { acts } = card;
  if (column === 'choosing' && acts.includes('propose')) return `/bord/${card.id}/kandidaten`;
  if (column === 'contact' && acts.includes('open-contact')) return `/bord/${card.id}#nu`;
  if (column === 'talk' && acts.includes('plan-talk')) return `/bord/${card.id}#gesprek`;
  if (column === 'done' && acts.includes('place')) return `/bord/${card.id}#plaatsing`;
  if (column === 'done' && acts.includes('end')) return `/bord/${card.id}#stoppen`;
  return null;
};

import { type BoardCard, boardColumns } from '#contract/introductions.ts';

export const listColumns = ['who', 'vacancy', 'employer', 'state', 'clock'] as const;
export type ListColumn = (typeof listColumns)[number];
/** A minus turns the order round. */
export type ListOrder = ListColumn | `-${ListColumn}`;

const VALUES: Record<Exclude<ListColumn, 'clock'>, (card: BoardCard) => string> = {
  who: ({ name }) => name ?? '',
  vacancy: ({ vacancy }) => vacancy.title,
  employer: ({ employer }) => employer.name,
  state: ({ column }) => String(boardColumns.indexOf(column)),
};

/** The order in an address; the most urgent first when it says nothing that is known. */
export const orderFrom = (asked: string | null): ListOrder =>
  listColumns.flatMap((column): ListOrder[] => [column, `-${column}`]).find((order) => order === asked) ?? 'clock';

/** The cards come with the most urgent first; equal ones stay in that order. */
export const inOrder = (cards: readonly BoardCard[], order: ListOrder): BoardCard[] => {
  const back = order.startsWith('-');
  const column = (back ? order.slice(1) : order) as ListColumn;
  if (column === 'clock') return back ? cards.toReversed() : [...cards];
  const value = VALUES[column];
  return cards.toSorted((a, b) => (back ? -1 : 1) * value(a).localeCompare(value(b), 'nl'));
};

import { listEmployers } from '#contract/employers.ts';
import { readBoard } from '#contract/introductions.ts';
import { listVacancies } from '#contract/vacancies.ts';
import { inOrder, listColumns, orderFrom } from '#lib/board-order.ts';
import { dutchDay } from '#lib/i18n/format.ts';
import { SECTORS } from '#lib/sectors.ts';
import { requireRole } from '#lib/server/guard.ts';
import { pageProblem } from '#lib/server/problems.ts';
import { sortable } from '#lib/sortable.ts';
import type { PageServerLoad } from './$types.js';

const WEEK_MS = 7 * 86_400_000;

/** What asks something of this account manager besides the board itself. */
const waitingWork = async (api: App.Locals['api']) => {
  const [pending, { states, vacancies }] = await Promise.all([
    api(listEmployers, { query: { status: 'pending', limit: 1 } }),
    api(listVacancies, { query: { state: 'approved', sort: 'closing', limit: 50 } }),
  ]);
  const lastDay = dutchDay(Date.now() + WEEK_MS);
  return {
    employers: pending.total,
    vacancies: states.submitted ?? 0,
    closing: vacancies.filter(({ closingDate }) => closingDate <= lastDay).length,
  };
};

export const load: PageServerLoad = async ({ locals, url }) => {
  requireRole(locals.session, ['account-manager'], url);
  const sector = url.searchParams.get('sector');
  const known = SECTORS.find(({ code }) => code === sector);
  const [board, waiting] = await Promise.all([
    locals.api(readBoard, { query: known ? { sector: known.code } : {} }),
    waitingWork(locals.api),
  ]).catch(pageProblem);
  const order = orderFrom(url.searchParams.get('sorteer'));
  const address = (next: string) => `/bord?als=lijst${known ? `&sector=${known.code}` : ''}&sorteer=${next}`;
  const view = url.searchParams.get('als') === 'lijst' ? ('list' as const) : ('board' as const);
  return {
    board: view === 'list' ? { ...board, cards: inOrder(board.cards, order) } : board,
    columns: listColumns.map((key) => sortable({ key }, order, address)),
    waiting,
    view,
    sector: known ? { code: known.code, label: known.label } : null,
  };
};

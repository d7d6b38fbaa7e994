import { notify } from '#server/modules/messages/messages.usecases.ts';
import { instantAt, localDate } from '#server/platform/calendar.ts';
import type { Context } from '#server/platform/context.ts';
import { budgetSpent } from '../publication.errors.ts';
import { dayAfter } from '../round-time.ts';
import { addViews, findViews, lockViews, removeViewsBefore } from './budget.repository.ts';

/**
 * How many different cards one legal entity (KvK number) may see, over all its users, so that reading everyone is not
 * possible instead of merely visible. Our own choice, after the werk.nl data breach of May 2024, in which one employer
 * account downloaded about 150,000 CVs in a day.
 */
export const CARDS_PER_DAY = 60;
export const CARDS_PER_MONTH = 200;
const MONTH = 30;
/** From this part of a budget on, the account manager is told. */
const ALARM = 0.8;

interface Searcher {
  id: string;
  kvk: string;
  name: string;
  regionCode: string;
  accountManagerId: string | null;
}

/**
 * Counts these cards as seen by this employer today. Throws `search.budget-spent` when that goes over the budget; then
 * nothing is shown and nothing is counted.
 */
export const spendOnCards = async (ctx: Context, employer: Searcher, cardIds: readonly string[]): Promise<void> => {
  if (cardIds.length === 0) return;
  const { tx } = ctx;
  const now = ctx.clock.now();
  const today = localDate(now);
  await lockViews(tx, employer.regionCode, employer.kvk);
  const views = await findViews(tx, employer.regionCode, employer.kvk, dayAfter(today, 1 - MONTH));
  const seenToday = new Set(views.filter(({ day }) => day === today).map(({ cardId }) => cardId));
  const seen = new Set(views.map(({ cardId }) => cardId));
  const newToday = cardIds.filter((id) => !seenToday.has(id));
  if (newToday.length === 0) return;
  const day = seenToday.size + newToday.length;
  const month = seen.size + newToday.filter((id) => !seen.has(id)).length;
  const until = (end: string) => Math.max(1, Math.ceil((instantAt(end, 0).getTime() - now.getTime()) / 1000));
  if (month > CARDS_PER_MONTH) {
    const oldest = views.map((view) => view.day).sort()[0] ?? today;
    throw budgetSpent(until(dayAfter(oldest, MONTH)), 'month');
  }
  if (day > CARDS_PER_DAY) throw budgetSpent(until(dayAfter(today, 1)), 'day');
  await addViews(tx, employer.regionCode, employer.kvk, today, newToday);
  const crosses = (before: number, after: number, budget: number) => before < budget * ALARM && after >= budget * ALARM;
  if (
    employer.accountManagerId !== null &&
    (crosses(seenToday.size, day, CARDS_PER_DAY) || crosses(seen.size, month, CARDS_PER_MONTH))
  )
    await notify(ctx, {
      accountId: employer.accountManagerId,
      kind: 'card-budget',
      params: { organisation: employer.name },
      link: `/werkgevers-beheer/${employer.id}`,
    });
};

/** Views that no budget counts any more are thrown away. Worker surface. */
export const forgetViews = (ctx: Context): Promise<void> =>
  removeViewsBefore(ctx.tx, dayAfter(localDate(ctx.clock.now()), -MONTH));

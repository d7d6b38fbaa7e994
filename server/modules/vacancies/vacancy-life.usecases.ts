import { notify } from '#server/modules/messages/messages.usecases.ts';
import { dutchDay } from '#server/platform/clock.ts';
import type { Context } from '#server/platform/context.ts';
import { dayInWords } from '#server/platform/dutch-words.ts';
import { reindex } from '#server/platform/search-jobs.ts';
import {
  addFilled,
  closingSoon,
  employerReceivers,
  findVacancy,
  lockVacancy,
  markReminded,
  pastClosing,
  updateVacancy,
  type VacancyRecord,
} from './vacancies.repository.ts';
import { STOP_TASK } from './vacancies.usecases.ts';

const DAY_MS = 86_400_000;
/** Days before the closing date at which the employer is told. */
export const REMIND_DAYS = 5;

const tell = async (
  ctx: Context,
  row: VacancyRecord,
  kind: 'vacancy-expiring' | 'vacancy-expired' | 'vacancy-closed',
) => {
  for (const accountId of await employerReceivers(ctx.tx, row.employerId, row.createdBy))
    await notify(ctx, {
      accountId,
      kind,
      params: { vacancy: row.title, ...(kind === 'vacancy-expiring' ? { date: dayInWords(row.closingDate) } : {}) },
      link: `/vacatures/${row.id}`,
    });
};

/** Tells employers whose vacancy closes soon and lets go what is past its closing date. Safe to repeat. Worker surface. */
export const keepVacanciesCurrent = async (ctx: Context): Promise<void> => {
  const now = ctx.clock.now();
  const today = dutchDay(now);
  for (const { id } of await pastClosing(ctx.tx, today)) await expire(ctx, id, today);
  for (const { id } of await closingSoon(ctx.tx, today, dutchDay(new Date(now.getTime() + REMIND_DAYS * DAY_MS)))) {
    const row = await lockVacancy(ctx.tx, ctx.actor, id);
    if (row?.state !== 'approved' || row.remindedAt !== null) continue;
    await markReminded(ctx.tx, id, now);
    await tell(ctx, row, 'vacancy-expiring');
  }
};

const expire = async (ctx: Context, id: string, today: string): Promise<void> => {
  const row = await lockVacancy(ctx.tx, ctx.actor, id);
  if (row?.state !== 'approved' || row.closingDate >= today) return;
  const now = ctx.clock.now();
  await updateVacancy(ctx.tx, id, row.version, {
    state: 'expired',
    stateReason: 'closing-date-passed',
    closedAt: now,
    updatedAt: now,
  });
  await ctx.changed({ entity: 'vacancy', entityId: id, action: 'expire' });
  await reindex(ctx, 'vacancies', id);
  await ctx.later(STOP_TASK, { vacancyId: id }, { key: id });
  await tell(ctx, row, 'vacancy-expired');
};

/**
 * Counts one placed person, and closes the vacancy when every place is filled. Returns false when there was no place
 * left, so that a race between two placements has one winner. On the worker surface only.
 */
export const countPlacement = async (ctx: Context, vacancyId: string): Promise<boolean> => {
  const now = ctx.clock.now();
  const counted = await addFilled(ctx.tx, vacancyId, now);
  if (!counted) return false;
  await reindex(ctx, 'vacancies', vacancyId);
  if (counted.filled < counted.headcount || counted.state !== 'approved') return true;
  await updateVacancy(ctx.tx, vacancyId, counted.version, {
    state: 'closed',
    stateReason: 'filled-by-us',
    closedAt: now,
  });
  await ctx.changed({ entity: 'vacancy', entityId: vacancyId, action: 'close' });
  await ctx.later(STOP_TASK, { vacancyId }, { key: vacancyId });
  const row = await findVacancy(ctx.tx, ctx.actor, vacancyId);
  if (row) await tell(ctx, row, 'vacancy-closed');
  return true;
};

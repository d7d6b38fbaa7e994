import { randomUUID } from 'node:crypto';
import { type EmployerIntroduction, OPEN_LIMIT } from '#contract/interest.ts';
import type { EmployerView } from '#contract/introduction-states.ts';
import { resolveHandle } from '#server/modules/publication/publication.usecases.ts';
import { openVacancy } from '#server/modules/vacancies/vacancies.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import { constraintOf } from '#server/platform/db.ts';
import { notFound } from '#server/platform/errors.ts';
import { act } from './act.usecases.ts';
import {
  type AskedRecord,
  countOpen,
  findAsked,
  findOwnEmployer,
  insertInterest,
  listAsked,
  lockEmployerQueue,
} from './asked.repository.ts';
import { promisedBy } from './deadlines.ts';
import { alreadyAsked, cardGone, noAccountManager, tooManyOpen, vacancyNotOpen } from './introductions.errors.ts';
import { projectAsked } from './introductions.projection.ts';
import { findContacts, findStaffCards, insertEvent } from './introductions.repository.ts';
import { tell, tellStopped } from './tell.usecases.ts';

const project = async (ctx: Context, rows: readonly AskedRecord[]): Promise<EmployerIntroduction[]> => {
  const contacts = await findContacts(
    ctx.tx,
    rows.map(({ id }) => id),
  );
  const managers = await findStaffCards(
    ctx.tx,
    rows.map((row) => row.accountManagerId),
  );
  const now = ctx.clock.now();
  return rows.map((row) => projectAsked(row, contacts.get(row.id), managers.get(row.accountManagerId), now));
};

const one = async (ctx: Context, row: AskedRecord | undefined): Promise<EmployerIntroduction> => {
  const [answer] = row ? await project(ctx, [row]) : [];
  if (!answer) throw notFound();
  return answer;
};

/**
 * An employer shows interest in a tile or card. The answer is promised within two working days by the fixed account
 * manager. At most `OPEN_LIMIT` open questions per employer, and one per vacancy and tile or card. Employer surface.
 */
export const showInterest = async (
  ctx: Context,
  input: { handle: string; vacancyId: string },
): Promise<EmployerIntroduction> => {
  const { employerId, accountId, region } = ctx.actor;
  if (employerId === null || accountId === null) throw notFound();
  const employer = await findOwnEmployer(ctx.tx, employerId);
  const vacancy = await openVacancy(ctx, input.vacancyId);
  if (!vacancy || employer?.status !== 'verified') throw vacancyNotOpen();
  if (employer.accountManagerId === null) throw noAccountManager();
  await lockEmployerQueue(ctx.tx, employerId);
  if ((await countOpen(ctx.tx, ctx.actor)) >= OPEN_LIMIT) throw tooManyOpen();
  const target = await resolveHandle(ctx, employerId, input.handle);
  if (!target) throw cardGone();
  const id = randomUUID();
  const now = ctx.clock.now();
  try {
    await insertInterest(ctx.tx, {
      id,
      regionCode: region,
      employerId,
      vacancyId: vacancy.id,
      accountManagerId: employer.accountManagerId,
      source: target.kind,
      roundId: target.roundId,
      cellId: target.cellId,
      cardId: target.cardId,
      shown: target.shown,
      dueAt: promisedBy(now),
      interestAt: now,
      createdBy: accountId,
    });
  } catch (error) {
    if (constraintOf(error) === 'introductions_asked') throw alreadyAsked();
    throw error;
  }
  await insertEvent(ctx.tx, {
    id: randomUUID(),
    introductionId: id,
    regionCode: region,
    at: now,
    accountId,
    role: 'employer',
    kind: 'interest',
    toState: 'interest',
  });
  await ctx.changed({ entity: 'introduction', entityId: id, action: 'interest' });
  await tell(ctx, id, 'broker', 'interest-received');
  await tell(ctx, id, 'employer', 'interest-sent');
  return one(ctx, await findAsked(ctx.tx, ctx.actor, id));
};

export const listOwnAsked = async (
  ctx: Context,
  filter: { view?: EmployerView | undefined; vacancyId?: string | undefined; offset: number; limit: number },
) => {
  const { rows, views } = await listAsked(ctx.tx, ctx.actor, filter);
  const total = filter.view
    ? (views.get(filter.view) ?? 0)
    : [...views.values()].reduce((sum, number) => sum + number, 0);
  return {
    total,
    open: await countOpen(ctx.tx, ctx.actor),
    limit: OPEN_LIMIT,
    views: Object.fromEntries(views),
    introductions: await project(ctx, rows),
  };
};

export const readOwnAsked = async (ctx: Context, id: string): Promise<EmployerIntroduction> =>
  one(ctx, await findAsked(ctx.tx, ctx.actor, id));

/** On the worker surface: `act` checks that it is the employer's own. */
export const withdrawInterest = async (
  ctx: Context,
  input: { id: string; version: number },
): Promise<EmployerIntroduction> => {
  const { before } = await act(ctx, { ...input, act: 'withdraw', by: 'employer', reason: 'employer-withdrew' });
  await tellStopped(ctx, before, 'employer');
  return one(ctx, await findAsked(ctx.tx, ctx.actor, input.id));
};

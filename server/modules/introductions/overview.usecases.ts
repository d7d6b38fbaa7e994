import type { BoardCard, Introduction } from '#contract/introductions.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { dutchDay } from '#server/platform/clock.ts';
import { countToApprove } from '#server/modules/vacancies/vacancies.usecases.ts';
import { randomUUID } from 'node:crypto';
import { contactAt } from './contact.usecases.ts';
import { projectBoardCard, projectIntroduction } from './introductions.projection.ts';
import {
  countToAnswer,
  countToBroker,
  findBoard,
  findEvents,
  findNotes,
  findOwnIntroduction,
  findStaffCards,
  insertNote,
} from './introductions.repository.ts';
import { findFacts } from './people.repository.ts';
import { findPlacementOf } from './placements.repository.ts';

const DAY_MS = 86_400_000;
/** What is over stays on the board so long. */
const STAYS_DAYS = 7;

const isNamed = (state: string): boolean => state !== 'declined';

/** Own introductions, the most urgent first within each column. Names that are shown are logged as read. */
export const readBoard = async (
  ctx: Context,
  services: Services,
  sector: string | undefined,
): Promise<{ at: string; late: number; today: number; cards: BoardCard[] }> => {
  const now = ctx.clock.now();
  const rows = await findBoard(ctx.tx, ctx.actor, new Date(now.getTime() - STAYS_DAYS * DAY_MS), sector);
  const ids = rows.flatMap(({ introduction: { personId, state } }) =>
    personId !== null && isNamed(state) ? [personId] : [],
  );
  const identities = await services.vault.read(ctx.tx, [...new Set(ids)]);
  await ctx.readOf([...identities.keys()], 'name');
  const cards = rows.map((row) => projectBoardCard(row, identities.get(row.introduction.personId ?? ''), now));
  // After a yes there is no clock, but somebody who waits; what is over comes last.
  const urgency = ({ column, clock }: BoardCard): number =>
    column === 'done' ? Number.MAX_SAFE_INTEGER : (clock?.minutesLeft ?? 0);
  cards.sort((a, b) => urgency(a) - urgency(b) || (a.interestAt < b.interestAt ? -1 : 1));
  const late = cards.filter((card) => card.clock?.tone === 'late').length;
  const today = cards.filter(
    ({ clock }) => clock !== null && clock.tone !== 'late' && dutchDay(new Date(clock.dueAt)) === dutchDay(now),
  ).length;
  return { at: now.toISOString(), late, today, cards };
};

/** One introduction for its account manager. */
export const readIntroduction = async (ctx: Context, services: Services, id: string): Promise<Introduction> => {
  const found = await findOwnIntroduction(ctx.tx, ctx.actor, id);
  if (!found) throw notFound();
  const { introduction } = found;
  const now = ctx.clock.now();
  const personId = isNamed(introduction.state) ? introduction.personId : null;
  const identity = personId === null ? undefined : (await services.vault.read(ctx.tx, [personId])).get(personId);
  const [facts] = personId === null ? [] : await findFacts(ctx.tx, [personId], dutchDay(now));
  if (personId !== null && identity) await ctx.readOf(personId, 'contact');
  return projectIntroduction(found, {
    person: personId !== null && identity ? { personId, identity, protected: facts?.protected ?? false } : null,
    contact: await contactAt(ctx, introduction.employerId, introduction.createdBy),
    events: await findEvents(ctx.tx, id),
    notes: await findNotes(ctx.tx, id),
    placement: await findPlacementOf(ctx.tx, id),
    now,
  });
};

export const addNote = async (ctx: Context, introductionId: string, text: string) => {
  const found = await findOwnIntroduction(ctx.tx, ctx.actor, introductionId);
  const { accountId } = ctx.actor;
  if (!found || accountId === null) throw notFound();
  const id = randomUUID();
  const at = ctx.clock.now();
  const { regionCode } = found.introduction;
  await insertNote(ctx.tx, { id, introductionId, regionCode, accountId, text, createdAt: at });
  await ctx.changed({ entity: 'introduction', entityId: introductionId, action: 'note' });
  const by = (await findStaffCards(ctx.tx, [accountId])).get(accountId)?.name ?? '';
  return { id, at: at.toISOString(), by, text };
};

/** Counts for the menu of the caller. */
export const countWaiting = async (
  ctx: Context,
): Promise<{ introductions: number; late: boolean; vacancies: number }> => {
  const { role, accountId } = ctx.actor;
  if (role === 'jobseeker') return { introductions: await countToAnswer(ctx.tx, ctx.actor), late: false, vacancies: 0 };
  if (role !== 'account-manager' || accountId === null) return { introductions: 0, late: false, vacancies: 0 };
  const { waiting, late } = await countToBroker(ctx.tx, accountId, ctx.clock.now());
  return { introductions: waiting, late, vacancies: await countToApprove(ctx, accountId) };
};

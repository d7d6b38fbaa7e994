import { setImmediate as breathe } from 'node:timers/promises';
import { comparePair } from '#search/matching/pair.ts';
import { RULE_BOOKS } from '#search/matching/rule-book.ts';
import { sidesOf } from '#server/modules/matching/compare.usecases.ts';
import { instantAt, localDate } from '#server/platform/calendar.ts';
import { dutchDay } from '#server/platform/clock.ts';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';
import {
  findFrozen,
  findProposals,
  findRanked,
  findVacanciesOf,
  insertFrozen,
  type Span,
} from './fairness.repository.ts';
import { figuresOf, type Points, PointSums, type Ranked } from './figures.ts';
import { closedParts, type Part } from './quarters.ts';

/** How far back figures are made that are not there yet. */
const QUARTERS = 4;
/** Pairs that are compared before others get their turn. */
const AT_ONCE = 200;

/** Points of everybody on each vacancy for which somebody was proposed, by the rules that were in force. */
const pointsOf = async (
  ctx: Context,
  services: Services,
  people: readonly Ranked[],
  span: Span,
  day: string,
): Promise<Points> => {
  const proposals = await findProposals(ctx.tx, ctx.actor.region, span);
  const chosen = Map.groupBy(proposals, ({ vacancyId }) => vacancyId);
  const rows = await findVacanciesOf(ctx.tx, [...chosen.keys()]);
  const { ground, vacancies, candidates } = await sidesOf(ctx, services, rows, people, day);
  const proposed = new PointSums();
  const pool = new PointSums();
  const ofPerson = new Map(people.map(({ personId }) => [personId, new PointSums()]));
  let pairs = 0;
  for (const vacancy of vacancies) {
    const ids = new Set(chosen.get(vacancy.id)?.map(({ personId }) => personId));
    for (const candidate of candidates) {
      const parts = new Map(
        comparePair(ground, vacancy, candidate).criteria.map(({ criterion, points, most }) => [
          criterion,
          points / most,
        ]),
      );
      pool.add(parts, ids.size);
      ofPerson.get(candidate.id)?.add(parts, ids.size);
      if (ids.has(candidate.id)) proposed.add(parts);
      pairs += 1;
      if (pairs % AT_ONCE === 0) await breathe();
    }
  }
  return { proposed, pool, ofPerson, vacancies: vacancies.length };
};

const freeze = async (ctx: Context, services: Services, part: Part): Promise<boolean> => {
  const { tx, actor } = ctx;
  const book = RULE_BOOKS.find(({ version }) => version === part.rulesVersion);
  const span = { from: instantAt(part.from, 0), until: instantAt(part.until, 0) };
  const people = await findRanked(tx, actor.region, span);
  if (book === undefined || people.length === 0) return false;
  const lastDay = localDate(new Date(span.until.getTime() - 1));
  const points = await pointsOf(ctx, services, people, span, lastDay);
  await insertFrozen(tx, actor.region, part, figuresOf(people, points, book), ctx.clock.now());
  return true;
};

/**
 * Freezes the figures of quarters that are over and were not frozen yet. What is frozen never changes, also when people
 * change or are erased, so that no two versions of it can be subtracted. Worker surface. Answers how many were made.
 */
export const freezeFairness = async (ctx: Context, services: Services): Promise<number> => {
  const known = new Set(
    (await findFrozen(ctx.tx, ctx.actor.region)).map(({ quarter, rulesVersion }) => `${quarter} ${rulesVersion}`),
  );
  let made = 0;
  for (const part of closedParts(dutchDay(ctx.clock.now()), QUARTERS))
    if (!known.has(`${part.quarter} ${part.rulesVersion}`) && (await freeze(ctx, services, part))) made += 1;
  return made;
};

import { MAX_SAVED, SearchFilters, type SavedSearch } from '#contract/search.ts';
import { notify } from '#server/modules/messages/messages.usecases.ts';
import { localDate } from '#server/platform/calendar.ts';
import type { Context } from '#server/platform/context.ts';
import { constraintOf } from '#server/platform/db.ts';
import { notFound } from '#server/platform/errors.ts';
import { nameTaken, tooManySaved } from '../publication.errors.ts';
import { answerQuestion } from './answer.ts';
import {
  countSaved,
  deleteSaved,
  findOneSaved,
  findSaved,
  findToTell,
  insertSaved,
  type SavedRow,
  updateSaved,
} from './saved.repository.ts';
import { toBucket } from './search.projection.ts';
import { questionOf } from './question.usecases.ts';
import { readView, requireSearcher, type View } from './visible.usecases.ts';

interface Searcher {
  id: string;
  kvk: string;
  pc4: string;
}

/** How many fit now, in a bucket. Tiles only, so that it needs no vacancy and costs no budget. */
const countNow = async (ctx: Context, view: View | null, employer: Searcher, filters: SearchFilters) => {
  if (!view) return toBucket(0, 5);
  const { question } = await questionOf(ctx, filters, view.config, employer.pc4);
  const { total } = answerQuestion(question, view.tiles, [], 'relevance', localDate(ctx.clock.now()));
  return toBucket(total, view.config.k);
};

const project = async (ctx: Context, row: SavedRow, view: View | null, employer: Searcher): Promise<SavedSearch> => {
  const filters = SearchFilters.parse(row.query);
  return {
    savedSearchId: row.id,
    name: row.name,
    filters,
    digest: row.digest,
    count: await countNow(ctx, view, employer, filters),
  };
};

const accountOf = ({ actor }: Context): string => {
  if (actor.accountId === null) throw notFound();
  return actor.accountId;
};

export const listSaved = async (ctx: Context): Promise<SavedSearch[]> => {
  const { employer } = await requireSearcher(ctx, null);
  const view = await readView(ctx, employer, false);
  const answers: SavedSearch[] = [];
  for (const row of await findSaved(ctx.tx, accountOf(ctx))) answers.push(await project(ctx, row, view, employer));
  return answers;
};

/** At most `MAX_SAVED` per account, each with a name of its own. */
export const createSaved = async (
  ctx: Context,
  input: { name: string; filters: SearchFilters; digest: boolean },
): Promise<SavedSearch> => {
  const { employer } = await requireSearcher(ctx, null);
  const accountId = accountOf(ctx);
  if ((await countSaved(ctx.tx, accountId)) >= MAX_SAVED) throw tooManySaved();
  const view = await readView(ctx, employer, false);
  const { code } = await countNow(ctx, view, employer, input.filters);
  const row = await refuseDouble(() =>
    insertSaved(ctx.tx, {
      accountId,
      regionCode: ctx.actor.region,
      name: input.name,
      collection: 'cells',
      query: input.filters,
      digest: input.digest,
      lastRoundId: view?.roundId ?? null,
      lastBucket: code,
      createdAt: ctx.clock.now(),
    }),
  );
  await ctx.changed({ entity: 'saved-search', entityId: row.id, action: 'create' });
  return project(ctx, row, view, employer);
};

export const changeSaved = async (
  ctx: Context,
  id: string,
  change: { name?: string | undefined; digest?: boolean | undefined },
): Promise<SavedSearch> => {
  const { employer } = await requireSearcher(ctx, null);
  const accountId = accountOf(ctx);
  const fields = {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.digest === undefined ? {} : { digest: change.digest }),
  };
  const row =
    Object.keys(fields).length === 0
      ? await findOneSaved(ctx.tx, accountId, id)
      : await refuseDouble(() => updateSaved(ctx.tx, accountId, id, fields));
  if (!row) throw notFound();
  await ctx.changed({ entity: 'saved-search', entityId: id, action: 'change', fields: Object.keys(fields) });
  return project(ctx, row, await readView(ctx, employer, false), employer);
};

export const removeSaved = async (ctx: Context, id: string): Promise<void> => {
  if (!(await deleteSaved(ctx.tx, accountOf(ctx), id))) throw notFound();
  await ctx.changed({ entity: 'saved-search', entityId: id, action: 'delete' });
};

const refuseDouble = async <T>(write: () => Promise<T>): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    if (constraintOf(error) === 'saved_searches_name') throw nameTaken();
    throw error;
  }
};

/**
 * After a round: tells who asked for it that the bucket of a saved search is another one. The message names the search and
 * no number. Safe to repeat. Worker surface.
 */
export const tellSavers = async (ctx: Context): Promise<void> => {
  // Tiles only, which are the same for every employer.
  const view = await readView(ctx, { id: '', kvk: '' }, false);
  if (!view) return;
  for (const { saved, employer } of await findToTell(ctx.tx, ctx.actor.region, view.roundId)) {
    const { code } = await countNow(ctx, view, employer, SearchFilters.parse(saved.query));
    await updateSaved(ctx.tx, saved.accountId, saved.id, { lastRoundId: view.roundId, lastBucket: code });
    if (code !== saved.lastBucket)
      await notify(ctx, {
        accountId: saved.accountId,
        kind: 'saved-search-hits',
        params: { search: saved.name },
        link: '/zoeken/bewaard',
      });
  }
};

import type { Recognised, SearchFilters, SearchSort } from '#contract/search.ts';
import { closedLists } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import { localDate } from '#server/platform/calendar.ts';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';
import { DEFAULT_PUBLICATION_CONFIG } from '../config.ts';
import { cardGone, needsVacancy } from '../publication.errors.ts';
import { projectTile } from '../shown.projection.ts';
import { answerQuestion } from './answer.ts';
import { spendOnCards } from './budget.usecases.ts';
import { bestFirst, suitsFor } from './for-vacancy.usecases.ts';
import { questionOf } from './question.usecases.ts';
import { recognise } from './recognise.usecases.ts';
import {
  firstCards,
  projectEntry,
  projectFacets,
  projectOwnCard,
  projectSuits,
  toBucket,
} from './search.projection.ts';
import { labelsOf, readView, requireSearcher } from './visible.usecases.ts';

/** Groups that many people fit into need no help to find more. */
const FEW = 20;
/** Cards per page of one group. */
const CARDS = 10;

/** Adds what was recognised in free text to what was chosen. */
const withTerms = (filters: SearchFilters, terms: readonly Recognised[]): SearchFilters => {
  const merged = { ...filters };
  for (const { field, code } of terms)
    if (field !== 'place' && !merged[field].includes(code)) merged[field] = [...merged[field], code];
  return merged;
};

/**
 * What fits and what may fit, for a verified employer. A function of what is published now and of the question: rows that
 * were hidden a moment ago are not in it, whatever the index still holds.
 */
export const searchCells = async (
  ctx: Context,
  services: Services,
  input: SearchFilters & {
    text: string;
    vacancyId: string | null;
    sort: SearchSort;
    offset: number;
    limit: number;
  },
) => {
  const { text, vacancyId, sort, offset, limit, ...chosen } = input;
  const { employer, vacancy } = await requireSearcher(ctx, vacancyId);
  const recognised = text === '' ? [] : await recognise(ctx, services, text);
  const filters = withTerms(chosen, recognised);
  const view = await readView(ctx, employer, vacancy !== null);
  const config = view?.config ?? DEFAULT_PUBLICATION_CONFIG;
  const { k } = config;
  const { question, place } = await questionOf(ctx, filters, config, employer.pc4);
  const suitsOf = await suitsFor(ctx, employer, vacancy, view);
  const answer = answerQuestion(
    question,
    view?.tiles ?? [],
    view?.cards ?? [],
    sort,
    localDate(ctx.clock.now()),
    (tile, card) => suitsOf(tile, card)?.points ?? 0,
  );
  const page = [...answer.fitting, ...answer.uncertain].slice(offset, offset + limit);
  await spendOnCards(
    ctx,
    employer,
    page.flatMap((entry) => firstCards(entry).map(({ id }) => id)),
  );
  const labels = view && (await labelsOf(ctx, view));
  return {
    asOf: view?.closedAt.toISOString() ?? null,
    k,
    filters,
    recognised,
    place,
    total: toBucket(answer.total, k),
    unknownTotal: toBucket(answer.unknownTotal, k),
    fitting: answer.fitting.length,
    uncertain: answer.uncertain.length,
    entries: view && labels ? page.map((entry) => projectEntry(entry, view, labels, suitsOf)) : [],
    facets: view && labels ? projectFacets(answer, view, labels, filters) : [],
    broadenings:
      answer.total >= FEW
        ? []
        : [...answer.without]
            .filter(([, sum]) => sum > answer.total)
            .map(([field, sum]) => ({ field, sum, count: toBucket(sum, k) }))
            // The order must tell no more than the buckets do.
            .sort((a, b) => (a.count.code === b.count.code ? 0 : b.sum - a.sum))
            .map(({ field, count }) => ({ field, count })),
    withCards: vacancy !== null,
  };
};

/** The sectors as entrances. Tiles only: what stands behind cards is for employers with a vacancy. */
export const readSectors = async (ctx: Context) => {
  const { employer } = await requireSearcher(ctx, null);
  const view = await readView(ctx, employer, false);
  const sums = new Map<string, number>();
  for (const { values, weight } of view?.tiles ?? []) sums.set(values.sector, (sums.get(values.sector) ?? 0) + weight);
  const k = view?.config.k ?? DEFAULT_PUBLICATION_CONFIG.k;
  return {
    asOf: view?.closedAt.toISOString() ?? null,
    sectors: closedLists().sectors.map(({ code, label, explanation = '', icon = '' }) => ({
      code,
      label,
      explanation,
      icon,
      count: toBucket(sums.get(code) ?? 0, k),
    })),
  };
};

/** One tile or card. Throws cardGone, and needsVacancy for a card without an approved vacancy. */
export const readCell = async (
  ctx: Context,
  { handle, vacancyId, offset }: { handle: string; vacancyId: string | null; offset: number },
) => {
  const { employer, vacancy } = await requireSearcher(ctx, vacancyId);
  const view = await readView(ctx, employer, true);
  if (!view) throw cardGone();
  const labels = await labelsOf(ctx, view);
  const suitsOf = await suitsFor(ctx, employer, vacancy, view);
  const asOf = view.closedAt.toISOString();
  const tile = view.tiles.find(({ id }) => view.handleOf(id) === handle);
  if (tile) {
    const all =
      vacancy === null
        ? []
        : bestFirst(
            view.cards.filter(({ cellId }) => cellId === tile.id),
            tile,
            suitsOf,
          );
    const beside = all.slice(offset, offset + CARDS);
    await spendOnCards(
      ctx,
      employer,
      beside.map(({ id }) => id),
    );
    return {
      asOf,
      handle,
      shown: projectTile(tile, labels),
      forVacancy: projectSuits(suitsOf(tile, null)),
      count: toBucket(tile.weight, view.config.k),
      cards: beside.map((card) => projectOwnCard(card, tile, view, labels, suitsOf)),
      moreCards: all.length > offset + CARDS,
    };
  }
  const card = view.cards.find(({ id }) => view.handleOf(id) === handle);
  const own = card && view.tiles.find(({ id }) => id === card.cellId);
  if (!card || !own) throw cardGone();
  if (vacancy === null) throw needsVacancy();
  await spendOnCards(ctx, employer, [card.id]);
  return { asOf, ...projectOwnCard(card, own, view, labels, suitsOf), count: null, cards: [], moreCards: false };
};

/** Terms in everyday words, for a verified employer. */
export const recogniseFor = async (ctx: Context, services: Services, text: string) => {
  await requireSearcher(ctx, null);
  return recognise(ctx, services, text);
};

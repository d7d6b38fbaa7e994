import { requireVerifiedEmployer } from '#server/modules/organisations/portfolio.usecases.ts';
import { openVacancy } from '#server/modules/vacancies/vacancies.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import { type PublicationConfig, publicationConfigSchema } from '../config.ts';
import { handleFor } from '../handles.ts';
import { type Labels, readLabels } from '../labels.usecases.ts';
import { needsVacancy } from '../publication.errors.ts';
import type { OwnCard, Tile } from './fits.ts';
import { findShownRound, findVisibleCards, findVisibleTiles } from './visible.repository.ts';

/** Everything of the current round that one employer may see at this moment. */
export interface View {
  readonly roundId: string;
  readonly closedAt: Date;
  readonly config: PublicationConfig;
  readonly tiles: readonly Tile[];
  /** Empty without an approved vacancy. */
  readonly cards: readonly OwnCard[];
  /** The id under which this employer knows a tile or a card in this round. */
  handleOf(id: string): string;
}

/**
 * Reads the rows of the round, never an index: what was hidden a moment ago is not in it. Null before the first round.
 * The employer must be the actor's own, or the caller has checked it.
 */
export const readView = async (
  ctx: Context,
  employer: { id: string; kvk: string },
  withCards: boolean,
): Promise<View | null> => {
  const { tx } = ctx;
  const round = await findShownRound(tx, ctx.actor.region);
  if (!round) return null;
  const key = round.key;
  return {
    roundId: round.id,
    closedAt: round.closedAt,
    config: publicationConfigSchema.parse(round.config),
    tiles: await findVisibleTiles(tx, round.id),
    cards: withCards ? await findVisibleCards(tx, round.id, employer.kvk) : [],
    handleOf: (id) => handleFor(key, employer.id, id),
  };
};

/** Dutch for everything in a view. */
export const labelsOf = (ctx: Context, { config, tiles, cards }: View): Promise<Labels> =>
  readLabels(ctx, config, [...new Set([...tiles, ...cards].flatMap(({ talents }) => talents))]);

/**
 * Throws `employer.not-verified` for an employer that was not checked, and `search.vacancy-needed` when a vacancy is
 * named that is not this employer's own, approved and open.
 */
export const requireSearcher = async (ctx: Context, vacancyId: string | null) => {
  const employer = await requireVerifiedEmployer(ctx);
  if (vacancyId === null) return { employer, vacancy: null };
  const vacancy = await openVacancy(ctx, vacancyId);
  if (vacancy?.employerId !== employer.id) throw needsVacancy();
  return { employer, vacancy };
};

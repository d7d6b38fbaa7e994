import type { Shown } from '#contract/publication.ts';
import type { Context } from '#server/platform/context.ts';
import { labelsOf, readView } from './search/visible.usecases.ts';
import { projectCard, projectTile } from './shown.projection.ts';

export interface Resolved {
  kind: 'tile' | 'card';
  roundId: string;
  cellId: string;
  /** Null when the handle is of a tile. */
  cardId: string | null;
  /** What the employer sees of it, to be frozen. */
  shown: Shown;
}

/**
 * What stands behind a handle that the actor's employer got in the current round; null when it does not exist (any
 * more): the round was replaced, it was hidden since, its owner blocked this employer, or the handle is someone else's.
 */
export const resolveHandle = async (ctx: Context, employerId: string, handle: string): Promise<Resolved | null> => {
  const { kvk } = ctx.actor;
  const view = kvk === null ? null : await readView(ctx, { id: employerId, kvk }, true);
  if (!view) return null;
  const { roundId } = view;
  const tile = view.tiles.find(({ id }) => view.handleOf(id) === handle);
  if (tile) {
    const shown = projectTile(tile, await labelsOf(ctx, view));
    return { kind: 'tile', roundId, cellId: tile.id, cardId: null, shown };
  }
  const card = view.cards.find(({ id }) => view.handleOf(id) === handle);
  const own = card && view.tiles.find(({ id }) => id === card.cellId);
  if (!card || !own) return null;
  const shown = projectCard(own.values, card, await labelsOf(ctx, view));
  return { kind: 'card', roundId, cellId: own.id, cardId: card.id, shown };
};

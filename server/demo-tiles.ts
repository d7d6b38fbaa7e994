import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { introductions, vacancies } from '#drizzle/schema/market.ts';
import { cards, cells, rounds } from '#drizzle/schema/pub.ts';
import { readLabels } from './modules/publication/labels.usecases.ts';
import { readPublicationConfig } from './modules/publication/settings.repository.ts';
import { projectCard, projectTile, type TileFields } from './modules/publication/shown.projection.ts';
import { localDate } from './platform/calendar.ts';
import type { Context } from './platform/context.ts';

/**
 * What employers of the demo region ask at this moment is about tiles and cards of the round that they see: chosen by
 * sector and, where it exists, by line of work. Safe to repeat. Worker surface.
 */
export const tieQuestionsToRound = async (ctx: Context): Promise<void> => {
  const { tx } = ctx;
  const waiting = await tx
    .select({
      id: introductions.id,
      vacancyId: introductions.vacancyId,
      source: introductions.source,
      sector: vacancies.sectorCode,
      family: vacancies.familyCode,
    })
    .from(introductions)
    .innerJoin(vacancies, eq(vacancies.id, introductions.vacancyId))
    .where(
      and(
        inArray(introductions.state, ['interest', 'taken-up']),
        ne(introductions.source, 'staff'),
        isNull(introductions.cellId),
      ),
    )
    .orderBy(asc(introductions.id));
  const tiles = await tx
    .select({ cell: cells })
    .from(cells)
    .innerJoin(rounds, eq(rounds.id, cells.roundId))
    .where(and(rounds.current, isNull(cells.hiddenAt)))
    .orderBy(asc(cells.sectorCode), asc(cells.values));
  const own = await tx
    .select()
    .from(cards)
    .where(
      and(
        inArray(
          cards.cellId,
          tiles.map(({ cell }) => cell.id),
        ),
        isNull(cards.hiddenAt),
      ),
    )
    .orderBy(asc(cards.id));
  const config = await readPublicationConfig(tx, ctx.actor.region, localDate(ctx.clock.now()));
  const labels = await readLabels(ctx, config, [
    ...tiles.flatMap(({ cell }) => cell.talents),
    ...own.flatMap((card) => card.talents),
  ]);
  const asked = new Set<string>();
  for (const { id, vacancyId, source, sector, family } of waiting) {
    const inSector = tiles.map(({ cell }) => cell).filter((cell) => cell.sectorCode === sector);
    const nearest = inSector.filter((cell) => (cell.values as TileFields['values']).family === family);
    for (const cell of [...nearest, ...inSector]) {
      const fields = { values: cell.values, talents: cell.talents, common: cell.common } as TileFields;
      const card = source === 'card' ? own.find(({ cellId }) => cellId === cell.id) : undefined;
      const target = `${vacancyId}/${card?.id ?? cell.id}`;
      if (asked.has(target)) continue;
      asked.add(target);
      await tx
        .update(introductions)
        .set({
          source: card ? 'card' : 'tile',
          roundId: cell.roundId,
          cellId: cell.id,
          cardId: card?.id ?? null,
          shown: card ? projectCard(fields.values, card, labels) : projectTile(fields, labels),
        })
        .where(eq(introductions.id, id));
      break;
    }
  }
};

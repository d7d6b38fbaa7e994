import { closedLists } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import { groupOrder, projectFigures, projectPart } from './fairness.projection.ts';
import { findFigures, findMunicipalities, findParts } from './fairness.repository.ts';
import { Frozen } from './figures.ts';

/** What was frozen: the parts that can be read, and the figures of the one that was asked, of the newest when none was. */
export const readFairness = async (
  ctx: Context,
  asked: { quarter?: string | undefined; rules?: number | undefined },
) => {
  const { tx, actor } = ctx;
  const parts = await findParts(tx, actor.region);
  const part = parts.find(
    ({ quarter, rulesVersion }) =>
      (asked.quarter ?? quarter) === quarter && (asked.rules ?? rulesVersion) === rulesVersion,
  );
  const figures = part && (await findFigures(tx, actor.region, part.quarter, part.rulesVersion));
  await ctx.changed({
    entity: 'fairness',
    entityId: part ? `${part.quarter}/${part.rulesVersion}` : (asked.quarter ?? '–'),
    action: 'read',
  });
  const municipalities = await findMunicipalities(tx, actor.region);
  return {
    periods: parts.map(projectPart),
    figures:
      part && figures
        ? projectFigures(part, Frozen.parse(figures), groupOrder(municipalities, closedLists().levels))
        : null,
    municipalities,
  };
};

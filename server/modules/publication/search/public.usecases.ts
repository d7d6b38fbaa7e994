import { closedLists } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import { localDate } from '#server/platform/calendar.ts';
import type { Context } from '#server/platform/context.ts';
import { publicBucket } from '../buckets.ts';
import { readPublicationConfig } from '../settings.repository.ts';
import { countVacancies, findPublicCounts } from './public.repository.ts';

/** The sectors as anyone may see them: candidates in buckets of the public threshold, vacancies exactly. */
export const readPublicSectors = async (ctx: Context) => {
  const { tx, actor } = ctx;
  const today = localDate(ctx.clock.now());
  const { publicK } = await readPublicationConfig(tx, actor.region, today);
  const round = await findPublicCounts(tx, actor.region);
  const vacancies = await countVacancies(tx, actor.region, today);
  return {
    asOf: round?.closedAt.toISOString() ?? null,
    sectors: closedLists().sectors.map(({ code, label, explanation = '', icon = '' }) => ({
      code,
      label,
      explanation,
      icon,
      candidates: round?.counts[code] ?? publicBucket(0, publicK),
      vacancies: vacancies.get(code) ?? 0,
    })),
  };
};

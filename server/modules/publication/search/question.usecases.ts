import type { SearchFilters } from '#contract/search.ts';
import { earthPoint, kmOfSquaredChord, squaredChord } from '#search/score.ts';
import type { Context } from '#server/platform/context.ts';
import type { PublicationConfig } from '../config.ts';
import type { Question } from './fits.ts';
import { findMunicipalityCentres, findPostcode } from './visible.repository.ts';

/** A question with the distances that it asks for. */
export const questionOf = async (
  ctx: Context,
  filters: SearchFilters,
  config: PublicationConfig,
  ownPc4: string,
): Promise<{ question: Question; place: { pc4: string; name: string } | null }> => {
  const from = await findPostcode(ctx.tx, filters.pc4 ?? ownPc4);
  if (!from) return { question: { filters, config, distances: null }, place: null };
  const here = earthPoint(from.lat, from.lon);
  const centres = await findMunicipalityCentres(ctx.tx, ctx.actor.region);
  const distances = new Map(
    centres.map(({ code, lat, lon }) => [code, kmOfSquaredChord(squaredChord(here, earthPoint(lat, lon)))]),
  );
  return { question: { filters, config, distances }, place: { pc4: from.pc4, name: from.name } };
};

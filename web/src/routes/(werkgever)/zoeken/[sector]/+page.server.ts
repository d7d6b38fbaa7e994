import { error } from '@sveltejs/kit';
import { NO_FILTERS, searchFrom } from '#lib/search-address.ts';
import { SECTORS } from '#lib/sectors.ts';
import { resultsPage } from '#lib/server/search-page.ts';
import type { PageServerLoad } from './$types.js';

/** A sector as an entrance: its results without other filters. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { sort, page, vacancyId } = searchFrom(url.searchParams);
  if (!SECTORS.some(({ code }) => code === params.sector)) error(404, 'Deze sector is er niet');
  const filters = { ...NO_FILTERS, sectors: [params.sector] };
  return { results: await resultsPage(locals.api, { filters, sort, page, vacancyId }) };
};

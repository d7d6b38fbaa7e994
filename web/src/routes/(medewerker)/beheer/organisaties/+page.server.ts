import { listRegions } from '#contract/regions.ts';
import { employerList } from '#lib/server/employer-list.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
  const [list, { regions }] = await Promise.all([
    employerList(locals.api, url),
    locals.api(listRegions, {}).catch(pageProblem),
  ]);
  const own = regions.find(({ code }) => code === locals.session?.region);
  return { ...list, regionName: own?.name ?? '', municipalities: own?.municipalities.map(({ name }) => name) ?? [] };
};

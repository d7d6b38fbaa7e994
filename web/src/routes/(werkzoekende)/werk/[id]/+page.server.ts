import { vacancyForMe } from '#contract/matching.ts';
import { profileParts } from '#contract/profile.ts';
import { readLists } from '#contract/taxonomy.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
  const [found, lists] = await Promise.all([
    locals.api(vacancyForMe, { params: { vacancyId: params.id } }).catch(pageProblem),
    locals.api(readLists, {}),
  ]);
  return { ...found, lists, parts: profileParts };
};

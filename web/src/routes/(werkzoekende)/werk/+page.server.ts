import { readProfile } from '#contract/candidates.ts';
import { vacanciesForMe } from '#contract/matching.ts';
import { readLists } from '#contract/taxonomy.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

/** Few at first: twelve are enough to choose from. */
const FEW = 12;
const MANY = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const limit = url.searchParams.has('meer') ? MANY : FEW;
  const personId = locals.session?.personId ?? '';
  const [found, profile, lists] = await Promise.all([
    locals.api(vacanciesForMe, { query: { limit } }).catch(pageProblem),
    locals.api(readProfile, { params: { personId } }).catch(pageProblem),
    locals.api(readLists, {}),
  ]);
  const more = limit === FEW && found.compared > found.vacancies.length;
  return { ...found, more, lists, percent: profile.completeness.percent };
};

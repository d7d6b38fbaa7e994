import { vacanciesWithoutFit } from '#contract/matching.ts';
import { requireRole } from '#lib/server/guard.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
  requireRole(locals.session, ['account-manager'], url);
  return locals.api(vacanciesWithoutFit, {}).catch(pageProblem);
};

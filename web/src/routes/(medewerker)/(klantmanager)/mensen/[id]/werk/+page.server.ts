import { vacanciesForPerson } from '#contract/matching.ts';
import { requireRole } from '#lib/server/guard.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  requireRole(locals.session, ['case-manager'], url);
  return locals.api(vacanciesForPerson, { params: { personId: params.id }, query: { limit: 20 } }).catch(pageProblem);
};

import { peopleWithoutFit } from '#contract/matching.ts';
import { requireRole } from '#lib/server/guard.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
  requireRole(locals.session, ['case-manager'], url);
  return locals.api(peopleWithoutFit, {}).catch(pageProblem);
};

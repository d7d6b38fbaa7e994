import { vacanciesForPerson } from '#contract/matching.ts';
import { requireRole } from '#lib/server/guard.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  requireRole(locals.session, ['case-manager'], url);
  const text = (url.searchParams.get('zoek') ?? '').slice(0, 80);
  const call = { params: { personId: params.id }, query: { limit: 20, text } };
  return { ...(await locals.api(vacanciesForPerson, call).catch(pageProblem)), text };
};

import { newMatches } from '#contract/matching.ts';
import { requireRole } from '#lib/server/guard.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
  requireRole(locals.session, ['case-manager'], url);
  const all = url.searchParams.get('alles') === 'ja';
  return { all, ...(await locals.api(newMatches, { query: { limit: all ? 50 : 20 } }).catch(pageProblem)) };
};

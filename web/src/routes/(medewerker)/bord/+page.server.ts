import { readBoard } from '#contract/introductions.ts';
import { requireRole } from '#lib/server/guard.ts';
import { pageProblem } from '#lib/server/problems.ts';
import { SECTORS } from '#lib/sectors.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
  requireRole(locals.session, ['account-manager'], url);
  const sector = url.searchParams.get('sector');
  const known = SECTORS.find(({ code }) => code === sector);
  const board = await locals.api(readBoard, { query: known ? { sector: known.code } : {} }).catch(pageProblem);
  return {
    board,
    view: url.searchParams.get('als') === 'lijst' ? ('list' as const) : ('board' as const),
    sector: known ? { code: known.code, label: known.label } : null,
  };
};

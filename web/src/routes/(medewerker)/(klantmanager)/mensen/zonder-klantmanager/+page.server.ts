import { listUnassigned } from '#contract/candidates.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

const PER_PAGE = 20;

export const load: PageServerLoad = async ({ locals, url }) => {
  const page = Math.max(1, Number(url.searchParams.get('pagina')) || 1);
  const { total, people } = await locals
    .api(listUnassigned, { query: { offset: (page - 1) * PER_PAGE, limit: PER_PAGE } })
    .catch(pageProblem);
  return { total, people, page, pages: Math.ceil(total / PER_PAGE) };
};

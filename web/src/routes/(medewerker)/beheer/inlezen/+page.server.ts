import { listImports } from '#contract/taxonomy.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

const PER_PAGE = 20;

export const load: PageServerLoad = async ({ locals, url }) => {
  const page = Math.min(500, Math.max(1, Math.trunc(Number(url.searchParams.get('pagina'))) || 1));
  const { total, imports } = await locals
    .api(listImports, { query: { offset: (page - 1) * PER_PAGE, limit: PER_PAGE } })
    .catch(pageProblem);
  return { total, imports, page, pages: Math.ceil(total / PER_PAGE) };
};

import { listAsked } from '#contract/interest.ts';
import { EmployerView } from '#contract/introduction-states.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

const PAGE = 20;

export const load: PageServerLoad = async ({ locals, url }) => {
  const view = EmployerView.safeParse(url.searchParams.get('stand')).data;
  const page = Math.max(1, Number(url.searchParams.get('pagina')) || 1);
  const answer = await locals
    .api(listAsked, { query: { ...(view ? { view } : {}), offset: (page - 1) * PAGE, limit: PAGE } })
    .catch(pageProblem);
  return { ...answer, view: view ?? null, page, pages: Math.max(1, Math.ceil(answer.total / PAGE)) };
};

import { closeRound, listRounds } from '#contract/rounds.ts';
import { formProblem, newKey, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

const PER_PAGE = 20;

export const load: PageServerLoad = async ({ locals, url }) => {
  const page = Math.min(500, Math.max(1, Number(url.searchParams.get('pagina')) || 1));
  const answer = await locals
    .api(listRounds, { query: { offset: (page - 1) * PER_PAGE, limit: PER_PAGE } })
    .catch(pageProblem);
  return { ...answer, page, pages: Math.ceil(answer.total / PER_PAGE), key: newKey() };
};

export const actions: Actions = {
  close: async ({ locals, request }) => {
    const key = textOf(await request.formData(), 'idempotencyKey');
    try {
      const round = await locals.api(closeRound, key === '' ? {} : { idempotencyKey: key });
      return { closed: round };
    } catch (problem) {
      return formProblem(problem, {});
    }
  },
};

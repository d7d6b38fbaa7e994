import { redirect } from '@sveltejs/kit';
import { showInterest } from '#contract/interest.ts';
import { listVacancies } from '#contract/vacancies.ts';
import { formProblem, newKey, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { vacancies } = await locals
    .api(listVacancies, { query: { state: 'approved', sort: 'title', limit: 50 } })
    .catch(pageProblem);
  return {
    handle: url.searchParams.get('handle') ?? '',
    vacancy: url.searchParams.get('vacature') ?? '',
    vacancies: vacancies.map(({ id, title, place }) => ({ value: id, label: `${title}, ${place}` })),
    key: newKey(),
  };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData();
    const body = { handle: textOf(form, 'handle'), vacancyId: textOf(form, 'vacancyId') };
    let introduction;
    try {
      introduction = await locals.api(showInterest, { body, idempotencyKey: textOf(form, 'idempotencyKey') });
    } catch (problem) {
      return formProblem(problem, body);
    }
    redirect(303, `/interesse/${introduction.id}?verstuurd=ja`);
  },
};

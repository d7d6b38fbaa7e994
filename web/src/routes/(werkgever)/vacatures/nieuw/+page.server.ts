import { submitVacancy } from '#contract/vacancies.ts';
import { createFrom, newVacancyPage } from '#lib/server/vacancy-pages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals }) => newVacancyPage(locals.api);

export const actions: Actions = {
  default: async ({ request, locals }) =>
    createFrom(locals.api, await request.formData(), {
      base: '/vacatures',
      further: ({ id, version }) => locals.api(submitVacancy, { params: { vacancyId: id }, ifMatch: version }),
      done: 'ingestuurd',
    }),
};

import { submitVacancy } from '#contract/vacancies.ts';
import { actOn, callOf, closeFrom, copyFrom, vacancyPage } from '#lib/server/vacancy-acts.ts';
import type { Actions, PageServerLoad } from './$types.js';

const BASE = '/vacatures';

export const load: PageServerLoad = ({ locals, params, url }) => vacancyPage(locals.api, params.id, url);

export const actions: Actions = {
  submit: async ({ request, locals, params }) => {
    const form = await request.formData();
    return actOn(
      () => locals.api(submitVacancy, callOf(form, params.id, 'submit')),
      `${BASE}/${params.id}?gedaan=ingestuurd`,
      {},
    );
  },
  close: async ({ request, locals, params }) => closeFrom(locals.api, await request.formData(), params.id, BASE),
  copy: async ({ request, locals, params }) => copyFrom(locals.api, await request.formData(), params.id, BASE),
};

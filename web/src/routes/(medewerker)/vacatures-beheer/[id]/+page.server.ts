import { approveVacancy, askVacancyChanges, rejectVacancy, submitVacancy } from '#contract/vacancies.ts';
import { textOf } from '#lib/server/problems.ts';
import { actOn, callOf, closeFrom, vacancyPage } from '#lib/server/vacancy-acts.ts';
import type { Actions, PageServerLoad } from './$types.js';

const BASE = '/vacatures-beheer';

export const load: PageServerLoad = ({ locals, params, url }) => vacancyPage(locals.api, params.id, url);

export const actions: Actions = {
  submit: async ({ request, locals, params }) => {
    const form = await request.formData();
    return actOn(
      () => locals.api(submitVacancy, callOf(form, params.id, 'submit')),
      `${BASE}/${params.id}?gedaan=doorgezet`,
      {},
    );
  },
  approve: async ({ request, locals, params }) => {
    const form = await request.formData();
    return actOn(
      () => locals.api(approveVacancy, callOf(form, params.id, 'approve')),
      `${BASE}/${params.id}?gedaan=goedgekeurd`,
      {},
    );
  },
  ask: async ({ request, locals, params }) => {
    const form = await request.formData();
    const note = textOf(form, 'note');
    return actOn(
      () => locals.api(askVacancyChanges, { ...callOf(form, params.id, 'ask'), body: { note } }),
      `${BASE}/${params.id}?gedaan=teruggestuurd`,
      { act: 'ask', note },
    );
  },
  reject: async ({ request, locals, params }) => {
    const form = await request.formData();
    const [reason, explanation] = [textOf(form, 'reason'), textOf(form, 'explanation')];
    return actOn(
      () =>
        locals.api(rejectVacancy, {
          ...callOf(form, params.id, 'reject'),
          body: { reason: reason as 'other', note: explanation },
        }),
      `${BASE}/${params.id}?gedaan=afgewezen`,
      { act: 'reject', reason, explanation },
    );
  },
  close: async ({ request, locals, params }) => closeFrom(locals.api, await request.formData(), params.id, BASE),
};

import { approveVacancy, askVacancyChanges, rejectVacancy, submitVacancy } from '#contract/vacancies.ts';
import { textOf } from '#lib/server/problems.ts';
import { actOn, closeFrom, vacancyPage, versionOf } from '#lib/server/vacancy-acts.ts';
import type { Actions, PageServerLoad } from './$types.js';

const BASE = '/vacatures-beheer';

export const load: PageServerLoad = ({ locals, params, url }) => vacancyPage(locals.api, params.id, url);

export const actions: Actions = {
  submit: async ({ request, locals, params }) => {
    const form = await request.formData();
    return actOn(
      () => locals.api(submitVacancy, { params: { vacancyId: params.id }, ifMatch: versionOf(form) }),
      `${BASE}/${params.id}?gedaan=doorgezet`,
      {},
    );
  },
  approve: async ({ request, locals, params }) => {
    const form = await request.formData();
    return actOn(
      () => locals.api(approveVacancy, { params: { vacancyId: params.id }, ifMatch: versionOf(form) }),
      `${BASE}/${params.id}?gedaan=goedgekeurd`,
      {},
    );
  },
  ask: async ({ request, locals, params }) => {
    const form = await request.formData();
    const note = textOf(form, 'note');
    return actOn(
      () =>
        locals.api(askVacancyChanges, { params: { vacancyId: params.id }, body: { note }, ifMatch: versionOf(form) }),
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
          params: { vacancyId: params.id },
          body: { reason: reason as 'other', note: explanation },
          ifMatch: versionOf(form),
        }),
      `${BASE}/${params.id}?gedaan=afgewezen`,
      { act: 'reject', reason, explanation },
    );
  },
  close: async ({ request, locals, params }) => closeFrom(locals.api, await request.formData(), params.id, BASE),
};

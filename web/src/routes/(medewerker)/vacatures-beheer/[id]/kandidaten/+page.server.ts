import { redirect } from '@sveltejs/kit';
import { startByStaff } from '#contract/introductions.ts';
import { candidatesForVacancy, findCandidateForVacancy } from '#contract/matching.ts';
import { readVacancy } from '#contract/vacancies.ts';
import { requireRole } from '#lib/server/guard.ts';
import { formProblem, newKey, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  requireRole(locals.session, ['account-manager'], url);
  const call = { params: { vacancyId: params.id } };
  const { state } = await locals.api(readVacancy, call).catch(pageProblem);
  // Only open vacancies are compared with people.
  if (state !== 'approved') redirect(303, `/vacatures-beheer/${params.id}`);
  const found = await locals.api(candidatesForVacancy, { ...call, query: { limit: 20 } }).catch(pageProblem);
  return { ...found, key: newKey() };
};

export const actions: Actions = {
  propose: async ({ locals, params, request }) => {
    const form = await request.formData();
    let id: string;
    try {
      const started = await locals.api(startByStaff, {
        idempotencyKey: textOf(form, 'idempotencyKey'),
        body: { vacancyId: params.id, personId: textOf(form, 'personId') },
      });
      id = started.id;
    } catch (problem) {
      return formProblem(problem, { text: '' });
    }
    redirect(303, `/bord/${id}`);
  },

  find: async ({ locals, params, request }) => {
    const text = textOf(await request.formData(), 'text');
    try {
      const call = { params: { vacancyId: params.id }, body: { text } };
      return { found: { text, candidates: (await locals.api(findCandidateForVacancy, call)).candidates } };
    } catch (problem) {
      return formProblem(problem, { text });
    }
  },
};

import { redirect } from '@sveltejs/kit';
import { startByStaff } from '#contract/introductions.ts';
import { comparePersonWithVacancy } from '#contract/matching.ts';
import { readVacancy } from '#contract/vacancies.ts';
import { requireRole } from '#lib/server/guard.ts';
import { formProblem, newKey, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  requireRole(locals.session, ['account-manager'], url);
  const { employer, state } = await locals.api(readVacancy, { params: { vacancyId: params.id } }).catch(pageProblem);
  // Only open vacancies are compared with people.
  if (state !== 'approved') redirect(303, `/vacatures-beheer/${params.id}`);
  const pair = { vacancyId: params.id, personId: params.persoon };
  return {
    ...(await locals.api(comparePersonWithVacancy, { params: pair }).catch(pageProblem)),
    employer: employer.name,
    key: newKey(),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData();
    let id: string;
    try {
      const started = await locals.api(startByStaff, {
        idempotencyKey: textOf(form, 'idempotencyKey'),
        body: { vacancyId: params.id, personId: params.persoon },
      });
      id = started.id;
    } catch (problem) {
      return formProblem(problem, {});
    }
    redirect(303, `/bord/${id}`);
  },
};

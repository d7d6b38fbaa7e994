import { redirect } from '@sveltejs/kit';
import { comparePersonWithVacancy, suggestVacancy } from '#contract/matching.ts';
import { requireRole } from '#lib/server/guard.ts';
import { formProblem, pageProblem } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  requireRole(locals.session, ['case-manager'], url);
  const pair = { vacancyId: params.vacature, personId: params.id };
  return locals.api(comparePersonWithVacancy, { params: pair }).catch(pageProblem);
};

export const actions: Actions = {
  default: async ({ locals, params }) => {
    try {
      await locals.api(suggestVacancy, { params: { personId: params.id, vacancyId: params.vacature } });
    } catch (problem) {
      return formProblem(problem, {});
    }
    redirect(303, `/mensen/${params.id}/werk/${params.vacature}`);
  },
};

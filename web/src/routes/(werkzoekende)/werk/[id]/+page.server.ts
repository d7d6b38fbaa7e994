import { redirect } from '@sveltejs/kit';
import { likeVacancy, unlikeVacancy, vacancyForMe } from '#contract/matching.ts';
import { profileParts } from '#contract/profile.ts';
import { readLists } from '#contract/taxonomy.ts';
import { formProblem, pageProblem } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
  const [found, lists] = await Promise.all([
    locals.api(vacancyForMe, { params: { vacancyId: params.id } }).catch(pageProblem),
    locals.api(readLists, {}),
  ]);
  return { ...found, lists, parts: profileParts };
};

export const actions: Actions = {
  like: async ({ locals, params }) => {
    try {
      await locals.api(likeVacancy, { params: { vacancyId: params.id } });
    } catch (problem) {
      return formProblem(problem, {});
    }
    redirect(303, `/werk/${params.id}`);
  },
  unlike: async ({ locals, params }) => {
    try {
      await locals.api(unlikeVacancy, { params: { vacancyId: params.id } });
    } catch (problem) {
      return formProblem(problem, {});
    }
    redirect(303, `/werk/${params.id}`);
  },
};

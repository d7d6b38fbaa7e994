import { redirect } from '@sveltejs/kit';
import { deleteSession } from '#contract/sessions.ts';
import { ApiProblem } from '#lib/api/client.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals }) => {
  if (!locals.session) redirect(303, '/');
};

export const actions: Actions = {
  default: async ({ locals }) => {
    try {
      await locals.api(deleteSession, {});
    } catch (problem) {
      // A session that is already over needs no ending.
      if (!(problem instanceof ApiProblem) || problem.status !== 401) throw problem;
    }
    redirect(303, '/');
  },
};

import { redirect } from '@sveltejs/kit';
import { requestPasswordReset } from '#contract/sessions.ts';
import { formProblem, textOf } from '#lib/server/problems.ts';
import type { Actions } from './$types.js';

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const email = textOf(await request.formData(), 'email');
    try {
      await locals.api(requestPasswordReset, { body: { email } });
    } catch (problem) {
      return formProblem(problem, { email });
    }
    redirect(303, '/inloggen?melding=mail');
  },
};

import { redirect } from '@sveltejs/kit';
import { usePasswordReset } from '#contract/sessions.ts';
import { isDeadLink } from '#lib/server/login.ts';
import { formProblem, textOf } from '#lib/server/problems.ts';
import type { Actions } from './$types.js';

export const actions: Actions = {
  default: async ({ params, request, locals }) => {
    const password = textOf(await request.formData(), 'password');
    try {
      await locals.api(usePasswordReset, { body: { token: params.token, password } });
    } catch (problem) {
      return formProblem(problem, { dead: isDeadLink(problem) });
    }
    redirect(303, '/inloggen?melding=wachtwoord');
  },
};

import { redirect } from '@sveltejs/kit';
import { createSessionByCode } from '#contract/sessions.ts';
import { ApiProblem } from '#lib/api/client.ts';
import { goOn } from '#lib/server/login.ts';
import { formProblem, textOf } from '#lib/server/problems.ts';
import { homeOf } from '#lib/session.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals }) => {
  if (locals.session?.secondFactor) redirect(303, homeOf(locals.session.role));
};

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const totp = textOf(await request.formData(), 'totp');
    let session;
    try {
      session = await locals.api(createSessionByCode, { body: { totp } });
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.code === 'session.start-again')
        redirect(303, '/inloggen?melding=opnieuw');
      return formProblem(problem, {});
    }
    return goOn(session, url);
  },
};

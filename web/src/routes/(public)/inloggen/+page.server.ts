import { redirect } from '@sveltejs/kit';
import { createSession } from '#contract/sessions.ts';
import { formProblem, ownPath, textOf } from '#lib/server/problems.ts';
import { homeOf } from '#lib/session.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, url }) => {
  const next = ownPath(url.searchParams.get('naar'));
  if (locals.session) redirect(303, next ?? homeOf(locals.session.role));
  return { sentHere: next !== null };
};

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData();
    const email = textOf(form, 'email');
    const totp = textOf(form, 'totp').replace(/\s/g, '');
    const body = { email, password: textOf(form, 'password'), ...(totp === '' ? {} : { totp }) };
    let session;
    try {
      session = await locals.api(createSession, { body });
    } catch (problem) {
      return formProblem(problem, { email });
    }
    // Without a second step staff can do nothing yet: the settings are the one place where it is made.
    redirect(
      303,
      session.mustEnrol ? '/instellingen' : (ownPath(url.searchParams.get('naar')) ?? homeOf(session.role)),
    );
  },
};

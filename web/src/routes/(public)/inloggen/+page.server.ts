import { redirect } from '@sveltejs/kit';
import { createSession, readLoginOptions, requestSignInLink } from '#contract/sessions.ts';
import { login } from '#lib/i18n/nl/login.ts';
import { askForCode, goOn } from '#lib/server/login.ts';
import { formProblem, ownPath, pageProblem, textOf } from '#lib/server/problems.ts';
import { homeOf } from '#lib/session.ts';
import type { Actions, PageServerLoad } from './$types.js';

type Notice = keyof typeof login.notices;

const noticeOf = (text: string | null): Notice | null =>
  text !== null && Object.hasOwn(login.notices, text) ? (text as Notice) : null;

export const load: PageServerLoad = async ({ locals, url }) => {
  const next = ownPath(url.searchParams.get('naar'));
  const { session } = locals;
  if (session) redirect(303, session.mustEnrol ? '/tweede-stap' : (next ?? homeOf(session.role)));
  const { oidc } = await locals.api(readLoginOptions, {}).catch(pageProblem);
  return {
    sentHere: next !== null,
    notice: noticeOf(url.searchParams.get('melding')),
    oidc: oidc && {
      label: oidc.label,
      href: `${oidc.href}${next === null ? '' : `?naar=${encodeURIComponent(next)}`}`,
    },
  };
};

export const actions: Actions = {
  password: async ({ request, locals, url }) => {
    const form = await request.formData();
    const email = textOf(form, 'email');
    const totp = textOf(form, 'totp');
    const body = { email, password: textOf(form, 'password'), ...(totp === '' ? {} : { totp }) };
    let session;
    try {
      session = await locals.api(createSession, { body });
    } catch (problem) {
      askForCode(problem, url);
      return formProblem(problem, { form: 'password', email });
    }
    return goOn(session, url);
  },

  link: async ({ request, locals }) => {
    const email = textOf(await request.formData(), 'email');
    try {
      await locals.api(requestSignInLink, { body: { email } });
    } catch (problem) {
      return formProblem(problem, { form: 'link', email });
    }
    redirect(303, '/inloggen?melding=mail');
  },
};

import { fail } from '@sveltejs/kit';
import { beginSecondFactor, confirmSecondFactor, readSettings } from '#contract/own-account.ts';
import { ApiProblem } from '#lib/api/client.ts';
import { goOn } from '#lib/server/login.ts';
import { formProblem, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** What the page shows of a new app that is being connected. It comes back with the form, since nothing is kept yet. */
interface Enrolment {
  enrolment: string;
  secret: string;
  qr: { size: number; path: string };
}

const none = null as Enrolment | null;

export const load: PageServerLoad = async ({ locals }) => {
  const must = locals.session?.mustEnrol ?? false;
  // Before the second step there are no settings to read; somebody with one proves it first.
  const has = must ? false : (await locals.api(readSettings, {}).catch(pageProblem)).secondFactor;
  if (has) return { must, has, fresh: none };
  try {
    return { must, has, fresh: await locals.api(beginSecondFactor, { body: {} }) };
  } catch (problem) {
    return pageProblem(problem);
  }
};

const shown = (form: FormData): Enrolment | null => {
  const [enrolment, secret, path] = ['enrolment', 'secret', 'path'].map((name) => textOf(form, name));
  const size = Number(textOf(form, 'size'));
  return enrolment && secret && path && Number.isInteger(size) ? { enrolment, secret, qr: { size, path } } : null;
};

export const actions: Actions = {
  /** Somebody with a second step proves it and gets the secret of a new one. */
  begin: async ({ request, locals }) => {
    const form = await request.formData();
    try {
      const fresh = await locals.api(beginSecondFactor, {
        body: { password: textOf(form, 'password'), totp: textOf(form, 'present') },
      });
      return { values: { fresh }, errors: undefined };
    } catch (problem) {
      const failure = formProblem(problem, { fresh: none });
      const { totp, ...others } = failure.data.errors.fields;
      const fields: Record<string, string> = totp ? { ...others, present: totp } : others;
      return fail(failure.status, { ...failure.data, errors: { ...failure.data.errors, fields } });
    }
  },

  confirm: async ({ request, locals, url }) => {
    const form = await request.formData();
    const fresh = shown(form);
    let session;
    try {
      session = await locals.api(confirmSecondFactor, {
        body: { enrolment: fresh?.enrolment ?? '', totp: textOf(form, 'totp') },
      });
    } catch (problem) {
      const again = problem instanceof ApiProblem && problem.code === 'session.start-again';
      return formProblem(problem, { fresh: again ? none : fresh });
    }
    return goOn(session, url);
  },
};

import { redirect } from '@sveltejs/kit';
import {
  changePassword,
  changeSettings,
  endAllSessions,
  endSession,
  listSessions,
  MailSetting,
  readSettings,
  WorkSetting,
} from '#contract/own-account.ts';
import { ApiProblem } from '#lib/api/client.ts';
import { LOCALE_COOKIE, parseLocale } from '#lib/i18n/locale.ts';
import { formProblem, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => {
  const [settings, { sessions }] = await Promise.all([
    locals.api(readSettings, {}),
    locals.api(listSessions, {}),
  ]).catch(pageProblem);
  const done = url.searchParams.get('gedaan');
  return { settings, sessions, done: done === 'gegevens' || done === 'wachtwoord' ? done : null };
};

const mailOf = (text: string): MailSetting => MailSetting.catch('direct').parse(text);

export const actions: Actions = {
  own: async ({ request, locals, cookies }) => {
    const form = await request.formData();
    const phone = textOf(form, 'phone');
    const mail = mailOf(textOf(form, 'mail'));
    const work = WorkSetting.safeParse(textOf(form, 'work')).data;
    const locale = parseLocale(textOf(form, 'locale')) ?? 'nl';
    try {
      await locals.api(changeSettings, {
        body: { phone, mail, locale, ...(work ? { work } : {}) },
        ifMatch: Number(textOf(form, 'version')) || 0,
      });
    } catch (problem) {
      return formProblem(problem, { form: 'own', phone, mail, locale, work });
    }
    // The choice of this account goes before what this browser chose earlier.
    cookies.delete(LOCALE_COOKIE, { path: '/' });
    redirect(303, '/instellingen?gedaan=gegevens');
  },

  password: async ({ request, locals }) => {
    const form = await request.formData();
    try {
      await locals.api(changePassword, {
        body: { current: textOf(form, 'current'), password: textOf(form, 'password') },
      });
    } catch (problem) {
      return formProblem(problem, { form: 'password', phone: null, mail: null, locale: null, work: undefined });
    }
    redirect(303, '/instellingen?gedaan=wachtwoord');
  },

  end: async ({ request, locals }) => {
    const sessionId = textOf(await request.formData(), 'session');
    try {
      await locals.api(endSession, { params: { sessionId } });
    } catch (problem) {
      // Gone already is what was asked for.
      if (!(problem instanceof ApiProblem) || problem.status !== 404) return pageProblem(problem);
    }
    redirect(303, '/instellingen#sessies');
  },

  endAll: async ({ locals }) => {
    await locals.api(endAllSessions, {}).catch(pageProblem);
    redirect(303, '/inloggen?melding=uitgelogd');
  },
};

import { redirect } from '@sveltejs/kit';
import { isStaff } from '#contract/roles.ts';
import {
  changeUser,
  reactivateUser,
  readUser,
  resendInvitation,
  resetSecondFactor,
  suspendUser,
} from '#contract/users.ts';
import { common } from '#lib/i18n/nl/common.ts';
import type { users } from '#lib/i18n/nl/users.ts';
import { formProblem, pageProblem, textOf } from '#lib/server/problems.ts';
import { staffBody, staffLists, typedStaff } from '#lib/server/staff-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

const DONE = [
  'invited',
  'saved',
  'stopped',
  'back',
  'wiped',
] as const satisfies readonly (keyof typeof users.detail.done)[];
type Done = (typeof DONE)[number];

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const [user, lists] = await Promise.all([
    locals.api(readUser, { params: { userId: params.id } }).catch(pageProblem),
    staffLists(locals.api, locals.session?.region ?? ''),
  ]);
  const done = url.searchParams.get('gedaan');
  return {
    user,
    roleLabel: common.roles[user.role],
    staff: isStaff(user.role),
    lists,
    done: DONE.find((one) => one === done) ?? null,
  };
};

const nobody = {
  name: '',
  email: '',
  role: '',
  organisation: '',
  municipality: '',
  phone: '',
  sectors: [] as string[],
};

/** An act without fields of its own on this user. */
const act = (call: (event: RequestEvent) => Promise<unknown>, done: Done) => async (event: RequestEvent) => {
  try {
    await call(event);
  } catch (problem) {
    return formProblem(problem, { form: 'act', reason: '', ...nobody });
  }
  redirect(303, `/beheer/gebruikers/${event.params.id}?gedaan=${done}`);
};

const idOf = (event: RequestEvent) => ({ params: { userId: event.params.id } });

export const actions: Actions = {
  change: async (event) => {
    const form = await event.request.formData();
    const typed = typedStaff(form);
    try {
      await event.locals.api(changeUser, {
        ...idOf(event),
        body: staffBody(typed),
        ifMatch: Number(textOf(form, 'version')) || 0,
      });
    } catch (problem) {
      return formProblem(problem, { form: 'change', reason: '', ...typed });
    }
    redirect(303, `/beheer/gebruikers/${event.params.id}?gedaan=saved`);
  },

  suspend: async (event) => {
    const reason = textOf(await event.request.formData(), 'reason');
    try {
      await event.locals.api(suspendUser, { ...idOf(event), body: { reason } });
    } catch (problem) {
      return formProblem(problem, { form: 'suspend', reason, ...nobody });
    }
    redirect(303, `/beheer/gebruikers/${event.params.id}?gedaan=stopped`);
  },

  reactivate: act((event) => event.locals.api(reactivateUser, idOf(event)), 'back'),
  again: act((event) => event.locals.api(resendInvitation, idOf(event)), 'invited'),
  wipe: act((event) => event.locals.api(resetSecondFactor, idOf(event)), 'wiped'),
};

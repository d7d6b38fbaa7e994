import { redirect } from '@sveltejs/kit';
import { inviteUser } from '#contract/users.ts';
import { formProblem, newKey, textOf } from '#lib/server/problems.ts';
import { staffBody, staffLists, typedStaff } from '#lib/server/staff-form.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { session } = await parent();
  return { lists: await staffLists(locals.api, session?.region ?? ''), key: newKey() };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const typed = typedStaff(form);
    let user;
    try {
      user = await locals.api(inviteUser, { body: staffBody(typed), idempotencyKey: textOf(form, 'idempotencyKey') });
    } catch (problem) {
      return formProblem(problem, typed);
    }
    redirect(303, `/beheer/gebruikers/${user.id}?gedaan=invited`);
  },
};

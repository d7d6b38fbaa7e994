import { acceptInvitation, lookAtInvitation } from '#contract/invitations.ts';
import { goOn, isDeadLink } from '#lib/server/login.ts';
import { formProblem, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals }) => {
  try {
    const invitation = await locals.api(lookAtInvitation, { body: { token: params.token } });
    const { role } = invitation;
    return { invitation, next: role === 'jobseeker' || role === 'employer' ? role : ('staff' as const) };
  } catch (problem) {
    if (isDeadLink(problem)) return { invitation: null, next: 'staff' as const };
    return pageProblem(problem);
  }
};

export const actions: Actions = {
  default: async ({ params, request, locals, url }) => {
    const form = await request.formData();
    const phone = textOf(form, 'phone');
    let session;
    try {
      session = await locals.api(acceptInvitation, {
        body: { token: params.token, password: textOf(form, 'password'), phone },
      });
    } catch (problem) {
      return formProblem(problem, { phone });
    }
    return goOn(session, url);
  },
};

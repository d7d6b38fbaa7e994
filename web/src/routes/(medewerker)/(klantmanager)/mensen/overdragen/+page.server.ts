import { redirect } from '@sveltejs/kit';
import { assignPeople, listColleagues } from '#contract/candidates.ts';
import { formProblem, newKey, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => ({
  personIds: [...new Set(url.searchParams.getAll('id'))],
  ...(await locals.api(listColleagues, {}).catch(pageProblem)),
  self: locals.session?.accountId ?? '',
  idempotencyKey: newKey(),
});

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const form = await request.formData();
    const values = { toAccountId: textOf(form, 'toAccountId'), reason: textOf(form, 'reason') };
    let moved: number;
    try {
      const body = { ...values, personIds: url.searchParams.getAll('id') };
      ({ moved } = await locals.api(assignPeople, { body, idempotencyKey: textOf(form, 'idempotencyKey') }));
    } catch (problem) {
      return formProblem(problem, values);
    }
    redirect(303, `/mensen?overgedragen=${moved}`);
  },
};

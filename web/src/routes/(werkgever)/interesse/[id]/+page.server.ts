import { redirect } from '@sveltejs/kit';
import { readAsked, withdrawInterest } from '#contract/interest.ts';
import { formProblem, newKey, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  introduction: await locals.api(readAsked, { params: { introductionId: params.id } }).catch(pageProblem),
  sent: url.searchParams.get('verstuurd') === 'ja',
  key: newKey(),
});

export const actions: Actions = {
  stop: async ({ locals, params, request }) => {
    const form = await request.formData();
    try {
      await locals.api(withdrawInterest, {
        params: { introductionId: params.id },
        ifMatch: Number(textOf(form, 'version')),
        idempotencyKey: textOf(form, 'idempotencyKey'),
      });
    } catch (problem) {
      return formProblem(problem, {});
    }
    redirect(303, `/interesse/${params.id}`);
  },
};

import { redirect, type RequestEvent } from '@sveltejs/kit';
import { acceptProposal, declineProposal, readProposal, withdrawProposal } from '#contract/proposals.ts';
import { formProblem, newKey, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => ({
  proposal: await locals.api(readProposal, { params: { introductionId: params.id } }).catch(pageProblem),
  keys: { yes: newKey(), no: newKey(), stop: newKey() },
});

const answer =
  (route: typeof acceptProposal) =>
  async ({ locals, params, request }: RequestEvent<{ id: string }>) => {
    const form = await request.formData();
    try {
      await locals.api(route, {
        params: { introductionId: params.id },
        ifMatch: Number(textOf(form, 'version')),
        idempotencyKey: textOf(form, 'idempotencyKey'),
      });
    } catch (problem) {
      return formProblem(problem, {});
    }
    redirect(303, `/voorstellen/${params.id}`);
  };

export const actions: Actions = {
  yes: answer(acceptProposal),
  no: answer(declineProposal),
  stop: answer(withdrawProposal),
};

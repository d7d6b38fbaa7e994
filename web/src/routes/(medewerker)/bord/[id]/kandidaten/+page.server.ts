import { redirect } from '@sveltejs/kit';
import { listCandidates, propose, readIntroduction } from '#contract/introductions.ts';
import { requireRole } from '#lib/server/guard.ts';
import { formProblem, newKey, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  requireRole(locals.session, ['account-manager'], url);
  const call = { params: { introductionId: params.id } };
  const { vacancy, employer, acts } = await locals.api(readIntroduction, call).catch(pageProblem);
  if (!acts.includes('propose')) redirect(303, `/bord/${params.id}`);
  const { version, candidates } = await locals.api(listCandidates, call).catch(pageProblem);
  return { vacancy, employer: employer.name, version, candidates, key: newKey() };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData();
    try {
      await locals.api(propose, {
        params: { introductionId: params.id },
        ifMatch: Number(textOf(form, 'version')),
        idempotencyKey: textOf(form, 'idempotencyKey'),
        body: { personId: textOf(form, 'personId') },
      });
    } catch (problem) {
      return formProblem(problem, {});
    }
    redirect(303, `/bord/${params.id}`);
  },
};

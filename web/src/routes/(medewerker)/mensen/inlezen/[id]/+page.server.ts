import { redirect } from '@sveltejs/kit';
import { commitCaseload, discardCaseload, mapCaseload, readCaseloadImport } from '#contract/caseload-import.ts';
import { formProblem, newKey, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => ({
  file: await locals.api(readCaseloadImport, { params: { importId: params.id } }).catch(pageProblem),
  key: newKey(),
});

export const actions: Actions = {
  map: async ({ request, locals, params }) => {
    const fields = (await request.formData())
      .getAll('field')
      .map((field) => (typeof field === 'string' && field !== '' ? field : null));
    try {
      await locals.api(mapCaseload, { params: { importId: params.id }, body: { fields } });
    } catch (problem) {
      return formProblem(problem, {});
    }
    redirect(303, `/mensen/inlezen/${params.id}`);
  },
  commit: async ({ request, locals, params }) => {
    try {
      await locals.api(commitCaseload, {
        params: { importId: params.id },
        idempotencyKey: textOf(await request.formData(), 'key'),
      });
    } catch (problem) {
      return formProblem(problem, {});
    }
    redirect(303, `/mensen/inlezen/${params.id}`);
  },
  discard: async ({ locals, params }) => {
    await locals.api(discardCaseload, { params: { importId: params.id } }).catch(pageProblem);
    redirect(303, '/mensen/inlezen');
  },
};

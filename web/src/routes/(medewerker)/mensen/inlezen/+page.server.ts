import { fail, redirect } from '@sveltejs/kit';
import { stageCaseload } from '#contract/caseload-import.ts';
import { formProblem } from '#lib/server/problems.ts';
import type { Actions } from './$types.js';

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const file = (await request.formData()).get('file');
    if (!(file instanceof File) || file.size === 0)
      return fail(400, {
        values: {},
        errors: { fields: { file: 'Kies een bestand.' }, message: '', code: 'request.invalid' },
      });
    let staged;
    try {
      staged = await locals.api(stageCaseload, {
        file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
      });
    } catch (problem) {
      return formProblem(problem, {});
    }
    redirect(303, `/mensen/inlezen/${staged.id}`);
  },
};

import { redirect } from '@sveltejs/kit';
import { stageCaseload } from '#contract/caseload-import.ts';
import { formMistake, formProblem } from '#lib/server/problems.ts';
import type { Actions } from './$types.js';

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const file = (await request.formData()).get('file');
    if (!(file instanceof File) || file.size === 0) return formMistake({ file: 'Kies een bestand.' }, {});
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

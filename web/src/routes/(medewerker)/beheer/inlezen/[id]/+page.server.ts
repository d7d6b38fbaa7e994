import { readImport } from '#contract/taxonomy.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => ({
  run: await locals.api(readImport, { params: { importId: params.id } }).catch(pageProblem),
});

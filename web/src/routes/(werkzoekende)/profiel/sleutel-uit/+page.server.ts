import { readOwnPublication } from '#contract/publication.ts';
import { newKey, pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => ({
  publication: await locals.api(readOwnPublication, {}).catch(pageProblem),
  key: newKey(),
});

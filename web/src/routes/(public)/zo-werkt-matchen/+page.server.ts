import { criteria } from '#contract/match-names.ts';
import { readMatchingRules } from '#contract/matching-rules.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => ({
  ...(await locals.api(readMatchingRules, {}).catch(pageProblem)),
  criteria,
});

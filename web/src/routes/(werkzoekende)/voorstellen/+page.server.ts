import { listProposals } from '#contract/proposals.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => locals.api(listProposals, {}).catch(pageProblem);

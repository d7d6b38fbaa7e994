import { readProfile } from '#contract/candidates.ts';
import { profileParts } from '#contract/profile.ts';
import { readLists } from '#contract/taxonomy.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => {
  const personId = locals.session?.personId ?? '';
  const [profile, lists] = await Promise.all([
    locals.api(readProfile, { params: { personId } }).catch(pageProblem),
    locals.api(readLists, {}),
  ]);
  return { profile, lists, parts: profileParts };
};

import { readProfile } from '#contract/candidates.ts';
import { profileParts } from '#contract/profile.ts';
import { readLists } from '#contract/taxonomy.ts';
import { requireRole } from '#lib/server/guard.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  requireRole(locals.session, ['case-manager', 'account-manager'], url);
  const [profile, lists] = await Promise.all([
    locals.api(readProfile, { params: { personId: params.id } }).catch(pageProblem),
    locals.api(readLists, {}),
  ]);
  return { profile, lists, parts: profileParts };
};

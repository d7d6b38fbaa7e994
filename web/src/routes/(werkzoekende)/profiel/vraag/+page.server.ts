import { redirect } from '@sveltejs/kit';
import { readProfile } from '#contract/candidates.ts';
import { profileParts } from '#contract/profile.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

/** Where the jobseeker left off: the first question without an answer. */
export const load: PageServerLoad = async ({ locals }) => {
  const personId = locals.session?.personId ?? '';
  const { completeness } = await locals.api(readProfile, { params: { personId } }).catch(pageProblem);
  const open = new Set(completeness.unknown.map(({ part }) => part));
  const index = profileParts.findIndex((part) => open.has(part));
  redirect(303, index < 0 ? '/profiel/overzicht' : `/profiel/vraag/${index + 1}`);
};

import { readToday } from '#contract/candidates.ts';
import { dutchToday } from '#lib/i18n/format.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => ({
  ...(await locals.api(readToday, {}).catch(pageProblem)),
  unread: locals.session?.unreadMessages ?? 0,
  today: dutchToday(),
});

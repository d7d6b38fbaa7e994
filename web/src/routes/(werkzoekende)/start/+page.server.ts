import { readProfile, readReads, readSelf } from '#contract/candidates.ts';
import { profileParts } from '#contract/profile.ts';
import { listProposals } from '#contract/proposals.ts';
import { dutchToday } from '#lib/i18n/format.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => {
  const personId = locals.session?.personId ?? '';
  const [self, profile, reads, { proposals }] = await Promise.all([
    locals.api(readSelf, {}).catch(pageProblem),
    locals.api(readProfile, { params: { personId } }).catch(pageProblem),
    locals.api(readReads, { query: { limit: 1 } }).catch(pageProblem),
    locals.api(listProposals, {}).catch(pageProblem),
  ]);
  const { percent, unknown } = profile.completeness;
  return {
    firstName: self.firstName,
    keys: self.keys,
    expired: self.keys.validUntil !== null && self.keys.validUntil < dutchToday(),
    caseManager: self.caseManager,
    percent,
    // Two questions are enough for today; the most helpful ones come first.
    questions: unknown.slice(0, 2).map(({ part }) => ({ part, number: profileParts.indexOf(part) + 1 })),
    started: profile.version > 1 || percent > 0,
    // What waits for a yes or a no comes before everything else.
    waiting: proposals
      .filter(({ state }) => state === 'proposed')
      .map(({ id, answerBy, used, vacancy }) => ({ id, answerBy, used, vacancy })),
    recentStaff: reads.recentStaff,
    unread: locals.session?.unreadMessages ?? 0,
  };
};

import { listEmployers } from '#contract/employers.ts';
import { listMails } from '#contract/messages.ts';
import { listRounds } from '#contract/rounds.ts';
import { searchUsers } from '#contract/users.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

/** What waits for the functional admin: counts only, each with the page where it is done. */
export const load: PageServerLoad = async ({ locals }) => {
  const [failed, waiting, rounds, employers, invited] = await Promise.all([
    locals.api(listMails, { query: { state: 'failed', limit: 1 } }),
    locals.api(listMails, { query: { state: 'waiting', limit: 1 } }),
    locals.api(listRounds, { query: { limit: 1 } }),
    locals.api(listEmployers, { query: { status: 'pending', limit: 1 } }),
    locals.api(searchUsers, { body: { text: '', status: 'invited', limit: 1 } }),
  ]).catch(pageProblem);
  const [round] = rounds.rounds;
  return {
    mailServer: failed.mailServer,
    failedMails: failed.total,
    waitingMails: waiting.total,
    nextRoundAt: rounds.nextAt,
    round: round && { closedAt: round.closedAt, people: round.figures.people, published: round.figures.published },
    pendingEmployers: employers.total,
    invitedUsers: invited.total,
  };
};

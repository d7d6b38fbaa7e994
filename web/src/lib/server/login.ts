import { redirect } from '@sveltejs/kit';
import type { SessionOpened } from '#contract/sessions.ts';
import { ApiProblem } from '#lib/api/client.ts';
import { homeOf } from '#lib/session.ts';
import { ownPath } from './problems.ts';

const withNext = (path: string, next: string | null): string =>
  next === null ? path : `${path}?naar=${encodeURIComponent(next)}`;

/** Where somebody goes on to after logging in: first the second step where it is missing, then the page they came for. */
export const goOn = (session: SessionOpened, url: URL): never => {
  const next = ownPath(url.searchParams.get('naar'));
  redirect(303, session.mustEnrol ? withNext('/tweede-stap', next) : (next ?? homeOf(session.role)));
};

/** The first step of logging in was right and the code is needed: on to its page. Other problems are left alone. */
export const askForCode = (problem: unknown, url: URL): void => {
  if (problem instanceof ApiProblem && problem.code === 'session.code-required')
    redirect(303, withNext('/inloggen/code', ownPath(url.searchParams.get('naar'))));
};

/** True for a link that was used, is too old or was never one of ours. */
export const isDeadLink = (problem: unknown): boolean =>
  problem instanceof ApiProblem &&
  (problem.code === 'session.link-refused' || problem.errors.some(({ pointer }) => pointer === '/body/token'));

import { error, redirect } from '@sveltejs/kit';
import { getRequestEvent } from '$app/server';
import type { Role, Session } from '../session.ts';
import { giveBack } from './lost-form.ts';

/**
 * For the layout of a group of pages: who is not logged in goes to the login page and comes back afterwards, and who has
 * another role gets the page that explains why not. A form that came too late is given back, so that nothing is lost. The API refuses on its own; this only saves a person a dead end.
 */
export function requireRole(session: Session | null, roles: readonly Role[], url: URL): Session {
  const { lost } = getRequestEvent().locals;
  if (!session && lost) giveBack(lost);
  if (!session) redirect(303, `/inloggen?naar=${encodeURIComponent(url.pathname + url.search)}`);
  // Without the second step the API answers staff nothing else, so there is one page to be.
  if (session.mustEnrol && url.pathname !== '/tweede-stap')
    redirect(303, `/tweede-stap?naar=${encodeURIComponent(url.pathname + url.search)}`);
  if (!roles.includes(session.role)) error(403, 'Geen toegang');
  return session;
}

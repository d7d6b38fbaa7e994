import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { giveBack, lostForm } from '#lib/server/lost-form.ts';
import { apiFor, sessionFor } from '#lib/server/wire.ts';
import { hasEnglish, LOCALE_COOKIE, parseLocale } from '#lib/i18n/locale.ts';

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

export const handle: Handle = async ({ event, resolve }) => {
  const asked = parseLocale(event.url.searchParams.get('taal'));
  if (asked) {
    event.cookies.set(LOCALE_COOKIE, asked, {
      path: '/',
      maxAge: YEAR_IN_SECONDS,
      httpOnly: true,
      sameSite: 'lax',
      secure: event.url.protocol === 'https:',
    });
  }
  const { locals } = event;
  locals.api = apiFor(event);
  locals.session = await sessionFor(event, locals.api);
  const lost = locals.session ? null : await lostForm(event);
  if (lost) {
    locals.lost = lost;
    // Whatever the form asks of the API, the answer is the page that gives the form back.
    locals.api = () => giveBack(lost);
  }
  const chosen = asked ?? parseLocale(event.cookies.get(LOCALE_COOKIE)) ?? locals.session?.locale ?? 'nl';
  // A jobseeker reads English wherever we have it: the shared pages, and that a page of somebody else is not theirs.
  const english = hasEnglish(event.route.id) || locals.session?.role === 'jobseeker';
  locals.locale = english ? chosen : 'nl';
  // What a logged-in person sees is never kept by a browser or a proxy, nor what the link in a mail opens.
  if (locals.session || event.route.id?.includes('[token]')) event.setHeaders({ 'cache-control': 'no-store' });
  return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locals.locale) });
};

/** What went wrong stays in the log of the server; the visitor gets a number to mention on the phone. */
export const handleError: HandleServerError = ({ kind, error }) => {
  if (kind === 'framework') return {};
  if (kind === 'app') return error;
  const id = crypto.randomUUID();
  console.error(JSON.stringify({ id, error: error instanceof Error ? error.stack : String(error) }));
  return { message: 'Er ging iets mis bij ons', id };
};

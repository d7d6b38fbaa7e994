import type { Handle } from '@sveltejs/kit/hooks';
import { hasEnglish, LOCALE_COOKIE, parseLocale } from '#lib/i18n/locale.ts';

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

export const handle: Handle = async ({ event, resolve }) => {
  const asked = parseLocale(event.url.searchParams.get('taal'));
  if (asked) {
    event.cookies.set(LOCALE_COOKIE, asked, { path: '/', maxAge: YEAR_IN_SECONDS, httpOnly: true, sameSite: 'lax' });
  }
  const chosen = asked ?? parseLocale(event.cookies.get(LOCALE_COOKIE)) ?? 'nl';
  const { locals } = event;
  locals.session = null;
  locals.locale = hasEnglish(event.route.id) ? chosen : 'nl';
  return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locals.locale) });
};

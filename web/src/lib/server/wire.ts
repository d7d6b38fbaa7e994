import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { readMe } from '#contract/sessions.ts';
import { type Api, ApiProblem, makeApi, type Wire } from '#lib/api/client.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { englishProblem } from '#lib/i18n/refusals.ts';
import type { Session } from '#lib/session.ts';

/** What our web server lays on the request before SvelteKit gets it. */
interface Platform {
  req?: { callApi?: Wire };
}

const SESSION_COOKIE = '__Host-werkbrug';

const wireOf = (event: RequestEvent): Wire => {
  const wire = (event.platform as Platform | undefined)?.req?.callApi;
  if (!wire) throw new Error('Pages are served by server/main.ts, which brings the API along.');
  return wire;
};

/** A session cookie that the API sets or clears goes on to the browser. */
const passCookie = (cookies: Cookies, headers: Record<string, string | string[] | undefined>): void => {
  const set = headers['set-cookie'];
  for (const line of set === undefined ? [] : Array.isArray(set) ? set : [set]) {
    const [pair = '', ...attributes] = line.split('; ');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const age = attributes.find((attribute) => attribute.startsWith('Max-Age='))?.slice(8);
    cookies.set(name, decodeURIComponent(pair.slice(at + 1)), {
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
      ...(age === undefined ? {} : { maxAge: Number(age) }),
    });
  }
};

/** The API on behalf of this visitor: the visitor's own cookie goes along, nothing else does. */
export const apiFor = (event: RequestEvent): Api => {
  const wire = wireOf(event);
  const visitor: Wire = (call) => {
    const cookie = event.cookies
      .getAll()
      .filter(({ name }) => name.startsWith('__Host-werkbrug'))
      .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
      .join('; ');
    return wire({ ...call, headers: { ...call.headers, ...(cookie === '' ? {} : { cookie }) } });
  };
  return makeApi(
    visitor,
    {},
    (reply) => passCookie(event.cookies, reply.headers),
    // The language is only known once the session was read through this same API.
    (problem) => ((event.locals.locale as Locale | undefined) === 'en' ? englishProblem(problem) : problem),
  );
};

/** Who is looking at this page; null for a visitor. */
export const sessionFor = async (event: RequestEvent, api: Api): Promise<Session | null> => {
  if (event.cookies.get(SESSION_COOKIE) === undefined) return null;
  try {
    return await api(readMe, {});
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
};

import { error, type RequestEvent } from '@sveltejs/kit';
import type { LostForm } from '#lib/forms.ts';

const SECRET = /password|current|totp|token/i;

/**
 * What somebody sent to a page behind the login after the session had ended; null when nothing is lost. Files are not
 * kept: they are chosen again.
 */
export const lostForm = async ({ request, route, url }: RequestEvent): Promise<LostForm | null> => {
  const sent = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') === true;
  if (request.method !== 'POST' || !sent || route.id === null || route.id.startsWith('/(public)')) return null;
  const form = await request.clone().formData();
  return {
    action: url.pathname + url.search,
    fields: [...form.entries()].flatMap(([name, value]) =>
      typeof value === 'string' && !SECRET.test(name) ? [[name, value] as const] : [],
    ),
  };
};

/** The answer to such a form: the page that gives it back. */
export const giveBack = (lost: LostForm): never => error(401, { message: 'Log eerst in', lost });

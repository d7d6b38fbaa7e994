import { redirect } from '@sveltejs/kit';
import { listMessages, readMessages } from '#contract/messages.ts';
import { ownPath, pageProblem } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

const PER_PAGE = 20;

export const load: PageServerLoad = async ({ locals, url }) => {
  const page = Math.max(1, Number(url.searchParams.get('pagina')) || 1);
  const inbox = await locals
    .api(listMessages, { query: { offset: (page - 1) * PER_PAGE, limit: PER_PAGE } })
    .catch(pageProblem);
  return { ...inbox, page, pages: Math.ceil(inbox.total / PER_PAGE) };
};

export const actions: Actions = {
  readAll: async ({ locals }) => {
    await locals.api(readMessages, { body: {} }).catch(pageProblem);
    redirect(303, '/berichten');
  },
  /** Opening a message reads it, and goes where it points. */
  open: async ({ locals, request }) => {
    const form = await request.formData();
    const link = ownPath(String(form.get('link')));
    await locals.api(readMessages, { body: { ids: [String(form.get('id'))] } }).catch(pageProblem);
    redirect(303, link ?? '/berichten');
  },
};

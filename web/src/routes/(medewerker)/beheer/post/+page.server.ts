import { listMails } from '#contract/messages.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { PageServerLoad } from './$types.js';

const PER_PAGE = 20;
const STATES = ['waiting', 'sent', 'failed'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
  const page = Math.max(1, Number(url.searchParams.get('pagina')) || 1);
  const state = STATES.find((one) => one === url.searchParams.get('stand'));
  const post = await locals
    .api(listMails, { query: { offset: (page - 1) * PER_PAGE, limit: PER_PAGE, ...(state ? { state } : {}) } })
    .catch(pageProblem);
  return { ...post, state: state ?? null, page, pages: Math.ceil(post.total / PER_PAGE) };
};

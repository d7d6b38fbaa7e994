import { redirect } from '@sveltejs/kit';
import { changeSaved, createSaved, deleteSaved, listSaved } from '#contract/search.ts';
import { addressOf, searchFrom } from '#lib/search-address.ts';
import { formProblem, keyFor, newKey, textOf } from '#lib/server/problems.ts';
import { whenVerified } from '#lib/server/search-page.ts';
import type { Actions, PageServerLoad } from './$types.js';

const DONE = ['veranderd', 'terug'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
  const answer = await whenVerified(locals.api(listSaved, {}));
  return {
    saved: answer && {
      max: answer.max,
      searches: answer.savedSearches.map(({ savedSearchId, name, filters, digest, count }) => ({
        id: savedSearchId,
        name,
        digest,
        count,
        href: addressOf({ filters }),
      })),
    },
    done: DONE.find((one) => one === url.searchParams.get('gedaan')) ?? null,
  };
};

export const actions: Actions = {
  change: async ({ locals, request }) => {
    const form = await request.formData();
    const values = { id: textOf(form, 'id'), name: textOf(form, 'name') };
    const digest = textOf(form, 'digest');
    try {
      await locals.api(changeSaved, {
        params: { savedSearchId: values.id },
        body: digest === '' ? { name: values.name } : { digest: digest === 'on' },
      });
    } catch (problem) {
      return formProblem(problem, values);
    }
    redirect(303, '/zoeken/bewaard?gedaan=veranderd');
  },
  /** The answer holds what was thrown away, so that it can be put back. */
  remove: async ({ locals, request }) => {
    const values = { id: textOf(await request.formData(), 'id'), name: '' };
    try {
      const { savedSearches } = await locals.api(listSaved, {});
      const gone = savedSearches.find(({ savedSearchId }) => savedSearchId === values.id);
      if (!gone) redirect(303, '/zoeken/bewaard');
      await locals.api(deleteSaved, { params: { savedSearchId: values.id } });
      const [, query = ''] = addressOf({ filters: gone.filters }).split('?');
      return { removed: { name: gone.name, query, digest: gone.digest, key: newKey() } };
    } catch (problem) {
      return formProblem(problem, values);
    }
  },
  restore: async ({ locals, request }) => {
    const form = await request.formData();
    const { filters } = searchFrom(new URLSearchParams(textOf(form, 'query')));
    try {
      await locals.api(createSaved, {
        body: { name: textOf(form, 'name'), filters, digest: textOf(form, 'digest') === 'on' },
        idempotencyKey: keyFor(form, 'restore'),
      });
    } catch (problem) {
      return formProblem(problem, { id: '', name: '' });
    }
    redirect(303, '/zoeken/bewaard?gedaan=terug');
  },
};

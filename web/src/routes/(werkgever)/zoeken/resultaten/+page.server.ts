import { redirect } from '@sveltejs/kit';
import { createSaved } from '#contract/search.ts';
import { addressOf, searchFrom } from '#lib/search-address.ts';
import { formProblem, keyFor, textOf } from '#lib/server/problems.ts';
import { resultsPage, understoodNames } from '#lib/server/search-page.ts';
import { understoodFrom } from '#lib/understood.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => ({
  results: await resultsPage(locals.api, searchFrom(url.searchParams)),
  saved: url.searchParams.get('bewaard') === 'ja',
  understood: await understoodNames(locals.api, understoodFrom(url.searchParams)),
});

export const actions: Actions = {
  /** The filters stand in the address of the form itself. */
  save: async ({ locals, request, url }) => {
    const form = await request.formData();
    const values = { name: textOf(form, 'name').trim() };
    const search = searchFrom(url.searchParams);
    try {
      await locals.api(createSaved, {
        body: { name: values.name, filters: search.filters, digest: form.get('digest') === 'yes' },
        idempotencyKey: keyFor(form, 'save'),
      });
    } catch (problem) {
      return formProblem(problem, values);
    }
    const address = addressOf({ ...search, page: 1 });
    redirect(303, `${address}${address.includes('?') ? '&' : '?'}bewaard=ja`);
  },
};

import { redirect } from '@sveltejs/kit';
import { readSectors, type Recognised, recogniseTerms } from '#contract/search.ts';
import { addressOf, searchFrom } from '#lib/search-address.ts';
import { formProblem, textOf } from '#lib/server/problems.ts';
import { whenVerified } from '#lib/server/search-page.ts';
import { withUnderstood } from '#lib/understood.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => ({
  entrances: await whenVerified(locals.api(readSectors, {})),
});

export const actions: Actions = {
  /** Everyday words become codes of closed lists; what was typed goes no further than this answer. */
  find: async ({ locals, request }) => {
    const form = await request.formData();
    const text = textOf(form, 'text');
    const { filters, vacancyId, sort } = searchFrom(new URLSearchParams(textOf(form, 'keep')));
    // Other work than before, with the other filters as they were.
    const found = { ...filters, families: [] as string[] };
    let terms: Recognised[];
    try {
      ({ terms } = await locals.api(recogniseTerms, { body: { text } }));
    } catch (problem) {
      return formProblem(problem, { text });
    }
    if (terms.length === 0) return { values: { text }, nothing: true };
    for (const { field, code } of terms)
      if (field !== 'place' && !found[field].includes(code)) found[field] = [...found[field], code];
    redirect(303, withUnderstood(addressOf({ filters: found, vacancyId, sort }), terms));
  },
};

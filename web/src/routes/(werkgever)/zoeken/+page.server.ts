import { redirect } from '@sveltejs/kit';
import { readSectors, recogniseTerms } from '#contract/search.ts';
import { addressOf, searchFrom, UNDERSTOOD } from '#lib/search-address.ts';
import { formProblem, textOf } from '#lib/server/problems.ts';
import { whenVerified } from '#lib/server/search-page.ts';
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
    const understood: string[] = [];
    try {
      const { terms } = await locals.api(recogniseTerms, { body: { text } });
      if (terms.length === 0) return { values: { text }, nothing: true };
      for (const { field, code } of terms) {
        if (field === 'place') continue;
        if (!found[field].includes(code)) found[field] = [...found[field], code];
        understood.push(code);
      }
    } catch (problem) {
      return formProblem(problem, { text });
    }
    const address = addressOf({ filters: found, vacancyId, sort });
    redirect(303, [address, ...understood.map((code) => `${UNDERSTOOD}=${encodeURIComponent(code)}`)].join('&'));
  },
};

import { redirect } from '@sveltejs/kit';
import { changeSaved, deleteSaved, listSaved } from '#contract/search.ts';
import { addressOf } from '#lib/search-address.ts';
import { formProblem, textOf } from '#lib/server/problems.ts';
import { whenVerified } from '#lib/server/search-page.ts';
import type { Actions, PageServerLoad } from './$types.js';

const DONE = ['veranderd', 'weg'] as const;

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
  remove: async ({ locals, request }) => {
    const values = { id: textOf(await request.formData(), 'id'), name: '' };
    try {
      await locals.api(deleteSaved, { params: { savedSearchId: values.id } });
    } catch (problem) {
      return formProblem(problem, values);
    }
    redirect(303, '/zoeken/bewaard?gedaan=weg');
  },
};

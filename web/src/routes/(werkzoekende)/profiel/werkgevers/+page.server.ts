import { redirect } from '@sveltejs/kit';
import { findEmployersToBlock, readBlocked, replaceBlocked } from '#contract/publication.ts';
import type { Api } from '#lib/api/client.ts';
import { formProblem, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, url }) => ({
  ...(await locals.api(readBlocked, {}).catch(pageProblem)),
  saved: url.searchParams.get('gedaan') === 'bewaard',
});

const change = async (api: Api, update: (kvks: string[]) => string[]) => {
  const { employers } = await api(readBlocked, {});
  await api(replaceBlocked, { body: { kvks: update(employers.map(({ kvk }) => kvk)) } });
};

export const actions: Actions = {
  find: async ({ locals, request }) => {
    const text = textOf(await request.formData(), 'text');
    try {
      const { employers } = await locals.api(findEmployersToBlock, { body: { text } });
      return { values: { text }, found: employers, kvk: /^\d{8}$/.test(text.trim()) ? text.trim() : null };
    } catch (problem) {
      return formProblem(problem, { text });
    }
  },
  add: async ({ locals, request }) => {
    const kvk = textOf(await request.formData(), 'kvk');
    try {
      await change(locals.api, (kvks) => [...kvks, kvk]);
    } catch (problem) {
      return formProblem(problem, { text: kvk });
    }
    redirect(303, '/profiel/werkgevers?gedaan=bewaard');
  },
  remove: async ({ locals, request }) => {
    const kvk = textOf(await request.formData(), 'kvk');
    try {
      await change(locals.api, (kvks) => kvks.filter((one) => one !== kvk));
    } catch (problem) {
      return formProblem(problem, { text: '' });
    }
    redirect(303, '/profiel/werkgevers?gedaan=bewaard');
  },
};

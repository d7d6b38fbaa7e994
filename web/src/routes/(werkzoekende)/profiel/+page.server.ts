import { redirect } from '@sveltejs/kit';
import { askProfessional, readOwnPreview, readOwnPublication, turnOwnKey } from '#contract/publication.ts';
import { detailOf, setDetail } from '#lib/server/own-card.ts';
import { formProblem, newKey, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

const DONE = ['aan', 'bevestigd', 'gevraagd', 'getoond', 'verborgen'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
  const [publication, preview] = await Promise.all([
    locals.api(readOwnPublication, {}).catch(pageProblem),
    locals.api(readOwnPreview, {}).catch(pageProblem),
  ]);
  return {
    publication,
    preview,
    done: DONE.find((one) => one === url.searchParams.get('gedaan')) ?? null,
    keys: [newKey(), newKey()] as const,
  };
};

const keyOf = (form: FormData) => {
  const key = textOf(form, 'idempotencyKey');
  return key === '' ? {} : { idempotencyKey: key };
};

export const actions: Actions = {
  turn: async ({ locals, request }) => {
    const form = await request.formData();
    const turn = (['on', 'off', 'confirm'] as const).find((one) => one === textOf(form, 'turn')) ?? 'on';
    try {
      await locals.api(turnOwnKey, { body: { turn }, ...keyOf(form) });
    } catch (problem) {
      return formProblem(problem, {});
    }
    redirect(303, turn === 'off' ? '/profiel/sleutel-uit' : `/profiel?gedaan=${turn === 'on' ? 'aan' : 'bevestigd'}`);
  },
  ask: async ({ locals, request }) => {
    const form = await request.formData();
    try {
      await locals.api(askProfessional, keyOf(form));
    } catch (problem) {
      return formProblem(problem, {});
    }
    redirect(303, '/profiel?gedaan=gevraagd');
  },
  show: async ({ locals, request }) => {
    const form = await request.formData();
    const detail = detailOf(textOf(form, 'detail'));
    const show = textOf(form, 'show') === 'yes';
    try {
      if (detail) await setDetail(locals.api, detail, show);
    } catch (problem) {
      return formProblem(problem, {});
    }
    redirect(303, `/profiel?gedaan=${show ? 'getoond' : 'verborgen'}#meer`);
  },
};

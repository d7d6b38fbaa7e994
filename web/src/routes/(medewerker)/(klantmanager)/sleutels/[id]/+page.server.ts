import { redirect } from '@sveltejs/kit';
import { readPerson } from '#contract/candidates.ts';
import { askJobseeker, readPreview, readPublication, turnProfessionalKey } from '#contract/publication.ts';
import { formProblem, newKey, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

const DONE = ['aan', 'uit', 'bevestigd', 'gevraagd'] as const;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const call = { params: { personId: params.id } };
  const person = await locals.api(readPerson, call).catch(pageProblem);
  const [publication, preview] = await Promise.all([
    locals.api(readPublication, call).catch(pageProblem),
    locals.api(readPreview, call).catch(pageProblem),
  ]);
  return {
    name: `${person.firstName} ${person.lastName}`,
    firstName: person.firstName,
    hasLogin: person.account === 'active',
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
  turn: async ({ locals, params, request }) => {
    const form = await request.formData();
    const turn = (['on', 'off', 'confirm'] as const).find((one) => one === textOf(form, 'turn')) ?? 'on';
    try {
      await locals.api(turnProfessionalKey, { params: { personId: params.id }, body: { turn }, ...keyOf(form) });
    } catch (problem) {
      return formProblem(problem, {});
    }
    const done = { on: 'aan', off: 'uit', confirm: 'bevestigd' }[turn];
    redirect(303, `/sleutels/${params.id}?gedaan=${done}`);
  },
  ask: async ({ locals, params, request }) => {
    const form = await request.formData();
    try {
      await locals.api(askJobseeker, { params: { personId: params.id }, ...keyOf(form) });
    } catch (problem) {
      return formProblem(problem, {});
    }
    redirect(303, `/sleutels/${params.id}?gedaan=gevraagd`);
  },
};

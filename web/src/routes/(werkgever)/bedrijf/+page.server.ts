import { redirect } from '@sveltejs/kit';
import {
  changeCompany,
  inviteColleague,
  readCompany,
  readmitColleague,
  suspendColleague,
} from '#contract/employers.ts';
import { sectorLabel } from '#lib/sectors.ts';
import { formProblem, keyFor, newKey, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

const DONE = ['gegevens', 'uitgenodigd'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
  const company = await locals.api(readCompany, {}).catch(pageProblem);
  const done = DONE.find((one) => one === url.searchParams.get('gedaan')) ?? null;
  return { company, sector: sectorLabel(company.sector), done, key: newKey() };
};

const COMPANY = ['name', 'pc4', 'place', 'website'] as const;
const INVITEE = ['name', 'jobTitle', 'email', 'phone'] as const;

const take = <N extends string>(form: FormData, names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, textOf(form, name)])) as Record<N, string>;

export const actions: Actions = {
  change: async ({ request, locals }) => {
    const form = await request.formData();
    const values: Record<string, string> = take(form, COMPANY);
    try {
      await locals.api(changeCompany, {
        body: take(form, COMPANY),
        ifMatch: Number(textOf(form, 'version')) || 0,
        idempotencyKey: keyFor(form, 'change'),
      });
    } catch (problem) {
      return formProblem<Record<string, string>>(problem, { ...values, form: 'change' });
    }
    redirect(303, '/bedrijf?gedaan=gegevens');
  },

  invite: async ({ request, locals }) => {
    const form = await request.formData();
    const manager = textOf(form, 'manager');
    const values: Record<string, string> = take(form, INVITEE);
    try {
      await locals.api(inviteColleague, {
        body: { ...take(form, INVITEE), manager: manager === 'ja' },
        idempotencyKey: keyFor(form, 'invite'),
      });
    } catch (problem) {
      return formProblem<Record<string, string>>(problem, { ...values, manager, form: 'invite' });
    }
    redirect(303, '/bedrijf?gedaan=uitgenodigd#collegas');
  },

  suspend: async ({ request, locals }) => {
    const accountId = textOf(await request.formData(), 'account');
    try {
      await locals.api(suspendColleague, { params: { accountId } });
    } catch (problem) {
      return formProblem<Record<string, string>>(problem, { form: 'access' });
    }
    redirect(303, '/bedrijf#collegas');
  },

  readmit: async ({ request, locals }) => {
    const accountId = textOf(await request.formData(), 'account');
    try {
      await locals.api(readmitColleague, { params: { accountId } });
    } catch (problem) {
      return formProblem<Record<string, string>>(problem, { form: 'access' });
    }
    redirect(303, '/bedrijf#collegas');
  },
};

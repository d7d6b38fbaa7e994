import { redirect } from '@sveltejs/kit';
import { registerEmployer } from '#contract/employers.ts';
import { SECTORS } from '#lib/sectors.ts';
import { formProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = () => ({ sectors: SECTORS.map(({ code, label }) => ({ value: code, label })) });

const NAMES = [
  'kvk',
  'name',
  'sector',
  'pc4',
  'place',
  'website',
  'contact.name',
  'contact.jobTitle',
  'contact.email',
  'contact.phone',
] as const;
type Typed = Record<(typeof NAMES)[number], string>;

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const typed = Object.fromEntries(NAMES.map((name) => [name, textOf(form, name)])) as Typed;
    const { kvk, name, sector, pc4, place, website } = typed;
    try {
      await locals.api(registerEmployer, {
        body: {
          kvk: kvk.replace(/[\s.]/g, ''),
          name,
          sector,
          pc4,
          place,
          website,
          contact: {
            name: typed['contact.name'],
            jobTitle: typed['contact.jobTitle'],
            email: typed['contact.email'],
            phone: typed['contact.phone'],
          },
        },
      });
    } catch (problem) {
      return formProblem(problem, typed);
    }
    redirect(303, '/werkgevers/aanmelden/ontvangen');
  },
};

import { error } from '@sveltejs/kit';
import { readEmployer } from '#contract/employers.ts';
import { approveVacancy } from '#contract/vacancies.ts';
import { requireRole } from '#lib/server/guard.ts';
import { pageProblem } from '#lib/server/problems.ts';
import { createFrom, newVacancyPage } from '#lib/server/vacancy-pages.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** On behalf of an employer, whose id stands in the address: the link is on the page of that employer. */
const employerOf = (url: URL): string => url.searchParams.get('werkgever') ?? error(404, 'Niet gevonden');

export const load: PageServerLoad = async ({ locals, url }) => {
  requireRole(locals.session, ['account-manager'], url);
  const employer = await locals.api(readEmployer, { params: { employerId: employerOf(url) } }).catch(pageProblem);
  return { ...(await newVacancyPage(locals.api)), employer: { id: employer.id, name: employer.name } };
};

export const actions: Actions = {
  default: async ({ request, locals, url }) =>
    createFrom(locals.api, await request.formData(), {
      base: '/vacatures-beheer',
      employerId: employerOf(url),
      further: ({ id, version }) => locals.api(approveVacancy, { params: { vacancyId: id }, ifMatch: version }),
      done: 'goedgekeurd',
    }),
};

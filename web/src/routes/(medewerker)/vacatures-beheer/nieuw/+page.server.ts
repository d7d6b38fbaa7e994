import { error } from '@sveltejs/kit';
import { createFrom, newVacancyPage } from '#lib/server/vacancy-pages.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** On behalf of an employer, whose id stands in the address: the link is on the page of that employer. */
const employerOf = (url: URL): string => url.searchParams.get('werkgever') ?? error(404, 'Niet gevonden');

export const load: PageServerLoad = ({ locals, url }) => {
  employerOf(url);
  return newVacancyPage(locals.api);
};

export const actions: Actions = {
  default: async ({ request, locals, url }) =>
    createFrom(locals.api, await request.formData(), '/vacatures-beheer', employerOf(url)),
};

import { changeFrom, editVacancyPage } from '#lib/server/vacancy-pages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, params }) => editVacancyPage(locals.api, params.id);

export const actions: Actions = {
  default: async ({ request, locals, params }) =>
    changeFrom(locals.api, await request.formData(), '/vacatures', params.id),
};

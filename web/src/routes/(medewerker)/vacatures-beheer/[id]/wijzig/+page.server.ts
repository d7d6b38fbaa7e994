import { requireRole } from '#lib/server/guard.ts';
import { changeFrom, editVacancyPage } from '#lib/server/vacancy-pages.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, params, url }) => {
  requireRole(locals.session, ['account-manager'], url);
  return editVacancyPage(locals.api, params.id);
};

export const actions: Actions = {
  default: async ({ request, locals, params }) =>
    changeFrom(locals.api, await request.formData(), '/vacatures-beheer', params.id),
};

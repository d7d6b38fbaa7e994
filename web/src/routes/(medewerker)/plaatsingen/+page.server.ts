import { redirect } from '@sveltejs/kit';
import { endPlacement, listPlacements } from '#contract/introductions.ts';
import { requireRole } from '#lib/server/guard.ts';
import { placementFilter } from '#lib/server/placement-filter.ts';
import { formMistake, formProblem, newKey, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

const PAGE = 20;

export const load: PageServerLoad = async ({ locals, url }) => {
  requireRole(locals.session, ['account-manager'], url);
  const filter = placementFilter(url.searchParams);
  const page = Math.max(1, Number(url.searchParams.get('pagina')) || 1);
  const answer = await locals
    .api(listPlacements, { query: { ...filter, offset: (page - 1) * PAGE, limit: PAGE } })
    .catch(pageProblem);
  return {
    placements: answer.placements,
    runningCount: answer.running,
    filter,
    page,
    pages: Math.max(1, Math.ceil(answer.total / PAGE)),
    key: newKey(),
  };
};

/** 'dd-mm-jjjj' as a day of the API; what is no such date is refused there. */
const day = (text: string): string => {
  const parts = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(text);
  return parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : text.trim();
};

export const actions: Actions = {
  end: async ({ locals, request }) => {
    const form = await request.formData();
    const placement = textOf(form, 'placement');
    const values = { placement, endedOn: textOf(form, 'endedOn'), reason: textOf(form, 'reason') };
    const [id = '', version = ''] = placement.split(':');
    if (id === '') return formMistake({ placement: 'Kies een baan.' }, values);
    try {
      await locals.api(endPlacement, {
        params: { placementId: id },
        ifMatch: Number(version),
        idempotencyKey: textOf(form, 'idempotencyKey'),
        body: { endedOn: day(values.endedOn), reason: values.reason as 'other' },
      });
    } catch (problem) {
      return formProblem(problem, values);
    }
    redirect(303, '/plaatsingen');
  },
};

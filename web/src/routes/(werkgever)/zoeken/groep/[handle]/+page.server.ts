import { error } from '@sveltejs/kit';
import { readCell } from '#contract/search.ts';
import { ApiProblem } from '#lib/api/client.ts';
import { helperOf, openVacancies, whenVerified } from '#lib/server/search-page.ts';
import type { PageServerLoad } from './$types.js';

const ID = /^[0-9a-f-]{36}$/;
const CARDS = 10;

/** Problems that are told on the page itself: the card is gone, or may not be shown now. */
const TOLD = ['search.card-gone', 'search.budget-spent', 'search.vacancy-needed'];

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const asked = url.searchParams.get('vacature') ?? '';
  const vacancyId = ID.test(asked) ? asked : null;
  const page = Math.min(500, Math.max(1, Number(url.searchParams.get('pagina')) || 1));
  let refused: { code: string; detail: string } | null = null;
  const read = (withVacancy: boolean) =>
    locals.api(readCell, {
      params: { handle: params.handle },
      query: { ...(withVacancy && vacancyId ? { vacancyId } : {}), offset: (page - 1) * CARDS },
    });
  const told = (problem: unknown) => {
    if (!(problem instanceof ApiProblem) || !TOLD.includes(problem.code)) throw problem;
    refused = { code: problem.code, detail: problem.detail };
    return null;
  };
  if (!/^[A-Za-z0-9_-]{43}$/.test(params.handle)) error(404, 'Deze kaart is er niet');
  const answer = await whenVerified(
    read(true)
      .catch(told)
      .then((cell) => ({ cell })),
  );
  if (!answer) return { verified: false as const };
  // Without the cards the group itself can still be looked at.
  const cell = answer.cell ?? (vacancyId === null ? null : await read(false).catch(told));
  return {
    verified: true as const,
    cell,
    refused: refused as { code: string; detail: string } | null,
    vacancyId,
    page,
    vacancies: await openVacancies(locals.api),
    helper: await helperOf(locals.api),
  };
};

import { CompletenessFilter, KeyFilter, listPeople, PeopleSort } from '#contract/candidates.ts';
import { dutchToday } from '#lib/i18n/format.ts';
import { formProblem, pageProblem, textOf } from '#lib/server/problems.ts';
import type { Actions, PageServerLoad } from './$types.js';

const PER_PAGE = 20;

/** What the address asks for; a value that we do not know counts as not asked. */
const askedOf = (url: URL) => ({
  keys: KeyFilter.safeParse(url.searchParams.get('sleutels')).data,
  completeness: CompletenessFilter.safeParse(url.searchParams.get('profiel')).data,
  sort: PeopleSort.safeParse(url.searchParams.get('sorteer')).data ?? 'name',
  descending: url.searchParams.get('aflopend') === 'ja',
  page: Math.max(1, Number(url.searchParams.get('pagina')) || 1),
});

export const load: PageServerLoad = async ({ locals, url }) => {
  const { page, ...asked } = askedOf(url);
  const { total, people } = await locals
    .api(listPeople, { body: { ...asked, offset: (page - 1) * PER_PAGE, limit: PER_PAGE } })
    .catch(pageProblem);
  return {
    ...asked,
    keys: asked.keys ?? null,
    completeness: asked.completeness ?? null,
    total,
    people,
    page,
    pages: Math.ceil(total / PER_PAGE),
    today: dutchToday(),
    moved: Number(url.searchParams.get('overgedragen')) || 0,
  };
};

export const actions: Actions = {
  /** A name does not belong in an address, so it is searched by a form that is sent. */
  search: async ({ locals, request }) => {
    const name = textOf(await request.formData(), 'name').trim();
    try {
      const { total, people } = await locals.api(listPeople, { body: { name, limit: 50 } });
      return { values: { name }, found: { total, people } };
    } catch (problem) {
      return formProblem(problem, { name });
    }
  },
};

import { error } from '@sveltejs/kit';
import { readCompany } from '#contract/employers.ts';
import { listAsked } from '#contract/interest.ts';
import { searchCells } from '#contract/search.ts';
import { readOccupation } from '#contract/taxonomy.ts';
import { listVacancies } from '#contract/vacancies.ts';
import { type Api, ApiProblem } from '#lib/api/client.ts';
import type { Search } from '#lib/search-address.ts';
import type { Understood } from '#lib/understood.ts';
import { newKey, pageProblem } from './problems.ts';

const PER_PAGE = 10;

/** The answer, or null when this employer was not checked yet. */
export const whenVerified = async <T>(answer: Promise<T>): Promise<T | null> => {
  try {
    return await answer;
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.code === 'employer.not-verified') return null;
    return pageProblem(problem);
  }
};

/** Who helps this employer: name and telephone number. */
export const helperOf = async (api: Api) => {
  const { accountManager } = await api(readCompany, {}).catch(pageProblem);
  return accountManager && { name: accountManager.name, phone: accountManager.phone };
};

/** Own approved vacancies, to look for. */
export const openVacancies = async (api: Api) => {
  const { vacancies } = await api(listVacancies, { query: { state: 'approved', sort: 'title', limit: 50 } });
  return vacancies.map(({ id, title }) => ({ value: id, label: title }));
};

/** Everything on a page of results. A spent budget is told beside the groups, which stay to be seen. */
export const resultsPage = async (api: Api, search: Search) => {
  const ask = (vacancyId: string | null) =>
    api(searchCells, {
      body: {
        ...search.filters,
        vacancyId,
        sort: vacancyId === null && search.sort === 'vacancy' ? 'relevance' : search.sort,
        offset: (search.page - 1) * PER_PAGE,
        limit: PER_PAGE,
      },
    });
  let refused: string | null = null;
  const answer = await whenVerified(
    ask(search.vacancyId).catch((problem: unknown) => {
      const known =
        problem instanceof ApiProblem && ['search.budget-spent', 'search.vacancy-needed'].includes(problem.code);
      if (!known || search.vacancyId === null) throw problem;
      refused = problem.detail;
      return ask(null);
    }),
  );
  if (!answer) return null;
  const { fitting, uncertain } = answer;
  const pages = Math.max(1, Math.ceil((fitting + uncertain) / PER_PAGE));
  if (search.page > pages) error(404, 'Deze pagina is er niet');
  const [vacancies, helper, asked] = await Promise.all([
    openVacancies(api),
    helperOf(api),
    api(listAsked, { query: { limit: 1 } }),
  ]);
  return {
    search,
    answer,
    pages,
    refused: refused as string | null,
    vacancies,
    helper,
    asked: { open: asked.open, limit: asked.limit },
    key: newKey(),
  };
};
export type ResultsPage = NonNullable<Awaited<ReturnType<typeof resultsPage>>>;

/** With the names of the occupations; of one that is no longer there, nothing is said. */
export const understoodNames = (api: Api, understood: readonly Understood[]) =>
  Promise.all(
    understood.map(async ({ code, occupation, marks }) => {
      if (occupation === null) return { code, name: null, marks };
      try {
        const { label, synonyms } = await api(readOccupation, { params: { code: occupation.code } });
        const name = [label, ...synonyms][occupation.place] ?? null;
        return { code, name, marks: name === null ? [] : marks };
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.status === 404) return { code, name: null, marks: [] };
        return pageProblem(problem);
      }
    }),
  );
export type UnderstoodName = Awaited<ReturnType<typeof understoodNames>>[number];

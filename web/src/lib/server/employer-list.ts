import { EmployerSort, EmployerStatus, listEmployers } from '#contract/employers.ts';
import type { Api } from '#lib/api/client.ts';
import { SECTORS } from '#lib/sectors.ts';
import { pageProblem } from './problems.ts';

const PER_PAGE = 20;

/** What the address of a list of employers says; what is not understood is left out. */
const filterOf = (query: URLSearchParams) => ({
  text: (query.get('tekst') ?? '').trim().slice(0, 80),
  status: EmployerStatus.safeParse(query.get('stand')).data ?? ('' as const),
  sector: SECTORS.find(({ code }) => code === query.get('sector'))?.code ?? '',
  portfolio: query.get('van') === 'own' ? ('own' as const) : ('all' as const),
  sort: EmployerSort.safeParse(query.get('sorteer')).data ?? ('name' as const),
});

/** One page of employers with the filter that it was made with. */
export const employerList = async (api: Api, url: URL) => {
  const filter = filterOf(url.searchParams);
  const page = Math.min(500, Math.max(1, Math.trunc(Number(url.searchParams.get('pagina'))) || 1));
  const list = await api(listEmployers, {
    query: { ...filter, offset: (page - 1) * PER_PAGE, limit: PER_PAGE },
  }).catch(pageProblem);
  return { ...list, filter, page, pages: Math.ceil(list.total / PER_PAGE) };
};

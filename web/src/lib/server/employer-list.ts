import { EmployerSort, EmployerStatus, listEmployers } from '#contract/employers.ts';
import type { Api } from '#lib/api/client.ts';
import { SECTORS, sectorLabel } from '#lib/sectors.ts';
import { portfolio as t } from '#lib/i18n/nl/portfolio.ts';
import { allPages, csv } from './csv.ts';
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

/** The same list as a spreadsheet, all pages of it. */
export const employerExport = async (api: Api, url: URL): Promise<Response> => {
  const filter = filterOf(url.searchParams);
  const rows = await allPages(async (offset, limit) => {
    const { total, employers } = await api(listEmployers, { query: { ...filter, offset, limit } }).catch(pageProblem);
    return { total, rows: employers };
  });
  const { columns } = t;
  return csv('werkgevers', [
    [
      columns.name,
      'KvK',
      columns.place,
      columns.sector,
      columns.manager,
      columns.status,
      columns.created,
      columns.contact,
    ],
    ...rows.map((row) => [
      row.name,
      row.kvk,
      row.place,
      sectorLabel(row.sector),
      row.accountManager?.name ?? '',
      t.statuses[row.status],
      row.createdAt.slice(0, 10),
      row.lastContact,
    ]),
  ]);
};

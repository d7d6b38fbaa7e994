import type { FilterField, SearchFilters, SearchSort } from '#contract/search.ts';

/**
 * The address of a search: codes of closed lists and a postcode only. What someone types is turned into such codes by the
 * API and never stands in an address.
 */
const LISTS = {
  sectors: 'sector',
  families: 'werk',
  hours: 'uren',
  levels: 'niveau',
  availability: 'begin',
  talents: 'talent',
  licences: 'papier',
  languages: 'talen',
} as const satisfies Partial<Record<FilterField, string>>;
export type ListField = keyof typeof LISTS;
export const LIST_FIELDS = Object.keys(LISTS) as readonly ListField[];

const SORTS = { vacancy: 'vacature', relevance: 'past', distance: 'dichtbij', size: 'groot' } as const satisfies Record<
  SearchSort,
  string
>;
const CODE = /^[a-z0-9][a-z0-9:_-]{0,79}$/;
const ID = /^[0-9a-f-]{36}$/;

/** The name of a field in addresses and forms. */
export const nameOf = (field: FilterField): string => (field === 'place' ? 'km' : LISTS[field]);

export interface Search {
  filters: SearchFilters;
  sort: SearchSort;
  /** From 1. */
  page: number;
  vacancyId: string | null;
}

/** The orders that make sense, the first one when none is chosen. */
export const sortsOf = (vacancyId: string | null): readonly SearchSort[] => {
  const all = Object.keys(SORTS) as SearchSort[];
  return vacancyId === null ? all.filter((sort) => sort !== 'vacancy') : all;
};

/** The order as an address names it; null for the one that needs no naming. */
export const orderName = ({ sort, vacancyId }: Pick<Search, 'sort' | 'vacancyId'>): string | null =>
  sort === sortsOf(vacancyId)[0] ? null : SORTS[sort];

/** What is not a code, a postcode or a number is left out: an address that somebody changed by hand never fails. */
export const searchFrom = (params: URLSearchParams): Search => {
  const codes = (field: ListField) =>
    [...new Set(params.getAll(LISTS[field]))].filter((code) => CODE.test(code)).slice(0, field === 'sectors' ? 17 : 8);
  const km = Number(params.get('km'));
  const page = Number(params.get('pagina'));
  const vacancy = params.get('vacature') ?? '';
  const vacancyId = ID.test(vacancy) ? vacancy : null;
  const [fallback = 'relevance', ...others] = sortsOf(vacancyId);
  return {
    filters: {
      sectors: codes('sectors'),
      families: codes('families'),
      hours: codes('hours'),
      levels: codes('levels'),
      availability: codes('availability'),
      talents: codes('talents'),
      licences: codes('licences'),
      languages: codes('languages'),
      pc4: /^[1-9]\d{3}$/.exec(params.get('postcode') ?? '')?.[0] ?? null,
      km: Number.isInteger(km) && km >= 1 && km <= 100 ? km : null,
    },
    sort: others.find((sort) => SORTS[sort] === params.get('volgorde')) ?? fallback,
    page: Number.isInteger(page) && page >= 1 && page <= 500 ? page : 1,
    vacancyId,
  };
};

/** The address of a search, always the same for the same search. */
export const addressOf = (search: Partial<Search> & { filters: SearchFilters }): string => {
  const { filters, page = 1, vacancyId = null } = search;
  const order = search.sort ? orderName({ sort: search.sort, vacancyId }) : null;
  const params = new URLSearchParams();
  for (const field of LIST_FIELDS) for (const code of filters[field]) params.append(LISTS[field], code);
  if (filters.pc4 !== null) params.set('postcode', filters.pc4);
  if (filters.km !== null) params.set('km', String(filters.km));
  if (vacancyId !== null) params.set('vacature', vacancyId);
  if (order !== null) params.set('volgorde', order);
  if (page > 1) params.set('pagina', String(page));
  const text = params.toString();
  return text === '' ? '/zoeken/resultaten' : `/zoeken/resultaten?${text}`;
};

/** The same filters without one value, or without a whole field. */
export const without = (filters: SearchFilters, field: FilterField, code?: string): SearchFilters =>
  field === 'place'
    ? { ...filters, km: null }
    : { ...filters, [field]: code === undefined ? [] : filters[field].filter((one) => one !== code) };

export const NO_FILTERS: SearchFilters = {
  sectors: [],
  families: [],
  hours: [],
  levels: [],
  availability: [],
  talents: [],
  licences: [],
  languages: [],
  pc4: null,
  km: null,
};

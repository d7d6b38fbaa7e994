import type { VacancySort, VacancyState } from '#contract/vacancies.ts';

export interface VacancyFilter {
  text: string;
  state: VacancyState | null;
  scope: 'own' | 'region';
  sort: VacancySort;
}

/** Address of a list of vacancies; what stands at its default is left out. */
export const vacancyAddress = (path: string, filter: VacancyFilter, page = 1): string => {
  const query = new URLSearchParams();
  if (filter.text) query.set('tekst', filter.text);
  if (filter.state) query.set('stand', filter.state);
  if (filter.scope === 'region') query.set('van', 'regio');
  if (filter.sort !== 'updated') query.set('sorteer', filter.sort);
  if (page > 1) query.set('pagina', String(page));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
};

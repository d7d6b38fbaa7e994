import type { PlacementSort } from '#contract/introductions.ts';

export interface PlacementFilter {
  running: 'all' | 'running' | 'ended';
  sort: PlacementSort;
}

/** Address of the list of placements, or of its download; what stands at its default is left out. */
export const placementAddress = (path: string, { running, sort }: PlacementFilter, page = 1): string => {
  const query = new URLSearchParams();
  if (running !== 'all') query.set('stand', running);
  if (sort !== '-from') query.set('sorteer', sort);
  if (page > 1) query.set('pagina', String(page));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
};

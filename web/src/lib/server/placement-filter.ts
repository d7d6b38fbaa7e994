import { PlacementSort } from '#contract/introductions.ts';
import type { PlacementFilter } from '../placement-address.ts';

const STATES = ['all', 'running', 'ended'] as const;

/** What an address asks of the list of placements; what is not understood is left out. */
export const placementFilter = (query: URLSearchParams): PlacementFilter => ({
  running: STATES.find((state) => state === query.get('stand')) ?? 'all',
  sort: PlacementSort.safeParse(query.get('sorteer')).data ?? '-from',
});

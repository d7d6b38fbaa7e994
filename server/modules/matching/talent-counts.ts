import type { Database, Tx } from '#server/platform/db.ts';
import { profilesState, talentCounts } from './matching.repository.ts';

export interface TalentCounts {
  /** People with each talent. */
  counts: ReadonlyMap<string, number>;
  people: number;
}

/** By region, with what the profiles were when they were counted. Each process counts for itself. */
const counted = new WeakMap<Database, Map<string, { state: string; found: TalentCounts }>>();

/** How many people of the region have each talent; counted again only when a profile was written since. Worker surface. */
export const countedTalents = async (db: Database, tx: Tx, regionCode: string): Promise<TalentCounts> => {
  const regions = counted.get(db) ?? new Map<string, { state: string; found: TalentCounts }>();
  counted.set(db, regions);
  const state = await profilesState(tx, regionCode);
  const known = regions.get(regionCode);
  if (known?.state === state) return known.found;
  const found = await talentCounts(tx, regionCode);
  // What was written between the two reads has another state, so that the next one counts again.
  regions.set(regionCode, { state, found });
  return found;
};

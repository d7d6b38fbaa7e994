import { readPublicSectors } from '#contract/search.ts';
import type { Api } from '#lib/api/client.ts';
import { SECTORS, type SectorEntrance } from '../sectors.ts';

export interface HomeData {
  sectors: SectorEntrance[];
  /** The moment of the round that the counts come from; null while there is none. */
  asOf: string | null;
}

/** The entrances of the public pages. Without counts from the API they say so, they are never guessed. */
export async function homeData(api: Api): Promise<HomeData> {
  const counts = await api(readPublicSectors, {}).catch(() => null);
  const found = new Map(counts?.sectors.map((sector) => [sector.code, sector]));
  return {
    sectors: SECTORS.map((sector) => {
      const count = found.get(sector.code);
      return {
        ...sector,
        people: counts?.asOf && count ? count.candidates.label : null,
        vacancies: count?.vacancies ?? null,
      };
    }),
    asOf: counts?.asOf ?? null,
  };
}

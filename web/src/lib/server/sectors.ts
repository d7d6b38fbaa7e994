import { SECTORS, type SectorEntrance } from '../sectors.ts';

export interface HomeData {
  sectors: SectorEntrance[];
  /** The moment of the round that the counts come from; null while there is none. */
  asOf: string | null;
}

/** The entrances of the public pages. Without counts from the API they say so, they are never guessed. */
export function homeData(): HomeData {
  return { sectors: SECTORS.map((sector) => ({ ...sector, people: null, vacancies: null })), asOf: null };
}

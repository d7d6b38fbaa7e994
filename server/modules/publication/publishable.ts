import { ProfileContent } from '#contract/profile.ts';
import type { Details, PublishablePerson } from './grid.ts';

/** A person as read from the database: still with everything of the working profile. */
export interface ProfileRow {
  readonly personId: string;
  readonly municipality: string;
  readonly content: unknown;
  /** What the person chose to show, oldest first. */
  readonly wishes: readonly { readonly field: keyof Details; readonly value: string }[];
}

/** Sector and family of an occupation; null where the occupation has none. */
export type OccupationPlaces = ReadonlyMap<string, { readonly sector: string | null; readonly family: string | null }>;

/**
 * Keeps of a profile only what publication may know. One sector per person: the first that was chosen, or else that of
 * the first wished occupation that has one; null when there is neither, because then there is no tile to stand behind.
 * The family is that of the first wished occupation in this sector.
 */
export const toPublishable = (row: ProfileRow, occupations: OccupationPlaces): PublishablePerson | null => {
  const profile = ProfileContent.parse(row.content);
  const wished = profile.wishedOccupations.flatMap((code) => occupations.get(code) ?? []);
  const sector = profile.sectors[0] ?? wished.find((occupation) => occupation.sector !== null)?.sector;
  if (sector === undefined || sector === null) return null;
  const wishes = (field: keyof Details) => row.wishes.filter((wish) => wish.field === field).map((wish) => wish.value);
  return {
    id: row.personId,
    sector,
    family: wished.find((occupation) => occupation.sector === sector)?.family ?? '',
    municipality: row.municipality,
    hoursMin: profile.hoursMin,
    hoursMax: profile.hoursMax,
    level: profile.level,
    availableFrom: profile.availableFrom,
    talents: profile.talents,
    licences: profile.licences,
    languages: profile.languages.map(({ code }) => code),
    optIn: { talents: wishes('talents'), licences: wishes('licences'), languages: wishes('languages') },
  };
};

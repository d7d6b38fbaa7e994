import { type ProfileHit, UnknownAnswer } from '#contract/candidate-search.ts';
import type { Hit } from '#search/engine.ts';
import type { Identity } from '#server/platform/person-vault.ts';
import { fullName } from './people.projection.ts';
import { contentOf } from './profiles.projection.ts';
import type { FoundProfile } from './profile-search.repository.ts';

const OCCUPATIONS_SHOWN = 3;

/** One line of a search by staff: name and what the work needs, never birth date or contact. */
export const projectHit = (
  hit: Hit,
  found: FoundProfile,
  identity: Identity,
  labels: ReadonlyMap<string, string>,
): ProfileHit => {
  const content = contentOf(found);
  return {
    personId: found.personId,
    name: fullName(identity),
    municipality: found.municipality,
    occupations: content.wishedOccupations.slice(0, OCCUPATIONS_SHOWN).map((code) => labels.get(code) ?? code),
    sectors: content.sectors,
    level: content.level,
    hoursMin: content.hoursMin,
    hoursMax: content.hoursMax,
    availableFrom: content.availableFrom,
    km: hit.km,
    unknown: hit.unknown.flatMap((field) => UnknownAnswer.safeParse(field).data ?? []),
  };
};

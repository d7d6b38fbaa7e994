import type { Profile } from '#contract/candidates.ts';
import { ProfileContent } from '#contract/profile.ts';
import { completenessOf } from './completeness.ts';
import type { ProfileRow } from './profiles.repository.ts';

/** What is stored, in today's shape: fields that came later have their empty value. */
export const contentOf = (row: Pick<ProfileRow, 'content'>): ProfileContent => ProfileContent.parse(row.content);

/** The working profile for the jobseeker and for staff who may see the person: closed-list values and the own text. */
export const projectProfile = (
  row: ProfileRow,
  labels: ReadonlyMap<string, string>,
  updatedBy: Profile['updatedBy'],
): Profile => {
  const content = contentOf(row);
  return {
    personId: row.personId,
    version: row.version,
    content,
    completeness: completenessOf(content),
    terms: [...content.wishedOccupations, ...content.doneOccupations, ...content.talents]
      .filter((code, index, all) => all.indexOf(code) === index)
      .map((code) => ({ code, label: labels.get(code) ?? code })),
    updatedAt: row.updatedAt.toISOString(),
    updatedBy,
  };
};

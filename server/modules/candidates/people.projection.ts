import type { KeyState, Person, PersonRow } from '#contract/candidates.ts';
import type { Identity } from '#server/platform/person-vault.ts';
import type { PersonRecord } from './people.repository.ts';

export const fullName = ({ firstName, lastName }: Identity): string => `${firstName} ${lastName}`.trim();

export const projectKeys = (row: {
  jobseekerOnAt: Date | null;
  professionalOnAt: Date | null;
  validUntil: string | null;
}): KeyState => ({
  jobseeker: row.jobseekerOnAt !== null,
  professional: row.professionalOnAt !== null,
  validUntil: row.validUntil,
});

/** One line of a list of people, for the case manager who guides them. */
export const projectPersonRow = (row: PersonRecord, identity: Identity): PersonRow => ({
  personId: row.personId,
  name: fullName(identity),
  protected: row.protected,
  completeness: row.completeness,
  updatedAt: row.updatedAt.toISOString(),
  keys: projectKeys(row),
  account: row.account ?? 'none',
  since: row.since?.toISOString() ?? null,
});

/** One person for the case manager who guides this person or took access. */
export const projectPerson = (row: PersonRecord, identity: Identity, accessUntil: Date | null): Person => ({
  personId: row.personId,
  version: row.version,
  firstName: identity.firstName,
  lastName: identity.lastName,
  birthDate: identity.birthDate,
  email: identity.email,
  phone: identity.phone,
  municipality: row.municipality,
  hasClientNumber: row.clientNumberHash !== null,
  protected: row.protected,
  keys: projectKeys(row),
  caseManager:
    row.caseManagerId === null ? null : { accountId: row.caseManagerId, name: row.caseManager ?? 'Klantmanager' },
  account: row.account ?? 'none',
  accessUntil: accessUntil?.toISOString() ?? null,
});

import type { SearchFilters } from '#contract/search.ts';
import type { Row } from './bulk.ts';
import type { SeedIntroduction } from './introduction-rows.ts';
import { earliest, officeTime } from './people-rows.ts';
import type { SeedWorld } from './world.ts';
import { shiftDay } from '../days.ts';

/** Days back that reads of a jobseeker's data by the own case manager are drawn from. */
const READ_DAYS = 60;

/** Who looked at whom: case managers at their caseload, account managers at whom they proposed. */
export const readRows = (world: SeedWorld, introductions: readonly SeedIntroduction[]): Row[] => {
  const { population, idOf, now, today, regionCode } = world;
  const rows: Row[] = [];
  for (const person of population.people) {
    const random = world.random.fork(`reads/${person.key}`);
    const at = earliest(now, officeTime(shiftDay(today, -random.int(1, READ_DAYS)), random.int(0, 400)));
    for (const fieldClass of ['name', 'profile'])
      rows.push({
        at,
        account_id: idOf('account', person.caseManagerKey),
        role: 'case-manager',
        region_code: regionCode,
        purpose: 'begeleiden naar werk',
        operation: 'people.read',
        person_id: idOf('person', person.key),
        field_class: fieldClass,
      });
  }
  const employerOf = new Map(population.vacancies.map(({ key, employerKey }) => [key, employerKey]));
  const managerOf = new Map(population.employers.map(({ key, accountManagerKey }) => [key, accountManagerKey]));
  for (const { vacancyKey, daysAgo, personKeys } of population.worklists) {
    const managerKey = managerOf.get(employerOf.get(vacancyKey) ?? '') ?? '';
    for (const personKey of personKeys)
      rows.push({
        at: officeTime(shiftDay(today, -daysAgo), 0),
        account_id: idOf('account', managerKey),
        role: 'account-manager',
        region_code: regionCode,
        purpose: 'zoeken naar passend werk',
        operation: 'matching.candidates',
        person_id: idOf('person', personKey),
        field_class: 'profile',
      });
  }
  for (const { line, person, employer } of introductions)
    if (line.proposedAt !== null)
      rows.push({
        at: line.proposedAt,
        account_id: idOf('account', employer.accountManagerKey),
        role: 'account-manager',
        region_code: regionCode,
        purpose: 'kennismaking bemiddelen',
        operation: 'introductions.candidates',
        person_id: idOf('person', person.key),
        field_class: 'profile',
      });
  return rows;
};

/** Searches that the first employers keep, for their own sector. */
export const savedSearchRows = (world: SeedWorld): Row[] => {
  const { population, idOf, now, regionCode } = world;
  return population.employers
    .filter(({ status }) => status === 'verified')
    .slice(0, 12)
    .flatMap((employer, index) => {
      const user = population.employerUsers.find(({ employerKey }) => employerKey === employer.key);
      if (user === undefined) return [];
      const query: SearchFilters = {
        sectors: [employer.sector],
        families: [],
        hours: [],
        levels: [],
        availability: [],
        talents: [],
        licences: [],
        languages: [],
        pc4: null,
        km: null,
      };
      return {
        id: idOf('saved-search', employer.key),
        account_id: idOf('account', user.key),
        region_code: regionCode,
        name: index % 2 === 0 ? 'Mensen voor ons team' : 'Onze sector',
        collection: 'cells',
        query,
        digest: index % 2 === 0,
        created_at: new Date(now.getTime() - (index + 2) * 86_400_000),
      };
    });
};

/** Jobseekers who changed their own profile in the last days, told to whoever guides them. */
export const profileChangedRows = (world: SeedWorld): Row[] => {
  const { population, idOf, now } = world;
  return population.people
    .filter((person, index) => index % 37 === 0 && person.keys.person)
    .map((person, index) => ({
      id: idOf('message', `profile-changed/${person.key}`),
      account_id: idOf('account', person.caseManagerKey),
      kind: 'profile-changed',
      params: { by: 'jobseeker' },
      link: `/mensen/${idOf('person', person.key)}`,
      created_at: new Date(now.getTime() - (2 + index) * 3_600_000),
      read_at: null,
    }));
};

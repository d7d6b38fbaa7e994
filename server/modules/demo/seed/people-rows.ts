import { ProfileContent } from '#contract/profile.ts';
import { instantAt, localDate } from '#server/platform/calendar.ts';
import { shiftDay } from '../days.ts';
import type { DemoPerson } from '../types.ts';
import type { Row } from './bulk.ts';
import { accountIdOfPerson, type SeedWorld } from './world.ts';

/** Days that a confirmed profile stays on the marketplace. */
const VALID_DAYS = 60;

/** The working profile as the contract knows it. */
export const profileOf = (person: DemoPerson): ProfileContent =>
  ProfileContent.parse({
    sectors: person.sectors,
    wishedOccupations: person.wishedOccupations,
    doneOccupations: person.doneOccupations,
    talents: person.talents,
    level: person.level,
    hoursMin: person.hoursMin,
    hoursMax: person.hoursMax,
    availableFrom: person.availableFrom,
    days: person.days,
    dayparts: person.dayparts,
    travel: { pc4: person.pc4, ...person.travel },
    languages: person.languages,
    licences: person.licences,
    contractForms: person.contractForms,
    workConditions: person.workConditions,
    presentation: person.presentation,
  });

/** Rows of jobseekers by table, in an order that the references allow. */
export const peopleRows = (world: SeedWorld): Record<string, Row[]> => {
  const { population, tools, idOf, now, today, regionCode } = world;
  const persons: Row[] = [];
  const personKeys: Row[] = [];
  const accounts: Row[] = [];
  const profiles: Row[] = [];
  const caseload: Row[] = [];
  const publicationKeys: Row[] = [];
  const keyEvents: Row[] = [];
  const optIns: Row[] = [];
  const namedBrokers: Row[] = [];
  const placed = new Set(
    population.introductionPlan.filter(({ state }) => state === 'placed').map(({ personKey }) => personKey),
  );

  for (const person of population.people) {
    const random = world.random.fork(person.key);
    const personId = idOf('person', person.key);
    const accountId = accountIdOfPerson(idOf, person.key);
    const caseManagerId = idOf('account', person.caseManagerKey);
    const identity = {
      firstName: person.firstName,
      lastName: person.lastName,
      birthDate: person.birthDate,
      email: person.email,
      phone: person.phone,
    };
    const { sealed, wrapped, nameTokens } = tools.vault.create(personId, regionCode, identity);
    const registered = officeTime(person.registeredOn, random.int(0, 400));
    const place = { region_code: regionCode, municipality_code: person.municipality };
    persons.push({
      id: personId,
      ...place,
      client_number_hash: tools.vault.clientNumberHash(regionCode, person.municipality, person.clientNumber),
      sealed,
      name_tokens: nameTokens,
      protected: person.protected,
      created_at: registered,
    });
    personKeys.push({ person_id: personId, wrapped });
    accounts.push({
      id: accountId,
      email: person.email,
      name: `${person.firstName} ${person.lastName}`,
      phone: person.phone,
      role: 'jobseeker',
      ...place,
      person_id: personId,
      password_hash: tools.passwordHash.jobseeker,
      status: 'active',
      created_at: registered,
    });
    const content = profileOf(person);
    const touched = earliest(now, officeTime(shiftDay(today, -random.int(1, 50)), random.int(0, 400)));
    profiles.push({
      person_id: personId,
      ...place,
      content,
      completeness: tools.completeness(content),
      updated_at: touched,
      updated_by: random.chance(0.6) ? accountId : caseManagerId,
    });
    caseload.push({
      id: idOf('caseload', person.key),
      person_id: personId,
      account_id: caseManagerId,
      region_code: regionCode,
      from_at: registered,
      reason: 'Eerste gesprek',
    });

    const both = person.keys.person && person.keys.professional;
    // Turned a while after the first conversation, and confirmed with the last change of the profile.
    const turned = officeTime(
      shiftDay(person.registeredOn, world.random.fork(`keys/${person.key}`).int(7, 28)),
      world.random.fork(`hour/${person.key}`).int(0, 400),
    );
    const onAt = earliest(touched, turned);
    const on = (key: boolean) => (key ? onAt : null);
    publicationKeys.push({
      person_id: personId,
      region_code: regionCode,
      jobseeker_on_at: on(person.keys.person),
      professional_on_at: on(person.keys.professional),
      professional_id: person.keys.professional ? caseManagerId : null,
      valid_until: both ? shiftDay(localDate(touched), VALID_DAYS) : null,
    });
    const event = (
      key: 'jobseeker' | 'professional',
      turned: 'on' | 'off' | 'confirmed',
      cause: 'self' | 'placed',
      at: Date,
    ) =>
      keyEvents.push({
        id: idOf('key-event', `${person.key}/${key}/${turned}`),
        person_id: personId,
        at,
        account_id: key === 'jobseeker' ? accountId : caseManagerId,
        key,
        turned,
        cause,
      });
    if (person.keys.person) event('jobseeker', 'on', 'self', onAt);
    if (person.keys.professional) event('professional', 'on', 'self', onAt);
    if (both && onAt < touched) event('professional', 'confirmed', 'self', touched);
    if (placed.has(person.key)) {
      event('professional', 'on', 'self', registered);
      event('professional', 'off', 'placed', touched);
    }
    if (person.namedBrokerKey !== null)
      namedBrokers.push({
        person_id: personId,
        account_id: idOf('account', person.namedBrokerKey),
        region_code: regionCode,
        named_by: caseManagerId,
        created_at: touched,
      });
    for (const field of ['talents', 'licences', 'languages'] as const)
      for (const value of person.optIns[field]) optIns.push({ person_id: personId, field, value, created_at: touched });
  }

  return {
    'ident.persons': persons,
    'ident.person_keys': personKeys,
    'ident.accounts': accounts,
    'dossier.profiles': profiles,
    'dossier.caseload': caseload,
    'dossier.publication_keys': publicationKeys,
    'dossier.key_events': keyEvents,
    'dossier.opt_ins': optIns,
    'dossier.named_brokers': namedBrokers,
  };
};

/** A moment of the working day, `minutes` after nine. */
export const officeTime = (day: string, minutes: number): Date => instantAt(day, 9 * 60 + minutes);

export const earliest = (a: Date, b: Date): Date => (a < b ? a : b);

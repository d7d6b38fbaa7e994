import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { introductionStates } from '#contract/introduction-states.ts';
import { ProfileContent } from '#contract/profile.ts';
import { FAMILIES } from '#server/modules/taxonomy/starter/families.ts';
import { OCCUPATIONS } from '#server/modules/taxonomy/starter/occupations.ts';
import { PLACES } from '#server/modules/taxonomy/starter/region.ts';
import { SECTORS } from '#server/modules/taxonomy/starter/sectors.ts';
import { TALENTS } from '#server/modules/taxonomy/starter/talents.ts';
import { COMPANY_KINDS } from './company-names.ts';
import { shiftDay } from './days.ts';
import { generatePopulation } from './population.ts';
import type { DemoPerson } from './types.ts';

const today = '2026-11-23';
const population = generatePopulation({ seed: 20_261_123, today });
const { people, staff, employers, employerUsers, vacancies, introductionPlan } = population;

const share = (test: (person: DemoPerson) => boolean) => people.filter(test).length / people.length;
const unique = (values: readonly string[]) => new Set(values).size === values.length;
const bothKeys = (person: DemoPerson) => person.keys.person && person.keys.professional;
const unfinished = (person: DemoPerson) =>
  [person.level, person.hoursMin, person.availableFrom, person.travel.km].includes(null) ||
  [person.days, person.languages, person.talents, person.contractForms].some((list) => list.length === 0);

describe('a seed', () => {
  test('always gives the same population', () => {
    expect(generatePopulation({ seed: 20_261_123, today })).toEqual(population);
  });

  test('differs from another seed', () => {
    const other = generatePopulation({ seed: 7, today });
    const names = (list: readonly DemoPerson[]) => list.map((person) => `${person.firstName} ${person.lastName}`);
    const same = names(other.people).filter((name, index) => name === names(people)[index]);
    expect(same.length).toBeLessThan(people.length / 20);
    expect(other.vacancies).not.toEqual(vacancies);
  });

  test('keeps the first people when more are asked for', () => {
    const larger = generatePopulation({ seed: 20_261_123, today, people: 1500 });
    expect(larger.people.slice(0, people.length)).toEqual(people);
  });

  test('works for a small region and refuses impossible numbers', () => {
    const small = generatePopulation({ seed: 1, today, people: 30, municipalities: 1 });
    expect(small.people).toHaveLength(30);
    expect(new Set(small.people.map((person) => person.municipality))).toEqual(new Set(['GM0637']));
    expect(small.staff).toHaveLength(40);
    expect(generatePopulation({ seed: 1, today, people: 0 }).introductionPlan).toEqual([]);
    expect(() => generatePopulation({ seed: 1, today, municipalities: 7 })).toThrow(RangeError);
    expect(() => generatePopulation({ seed: 1, today, people: -1 })).toThrow(RangeError);
  });
});

describe('the numbers', () => {
  test('are those of the demo region', () => {
    expect(people).toHaveLength(1200);
    expect(staff).toHaveLength(40);
    expect(employers).toHaveLength(120);
    expect(vacancies).toHaveLength(150);
    expect(new Set(people.map((person) => person.municipality)).size).toBe(6);
  });

  test('are skewed as a caseload is', () => {
    expect(share((person) => person.registeredOn < shiftDay(today, -730))).toBeCloseTo(0.6, 1);
    expect(
      share((person) => person.languages.some(({ code, level }) => code === 'nl' && level !== 'goed')),
    ).toBeCloseTo(0.34, 1);
    const shortWeek = share((person) => person.hoursMax !== null && person.hoursMax <= 28);
    expect(shortWeek).toBeGreaterThan(0.22);
    expect(shortWeek).toBeLessThan(0.4);
    expect(share(unfinished)).toBeGreaterThan(0.09);
    expect(share(unfinished)).toBeLessThan(0.15);
    expect(share((person) => person.protected)).toBeGreaterThan(0.01);
    expect(share((person) => person.protected)).toBeLessThan(0.035);
    expect(share(bothKeys)).toBeGreaterThan(0.58);
    expect(share(bothKeys)).toBeLessThan(0.66);
    const oneKey = share((person) => person.keys.person !== person.keys.professional);
    expect(oneKey).toBeGreaterThan(0.09);
    expect(oneKey).toBeLessThan(0.15);
    expect(share((person) => Object.values(person.optIns).some((list) => list.length > 0))).toBeGreaterThan(0.12);
  });

  test('fall off over the sectors, with people in every one of them', () => {
    const counts = SECTORS.map(({ code }) => people.filter((person) => person.sectors.includes(code)).length);
    counts.sort((a, b) => b - a);
    expect(counts.at(-1)).toBeGreaterThanOrEqual(20);
    expect(counts[0]).toBeGreaterThan(5 * (counts.at(-1) ?? 0));
  });

  test('leave enough people with both keys in the common families to fill cells', () => {
    const familyOf = new Map(OCCUPATIONS.map((occupation) => [occupation.code, occupation.family]));
    const published = people.filter(bothKeys);
    const filled = FAMILIES.filter(
      ({ code }) =>
        published.filter((person) => person.wishedOccupations.some((wish) => familyOf.get(wish) === code)).length >= 5,
    );
    expect(filled.length / FAMILIES.length).toBeGreaterThan(0.6);
  });
});

describe('every record', () => {
  test('refers to what exists', () => {
    const occupations = new Set(OCCUPATIONS.map((entry) => entry.code));
    const talents = new Set(TALENTS.map((entry) => entry.code));
    const home = new Map(PLACES.map((place) => [place.pc4, place.municipality]));
    const caseManagers = new Map(
      staff.filter((entry) => entry.role === 'case-manager').map((entry) => [entry.key, entry]),
    );
    for (const person of people) {
      expect(home.get(person.pc4), person.key).toBe(person.municipality);
      expect(caseManagers.get(person.caseManagerKey)?.municipality, person.key).toBe(person.municipality);
      expect([...person.wishedOccupations, ...person.doneOccupations].filter((code) => !occupations.has(code))).toEqual(
        [],
      );
      expect(person.talents.filter((code) => !talents.has(code))).toEqual([]);
      expect(person.optIns.talents.filter((code) => !person.talents.includes(code))).toEqual([]);
      expect(person.optIns.licences.filter((code) => !person.licences.includes(code))).toEqual([]);
      const spoken = person.languages.map((language) => language.code);
      expect(person.optIns.languages.filter((code) => !spoken.includes(code))).toEqual([]);
    }
    const managers = new Map(staff.map((entry) => [entry.key, entry]));
    for (const employer of employers) {
      expect(managers.get(employer.accountManagerKey)?.sectors, employer.key).toContain(employer.sector);
      expect(employerUsers.some((user) => user.employerKey === employer.key && user.manager)).toBe(true);
    }
  });

  test('has a key, an address and a number of its own', () => {
    for (const list of [people, staff, employers, employerUsers, vacancies])
      expect(unique(list.map((entry) => entry.key))).toBe(true);
    expect(unique([...people, ...staff, ...employerUsers].map((entry) => entry.email))).toBe(true);
    expect(unique(employers.map((employer) => employer.kvk))).toBe(true);
    expect(unique(employers.map((employer) => employer.name))).toBe(true);
    for (const { kvk } of employers) expect(kvk).toMatch(/^00\d{6}$/);
  });

  test('is a profile that the contract accepts', () => {
    for (const person of people) {
      const profile = { ...person, travel: { ...person.travel, pc4: person.pc4 } };
      expect(ProfileContent.safeParse(profile).error?.issues, person.key).toBeUndefined();
    }
  });

  test('keeps protected people away from publication', () => {
    const hidden = people.filter((person) => person.protected);
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.filter((person) => person.keys.person || person.keys.professional)).toEqual([]);
  });

  test('has ages from 18 to 66', () => {
    for (const person of people) {
      expect(person.birthDate <= shiftDay(today, -18 * 365 - 5), person.key).toBe(true);
      expect(person.birthDate > `${Number(today.slice(0, 4)) - 67}${today.slice(4)}`, person.key).toBe(true);
    }
  });

  test('has hours that a contract can hold', () => {
    for (const { key, hoursMin, hoursMax } of [...people, ...vacancies]) {
      if (hoursMin === null || hoursMax === null) continue;
      expect(hoursMin >= 1 && hoursMin <= hoursMax && hoursMax <= 40, key).toBe(true);
    }
  });
});

describe('nothing points at a real person', () => {
  const text = JSON.stringify(population);

  test('no mail address outside the example domains', () => {
    const addresses = text.match(/[\w.+-]+@[\w.-]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(1300);
    expect(addresses.filter((address) => !/^[a-z.]+(\.\d+)?@example\.(nl|com)$/.test(address))).toEqual([]);
  });

  test('no number of nine digits that could be a burgerservicenummer', () => {
    const elevenTest = (digits: string) =>
      [...digits].reduce((sum, digit, index) => sum + Number(digit) * (index === 8 ? -1 : 9 - index), 0) % 11 === 0;
    expect(elevenTest('111222333')).toBe(true);
    const runs = [text, text.replace(/(?<=\d)[ .-](?=\d)/g, '')].flatMap(
      (entry) => entry.match(/(?<!\d)\d{9}(?!\d)/g) ?? [],
    );
    expect(runs.filter(elevenTest)).toEqual([]);
  });

  test('telephone numbers come from ranges without subscribers', () => {
    for (const { phone } of [...people, ...staff, ...employerUsers])
      expect(phone).toMatch(/^(06 0000 \d{4}|079 000 \d\d \d\d)$/);
  });

  test('own words name nobody and carry no number', () => {
    for (const person of people) {
      expect(person.presentation).not.toMatch(/\d|@/);
      expect(person.presentation).not.toContain(person.lastName);
    }
  });
});

describe('the plan of introductions', () => {
  const person = new Map(people.map((entry) => [entry.key, entry]));
  const vacancy = new Map(vacancies.map((entry) => [entry.key, entry]));

  test('has every state several times', () => {
    for (const state of introductionStates) {
      expect(introductionPlan.filter((entry) => entry.state === state).length, state).toBeGreaterThanOrEqual(4);
    }
  });

  test('joins published people to approved vacancies that were there at the time', () => {
    expect(unique(introductionPlan.map((entry) => `${entry.vacancyKey}/${entry.personKey}`))).toBe(true);
    for (const entry of introductionPlan) {
      const offer = vacancy.get(entry.vacancyKey);
      const candidate = person.get(entry.personKey);
      expect(offer?.state).toBe('approved');
      expect(candidate?.protected).toBe(false);
      expect(candidate !== undefined && bothKeys(candidate)).toBe(entry.state !== 'placed');
      expect(entry.reason !== null).toBe(entry.state === 'ended');
      expect(entry.daysAgo).toBeGreaterThanOrEqual(0);
      expect((offer?.createdOn ?? today) < shiftDay(today, -entry.daysAgo)).toBe(true);
    }
  });

  test('leaves a place open where someone was placed', () => {
    for (const entry of vacancies) {
      const placed = introductionPlan.filter((plan) => plan.state === 'placed' && plan.vacancyKey === entry.key).length;
      if (placed > 0) expect(placed, entry.key).toBeLessThan(entry.headcount);
    }
  });

  test('lets the first person wait for an answer', () => {
    expect(introductionPlan.filter((entry) => entry.personKey === 'person-0001')).toMatchObject([
      { state: 'proposed', vacancyKey: 'vacancy-001' },
    ]);
  });
});

const sbiFile = new URL('../../../../shared/data/sbi2008/sbi2008.csv', import.meta.url);

test.skipIf(!existsSync(sbiFile))('company kinds carry SBI codes that exist', () => {
  const known = new Set(
    readFileSync(sbiFile, 'utf8')
      .split('\n')
      .map((line) => line.split(',')[0]),
  );
  const used = Object.values(COMPANY_KINDS).flatMap((kinds) => kinds.map((kind) => kind.sbi));
  expect(used.filter((code) => !known.has(code))).toEqual([]);
});

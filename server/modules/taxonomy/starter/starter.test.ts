import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONTRACT_FORMS } from './contract-forms.ts';
import { FAMILIES } from './families.ts';
import { LANGUAGE_LEVELS, LANGUAGES } from './languages.ts';
import { LEVELS } from './levels.ts';
import { LICENCES } from './licences.ts';
import { OCCUPATIONS } from './occupations.ts';
import { MUNICIPALITIES, PLACES, REGION } from './region.ts';
import { SECTORS } from './sectors.ts';
import { TALENT_KINDS } from './talent.ts';
import { TALENTS } from './talents.ts';
import { TRAVEL_MEANS } from './travel-means.ts';
import { WORK_CONDITIONS } from './work-conditions.ts';
import { DAYPARTS, WEEKDAYS } from './work-times.ts';

const data = new URL('../../../../../shared/data/', import.meta.url);
const reference = (path: string) => new URL(path, data);
const readRows = (path: string) =>
  readFileSync(reference(path), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
const duplicates = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

const CLOSED_LISTS: Record<string, readonly { code: string; label: string }[]> = {
  CONTRACT_FORMS,
  DAYPARTS,
  FAMILIES,
  LANGUAGES,
  LANGUAGE_LEVELS,
  LEVELS,
  LICENCES,
  OCCUPATIONS,
  SECTORS,
  TALENTS,
  TALENT_KINDS,
  TRAVEL_MEANS,
  WEEKDAYS,
  WORK_CONDITIONS,
};

describe('every list', () => {
  test.each(Object.entries(CLOSED_LISTS))('%s has unique slugs and unique labels', (_name, list) => {
    expect(duplicates(list.map((entry) => entry.code))).toEqual([]);
    expect(duplicates(list.map((entry) => entry.label.toLocaleLowerCase('nl')))).toEqual([]);
    for (const { code, label } of list) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(label).toBe(label.trim());
      expect(label).toMatch(/^\p{Lu}|^(maan|dins|woens|donder|vrij|zater|zon)dag$/u);
    }
  });
});

describe('sectors', () => {
  test('are the 17 branches in alphabetical order', () => {
    const labels = SECTORS.map((sector) => sector.label);
    expect(labels).toHaveLength(17);
    expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b, 'nl')));
  });

  test('have three to six families each', () => {
    for (const sector of SECTORS) {
      const families = FAMILIES.filter((family) => family.sector === sector.code);
      expect(families.length, sector.code).toBeGreaterThanOrEqual(3);
      expect(families.length, sector.code).toBeLessThanOrEqual(6);
    }
  });

  test.skipIf(!existsSync(reference('sbi2008/sbi2008.csv')))('hint at SBI codes that exist', () => {
    const known = new Set(readRows('sbi2008/sbi2008.csv').map((row) => row[0]));
    expect(SECTORS.flatMap((sector) => sector.sbi).filter((code) => !known.has(code))).toEqual([]);
  });
});

describe('occupations', () => {
  test('are at least 230, each in a family of its own sector, with a unit group of four digits', () => {
    expect(OCCUPATIONS.length).toBeGreaterThanOrEqual(230);
    const sectorOf = new Map<string, string>(FAMILIES.map((family) => [family.code, family.sector]));
    const levels = new Set<string>(LEVELS.map((level) => level.code));
    for (const occupation of OCCUPATIONS) {
      expect(sectorOf.get(occupation.family), occupation.code).toBe(occupation.sector);
      expect(occupation.isco, occupation.code).toMatch(/^\d{4}$/);
      expect(levels.has(occupation.level), occupation.code).toBe(true);
    }
  });

  test('carry two to eight synonyms that do not repeat a label', () => {
    const labels = new Set(OCCUPATIONS.map((occupation) => occupation.label.toLocaleLowerCase('nl')));
    for (const { code, synonyms } of OCCUPATIONS) {
      expect(synonyms.length, code).toBeGreaterThanOrEqual(2);
      expect(synonyms.length, code).toBeLessThanOrEqual(8);
      expect(duplicates(synonyms.map((word) => word.toLocaleLowerCase('nl'))), code).toEqual([]);
      expect(
        synonyms.filter((word) => labels.has(word.toLocaleLowerCase('nl'))),
        code,
      ).toEqual([]);
    }
  });

  test('fill every family with at least three, because a card names the family only', () => {
    const counts = FAMILIES.map((family) => OCCUPATIONS.filter((entry) => entry.family === family.code).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
  });

  test.skipIf(!existsSync(reference('isco08/isco08.csv')))('name unit groups that exist in ISCO-08', () => {
    const known = new Set(readRows('isco08/isco08.csv').map((row) => row[0]));
    expect(OCCUPATIONS.filter((occupation) => !known.has(occupation.isco)).map((entry) => entry.code)).toEqual([]);
  });
});

describe('talents', () => {
  test('are at least 220, of a known kind, with two to eight synonyms', () => {
    expect(TALENTS.length).toBeGreaterThanOrEqual(220);
    for (const kind of TALENT_KINDS) {
      expect(TALENTS.filter((talent) => talent.kind === kind.code).length, kind.code).toBeGreaterThanOrEqual(10);
    }
    for (const { code, synonyms } of TALENTS) {
      expect(synonyms.length, code).toBeGreaterThanOrEqual(2);
      expect(synonyms.length, code).toBeLessThanOrEqual(8);
      expect(duplicates(synonyms), code).toEqual([]);
    }
  });

  test('give every sector at least five of its own', () => {
    for (const sector of SECTORS) {
      const own = TALENTS.filter((talent) => talent.sectors?.includes(sector.code));
      expect(own.length, sector.code).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('the demo region', () => {
  test('has six municipalities with postcodes in each of them', () => {
    expect(MUNICIPALITIES).toHaveLength(6);
    expect(duplicates(PLACES.map((place) => place.pc4))).toEqual([]);
    for (const municipality of MUNICIPALITIES) {
      expect(PLACES.filter((place) => place.municipality === municipality.code).length).toBeGreaterThanOrEqual(3);
    }
  });

  test.skipIf(!existsSync(reference('nl-geo/pc4.csv')))('lies where the reference data say, within 2 km', () => {
    const rows = new Map(readRows('nl-geo/pc4.csv').map((row) => [row[0], row]));
    for (const { pc4, place, municipality, lat, lon } of PLACES) {
      const row = rows.get(pc4);
      expect(row?.[1], pc4).toBe(place);
      expect(row?.[5], pc4).toBe(municipality);
      expect(row?.[7], pc4).toBe(REGION.code);
      // One degree of latitude is 111.2 km; one of longitude is that times the cosine of the latitude.
      const north = (lat - Number(row?.[2])) * 111.2;
      const east = (lon - Number(row?.[3])) * 111.2 * Math.cos((lat * Math.PI) / 180);
      expect(Math.hypot(north, east), pc4).toBeLessThan(2);
    }
  });
});

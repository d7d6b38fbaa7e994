import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { escoOccupations } from './esco-occupations.ts';
import { escoRelations } from './esco-relations.ts';
import { escoSkills } from './esco-skills.ts';
import { escoIscoGroups, iscoTable } from './isco.ts';
import { minimumWage } from './minimum-wage.ts';
import { municipalities } from './municipalities.ts';
import { postcodes } from './postcodes.ts';
import { regions } from './regions.ts';
import { sbi } from './sbi.ts';
import { readSource, type Source } from './source.ts';

/** The reference data stands beside the project, or where WERKBRUG_DATA says. */
const folder = process.env.WERKBRUG_DATA ?? join(import.meta.dirname, '../../../../../shared/data');
const here = existsSync(folder);

interface Outcome<T> {
  records: T[];
  errors: string[];
}

function read<T>(file: string, source: Source<T>, rowCount: number): Outcome<T> {
  const result = readSource(readFileSync(join(folder, file)), source);
  if (!result.ok) throw new Error(result.problem.message);
  const records: T[] = [];
  const errors: string[] = [];
  for (const { line, result: row } of result.rows) {
    if ('ok' in row) records.push(row.ok);
    else errors.push(`${file} ${line}: ${row.error}`);
  }
  expect(result.rowCount).toBe(rowCount);
  expect(records.length + errors.length).toBe(rowCount);
  return { records, errors };
}

function distinct<T>(records: T[], key: (record: T) => string): number {
  return new Set(records.map(key)).size;
}

describe.skipIf(!here)('the official files', () => {
  test('ESCO occupations in Dutch and English', () => {
    const dutch = read('esco/occupations_nl.csv.gz', escoOccupations, 3039);
    const english = read('esco/occupations_en.csv.gz', escoOccupations, 3039);
    expect([...dutch.errors, ...english.errors]).toEqual([]);
    expect(distinct(dutch.records, (record) => record.code)).toBe(3039);
    expect(new Set(dutch.records.map(({ code }) => code))).toEqual(new Set(english.records.map(({ code }) => code)));
    expect(dutch.records.reduce((sum, { altLabels }) => sum + altLabels.length, 0)).toBeGreaterThan(19_000);
  });

  test('ESCO skills in Dutch and English', () => {
    const dutch = read('esco/skills_nl.csv.gz', escoSkills, 5352);
    const english = read('esco/skills_en.csv.gz', escoSkills, 13_626);
    const green = read('esco/greenSkillsCollection_en.csv.gz', escoSkills, 591);
    expect([...dutch.errors, ...english.errors, ...green.errors]).toEqual([]);
    const known = new Set(english.records.map(({ code }) => code));
    expect(dutch.records.filter(({ code }) => !known.has(code))).toEqual([]);
  });

  test('ESCO relations between known occupations and skills', () => {
    const { records, errors } = read('esco/occupationSkillRelations_en.csv.gz', escoRelations, 124_272);
    expect(errors).toEqual([]);
    expect(records.filter(({ relation }) => relation === 'essential')).toHaveLength(65_255);
    // 16 pairs stand in the file twice; whoever stores them keeps one.
    expect(distinct(records, ({ occupationCode, skillCode }) => `${occupationCode} ${skillCode}`)).toBe(124_256);
  });

  test('ISCO-08: both files tell the same tree', () => {
    const table = read('isco08/isco08.csv', iscoTable, 619);
    const esco = read('esco/ISCOGroups_nl.csv.gz', escoIscoGroups, 619);
    expect([...table.errors, ...esco.errors]).toEqual([]);
    const codes = new Set(table.records.map(({ code }) => code));
    expect(esco.records.filter(({ code }) => !codes.has(code))).toEqual([]);
    expect(table.records.filter(({ parent }) => parent !== null && !codes.has(parent))).toEqual([]);
    expect([1, 2, 3, 4].map((level) => table.records.filter((group) => group.level === level).length)).toEqual([
      10, 43, 130, 436,
    ]);
  });

  test('postcodes, municipalities and regions fit together', () => {
    const places = read('nl-geo/pc4.csv', postcodes, 4699);
    const towns = read('nl-geo/gemeenten_2025.csv', municipalities, 342);
    const areas = read('nl-geo/arbeidsmarktregios.csv', regions, 35);
    expect([...places.errors, ...towns.errors, ...areas.errors]).toEqual([]);
    expect(places.records.filter(({ reliable }) => !reliable)).toHaveLength(10);
    const townCodes = new Set(towns.records.map(({ code }) => code));
    expect(places.records.filter(({ municipalityCode }) => !townCodes.has(municipalityCode))).toEqual([]);
    for (const { code, municipalityCount } of areas.records) {
      expect(towns.records.filter((town) => town.regionCode === code)).toHaveLength(municipalityCount);
    }
  });

  test('SBI 2008', () => {
    const { records, errors } = read('sbi2008/sbi2008.csv', sbi, 1459);
    expect(errors).toEqual([]);
    const codes = new Set(records.map(({ code }) => code));
    expect(records.filter(({ parent }) => parent !== null && !codes.has(parent))).toEqual([]);
    expect(records.filter(({ level }) => level === 1)).toHaveLength(21);
  });

  test('minimum wage: six dates, seven ages, the adult amounts are those of the law', () => {
    const { records, errors } = read('minimumloon/minimumuurloon.csv', minimumWage, 42);
    expect(errors).toEqual([]);
    expect(
      records.filter(({ verified }) => verified).map(({ validFrom, centsPerHour }) => [validFrom, centsPerHour]),
    ).toEqual([
      ['2024-01-01', 1327],
      ['2024-07-01', 1368],
      ['2025-01-01', 1406],
      ['2025-07-01', 1440],
      ['2026-01-01', 1471],
      ['2026-07-01', 1499],
    ]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportReport } from '#contract/taxonomy.ts';
import { kindsNamed } from '#server/modules/taxonomy/importers/kinds.ts';
import { closeKilledImports, importFile } from '#server/modules/taxonomy/imports.usecases.ts';
import { system } from '#server/platform/actor.ts';
import { factories, REGION, type TestAccount } from '#tests/support/factories.ts';
import { startTestServer, type TestServer } from '#tests/support/server.ts';

let server: TestServer;
let admin: TestAccount;

beforeAll(async () => {
  server = await startTestServer();
  admin = await factories(server.database.ownerSql).account('admin');
});
afterAll(() => server.close());

const importText = (name: string, fileName: string, text: string | Buffer) =>
  importFile(server.services, { kinds: kindsNamed(name), fileName, bytes: Buffer.from(text) });

/** Every row is counted once. */
const addsUp = (report: ImportReport): boolean =>
  report.rows === report.added + report.changed + report.unchanged + report.rejected;

const concept = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const uri = (kind: string, number: number) => `http://data.europa.eu/esco/${kind}/${concept(number)}`;

const occupationsFile = (rows: readonly string[]) =>
  [
    'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code',
    ...rows,
  ].join('\n');
const occupation = (number: number, isco: string, label: string, synonyms = '') =>
  `Occupation,${uri('occupation', number)},${isco},${label},"${synonyms}",,released,2024-01-01,,,,,Wat het is.,${isco}.1`;
const skillsFile = (rows: readonly string[]) =>
  ['conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description', ...rows].join('\n');
const skill = (number: number, label: string) =>
  `KnowledgeSkillCompetence,${uri('skill', number)},skill/competence,cross-sector,${label},,`;

describe('an official file', () => {
  test('becomes current, may come again, and ends what it no longer has', async () => {
    const { ownerSql } = server.database;
    const first = occupationsFile([
      occupation(1, '7115', 'plankenzager', 'zager\nzaagster'),
      occupation(2, '9999', 'wolkenteller'),
      occupation(3, '7115', 'trapmaker'),
      occupation(2, '9999', 'wolkenteller'),
      `Skill,${uri('occupation', 4)},7115,geen beroep,,,released,,,,,,,7115.1`,
    ]);
    const one = await importText('ESCO', 'occupations_nl.csv.gz', gzipSync(first));
    expect(one.kind).toBe('esco-occupations');
    expect(one.report).toMatchObject({ rows: 5, added: 3, changed: 0, unchanged: 0, ended: 0, rejected: 2 });
    // The synonyms of the first row stand on two lines.
    expect(one.report.problems.map(({ line }) => line)).toEqual([6, 7]);
    expect(one.report.notes[0]).toContain('1 beroepen hebben geen sector');
    expect(addsUp(one.report)).toBe(true);
    // 7115 stands for building alone in the starter list, 9999 for nothing.
    const sectors = await ownerSql`select label, sector_code from ref.occupations where source = 'esco' order by label`;
    expect(sectors.map((row) => ({ ...row }))).toEqual([
      { label: 'plankenzager', sector_code: 'bouw' },
      { label: 'trapmaker', sector_code: 'bouw' },
      { label: 'wolkenteller', sector_code: null },
    ]);

    const again = await importText('esco-occupations', 'occupations_nl.csv', first);
    expect(again.report).toMatchObject({ added: 0, changed: 0, unchanged: 3, ended: 0, rejected: 2 });

    const second = occupationsFile([occupation(1, '7115', 'houtzager'), occupation(2, '9999', 'wolkenteller')]);
    const changed = await importText('ESCO', 'occupations_nl.csv', second);
    expect(changed.report).toMatchObject({ rows: 2, added: 0, changed: 1, unchanged: 1, ended: 1, rejected: 0 });
    const [gone] = await ownerSql`select valid_to, label from ref.occupations where label = 'trapmaker'`;
    expect(gone?.valid_to).not.toBeNull();
    const starters =
      await ownerSql`select count(*)::int as n from ref.occupations where source = 'starter' and valid_to is not null`;
    expect(starters[0]?.n).toBe(0);

    const back = await importText('ESCO', 'occupations_nl.csv', first);
    expect(back.report).toMatchObject({ changed: 2, unchanged: 1, ended: 0 });
  });

  test('in English only fills what has no Dutch name, and is not shown', async () => {
    const { ownerSql } = server.database;
    await importText('ESCO', 'skills_nl.csv', skillsFile([skill(1, 'planken zagen')]));
    const english = await importText(
      'ESCO',
      'skills_en.csv',
      skillsFile([skill(1, 'saw planks'), skill(2, 'count clouds')]),
    );
    expect(english.report).toMatchObject({ rows: 2, added: 1, unchanged: 1, ended: 0 });
    expect(english.report.notes).toEqual(['1 regels hebben al een Nederlandse naam en houden die.']);
    const [label] = await ownerSql`select label from ref.talents where code = ${`esco:${concept(1)}`}`;
    expect(label?.label).toBe('planken zagen');
    const found = await server.as(null).get('/taxonomy/terms?kind=talent&text=count%20clouds');
    expect(found.body.terms).toEqual([]);
    const dutch = await importText(
      'ESCO',
      'skills_nl.csv',
      skillsFile([skill(1, 'planken zagen'), skill(2, 'wolken tellen')]),
    );
    expect(dutch.report).toMatchObject({ changed: 1, unchanged: 1, ended: 0 });

    const relations = await importText(
      'ESCO',
      'occupationSkillRelations_en.csv',
      [
        'occupationUri,relationType,skillType,skillUri',
        `${uri('occupation', 1)},essential,skill/competence,${uri('skill', 1)}`,
        `${uri('occupation', 1)},optional,skill/competence,${uri('skill', 2)}`,
        `${uri('occupation', 1)},optional,skill/competence,${uri('skill', 1)}`,
        `${uri('occupation', 77)},optional,skill/competence,${uri('skill', 1)}`,
        `${uri('occupation', 1)},optional,skill/competence,${uri('skill', 77)}`,
      ].join('\n'),
    );
    expect(relations.report).toMatchObject({ rows: 5, added: 2, rejected: 3 });
    const shown = await server.as(null).get(`/taxonomy/occupations/esco:${concept(1)}`);
    expect(shown.body.essentialTalents).toEqual([
      { code: `esco:${concept(1)}`, label: 'planken zagen', kind: 'vaardigheid' },
    ]);
  });

  test('that cannot be used changes nothing and says why', async () => {
    const { ownerSql } = server.database;
    const before = await ownerSql`select count(*)::int as n from ref.sbi_codes`;
    await expect(importText('SBI', 'sbi.csv', 'a,b\n1,2\n')).rejects.toMatchObject({ code: 'imports.unreadable' });
    await expect(
      importText('SBI', 'sbi.csv', 'sbi_code,level,parent,section,omschrijving\n!,1,,A,Iets\n'),
    ).rejects.toMatchObject({ code: 'imports.nothing-usable' });
    expect(await ownerSql`select count(*)::int as n from ref.sbi_codes`).toEqual(before);
    const list = await server.as(admin).get('/imports?limit=1');
    expect(list.body.imports[0]).toMatchObject({ kind: 'sbi', state: 'failed', fileName: 'sbi.csv' });
    const one = await server.as(admin).get(`/imports/${String(list.body.imports[0].id)}`);
    expect(one.body).toMatchObject({
      report: null,
      failure: expect.stringContaining('Er is niets veranderd') as string,
    });
    expect(kindsNamed('horoscoop')).toEqual([]);
  });

  test('shows its report to functional admin', async () => {
    const { importId, report } = await importText(
      'minimum wage',
      'minimumuurloon.csv',
      'ingangsdatum,leeftijd_vanaf,percentage,uurloon_eur_bruto_afgeleid\n2026-01-01,21,100,14.71\n2026-01-01,20,80,"11,77"\n2026-01-01,12,80,1\n',
    );
    expect(report).toMatchObject({ rows: 3, added: 2, rejected: 1 });
    const shown = await server.as(admin).get(`/imports/${importId}`);
    expect(shown.body).toMatchObject({ kind: 'minimum-wage', state: 'done', rows: 3, report, failure: null });
    const [wage] = await server.database
      .ownerSql`select cents_per_hour, verified from ref.minimum_wages where age_from = 21`;
    expect(wage).toMatchObject({ cents_per_hour: 1471, verified: true });
  });
});

test('of two imports of one kind at once, one waits for another time', async () => {
  const rows = Array.from(
    { length: 3_000 },
    (_, index) => `AM${String(index % 90).padStart(2, '0')},Streek ${index},1`,
  );
  const file = ['am_code,arbeidsmarktregio,gemeenten', ...rows].join('\n');
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => importText('regions', 'regios.csv', file)));
  const refused = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'imports.busy' });
  expect(outcomes.length - refused.length).toBeGreaterThan(0);
  const [count] = await server.database.ownerSql`select count(*)::int as n from ref.regions`;
  expect(count?.n).toBe(90);
});

test('a killed import is called failed at the next start', async () => {
  const { ownerSql } = server.database;
  await ownerSql`insert into ref.import_runs (kind, file_name, sha256, state) values ('sbi', 'afgebroken.csv', '', 'running')`;
  await server.services.contexts.run(
    { surface: 'worker', actor: system(REGION), operation: 'test', purpose: 'test' },
    closeKilledImports,
  );
  const [run] = await ownerSql`select state, finished_at from ref.import_runs where file_name = 'afgebroken.csv'`;
  expect(run).toMatchObject({ state: 'failed' });
  expect(run?.finished_at).not.toBeNull();
});

/** The reference data stands beside the project. */
const folder = path.join(import.meta.dirname, '../../../shared/data');

describe.skipIf(!existsSync(folder))('the published files', () => {
  const load = async (name: string, file: string) => {
    const { kind, report } = await importFile(server.services, {
      kinds: kindsNamed(name),
      fileName: path.basename(file),
      bytes: readFileSync(path.join(folder, file)),
    });
    expect(addsUp(report)).toBe(true);
    return { kind, report };
  };

  test.each([
    ['regions', 'nl-geo/arbeidsmarktregios.csv', 'regions', 35, 0],
    ['municipalities', 'nl-geo/gemeenten_2025.csv', 'municipalities', 342, 0],
    ['PC4', 'nl-geo/pc4.csv', 'postcodes', 4_699, 0],
    ['ISCO', 'isco08/isco08.csv', 'isco', 619, 0],
    ['ESCO', 'esco/ISCOGroups_nl.csv.gz', 'isco', 619, 0],
    ['SBI', 'sbi2008/sbi2008.csv', 'sbi', 1_459, 0],
    ['minimum wage', 'minimumloon/minimumuurloon.csv', 'minimum-wage', 42, 0],
    ['ESCO', 'esco/occupations_nl.csv.gz', 'esco-occupations', 3_039, 0],
    ['ESCO', 'esco/skills_nl.csv.gz', 'esco-skills', 5_352, 0],
    ['ESCO', 'esco/skills_en.csv.gz', 'esco-skills', 13_626, 0],
    // 16 pairs stand in the file twice.
    ['ESCO', 'esco/occupationSkillRelations_en.csv.gz', 'esco-relations', 124_272, 16],
  ])('%s: %s', { timeout: 120_000 }, async (name, file, kind, rows, rejected) => {
    const first = await load(name, file);
    expect(first.kind).toBe(kind);
    expect(first.report).toMatchObject({ rows, rejected });
    const second = await load(name, file);
    expect(second.report).toMatchObject({ rows, added: 0, changed: 0, unchanged: rows - rejected, ended: 0, rejected });
  });
});

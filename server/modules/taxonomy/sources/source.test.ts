import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { writeXlsx } from '#server/platform/spreadsheet.ts';
import { escoOccupations } from './esco-occupations.ts';
import { escoRelations } from './esco-relations.ts';
import { escoSkills } from './esco-skills.ts';
import { escoIscoGroups, iscoTable } from './isco.ts';
import { minimumWage } from './minimum-wage.ts';
import { municipalities } from './municipalities.ts';
import { postcodes } from './postcodes.ts';
import { regions } from './regions.ts';
import { sbi } from './sbi.ts';
import { readSource } from './source.ts';

const UUID = '00030d09-2b3a-4efd-87cc-c4ea39d27c34';
const OCCUPATION = `conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,description,code
Occupation,http://data.europa.eu/esco/occupation/${UUID},2654,inspiciënt,"toneelmeester
inspiciënt

toneelmeester",,released,"Zorgt dat alles klaar staat, ook ""achter"".",2654.1.7
`;
const INSPICIENT = {
  code: `esco:${UUID}`,
  uri: `http://data.europa.eu/esco/occupation/${UUID}`,
  escoCode: '2654.1.7',
  iscoCode: '2654',
  label: 'inspiciënt',
  altLabels: ['toneelmeester'],
  hiddenLabels: [],
  description: 'Zorgt dat alles klaar staat, ook "achter".',
  status: 'released',
};

describe('readSource', () => {
  test.each([
    ['plain', Buffer.from(OCCUPATION)],
    ['byte-order mark', Buffer.from(`\uFEFF${OCCUPATION}`)],
    ['gzip', gzipSync(OCCUPATION)],
    ['gzip and byte-order mark', gzipSync(`\uFEFF${OCCUPATION}`)],
  ])('%s', (_, bytes) => {
    const read = readSource(bytes, escoOccupations);
    expect(read.ok && [...read.rows]).toEqual([{ line: 2, result: { ok: INSPICIENT } }]);
  });

  test('a missing column is told once, for the file', () => {
    const read = readSource(Buffer.from('conceptUri;code\nx;1\n'), escoIscoGroups);
    expect(read).toEqual({
      ok: false,
      problem: {
        code: 'source.missing_columns',
        message:
          'In het bestand ontbreken kolommen: conceptType, preferredLabel. Kies het officiële bestand zonder iets te veranderen.',
      },
    });
  });

  test('a file that is no table keeps its own problem', () => {
    const read = readSource(Buffer.from('%PDF-1.7'), sbi);
    expect(read.ok ? '' : read.problem.code).toBe('spreadsheet.not_a_table');
  });

  test('an XLSX file with other columns between and another order', () => {
    const bytes = writeXlsx(['gemeenten', 'extra', 'am_code', 'arbeidsmarktregio'], [[6, 'x', 'AM28', 'Midden']]);
    const read = readSource(bytes, regions);
    expect(read.ok && [...read.rows]).toEqual([
      { line: 2, result: { ok: { code: 'AM28', name: 'Midden', municipalityCount: 6 } } },
    ]);
  });

  test('every wrong cell of a row is told, and the next row goes on', () => {
    const text = `ingangsdatum,leeftijd_vanaf,percentage,uurloon_eur_bruto_afgeleid
2026-02-30,12,100,14.7
2026-07-01,21,100,14.99
2026-07-01,17,"39,5","5,92"
2026-07-01,17,39.5,5.92,teveel
`;
    const read = readSource(Buffer.from(text), minimumWage);
    expect(read.ok && read.rowCount).toBe(4);
    expect(read.ok && [...read.rows]).toEqual([
      {
        line: 2,
        result: {
          error:
            'ingangsdatum: Hier hoort een datum als 2026-01-31. leeftijd_vanaf: Hier hoort een leeftijd van 15 tot 21. uurloon_eur_bruto_afgeleid: Hier hoort een bedrag met twee cijfers achter de komma.',
        },
      },
      {
        line: 3,
        result: {
          ok: {
            validFrom: '2026-07-01',
            ageFrom: 21,
            percentage: '100',
            centsPerHour: 1499,
            source: 'Wet minimumloon en minimumvakantiebijslag, art. 8',
            verified: true,
          },
        },
      },
      {
        line: 4,
        result: {
          ok: {
            validFrom: '2026-07-01',
            ageFrom: 17,
            percentage: '39.5',
            centsPerHour: 592,
            source: 'Afgeleid met het percentage van het Besluit minimumjeugdloonregeling',
            verified: false,
          },
        },
      },
      {
        line: 5,
        result: { error: 'Deze regel heeft meer cellen dan de kopregel. Kijk of een aanhalingsteken ontbreekt.' },
      },
    ]);
  });
});

describe('each source', () => {
  test.each([
    [
      'esco skills of a collection',
      escoSkills.parse(
        ['conceptType', 'conceptUri', 'skillType', 'reuseLevel', 'preferredLabel', 'altLabels', 'description'],
        [
          'KnowledgeSkillCompetence',
          `http://data.europa.eu/esco/skill/${UUID}`,
          'skill/competence',
          'cross-sector',
          'rekenen',
          'cijferen | optellen',
          '',
        ],
      ),
      {
        code: `esco:${UUID}`,
        uri: `http://data.europa.eu/esco/skill/${UUID}`,
        kind: 'skill',
        label: 'rekenen',
        altLabels: ['cijferen', 'optellen'],
        description: '',
        reuseLevel: 'cross-sector',
      },
    ],
    [
      'esco relations',
      escoRelations.parse(
        ['occupationUri', 'relationType', 'skillType', 'skillUri'],
        [
          `http://data.europa.eu/esco/occupation/${UUID}`,
          'essential',
          'knowledge',
          `http://data.europa.eu/esco/skill/${UUID}`,
        ],
      ),
      { occupationCode: `esco:${UUID}`, skillCode: `esco:${UUID}`, relation: 'essential' },
    ],
    [
      'isco with a leading zero',
      iscoTable.parse(
        ['code', 'level', 'parent', 'label_nl', 'label_en'],
        ['0110', '4', '011', 'Officieren', 'Officers'],
      ),
      { code: '0110', level: 4, parent: '011', label: 'Officieren', labelEn: 'Officers' },
    ],
    [
      'isco major group of esco',
      escoIscoGroups.parse(['conceptType', 'code', 'preferredLabel'], ['ISCOGroup', '9', 'Elementaire beroepen']),
      { code: '9', level: 1, parent: null, label: 'Elementaire beroepen', labelEn: '' },
    ],
    [
      'municipalities',
      municipalities.parse(
        ['gm_code', 'gemeente', 'provincie', 'am_code', 'arbeidsmarktregio'],
        ['GM0637', 'Zoetermeer', 'Zuid-Holland', 'AM28', 'Zuid-Holland Centraal'],
      ),
      {
        code: 'GM0637',
        name: 'Zoetermeer',
        province: 'Zuid-Holland',
        regionCode: 'AM28',
        region: 'Zuid-Holland Centraal',
      },
    ],
    [
      'sbi',
      sbi.parse(['sbi_code', 'level', 'parent', 'section', 'omschrijving'], ['01', '2', 'A', 'A', 'Landbouw']),
      { code: '01', level: 2, parent: 'A', section: 'A', description: 'Landbouw' },
    ],
  ])('%s', (_, result, record) => {
    expect(result).toEqual({ ok: record });
  });

  test('the check of the source decides whether a point may be used for distances', () => {
    const header = [
      ...['pc4', 'woonplaats', 'latitude', 'longitude', 'soort', 'gm_code', 'gemeente', 'am_code'],
      ...['arbeidsmarktregio', 'provincie', 'gemeente_bron_4pp', 'bepaling', 'controle'],
    ];
    const row = (check: string) =>
      postcodes.parse(header, [
        ...['2712', 'Zoetermeer', '52.06', '4.49', 'Adres', 'GM0637', 'Zoetermeer', 'AM28'],
        ...['Zuid-Holland Centraal', 'Zuid-Holland', 'Zoetermeer', 'punt', check],
      ]);
    expect(row('gelijk')).toMatchObject({ ok: { pc4: '2712', latitude: 52.06, reliable: true, poBoxOnly: false } });
    expect(row('verschilt')).toMatchObject({ ok: { reliable: true } });
    expect(row('coordinaat onbetrouwbaar')).toMatchObject({ ok: { reliable: false } });
    expect(row('misschien')).toEqual({ error: 'controle: Deze uitkomst van de controle kennen wij niet.' });
  });
});

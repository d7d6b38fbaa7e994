import { describe, expect, test } from 'vitest';
import { LANGUAGE_LEVELS, LANGUAGES } from '#server/modules/taxonomy/starter/languages.ts';
import { LEVELS } from '#server/modules/taxonomy/starter/levels.ts';
import { LICENCES } from '#server/modules/taxonomy/starter/licences.ts';
import { SECTORS } from '#server/modules/taxonomy/starter/sectors.ts';
import { readTable, writeCsv, writeXlsx } from '#server/platform/spreadsheet.ts';
import { type CaseloadField, checkMapping, refusedColumns, suggestMapping } from './caseload-columns.ts';
import { type CaseloadContext, type CaseloadRow, findDuplicates, parseCaseloadRow } from './caseload-rows.ts';

const CONTEXT: CaseloadContext = {
  today: '2026-03-02',
  lists: {
    sectors: SECTORS,
    levels: LEVELS,
    licences: LICENCES,
    languages: LANGUAGES,
    languageLevels: LANGUAGE_LEVELS,
  },
};

/** One cell beside a person that is complete; gives the value or the sentence. */
function cell(field: CaseloadField, text: string): unknown {
  const mapping = [
    { column: 'nr', field: 'clientNumber' },
    { column: 'voor', field: 'firstName' },
    { column: 'achter', field: 'lastName' },
    { column: 'cel', field },
  ] as const;
  const result = parseCaseloadRow(['K1', 'Samira', 'Voorbeeld', text], mapping, CONTEXT);
  if ('errors' in result) return result.errors.map(({ message }) => message).join(' ');
  const key = field === 'infix' ? 'lastName' : field === 'hours' ? 'hoursMin' : field;
  return field === 'hours' ? [result.ok.hoursMin, result.ok.hoursMax] : result.ok[key];
}

const WRONG_DATE = 'Schrijf de datum als dd-mm-jjjj, zoals 31-12-1985.';
const WRONG_PHONE = 'Vul een telefoonnummer in met 10 cijfers, zoals 079 000 00 00.';
const WRONG_HOURS = 'Vul een heel getal in tussen 1 en 40.';

test.each<[CaseloadField, string, unknown]>([
  ['infix', 'van der', 'van der Voorbeeld'],
  ['birthDate', '12-03-1985', '1985-03-12'],
  ['birthDate', '1/2/1985', '1985-02-01'],
  ['birthDate', '12.03.1985', '1985-03-12'],
  ['birthDate', '1985-03-12', '1985-03-12'],
  ['birthDate', '1985-03-12T00:00', '1985-03-12'],
  ['birthDate', '12 maart 1985', '1985-03-12'],
  ['birthDate', '12 mrt 1985', '1985-03-12'],
  ['birthDate', '5 dec. 1985', '1985-12-05'],
  ['birthDate', '31118', '1985-03-12'],
  ['birthDate', '31-02-1985', WRONG_DATE],
  ['birthDate', '12 foo 1985', WRONG_DATE],
  ['birthDate', '12-03-85', 'Schrijf het jaar met 4 cijfers, zoals 31-12-1985.'],
  ['birthDate', '12-03-2020', 'Kijk of de geboortedatum klopt. Iemand is tussen 14 en 100 jaar.'],
  ['birthDate', '', null],
  ['phone', '06 - 12 34 56 78', '0612345678'],
  ['phone', '+31 (0)6 12345678', '0612345678'],
  ['phone', '0031612345678', '0612345678'],
  ['phone', '31612345678', '0612345678'],
  ['phone', '612345678', '0612345678'],
  ['phone', '079-1234567', '0791234567'],
  ['phone', '+32 470 12 34 56', '+32470123456'],
  ['phone', '06-1234567', WRONG_PHONE],
  ['phone', '06-12345678 / 06-87654321', WRONG_PHONE],
  ['email', 'Samira@Voorbeeld.NL', 'samira@voorbeeld.nl'],
  ['email', 'samira@voorbeeld', 'Vul één e-mailadres in, zoals naam@voorbeeld.nl.'],
  ['email', 'a@b.nl, c@d.nl', 'Vul één e-mailadres in, zoals naam@voorbeeld.nl.'],
  ['pc4', '2712 AB', '2712'],
  ['pc4', '2712ab', '2712'],
  ['pc4', '2712', '2712'],
  ['pc4', '0712', 'Vul de 4 cijfers van de postcode in, zoals 2712.'],
  ['sectors', 'Transport en logistiek', ['transport', 'logistiek']],
  ['sectors', 'zorg en welzijn; schoonmaak, ICT', ['zorg', 'facilitair', 'ict']],
  ['sectors', 'geen', []],
  ['occupations', 'Kok, keukenhulp; kok', ['Kok', 'keukenhulp']],
  ['occupations', 'kok 111222333', 'Dit lijkt op een burgerservicenummer. Haal het weg.'],
  ['hours', '24', [24, 24]],
  ['hours', '24-32 uur per week', [24, 32]],
  ['hours', '16 tot 20', [16, 20]],
  ['hours', '32-24', 'Zet het kleinste aantal uren vooraan, zoals 24-32.'],
  ['hours', 'fulltime', 'Vul uren in tussen 1 en 40, zoals 24 of 24-32.'],
  ['hoursMin', '36 uur', 36],
  ['hoursMin', '24,0', 24],
  ['hoursMin', '41', WRONG_HOURS],
  ['hoursMax', '24,5', WRONG_HOURS],
  ['availableFrom', 'per direct', '2026-03-02'],
  ['availableFrom', '1-4-2026', '2026-04-01'],
  ['availableFrom', 'ooit', 'Schrijf de datum als dd-mm-jjjj, of "per direct".'],
  ['availableFrom', '1-4-2062', 'Kijk of de datum klopt. Hij ligt erg ver weg.'],
  [
    'languages',
    'Nederlands B1, Arabisch (moedertaal)',
    [
      { code: 'nl', level: 'redelijk' },
      { code: 'ar', level: 'goed' },
    ],
  ],
  [
    'languages',
    'Engels; Farsi: een beetje',
    [
      { code: 'en', level: null },
      { code: 'fa', level: 'beetje' },
    ],
  ],
  [
    'languages',
    'Pools en Duits goed',
    [
      { code: 'pl', level: null },
      { code: 'de', level: 'goed' },
    ],
  ],
  ['languages', 'Klingon', 'De taal "Klingon" kennen wij niet. Schrijf bijvoorbeeld Nederlands B1.'],
  [
    'languages',
    'Engels prima hoor',
    'Hoe goed is "Engels prima hoor"? Schrijf A1 tot C2, of: Een beetje, Redelijk, Goed.',
  ],
  ['licences', 'B, BE, heftruck', ['rijbewijs-b', 'rijbewijs-be', 'heftruck']],
  ['licences', 'Rijbewijs B en VCA', ['rijbewijs-b', 'vca-basis']],
  ['licences', 'nee', []],
  ['licences', 'ja', 'Schrijf welk rijbewijs of certificaat, zoals B of heftruck.'],
  ['level', 'MBO-2', 'mbo12'],
  ['level', 'havo', 'mbo34'],
  ['level', 'onbekend', null],
  ['level', 'hoog', 'Kies een niveau: Basis, Vmbo, Mbo 1 of 2, Mbo 3 of 4, Hbo, Universiteit.'],
  ['protected', 'ja', true],
  ['protected', '', false],
  ['protected', 'misschien', 'Vul ja of nee in.'],
])('%s: %j', (field, text, expected) => {
  expect(cell(field, text)).toEqual(expected);
});

test('all errors of a row come together, with column and value', () => {
  const mapping = suggestMapping(['Klantnummer', 'Voornaam', 'Achternaam', 'Postcode', 'Uren min', 'Uren max']);
  expect(parseCaseloadRow(['', 'Sam1', 'Voorbeeld', '27', '32', '24', 'extra'], mapping, CONTEXT)).toEqual({
    errors: [
      {
        column: 'kolom 7',
        message:
          'Deze regel heeft meer cellen dan de kopregel. Zet tekst met een puntkomma of komma tussen aanhalingstekens.',
        value: 'extra',
      },
      { column: 'Klantnummer', message: 'Vul dit in.', value: '' },
      { column: 'Voornaam', message: 'Vul een naam in, zonder cijfers.', value: 'Sam1' },
      { column: 'Postcode', message: 'Vul de 4 cijfers van de postcode in, zoals 2712.', value: '27' },
      { column: 'Uren min', message: 'Het minimum is hoger dan het maximum. Draai de uren om.', value: '32' },
    ],
  });
});

describe('a caseload of 5,000 rows with 3 % broken', () => {
  const seed = Number(process.env.SEED ?? 20260302);
  const HEADER = [
    ...['Klantnummer', 'Voornaam', 'Tussenvoegsel', 'Achternaam', 'Geboortedatum', 'E-mail', 'Telefoon', 'Postcode'],
    ...['Sectoren', 'Beroepen', 'Uren min', 'Uren max', 'Beschikbaar vanaf', 'Talen', 'Rijbewijzen', 'Niveau'],
    ...['E-mail klantmanager', 'Afgeschermd', 'Opmerking'],
  ];
  const at = (column: string): number => HEADER.indexOf(column);

  /** Small generator with a seed (mulberry32), so that a failure can be repeated. */
  function randomOf(start: number): (below: number) => number {
    let state = start;
    return (below) => {
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) % below;
    };
  }

  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;

  function goodRow(index: number): string[] {
    const day = 1 + random(28);
    const month = 1 + random(12);
    const year = 1962 + random(40);
    const two = (value: number) => String(value).padStart(2, '0');
    const min = 8 + random(12);
    return [
      `K-${10_000 + index}`,
      `${pick(['Samira', 'Jan', 'Zoë', 'Piotr', 'Aylin', 'Amina'])}`,
      pick(['', '', 'van', 'de']),
      // Letters count on, so that no two people share a name by chance.
      `Voor${[...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`,
      pick([`${two(day)}-${two(month)}-${year}`, `${year}-${two(month)}-${two(day)}`, `${day}/${month}/${year}`, '']),
      pick([`persoon${index}@voorbeeld.nl`, '']),
      pick([`06-${10_000_000 + random(89_999_999)}`, `+31 6 ${10_000_000 + random(89_999_999)}`, '']),
      pick([`${2600 + random(200)} AB`, `${2600 + random(200)}`]),
      pick(['Zorg', 'Logistiek; Transport', 'schoonmaak, groen', '']),
      pick(['Kok', 'Orderpicker; magazijnmedewerker', '']),
      String(min),
      String(min + random(20)),
      pick(['per direct', '1-5-2026', '2026-06-01', '']),
      pick(['Nederlands B1, Engels', 'Arabisch goed', '']),
      pick(['B', 'B, heftruck', 'geen', '']),
      pick(['mbo 2', 'vmbo', 'hbo', '']),
      'noor@gemeente.voorbeeld.nl',
      pick(['nee', 'ja', '']),
      pick(['rustig; "precies", snel', '']),
    ];
  }

  /** Every kind of breakage: which column is told, and what stands there. */
  const BREAKAGES: [column: string, value: string][] = [
    ['Klantnummer', ''],
    ['Klantnummer', '=HYPERLINK("x")'],
    ['Voornaam', ''],
    ['Achternaam', ''],
    ['Achternaam', '12345'],
    ['Geboortedatum', '31-02-1990'],
    ['Geboortedatum', '03-04-88'],
    ['Geboortedatum', '2025-01-01'],
    ['Geboortedatum', 'onbekend'],
    ['E-mail', 'naam bij voorbeeld.nl'],
    ['Telefoon', '06-1234'],
    ['Telefoon', 'zie dossier'],
    ['Postcode', '27l2 AB'],
    ['Sectoren', 'Ruimtevaart'],
    ['Beroepen', 'Kok 1112.22.333'],
    ['Uren min', '-3'],
    ['Uren max', '60'],
    ['Beschikbaar vanaf', 'na de zomer'],
    ['Talen', 'Klingon'],
    ['Rijbewijzen', 'ja'],
    ['Niveau', 'hoog'],
    ['E-mail klantmanager', 'Noor'],
    ['Afgeschermd', 'misschien'],
  ];

  const rows = Array.from({ length: 5000 }, (_, index) => goodRow(index));
  const broken = new Map<number, string>();
  const repeated: { kind: string; lines: [number, number] }[] = [];
  const places = new Set<number>();
  while (places.size < 150) places.add(1 + random(4999));
  let turn = 0;
  for (const place of [...places].sort((a, b) => a - b)) {
    const row = rows[place] as string[];
    const first = rows[0] as string[];
    const kind = turn % (BREAKAGES.length + 2);
    turn += 1;
    if (kind === BREAKAGES.length) {
      row[at('Klantnummer')] = (first[at('Klantnummer')] as string).toLowerCase();
      repeated.push({ kind: 'client-number', lines: [2, place + 2] });
    } else if (kind === BREAKAGES.length + 1) {
      for (const column of ['Voornaam', 'Tussenvoegsel', 'Achternaam']) {
        row[at(column)] = (first[at(column)] as string).toUpperCase();
      }
      first[at('Geboortedatum')] = '12-03-1985';
      row[at('Geboortedatum')] = '1985-03-12';
      repeated.push({ kind: 'name-and-birth-date', lines: [2, place + 2] });
    } else {
      const [column, value] = BREAKAGES[kind] as [string, string];
      row[at(column)] = value;
      broken.set(place + 2, column);
    }
  }

  test.each([
    ['csv', () => writeCsv(HEADER, rows)],
    ['xlsx', () => writeXlsx(HEADER, rows)],
  ])('exactly those lines are reported: %s', (_, write) => {
    console.info(`seed ${seed}`);
    const read = readTable(write());
    if (!read.ok) throw new Error(read.problem.message);
    const { table } = read;
    expect(table.rows).toHaveLength(5000);
    expect(refusedColumns(table.header, table.rows)).toEqual([]);
    const mapping = suggestMapping(table.header);
    expect(checkMapping(mapping)).toEqual([]);
    expect(mapping.filter(({ field }) => field === null).map(({ column }) => column)).toEqual(['Opmerking']);

    const reported = new Map<number, string>();
    const people: { line: number; row: CaseloadRow }[] = [];
    for (const { line, cells } of table.rows) {
      const result = parseCaseloadRow(cells, mapping, CONTEXT);
      if ('ok' in result) people.push({ line, row: result.ok });
      else reported.set(line, result.errors.map(({ column }) => column).join());
    }
    expect(reported).toEqual(broken);
    const duplicates = findDuplicates(people);
    expect(duplicates.map(({ kind, lines }) => ({ kind, lines }))).toEqual(repeated);
    expect(reported.size + duplicates.length).toBe(150);
    expect(people.length - duplicates.length).toBe(4850);
  });
});

test('duplicates of three lines point at the first one, and one line is told once', () => {
  const person = (clientNumber: string, birthDate: string | null): CaseloadRow => {
    const mapping = suggestMapping(['Klantnummer', 'Voornaam', 'Achternaam', 'Geboortedatum']);
    const result = parseCaseloadRow([clientNumber, 'Žoë', "d'Artagnan", birthDate ?? ''], mapping, CONTEXT);
    if ('errors' in result) throw new Error('expected a person');
    return result.ok;
  };
  const pairs = findDuplicates([
    { line: 2, row: person('A1', '12-03-1985') },
    { line: 3, row: person('a1', '12-03-1985') },
    { line: 4, row: person('A2', '1985-03-12') },
    { line: 5, row: person('A3', null) },
    { line: 6, row: person('A1', null) },
  ]);
  expect(pairs).toEqual([
    {
      kind: 'client-number',
      lines: [2, 3],
      message: 'Regel 2 en regel 3 hebben hetzelfde klantnummer. Haal één regel weg.',
    },
    {
      kind: 'name-and-birth-date',
      lines: [2, 4],
      message:
        'Regel 2 en regel 4 hebben dezelfde naam en geboortedatum. Is het dezelfde persoon? Haal dan één regel weg.',
    },
    {
      kind: 'client-number',
      lines: [2, 6],
      message: 'Regel 2 en regel 6 hebben hetzelfde klantnummer. Haal één regel weg.',
    },
  ]);
});

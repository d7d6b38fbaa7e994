import { expect, test } from 'vitest';
import { checkMapping, refusedColumns, suggestMapping } from './caseload-columns.ts';

function fieldsOf(header: string[]): (string | null)[] {
  return suggestMapping(header).map(({ field }) => field);
}

test('the headers of three municipalities', () => {
  expect(
    fieldsOf(['Klantnr.', 'Roepnaam', 'Tussenvoegsel', 'Achternaam', 'Geb. datum', 'E-mail', 'Tel. nr.', 'Postcode']),
  ).toEqual(['clientNumber', 'firstName', 'infix', 'lastName', 'birthDate', 'email', 'phone', 'pc4']);
  expect(
    fieldsOf([
      'CLIËNTNUMMER',
      'voornaam',
      'naam',
      'Sectorwensen',
      'Gewenst beroep',
      'Uren (min)',
      'Uren (max)',
      'Opmerking',
    ]),
  ).toEqual(['clientNumber', 'firstName', 'lastName', 'sectors', 'occupations', 'hoursMin', 'hoursMax', null]);
  expect(
    fieldsOf([
      'Dossiernummer',
      'Voornamen',
      'Geslachtsnaam',
      'Uren per week',
      'Beschikbaar per',
      'Talen',
      'Rijbewijs',
      'Werk- en denkniveau',
      'Klantmanager',
      'Geheim adres',
    ]),
  ).toEqual([
    'clientNumber',
    'firstName',
    'lastName',
    'hours',
    'availableFrom',
    'languages',
    'licences',
    'level',
    'caseManagerEmail',
    'protected',
  ]);
});

test('a longer header still tells, an exact one goes first, and no field is used twice', () => {
  expect(fieldsOf(['Telefoonnummer (mobiel)', 'Telefoon'])).toEqual([null, 'phone']);
  expect(fieldsOf(['Telefoonnummer (mobiel)', 'Iets'])).toEqual(['phone', null]);
  expect(fieldsOf(['Postcode woonadres', '', 'Straat'])).toEqual(['pc4', null, null]);
});

test('what is missing or double is said in plain words', () => {
  expect(checkMapping(suggestMapping(['Voornaam', 'Achternaam']))).toEqual(['Kies de kolom met: Klantnummer.']);
  expect(
    checkMapping([
      { column: 'Nr', field: 'clientNumber' },
      { column: 'Voornaam', field: 'firstName' },
      { column: 'Naam', field: 'lastName' },
      { column: 'Achternaam', field: 'lastName' },
    ]),
  ).toEqual(['Achternaam is gekozen bij "Naam" en "Achternaam". Kies één kolom.']);
});

test('a column with burgerservicenummers is refused, by its values or by its header', () => {
  const message = 'Deze kolom lijkt op burgerservicenummers. Werkbrug bewaart die niet. Haal de kolom uit het bestand.';
  // Invented numbers that pass the eleven-test.
  const passing = ['111222333', '123456782', '1112.22.333', '123 456 782', '999999990'];
  const other = ['123456789', '987654321', '200000001', '300000001'];
  const rows = passing.map((value, index) => ({ cells: [other[index] ?? 'X1', value, `A${value}`] }));
  expect(refusedColumns(['Klantnummer', 'Nummer', 'Code'], rows)).toEqual([{ column: 'Nummer', message }]);
  expect(refusedColumns(['BSN', 'Naam'], [{ cells: ['', 'Jansen'] }])).toEqual([{ column: 'BSN', message }]);
  expect(refusedColumns(['Naam'], [{ cells: ['Jansen', '111222333'] }])).toEqual([{ column: 'kolom 2', message }]);
  const phones = Array.from({ length: 40 }, (_, index) => ({
    cells: [index === 7 ? '123456782' : `06123456${10 + index}`],
  }));
  expect(refusedColumns(['Telefoon'], phones)).toEqual([]);
  expect(
    refusedColumns(
      ['Klantnummer'],
      other.map((value) => ({ cells: [value] })),
    ),
  ).toEqual([]);
});

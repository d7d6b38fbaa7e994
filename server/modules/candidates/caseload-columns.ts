import { squeeze } from './caseload/fold.ts';
import { passesElevenTest } from './text-guard/bsn.ts';

/** What a column of a caseload file can hold, with the headers that municipalities use for it. */
export const CASELOAD_FIELDS = {
  clientNumber: {
    label: 'Klantnummer',
    words: [
      'klantnummer',
      'klantnr',
      'clientnummer',
      'clientnr',
      'clientid',
      'klantid',
      'dossiernummer',
      'administratienummer',
      'registratienummer',
      'personeelsnummer',
      'kandidaatnummer',
    ],
  },
  firstName: { label: 'Voornaam', words: ['voornaam', 'roepnaam', 'voornamen'] },
  infix: { label: 'Tussenvoegsel', words: ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel', 'voorvoegsels', 'tv'] },
  lastName: { label: 'Achternaam', words: ['achternaam', 'familienaam', 'geslachtsnaam', 'naam'] },
  birthDate: {
    label: 'Geboortedatum',
    words: ['geboortedatum', 'gebdatum', 'gebdat', 'geboren', 'geborenop', 'gbdatum'],
  },
  email: { label: 'E-mailadres', words: ['emailadres', 'email', 'mailadres', 'mail', 'epost', 'emailklant'] },
  phone: {
    label: 'Telefoonnummer',
    words: [
      'telefoonnummer',
      'telefoon',
      'telefoonnr',
      'telnr',
      'tel',
      'mobiel',
      'mobielnummer',
      'mobieletelefoon',
      'gsm',
    ],
  },
  pc4: { label: 'Postcode', words: ['postcode', 'pc4', 'pc', 'postcodecijfers', 'pc6'] },
  sectors: {
    label: 'Sectoren',
    words: [
      'sector',
      'sectoren',
      'sectorwens',
      'sectorwensen',
      'branche',
      'branches',
      'gewenstesector',
      'gewenstesectoren',
      'gewenstebranche',
    ],
  },
  occupations: {
    label: 'Beroepen',
    words: [
      'beroep',
      'beroepen',
      'gewenstberoep',
      'gewensteberoepen',
      'functie',
      'functies',
      'gewenstefunctie',
      'zoekberoep',
      'beroepswens',
      'beroepswensen',
    ],
  },
  hours: {
    label: 'Uren per week',
    words: ['uren', 'urenperweek', 'aantaluren', 'gewensteuren', 'beschikbareuren', 'urenweek', 'uur'],
  },
  hoursMin: {
    label: 'Uren minimaal',
    words: [
      'urenmin',
      'minuren',
      'minimumuren',
      'minimaaluren',
      'minimaleuren',
      'urenvan',
      'urenminimaal',
      'minimumaantaluren',
      'minimaalaantaluren',
    ],
  },
  hoursMax: {
    label: 'Uren maximaal',
    words: [
      'urenmax',
      'maxuren',
      'maximumuren',
      'maximaaluren',
      'maximaleuren',
      'urentot',
      'urenmaximaal',
      'maximumaantaluren',
      'maximaalaantaluren',
    ],
  },
  availableFrom: {
    label: 'Beschikbaar vanaf',
    words: [
      'beschikbaarvanaf',
      'beschikbaar',
      'beschikbaarper',
      'datumbeschikbaar',
      'startdatum',
      'beschikbaarheid',
      'ingangsdatum',
    ],
  },
  languages: { label: 'Talen', words: ['taal', 'talen', 'talenkennis', 'taalbeheersing', 'spreekttalen'] },
  licences: {
    label: 'Rijbewijzen en certificaten',
    words: [
      'rijbewijs',
      'rijbewijzen',
      'certificaat',
      'certificaten',
      'rijbewijsencertificaten',
      'rijbewijzenencertificaten',
      'diplomascertificaten',
    ],
  },
  level: {
    label: 'Niveau',
    words: [
      'niveau',
      'opleidingsniveau',
      'werkendenkniveau',
      'denkniveau',
      'opleiding',
      'hoogsteopleiding',
      'werkdenkniveau',
    ],
  },
  caseManagerEmail: {
    label: 'E-mailadres klantmanager',
    words: [
      'emailklantmanager',
      'klantmanager',
      'klantmanageremail',
      'emailadresklantmanager',
      'consulent',
      'emailconsulent',
      'werkconsulent',
      'casemanager',
      'contactpersoon',
      'mailklantmanager',
    ],
  },
  protected: {
    label: 'Afgeschermd',
    words: ['afgeschermd', 'beschermd', 'geheim', 'geheimadres', 'geheimhouding', 'beschermdadres', 'nietpubliceren'],
  },
} as const satisfies Record<string, { label: string; words: readonly string[] }>;

export type CaseloadField = keyof typeof CASELOAD_FIELDS;

const FIELDS = Object.keys(CASELOAD_FIELDS) as CaseloadField[];

/** Without these there is nobody to make a profile of. */
export const REQUIRED_FIELDS: readonly CaseloadField[] = ['clientNumber', 'firstName', 'lastName'];

/** One entry for each column of the file, in its order. `field` is null when the column is not read. */
export type ColumnMapping = readonly { column: string; field: CaseloadField | null }[];

/** The likely meaning of each column by its header. Every field is used once at most; unknown headers stay null. */
export function suggestMapping(header: readonly string[]): ColumnMapping {
  const free = new Set(FIELDS);
  const found = header.map((column): { column: string; field: CaseloadField | null } => ({ column, field: null }));
  const claim = (matches: (word: string, name: string) => boolean): void => {
    for (const entry of found) {
      const name = squeeze(entry.column);
      if (entry.field !== null || name === '') continue;
      const field = FIELDS.find(
        (known) => free.has(known) && CASELOAD_FIELDS[known].words.some((w) => matches(w, name)),
      );
      if (field === undefined) continue;
      entry.field = field;
      free.delete(field);
    }
  };
  claim((word, name) => word === name);
  // 'Telefoonnummer (mobiel)', 'Postcode woonadres': the known word comes first; short words would match too much.
  claim((word, name) => word.length >= 6 && name.startsWith(word));
  return found;
}

/** What still has to be chosen before rows can be read, in Dutch; empty when the mapping is complete. */
export function checkMapping(mapping: ColumnMapping): string[] {
  const problems = REQUIRED_FIELDS.filter((field) => !mapping.some((entry) => entry.field === field)).map(
    (field) => `Kies de kolom met: ${CASELOAD_FIELDS[field].label}.`,
  );
  for (const field of FIELDS) {
    const columns = mapping.filter((entry) => entry.field === field).map(({ column }) => `"${column}"`);
    if (columns.length > 1) {
      problems.push(`${CASELOAD_FIELDS[field].label} is gekozen bij ${columns.join(' en ')}. Kies één kolom.`);
    }
  }
  return problems;
}

/** Headers that say what the values may not be. */
const BSN_HEADERS = ['bsn', 'burgerservicenummer', 'sofinummer', 'sofinr', 'bsnnummer', 'bsnnr', 'burgerservicenr'];

/**
 * Columns that hold burgerservicenummers, whether mapped or not: by their header, or because more than half of their
 * values of nine digits pass the eleven-test (of other numbers one in eleven does). Such a file is refused whole. A stray
 * number of nine digits among ten or more other values says nothing about the column.
 */
export function refusedColumns(
  header: readonly string[],
  rows: readonly { cells: readonly string[] }[],
): { column: string; message: string }[] {
  const message = 'Deze kolom lijkt op burgerservicenummers. Werkbrug bewaart die niet. Haal de kolom uit het bestand.';
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
  const refused: { column: string; message: string }[] = [];
  for (let place = 0; place < width; place += 1) {
    const column = header[place] ?? '';
    let filled = 0;
    let nine = 0;
    let passed = 0;
    for (const { cells } of rows) {
      const digits = (cells[place] ?? '').replace(/[\s.-]/g, '');
      if (digits !== '') filled += 1;
      if (!/^\d{9}$/.test(digits)) continue;
      nine += 1;
      if (passesElevenTest(digits)) passed += 1;
    }
    if (BSN_HEADERS.includes(squeeze(column)) || (nine > 0 && nine * 10 >= filled && passed > nine / 2)) {
      refused.push({ column: column === '' ? `kolom ${place + 1}` : column, message });
    }
  }
  return refused;
}

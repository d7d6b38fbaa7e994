import { whole } from '../format.ts';

/** Reading a caseload file. */
export const caseloadImport = {
  title: 'Mensen inlezen',
  description: 'Lees een bestand met werkzoekenden in.',
  lead: 'Je ziet eerst wat er in het bestand staat. Pas daarna komt iemand in Werkbrug.',
  crumbs: { people: 'Mijn mensen', import: 'Inlezen' },
  file: 'Bestand',
  fileHint:
    'Een CSV- of Excelbestand (.xlsx) met op de eerste regel de namen van de kolommen. Hoogstens 5 MB en 20.000 regels.',
  submit: 'Bekijk het bestand',
  needed: {
    title: 'Wat staat er in het bestand?',
    must: 'Nodig zijn: klantnummer, voornaam en achternaam.',
    may: 'Mag ook: geboortedatum, e-mailadres, telefoon, postcode, sectoren, beroepen, uren, talen, rijbewijzen, niveau, klantmanager.',
    never: 'Nooit: het burgerservicenummer. Een bestand met die nummers weigeren we.',
  },
  chosen: (name: string) => `Bestand: ${name}`,
  figures: {
    ready: (n: number) =>
      n === 1 ? '1 persoon is klaar om toe te voegen' : `${whole(n)} mensen zijn klaar om toe te voegen`,
    done: (n: number) => (n === 1 ? '1 persoon is toegevoegd' : `${whole(n)} mensen zijn toegevoegd`),
    broken: (n: number) => (n === 1 ? '1 regel klopt niet' : `${whole(n)} regels kloppen niet`),
    duplicate: (n: number) => (n === 1 ? '1 regel is dubbel' : `${whole(n)} regels zijn dubbel`),
    rows: (n: number) => `van ${whole(n)} regels in het bestand`,
  },
  columns: {
    title: 'Wat betekent elke kolom?',
    text: 'We hebben gekeken naar de namen. Klopt het niet? Kies dan zelf.',
    skip: 'Niet inlezen',
    sample: (text: string) => `Bijvoorbeeld: ${text}`,
    required: 'nodig',
    submit: 'Pas de kolommen toe',
  },
  preview: {
    title: 'Zo komen de eersten erin',
    caption: 'De eerste mensen uit het bestand',
    line: 'Regel',
    name: 'Naam',
    clientNumber: 'Klantnummer',
    sectors: 'Sectoren',
    hours: 'Uren',
  },
  problems: {
    title: 'Wat klopt er niet?',
    text: 'Deze regels blijven buiten Werkbrug. Verbeter ze in je bestand en lees dat opnieuw in. Wie er al in staat, komt er niet nog eens in.',
    caption: 'Regels met een probleem',
    line: 'Regel',
    column: 'Kolom',
    message: 'Wat moet je doen?',
    value: 'Er staat',
    rest: (n: number) => (n === 1 ? 'Nog 1 regel' : `Nog ${whole(n)} regels`),
    more: (n: number) => `En nog ${whole(n)} andere. Haal het hele verslag op.`,
    download: 'Haal het verslag op (CSV)',
    none: 'Alle regels kloppen.',
  },
  commit: (n: number) => (n === 1 ? 'Voeg 1 persoon toe' : `Voeg ${whole(n)} mensen toe`),
  discard: 'Gooi het bestand weg',
  unknown: 'Onbekend',
  done: {
    title: 'Het inlezen is klaar',
    next: 'Naar mijn mensen',
    text: 'Niemand is zichtbaar voor werkgevers. Dat kan pas als jij en de werkzoekende allebei je sleutel aanzetten.',
  },
};

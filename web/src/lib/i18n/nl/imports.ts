import type { ImportKind } from '#contract/taxonomy.ts';

const kinds: Record<ImportKind | 'starter', string> = {
  starter: 'Lijsten van het programma',
  'esco-occupations': 'Beroepen (ESCO)',
  'esco-skills': 'Talenten (ESCO)',
  'esco-relations': 'Beroepen en talenten (ESCO)',
  isco: 'Beroepsgroepen (ISCO-08)',
  postcodes: 'Postcodes',
  municipalities: 'Gemeenten',
  regions: 'Arbeidsmarktregio’s',
  sbi: 'Bedrijfstakken (SBI)',
  'minimum-wage': 'Minimumloon',
};

/** What was read in of the public lists, and what came of it. */
export const imports = {
  title: 'Inlezen',
  description: 'Welke lijsten zijn ingelezen, en met welk resultaat.',
  lead: (total: number) => (total === 1 ? '1 keer ingelezen.' : `${total} keer ingelezen.`),
  how: {
    title: 'Zo lees je een nieuwe lijst in',
    text: 'Dat doet wie de server beheert, met de opdracht hieronder. Het mag zo vaak als nodig: wat al klopt, blijft staan. Lukt een bestand niet helemaal, dan verandert er niets.',
    command: 'npm run -s werkbrug -- import SOORT BESTAND',
  },
  kinds: (kind: string): string => (Object.hasOwn(kinds, kind) ? kinds[kind as ImportKind] : `${kind}`),
  caption: 'Ingelezen lijsten',
  columns: { kind: 'Lijst', file: 'Bestand', started: 'Wanneer', rows: 'Rijen', state: 'Stand' },
  states: { running: 'Bezig', done: 'Klaar', failed: 'Mislukt' },
  empty: { title: 'Er is nog niets ingelezen', lead: 'Zodra een lijst is ingelezen, staat hier het verslag.' },
  report: {
    description: 'Wat er met de rijen van dit bestand is gebeurd.',
    failed: 'Het inlezen is mislukt. Er is niets veranderd.',
    running: 'Het inlezen is nog bezig. Ververs de pagina over een paar minuten.',
    result: 'Resultaat',
    rows: 'Rijen in het bestand',
    added: 'Nieuw',
    changed: 'Veranderd',
    unchanged: 'Hetzelfde gebleven',
    ended: 'Niet meer in het bestand',
    rejected: 'Niet ingelezen',
    problems: 'Rijen die niet zijn ingelezen',
    line: (line: number) => `Regel ${line}`,
    notes: 'Goed om te weten',
    file: 'Kenmerk van het bestand (SHA-256)',
  },
};

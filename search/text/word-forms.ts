/** Forms that no ending explains, and words that an ending would spoil. The right-hand side is the term. */
const GROUPS: Record<string, string> = {
  // Women's and men's forms with roots of their own.
  kok: 'kok koks kokkin kokkinnen',
  boer: 'boer boeren boerin boerinnen',
  secretar: 'secretaris secretarissen secretaresse secretaresses',
  leraar: 'leraar leraren leraars lerares leraressen',
  kunst: 'kunst kunsten kunstenaar kunstenaars kunstenares',
  // Irregular plurals.
  schip: 'schip schepen',
  stad: 'stad steden',
  lid: 'lid leden',
  museum: 'museum musea museums',
  // Doing and doer.
  zorg: 'zorg zorgen verzorg verzorgen verzorger verzorgers verzorgster verzorging verzorgende verzorgenden',
  verpleg:
    'verpleeg verplegen verpleger verplegers verpleegster verpleegsters verpleging verpleegkundige verpleegkundigen',
  // Words that look as if they had an ending.
  laser: 'laser lasers',
  meester: 'meester meesters',
  venster: 'venster vensters',
  register: 'register registers',
  rooster: 'rooster roosters',
  computer: 'computer computers',
  adres: 'adres adressen',
  proces: 'proces processen',
  water: 'water',
  beton: 'beton',
  keten: 'keten ketens',
  examen: 'examen examens',
  wagen: 'wagen wagens',
  jongeren: 'jongeren jongere jongeman',
  ouderen: 'ouderen oudere',
  groen: 'groen groene',
  weekend: 'weekend weekends weekenden',
  avond: 'avond avonden',
  nederlands: 'nederlands nederlandse',
  engels: 'engels engelse',
  frans: 'frans franse',
  duits: 'duits duitse',
  spaans: 'spaans spaanse',
  pools: 'pools poolse',
  turks: 'turks turkse',
};

export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries(GROUPS).flatMap(([term, forms]) => forms.split(' ').map((form) => [form, term] as const)),
);

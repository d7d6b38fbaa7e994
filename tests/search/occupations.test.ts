import { expect, test } from 'vitest';
import { Finder } from '#search/finder/finder.ts';
import { OCCUPATIONS } from '#server/modules/taxonomy/starter/occupations.ts';

/** What people type, rightly or wrongly spelled, and an occupation of the starter list that must be among the first ten. */
const CASES: readonly [typed: string, code: string][] = [
  ['poetsen', 'schoonmaker'],
  ['schoonmaakster', 'schoonmaker'],
  ['schoonmkaer', 'schoonmaker'],
  ['vrachtwagen chauffeur', 'vrachtwagenchauffeur'],
  ['vrachtwagenchaufeur', 'vrachtwagenchauffeur'],
  ['trucker', 'vrachtwagenchauffeur'],
  ['heftruk', 'heftruckchauffeur'],
  ['kokkin', 'kok'],
  ['werk als kok', 'kok'],
  ['koken', 'kok'],
  ['afwassen', 'afwasser'],
  ['tuinman', 'hovenier'],
  ['hovernier', 'hovenier'],
  ['plantsoenen', 'groenmedewerker'],
  ['cassiere', 'kassamedewerker'],
  ['kapster', 'kapper'],
  ['lassen', 'lasser'],
  ['automonteur', 'automonteur'],
  ['electriciën', 'elektricien'],
  ['timmer man', 'timmerman'],
  ['stucadoor', 'stukadoor'],
  ['metselar', 'metselaar'],
  ['verpleegster', 'verpleegkundige'],
  ['juf', 'leerkracht'],
  ['consierge', 'concierge'],
  ['beveiligster', 'beveiliger'],
  ['receptie', 'receptionist'],
  ['vuilnisman', 'belader'],
  ['post bezorgen', 'postbezorger'],
  ['naaien', 'naaister'],
  ['tomaten plukken', 'oogstmedewerker'],
  ['orderpiker', 'orderpicker'],
  ['bakekr', 'bakker'],
  ['glazen wasser', 'glazenwasser'],
  ['bus chauffeur', 'buschauffeur'],
  ['verhuizen', 'verhuizer'],
  ['programeur', 'programmeur'],
  ['kinderleidster', 'pedagogisch-medewerker'],
];

const LABELS = OCCUPATIONS.flatMap(({ code, label, synonyms }) =>
  [label, ...synonyms].map((text, place) => ({ id: `${code} ${place}`, text, concept: code })),
);
const finder = Finder.of(LABELS);

test.each(CASES)('"%s" finds %s', (text, code) => {
  expect(finder.rank(text, 10).map(({ label }) => LABELS[label]?.concept)).toContain(code);
});

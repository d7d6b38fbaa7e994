import { beforeAll, expect, test } from 'vitest';
import { OCCUPATIONS } from '#server/modules/taxonomy/starter/occupations.ts';
import { NaiveEngine } from '#search/testing/naive.ts';

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

const engine = new NaiveEngine();

beforeAll(() =>
  engine.upsert(
    'labels',
    OCCUPATIONS.map(({ code, label, synonyms }) => ({
      id: code,
      version: 1,
      region: 'nl',
      text: { a: label, b: synonyms.join(', '), c: '' },
      tags: {},
      numbers: { hoursMin: null, hoursMax: null },
      availableFrom: null,
      newestOn: null,
      point: null,
    })),
  ),
);

test.each(CASES)('"%s" finds %s', async (text, code) => {
  const { hits } = await engine.query({
    collection: 'labels',
    region: 'nl',
    text,
    sort: 'relevance',
    offset: 0,
    limit: 10,
    dayKey: '2026-11-22',
  });
  expect(hits.map(({ id }) => id)).toContain(code);
});

test('a word that nobody uses finds nothing', async () => {
  const query = { collection: 'labels', region: 'nl', sort: 'relevance', offset: 0, limit: 5, dayKey: 'x' } as const;
  expect(await engine.query({ ...query, text: 'qwrtzpsdf' })).toMatchObject({ total: 0, unknownTotal: 0 });
});

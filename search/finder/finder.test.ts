import { describe, expect, test } from 'vitest';
import { Random } from '../testing/random.ts';
import { Finder, type FinderLabel } from './finder.ts';
import { PlainFinder } from './plain.ts';

const label = (text: string, concept?: string, description?: string): FinderLabel => ({
  id: text,
  text,
  ...(concept === undefined ? {} : { concept }),
  ...(description === undefined ? {} : { description }),
});

const LABELS = [
  label('heftruckchauffeur', 'heftruck'),
  label('bestuurder vorkheftruck', 'heftruck'),
  label('vrachtwagenchauffeur', 'vrachtwagen'),
  label('verpleegkundige', 'verpleging'),
  label('hoofd verpleging', 'verpleging-hoofd'),
  label('kassamedewerker', 'kassa'),
  label('loodgieter', 'loodgieter'),
  label('metaalgieter', 'metaalgieter'),
  label('stukadoor', 'stukadoor'),
  label('timmerman', 'timmerman'),
  label('coördinator kinderopvang', 'opvang-hoofd'),
  label('medewerker kinderdagverblijf', 'opvang', 'Verzorgt jonge kinderen en speelt met hen.'),
  label('operator draadtrekmachine', 'draad'),
  label('docent wiskunde', 'wiskunde'),
  label('vakkenvuller', 'vakken'),
];

describe('the finder', () => {
  const finder = Finder.of(LABELS);
  const first = (text: string) => LABELS[finder.rank(text, 5)[0]?.label ?? -1]?.concept;

  test.each([
    ['chauffeur heftruck', 'heftruck'],
    ['heftruk rijden', 'heftruck'],
    ['truckchauffeuse', 'vrachtwagen'],
    ['verpleegster', 'verpleging'],
    ['hoofdverpleegkundige', 'verpleging-hoofd'],
    ['kassamedewerk(st)er m/v', 'kassa'],
    ['lootgieter', 'loodgieter'],
    ['stucadoor', 'stukadoor'],
    ['timmervrouw', 'timmerman'],
    ['mbo-v', 'verpleging'],
    ['met jonge kinderen spelen', 'opvang'],
    ['medewerkster kinderopvang', 'opvang'],
    ['bediener draadtrekkerij', 'draad'],
    ['lerares wiskunde', 'wiskunde'],
    ['vakken vullen', 'vakken'],
  ])('finds for "%s" first %s', (text, concept) => {
    expect(first(text)).toBe(concept);
  });

  test('answers a concept once, by its best label', () => {
    const found = finder.rank('vorkheftruck', 10).map((each) => LABELS[each.label]);
    expect(found[0]?.text).toBe('bestuurder vorkheftruck');
    expect(found.filter((each) => each?.concept === 'heftruck')).toHaveLength(1);
  });

  test('keeps the order of the list for equal scores, and labels without concept apart', () => {
    const twins = Finder.of([label('kok'), { id: 'other', text: 'kok' }, label('kapper')]);
    expect(twins.rank('kok', 2).map((each) => each.label)).toEqual([0, 1]);
  });

  test.each(['', '   ', '%', "';--", 'de het een', '😀', 'x'.repeat(100_000)])('is safe with %j', (text) => {
    for (const { score } of finder.rank(text, 5)) expect(score).toBeGreaterThan(0);
  });

  test('finds nothing in what shares no letters with any label', () => {
    expect(finder.rank('zzzz', 5)).toEqual([]);
  });
});

test('the fast way answers exactly what working out the formula for every label does', () => {
  const seed = Date.now() % 2 ** 31;
  console.info(`seed ${seed}`);
  const random = new Random(seed);
  const words = 'kok hulp chauffeur bus vracht wagen zorg ouderen kind opvang leider hoofd school juf tuin man'.split(
    ' ',
  );
  const text = () =>
    Array.from({ length: 1 + random.below(3) }, () => random.pick(words)).join(random.pick(['', ' ', ' van ', '-']));
  const labels = Array.from({ length: 400 }, (_, place) => ({
    id: `${place}`,
    text: text(),
    ...(random.chance(0.8) ? { concept: `${random.below(120)}` } : {}),
    ...(random.chance(0.3) ? { description: `${text()} ${text()} ${text()}` } : {}),
  }));
  const [fast, plain] = [Finder.of(labels), new PlainFinder(labels)];
  for (let round = 0; round < 150; round++) {
    const asked = random.chance(0.2) ? random.pick(labels).text : text();
    const top = random.pick([1, 3, 10, 500]);
    expect(fast.rank(asked, top), `seed ${seed}: ${asked}`).toEqual(plain.rank(asked, top));
  }
});

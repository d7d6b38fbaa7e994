import { describe, expect, test } from 'vitest';
import { analyseDocument, analyseQuery, resolve } from './analyse.ts';
import { compoundParts, wordsInside } from './compound-parts.ts';
import { fold, words } from './fold.ts';
import { edits, editsAllowed, WordList } from './spelling.ts';
import { stem } from './stem.ts';
import { synonymsOf } from './synonyms.ts';

describe('folding', () => {
  test('removes case, diacritics, apostrophes and the ij ligature', () => {
    expect(fold("Coördinator CRÈCHE foto's ĳs 's-Gravenhage")).toBe('coordinator creche fotos ijs s-gravenhage');
  });

  test('splits on anything but letters and digits, keeps c++ and hyphenated words together', () => {
    expect(words('Kok/kelner (m/v), C++ & mbo-niveau 3').map(({ word }) => word)).toEqual([
      'kok',
      'kelner',
      'c++',
      'mboniveau',
      '3',
    ]);
    expect(words('mbo-niveau')[0]?.pieces).toEqual(['mbo', 'niveau']);
  });

  test.each(['', '   ', "'\\:*&|!()<>", '\0\u0001', '😀😀', 'a'.repeat(100_000)])('is safe with %j', (text) => {
    expect(words(text).every(({ word }) => word.length > 0 && word.length <= 60)).toBe(true);
  });
});

describe('stems', () => {
  test.each([
    'lassen lasser lassers las',
    'schoonmaak schoonmaken schoonmaker schoonmakers schoonmaakster schoonmaaksters',
    'verkoop verkopen verkoper verkopers verkoopster verkoopsters',
    'bakken bakker bakkers bakster',
    'kapper kappers kapster kapsters',
    'begeleiden begeleider begeleiders begeleidster begeleiding begeleidingen',
    'administratie administratief administratieve administrateur',
    'leraar leraren lerares',
    'monteur monteurs monteren',
    'chauffeur chauffeurs chauffeuse chaufeur',
    'techniek technisch technische technicus',
    'logistiek logistieke',
    'timmerman timmervrouw timmerlieden',
    'installatie installaties installateur installeren',
    'beheer beheren beheerder beheerders',
    'besturen bestuur bestuurder',
    'huis huizen huisje',
    'kind kinderen',
    'docent docente docenten',
    'secretaris secretaresse secretaresses',
    'kok koks kokkin',
    'receptie receptionist receptioniste receptionisten',
  ])('brings together: %s', (line) => {
    expect(new Set(line.split(' ').map(stem)).size).toBe(1);
  });

  test.each([
    ['kas', 'kassa'],
    ['meester', 'meer'],
    ['laser', 'lasser'],
    ['nederland', 'nederlands'],
    ['kapper', 'koper'],
    ['venster', 'vent'],
  ])('keeps apart: %s and %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

describe('compounds', () => {
  test.each([
    ['vrachtwagenchauffeur', ['vrachtwagen', 'chauffeur']],
    ['heftruckchauffeurs', ['heftruck', 'chauffeurs']],
    ['afvalsorteerder', ['afval', 'sorteerder']],
    ['veiligheidscoordinator', ['veiligheid', 'coordinator']],
    ['plantsoenonderhoud', ['plantsoen', 'onderhoud']],
    ['zadelmaker', ['zadel', 'maker']],
    ['barmedewerker', ['bar', 'medewerker']],
    ['metaalbewerker', ['metaal', 'bewerker']],
    ['boekhouder', ['boek', 'houder']],
    ['kinderopvang', ['kinder', 'opvang']],
    ['slachterij', []],
    ['bakker', []],
    ['medewerker', []],
    ['kok', []],
  ])('%s', (word, parts) => {
    expect(compoundParts(word)).toEqual(parts);
  });

  test('goes into the parts as well', () => {
    expect(wordsInside('vrachtwagenchauffeur').sort()).toEqual(['chauffeur', 'vracht', 'vrachtwagen', 'wagen']);
  });
});

describe('near spellings', () => {
  test.each([
    ['bakker', 'bakekr', 1],
    ['kassa', 'kasa', 1],
    ['lasser', 'lassr', 1],
    ['kapper', 'koper', 2],
    ['schilder', 'shcildr', 2],
    ['ab', 'ba', 1],
    ['abc', 'xyz', 3],
    ['', 'ab', 2],
  ])('%s and %s are %d apart', (one, other, distance) => {
    expect(edits(one, other, 9)).toBe(distance);
    expect(edits(other, one, 9)).toBe(distance);
    expect(edits(one, other, distance)).toBe(distance);
    if (distance > 1) expect(edits(one, other, distance - 1)).toBe(distance);
  });

  test('allows none below four letters, one from four and two from eight', () => {
    expect(['kok', '12345', 'lass', 'lassers', 'bezorger'].map(editsAllowed)).toEqual([0, 0, 1, 1, 2]);
  });

  test('the word list finds what comparing with every word finds', () => {
    const seed = Date.now() % 2 ** 31;
    console.info(`seed ${seed}`);
    let state = seed;
    const random = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (state >> 8) % below;
    };
    const word = () => Array.from({ length: 3 + random(8) }, () => 'abcde'[random(5)]).join('');
    const all = [...new Set(Array.from({ length: 3_000 }, word))];
    const list = new WordList();
    for (const entry of all) list.add(entry);
    for (let round = 0; round < 50; round++) {
      const asked = word();
      const limit = editsAllowed(asked);
      const expected = all.filter((entry) => limit > 0 && entry !== asked && edits(asked, entry, limit) <= limit);
      expect(
        list
          .near(asked)
          .map((found) => found.word)
          .sort(),
      ).toEqual(expected.sort());
    }
  });
});

describe('queries', () => {
  test('drop words that say nothing, unless there is nothing else', () => {
    expect(analyseQuery('ik zoek een baan als kok').map(({ word }) => word)).toEqual(['kok']);
    expect(analyseQuery('werk').map(({ word }) => word)).toEqual(['werk']);
    expect(analyseQuery('de het een !!')).toEqual([]);
  });

  test('hold at most ten words', () => {
    expect(analyseQuery(Array.from({ length: 500 }, (_, index) => `woord${index}`).join(' '))).toHaveLength(10);
  });

  test('know synonyms both ways, in any form', () => {
    expect(synonymsOf(stem('poetsers')).flat()).toContain(stem('schoonmakers'));
    expect(synonymsOf(stem('schoonmaakster')).flat()).toContain(stem('poetser'));
  });

  test('take an unfamiliar word for the closest words that occur', () => {
    const { words: known } = analyseDocument({ a: 'bakker', b: 'barman', c: '' });
    const list = new WordList();
    for (const word of known.keys()) list.add(word);
    const terms = new Set(known.values());
    const lexicon = { has: (term: string) => terms.has(term), near: (word: string) => list.near(word) };
    expect(resolve(analyseQuery('bakekr'), lexicon)[0]).toEqual([{ exactness: 2, heads: ['bak', '~bak'], rest: [] }]);
    expect(resolve(analyseQuery('bakker'), lexicon)[0]?.[0]).toEqual({ exactness: 4, heads: ['bak'], rest: [] });
  });
});

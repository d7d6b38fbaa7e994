import { describe, expect, test } from 'vitest';
import { corpus, KNOWN_NAMES, type Labelled } from './text-guard/corpus.fixture.ts';
import type { Half } from './text-guard/corpus-sentences.fixture.ts';
import { IN_CONTEXT, SURE } from './text-guard/sensitive-words.ts';
import { checkFreeText } from './text-guard.ts';

const seed = Number(process.env.SEED ?? 20260302);

interface Score {
  sentences: number;
  recall: Record<string, number>;
  precision: number;
  misses: string[];
  extras: string[];
}

/** A place is found when a finding of its kind touches it; a finding is right when it touches a place of its kind. */
function scoreOf(half: Half, sentences: Labelled[]): Score {
  const wanted: Record<string, number> = {};
  const hit: Record<string, number> = {};
  const misses: string[] = [];
  const extras: string[] = [];
  let right = 0;
  let total = 0;
  for (const { text, places } of sentences) {
    const findings = checkFreeText(text, { names: KNOWN_NAMES[half] });
    for (const place of places) {
      wanted[place.kind] = (wanted[place.kind] ?? 0) + 1;
      const found = findings.some((f) => f.kind === place.kind && f.start < place.end && place.start < f.end);
      if (found) hit[place.kind] = (hit[place.kind] ?? 0) + 1;
      else misses.push(`${place.kind}: ${text}`);
    }
    for (const f of findings) {
      total += 1;
      if (places.some((place) => f.kind === place.kind && f.start < place.end && place.start < f.end)) right += 1;
      else extras.push(`${f.kind} [${text.slice(f.start, f.end)}]: ${text}`);
    }
  }
  const recall = Object.fromEntries(Object.entries(wanted).map(([kind, count]) => [kind, (hit[kind] ?? 0) / count]));
  return { sentences: sentences.length, recall, precision: right / total, misses, extras };
}

describe('a corpus of Dutch sentences', () => {
  test.each<Half>(['tuning', 'report'])('the half for %s', (half) => {
    const score = scoreOf(half, corpus(half, seed));
    console.info(
      JSON.stringify({ half, seed, sentences: score.sentences, precision: score.precision, ...score.recall }),
    );
    const details = [...score.misses, ...score.extras].join('\n');
    expect(score.sentences).toBeGreaterThanOrEqual(300);
    for (const kind of ['bsn', 'iban', 'phone', 'email']) {
      expect(score.recall[kind], `${kind}\n${details}`).toBeGreaterThanOrEqual(0.995);
    }
    for (const kind of ['health', 'postcode', 'birth-date', 'name', 'address']) {
      expect(score.recall[kind], `${kind}\n${details}`).toBeGreaterThanOrEqual(0.95);
    }
    expect(score.precision, details).toBeGreaterThanOrEqual(0.85);
  });
});

describe('what is found', () => {
  const NAMES = ['Fatima el Amrani', 'Jan de Vries'];
  /** The finding kinds with their text. */
  function found(text: string): string[] {
    return checkFreeText(text, { names: NAMES }).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
  }

  test.each<[string, string[]]>([
    ['BSN 123456782 en 111.222.333', ['bsn: 123456782', 'bsn: 111.222.333']],
    ['bsn 1 2 3 4 5 6 7 8 2', ['bsn: 1 2 3 4 5 6 7 8 2']],
    [
      '\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff12',
      ['bsn: \uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff12'],
    ],
    ['NL91ABNA0417164300, BE68 5390 0754 7034', ['iban: NL91ABNA0417164300', 'iban: BE68 5390 0754 7034']],
    ['Bel 06 12 34 56 78 of +31(0)79-1234567', ['phone: 06 12 34 56 78', 'phone: +31(0)79-1234567']],
    ['bel 612345678', ['phone: 612345678']],
    ['jan.de.vries@voorbeeld.nl', ['email: jan.de.vries@voorbeeld.nl']],
    ['Ik woon op Markt 12, 2611 gt Delft', ['address: Markt 12', 'postcode: 2611 gt']],
    ['Wij wonen in de Kerkstraat.', ['address: Kerkstraat']],
    ['geboren 12-03-1985, jarig dus op 12 maart', ['birth-date: 12-03-1985', 'birth-date: 12 maart']],
    ['Hallo, F. el Amrani hier', ['name: F. el Amrani']],
    ['met dhr. J. de Vries', ['name: J. de Vries']],
    ['fatima kan dit', ['name: fatima']],
    ['Ik heb een depressie.', ['health: depressie']],
    ['Mijn psycholoog zegt dat ik kan beginnen.', ['health: psycholoog']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    '123456789 is geen nummer dat de elfproef haalt',
    'NL91 ABNA 0417 1643 01',
    'van 01-02-2019 12 uur tot 06.30-14.30-22.00 uur',
    'KvK 12345678, order 4501234567, artikel 8712345678901',
    'Bel de gemeente: 0800-1234 of 14 079',
    'Ik ben bakker en vries brood in.',
    'Depressie boven de Noordzee, morgen regen.',
    'Ik werkte als psycholoog.',
    'Kijk op www.voorbeeld.nl of volg @voorbeeld',
    'Ik begon op 12 maart 1985 bij de fabriek.',
    '',
  ])('nothing in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('each sentence is Dutch and says what to do', () => {
    const text = `123456782 NL91ABNA0417164300 06-12345678 a@b.nl 2712 XK 12, Kerkstraat 3, geboren 1-1-1990, Fatima,
      zwanger, moslim, gevlucht, homo, vakbondslid, strafblad en kanker`;
    const sentences = checkFreeText(text, { names: NAMES }).map(({ sentence }) => sentence);
    expect(new Set(sentences).size).toBe(15);
    for (const sentence of sentences) expect(sentence).toMatch(/(?:Haal|Laat|Schrijf)/);
  });

  test('places come in order, lie inside the text and never overlap', () => {
    for (const { text } of corpus('report', seed, 1)) {
      let past = 0;
      for (const { start, end } of checkFreeText(text, { names: KNOWN_NAMES.report })) {
        expect(start).toBeGreaterThanOrEqual(past);
        expect(end).toBeGreaterThan(start);
        past = end;
      }
      expect(past).toBeLessThanOrEqual(text.length);
    }
  });

  test('the list of words is long enough to be of use', () => {
    expect(Object.values(SURE).flat().length + Object.values(IN_CONTEXT).flat().length).toBeGreaterThan(600);
  });
});

describe('texts of 64 KiB that are made to be hard', () => {
  const SIZE = 64 * 1024;
  const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
  test.each(
    [
      ...[
        'a',
        ' ',
        '1',
        '1 ',
        '0 6 ',
        '123456782 ',
        '06-',
        '+',
        '+31 ',
        '(',
        '@',
        'a@',
        'a.',
        'a@a.',
        ' at ',
        'punt ',
        'a punt ',
      ],
      ...[
        'nl91',
        'NL91 ABNA ',
        'nl00 ',
        'geboren ',
        'geboren op ',
        'geb. ',
        '12 maart ',
        '1-1-',
        '2712 ',
        '2712 AB ',
        'Laan van de ',
      ],
      ...[
        'Kerkstraat ',
        'straat',
        "a'",
        'a-',
        'Aan de ',
        'J.',
        'J. de ',
        'de ',
        'Fatima ',
        'mevrouw ',
        'ik heet ',
        'van der ',
        'Fatima de ',
      ],
      ...[
        'ziek',
        'ziek ',
        'mijn ',
        'last van ',
        'mensen met ',
        'kanker ',
        'zzziekte',
        '\n',
        '.',
        '\u0301',
        '\ud83d\ude00',
        '\u00e9',
        '12 aaaaa maart ',
      ],
    ].map((piece) => [JSON.stringify(piece), piece]),
  )('%s', (_, piece) => {
    const findings = checkFreeText(fill(piece), { names: ['Fatima el Amrani'] });
    expect(Array.isArray(findings)).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { criteria, helpKinds, likenesses, verdicts } from '#contract/match-names.ts';
import type { Reason } from '#contract/match-parts.ts';
import type { Lists } from '#contract/taxonomy.ts';
import { profile as profileEn } from './i18n/en/profile.ts';
import { work as en } from './i18n/en/work.ts';
import { profile as profileNl } from './i18n/nl/profile.ts';
import { work as nl } from './i18n/nl/work.ts';
import { WorkWords } from './work-words.ts';

const choices = (...labels: string[]) => labels.map((label, index) => ({ code: `code-${index}`, label }));
const lists = new Proxy({ languages: [{ code: 'nl', label: 'Nederlands' }] } as unknown as Lists, {
  get: (known, name) => Reflect.get(known, name) ?? choices('Tillen', 'BHV', 'Buiten'),
});
const terms = [
  { code: 'orderpicker', label: 'Orderpicker' },
  { code: 'bhv', label: 'BHV geven' },
  { code: 'code-0', label: 'Tillen' },
  { code: 'code-1', label: 'BHV' },
];
const readers = {
  nl: new WorkWords(nl, profileNl, 'nl', lists, terms),
  en: new WorkWords(en, profileEn, 'en', lists, terms),
};

const VALUES: Partial<Record<Reason['criterion'], Pick<Reason, 'asked' | 'has' | 'missing'>>> = {
  travel: { asked: ['12.5'], has: ['10'], missing: [] },
  hours: { asked: ['20', '24'], has: ['32', '36'], missing: ['8'] },
  start: { asked: [], has: ['2026-12-01'], missing: [] },
  level: { asked: ['code-1'], has: ['code-0'], missing: ['code-1'] },
};
const reason = (fields: Partial<Reason> & Pick<Reason, 'criterion'>): Reason => ({
  points: 10,
  most: 20,
  verdict: 'partly',
  because: null,
  asked: ['code-0', 'code-1'],
  has: ['code-0'],
  missing: ['code-1'],
  ...VALUES[fields.criterion],
  ...fields,
});

/** Plain, whole, short, and without a code of ours in it. */
const readable = (text: string) => {
  expect(text.trim()).not.toBe('');
  expect(text).not.toMatch(/undefined|null|NaN|Invalid|code-|: \./);
  for (const sentence of text.split(/[.:?] /)) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(15);
};

describe.each(['nl', 'en'] as const)('%s', (locale) => {
  const words = readers[locale];

  test('says every criterion and verdict in a whole, short sentence without codes', () => {
    for (const criterion of criteria)
      for (const verdict of verdicts)
        for (const lists of criterion in VALUES ? [{}] : [{}, { has: [] }, { missing: [] }])
          readable(words.reason(reason({ criterion, verdict, ...lists })));
  });

  test('says everything that can be done, and what it is about', () => {
    for (const kind of helpKinds) {
      const values = [kind === 'start-later' ? '2026-12-01' : kind === 'travel-help' ? '12' : 'code-1'];
      readable(words.help({ criterion: 'conditions', kind, values, score: 800 }));
    }
    expect(words.help({ criterion: 'licences', kind: 'get-licence', values: ['code-1'], score: 1 })).toContain('BHV');
  });

  test('says how near the work is in words that differ', () => {
    const said = [...likenesses, 'only-done' as const, null].map((because) =>
      words.reason(reason({ criterion: 'occupation', because, has: ['orderpicker'] })),
    );
    expect(new Set(said).size).toBe(said.length);
  });
});

test('writes kilometres and capitals as each language does', () => {
  expect(readers.nl.reason(reason({ criterion: 'travel' }))).toBe(
    'Het is 12,5 km van je huis. Je wilt tot 10 km reizen.',
  );
  expect(readers.en.reason(reason({ criterion: 'travel' }))).toBe(
    'It is 12.5 km from your home. You want to travel up to 10 km.',
  );
  const has = (criterion: Reason['criterion'], code: string) =>
    readers.nl.reason(reason({ criterion, asked: [code], has: [code], missing: [] }));
  expect(has('languages', 'nl')).toBe('Dit heb je: Nederlands.');
  expect(has('talents', 'bhv')).toBe('Dit heb je: BHV geven.');
  expect(has('talents', 'orderpicker')).toBe('Dit heb je: orderpicker.');
});

test('what the employer left open is not said to be missing in the profile', () => {
  const conditions = reason({ criterion: 'conditions', verdict: 'unknown', has: [], missing: [] });
  expect(readers.nl.reason(conditions)).toBe(nl.reasons.notSaid);
  expect(readers.nl.reason({ ...conditions, asked: [] })).toBe(nl.reasons.notFilled);
  const ask = { criterion: 'conditions', kind: 'ask', score: 800 } as const;
  expect(readers.nl.help({ ...ask, values: ['code-0'] })).toBe('Vraag of het op het werk zo is: tillen.');
  expect(readers.nl.help({ ...ask, values: [] })).toContain('Vul je profiel aan');
});

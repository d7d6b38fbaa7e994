import { expect, test } from 'vitest';
import { criteria, helpKinds, likenesses, verdicts } from '#contract/match-names.ts';
import type { Reason } from '#contract/match-parts.ts';
import { bothSides, helpSentence, reasonSentence, relaxationSentence } from './match-sentences.ts';

/** Values of the kind that a criterion has. */
const values: Partial<Record<Reason['criterion'], { asked: string[]; has: string[] }>> = {
  travel: { asked: ['12.5'], has: ['10'] },
  hours: { asked: ['20', '24'], has: ['32', '36'] },
  start: { asked: [], has: ['2026-12-01'] },
};
/** Where the person may have nothing of what is asked; elsewhere that is unknown. */
const LISTS = new Set(['occupation', 'talents', 'times', 'languages', 'licences', 'contract', 'conditions']);

const reason = (fields: Partial<Reason> & Pick<Reason, 'criterion'>): Reason => ({
  points: 10,
  most: 20,
  verdict: 'partly',
  because: null,
  asked: ['tillen', 'tellen'],
  has: ['tillen'],
  missing: ['tellen'],
  ...values[fields.criterion],
  ...fields,
});

const whole = (text: string) => {
  expect(text.trim()).not.toBe('');
  expect(text).not.toMatch(/undefined|null|NaN|Invalid|\{|\}|: \.|: ,/);
  // A sentence of B1 is short.
  for (const sentence of text.split(/[.:] /)) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(16);
};

test('every criterion and verdict has a sentence, also where lists are empty', () => {
  for (const criterion of criteria)
    for (const verdict of verdicts)
      for (const fields of [{}, { missing: [] }, ...(LISTS.has(criterion) ? [{ has: [] }] : [])])
        whole(reasonSentence(reason({ criterion, verdict, ...fields })));
});

test('how near two occupations are is said in words that differ', () => {
  const sentences = [...likenesses, 'only-done' as const, null].map((because) =>
    reasonSentence(reason({ criterion: 'occupation', because })),
  );
  expect(new Set(sentences).size).toBe(sentences.length);
});

test('what is unknown is never said as a no', () => {
  for (const criterion of criteria)
    expect(reasonSentence(reason({ criterion, verdict: 'unknown', has: [], missing: [] }))).toContain(
      'Telt half, niet als tegen.',
    );
});

test('everything that helps has a sentence with the score that follows', () => {
  for (const kind of helpKinds) {
    const sentence = helpSentence({
      criterion: 'start',
      kind,
      values: [kind === 'start-later' ? '2026-12-01' : '12'],
      score: 812,
    });
    whole(sentence);
    expect(sentence).toContain('812 punten');
    whole(
      relaxationSentence({ criterion: 'start', kind, values: [kind === 'start-later' ? '2026-12-01' : '12'], fits: 3 }),
    );
  }
});

test('says hours, distance and days as people write them', () => {
  expect(reasonSentence(reason({ criterion: 'hours' }))).toBe('Gevraagd: 20 tot 24 uur. Wens: 32 tot 36 uur.');
  expect(reasonSentence(reason({ criterion: 'travel' }))).toBe('Het is 12,5 km. De grens is 10 km.');
  expect(reasonSentence(reason({ criterion: 'start' }))).toBe('Kan beginnen vanaf 1 december 2026.');
});

test('both sides have a word for every criterion and verdict, also where nothing was filled in or asked', () => {
  for (const criterion of criteria)
    for (const verdict of verdicts)
      for (const fields of [{}, { has: [] }, { asked: [] }, { asked: [], has: [] }]) {
        const { person, vacancy } = bothSides(reason({ criterion, verdict, ...fields }));
        for (const side of [person, vacancy]) expect(side).not.toMatch(/^\s*$|undefined|Invalid/);
      }
  expect(bothSides(reason({ criterion: 'travel' }))).toEqual({ person: 'Tot 10 km', vacancy: '12,5 km ver' });
  // Of conditions it is the person who asks.
  expect(bothSides(reason({ criterion: 'conditions' }))).toEqual({ person: 'tillen, tellen', vacancy: 'tillen' });
});

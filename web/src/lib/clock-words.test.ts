import { expect, test } from 'vitest';
import { clockWords, clockWordsCard, clockWordsShort } from './clock-words.ts';

test.each([
  [600, 'nog 1 dag en 2 uur', 'nog 1 dag 2 u'],
  [480, 'nog 1 dag', 'nog 1 dag'],
  [960, 'nog 2 dagen', 'nog 2 dagen'],
  [975, 'nog 2 dagen', 'nog 2 dagen'],
  [150, 'nog 2 uur en 30 minuten', 'nog 2 u 30'],
  [125, 'nog 2 uur en 5 minuten', 'nog 2 u 05'],
  [60, 'nog 1 uur', 'nog 1 u'],
  [45, 'nog 45 minuten', 'nog 45 min'],
  [1, 'nog 1 minuut', 'nog 1 min'],
  [0, 'de tijd is om', 'tijd is om'],
  [-270, '4 uur en 30 minuten te laat', '4 u 30 te laat'],
  [-240, '4 uur te laat', '4 u te laat'],
  [-540, '1 dag en 1 uur te laat', '1 dag 1 u te laat'],
])('%i minutes', (minutes, long, short) => {
  expect(clockWords(minutes)).toBe(long);
  expect(clockWordsShort(minutes)).toBe(short);
});

test('a longer working day', () => {
  expect(clockWords(600, 600)).toBe('nog 1 dag');
});

test.each([
  ['2026-11-27T15:00:00.000Z', 150, 'nog 2 u 30'],
  ['2026-11-30T09:00:00.000Z', 60, 'tot ma 10.00 uur'],
  ['2026-12-09T09:00:00.000Z', 3_360, 'tot wo 9 dec'],
  ['2026-11-26T15:00:00.000Z', -270, '4 u 30 te laat'],
])('on a card, on Friday 27 November: due %s', (dueAt, minutesLeft, words) => {
  expect(clockWordsCard({ dueAt, minutesLeft }, '2026-11-27T12:30:00.000Z')).toBe(words);
});

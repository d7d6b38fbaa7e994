import { expect, test } from 'vitest';
import { date, dateTime, euros, list, longDate, percent, range, time, weekday } from './format.ts';

test('dates and times are those of Amsterdam, in winter and in summer', () => {
  expect(date('2026-11-23T23:30:00Z')).toBe('24 november 2026');
  expect(time('2026-11-23T13:32:00Z')).toBe('14.32 uur');
  expect(time('2026-07-01T04:05:00Z')).toBe('6.05 uur');
  expect(time('2026-11-23T23:05:00Z')).toBe('0.05 uur');
  expect(dateTime('2026-11-23T13:32:00Z', 'en')).toBe('23 November 2026, 14:32');
  expect(longDate('2026-11-22')).toBe('zondag 22 november 2026');
  expect(weekday('2026-11-24')).toBe('dinsdag');
});

test('money has two decimals and comes from cents', () => {
  expect(euros(108810)).toBe('€\u00a01.088,10');
  expect(euros(41200)).toBe('€\u00a0412,00');
});

test('ranges, shares and lists', () => {
  expect(range(5, 9)).toBe('5–9');
  expect(range(7, 7)).toBe('7');
  expect(percent(0.6)).toBe('60\u00a0%');
  expect(list(['Zoetermeer', 'Voorschoten', 'Wassenaar'])).toBe('Zoetermeer, Voorschoten en Wassenaar');
});

import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  deadline,
  easterSunday,
  instantAt,
  isWorkingDay,
  localDate,
  OFFICE_HOURS,
  publicHolidays,
  workingTimeBetween,
} from './calendar.ts';

/** Local wall clock, as people say it: '2026-03-02 9.30'. */
function at(text: string): Date {
  const [date = '', time = ''] = text.split(' ');
  const [hours = '0', minutes = '0'] = time.split('.');
  return instantAt(date, Number(hours) * 60 + Number(minutes));
}

describe('public holidays', () => {
  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
  ])('Easter %i is %s', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  test('all nine of 2026 in order of the calendar', () => {
    expect(publicHolidays(2026)).toEqual([
      { date: '2026-01-01', name: 'Nieuwjaarsdag' },
      { date: '2026-04-03', name: 'Goede Vrijdag' },
      { date: '2026-04-06', name: 'Tweede Paasdag' },
      { date: '2026-04-27', name: 'Koningsdag' },
      { date: '2026-05-05', name: 'Bevrijdingsdag' },
      { date: '2026-05-14', name: 'Hemelvaartsdag' },
      { date: '2026-05-25', name: 'Tweede Pinksterdag' },
      { date: '2026-12-25', name: 'Eerste Kerstdag' },
      { date: '2026-12-26', name: 'Tweede Kerstdag' },
    ]);
  });

  test('the King moves to the 26th when the 27th is a Sunday', () => {
    expect(publicHolidays(2025).find(({ name }) => name === 'Koningsdag')?.date).toBe('2025-04-26');
    expect(publicHolidays(2031).find(({ name }) => name === 'Koningsdag')?.date).toBe('2031-04-26');
    expect(isWorkingDay('2025-04-28')).toBe(true);
  });

  test('holidays, weekends and extra closed days are not worked', () => {
    expect(isWorkingDay('2026-05-14')).toBe(false);
    expect(isWorkingDay('2026-05-15')).toBe(true);
    expect(isWorkingDay('2026-05-15', { ...OFFICE_HOURS, closedDays: ['2026-05-15'] })).toBe(false);
    expect(isWorkingDay('2026-05-16')).toBe(false);
    expect(() => isWorkingDay('2026-02-30')).toThrow(RangeError);
    expect(() => isWorkingDay('1 mei 2026')).toThrow(RangeError);
  });
});

describe('local time', () => {
  test('summer and winter', () => {
    expect(at('2026-07-01 12.00').toISOString()).toBe('2026-07-01T10:00:00.000Z');
    expect(at('2026-01-01 12.00').toISOString()).toBe('2026-01-01T11:00:00.000Z');
    expect(localDate(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(localDate(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
  });

  test('the hour that is skipped and the hour that comes twice', () => {
    expect(at('2026-03-29 1.59').toISOString()).toBe('2026-03-29T00:59:00.000Z');
    expect(at('2026-03-29 2.30').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(at('2026-03-29 3.00').toISOString()).toBe('2026-03-29T01:00:00.000Z');
    expect(at('2026-10-25 2.30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(at('2026-10-25 3.00').toISOString()).toBe('2026-10-25T02:00:00.000Z');
  });

  test('instants all through two years go there and back', () => {
    for (let t = Date.UTC(2025, 11, 31, 23); t < Date.UTC(2027, 11, 31); t += 6.25 * 3_600_000) {
      const instant = new Date(t);
      const date = localDate(instant);
      const minutes = Math.round((t - instantAt(date, 0).getTime()) / 60_000);
      const changed = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'].includes(date);
      if (!changed) expect(instantAt(date, minutes).getTime()).toBe(t);
    }
  });
});

describe('addWorkingDays', () => {
  test.each([
    ['2026-03-02 12.00', 2, '2026-03-04 12.00'],
    ['2026-03-06 16.30', 1, '2026-03-09 16.30'],
    ['2026-03-07 10.00', 1, '2026-03-09 10.00'],
    ['2026-12-24 11.00', 1, '2026-12-28 11.00'],
    ['2026-12-24 11.00', 5, '2027-01-04 11.00'],
    ['2026-04-02 9.00', 1, '2026-04-07 9.00'],
    ['2026-03-09 9.00', -1, '2026-03-06 9.00'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addWorkingDays(at(from), days)).toEqual(at(to));
  });

  test('keeps the time on the wall over both changes of the clock', () => {
    expect(addWorkingDays(at('2026-03-27 9.00'), 1).toISOString()).toBe('2026-03-30T07:00:00.000Z');
    expect(addWorkingDays(at('2026-10-23 9.00'), 1).toISOString()).toBe('2026-10-26T08:00:00.000Z');
  });

  test('zero days is the instant itself, parts of days do not exist', () => {
    const sunday = at('2026-03-08 3.00');
    expect(addWorkingDays(sunday, 0)).toEqual(sunday);
    expect(() => addWorkingDays(sunday, 1.5)).toThrow(RangeError);
  });
});

describe('workingTimeBetween', () => {
  test.each([
    ['2026-03-02 9.00', '2026-03-02 17.00', 480],
    ['2026-03-02 8.00', '2026-03-02 20.00', 480],
    ['2026-03-02 16.00', '2026-03-03 10.00', 120],
    ['2026-03-06 16.00', '2026-03-09 10.00', 120],
    ['2026-03-07 10.00', '2026-03-08 16.00', 0],
    ['2026-03-27 9.00', '2026-03-30 17.00', 960],
    ['2026-10-23 9.00', '2026-10-26 17.00', 960],
    ['2026-12-24 16.00', '2026-12-28 10.00', 120],
    ['2026-04-30 17.00', '2026-05-06 9.00', 960],
  ])('from %s to %s is %i minutes', (from, to, minutes) => {
    expect(workingTimeBetween(at(from), at(to))).toBe(minutes);
    expect(workingTimeBetween(at(to), at(from))).toBe(minutes === 0 ? 0 : -minutes);
  });

  test('other hours', () => {
    const evening = { opens: 8 * 60, closes: 21 * 60 };
    expect(workingTimeBetween(at('2026-03-02 6.00'), at('2026-03-03 9.00'), evening)).toBe(13 * 60 + 60);
  });
});

describe('deadline', () => {
  test.each([
    ['2026-03-02 12.00', 2, '2026-03-04 12.00'],
    ['2026-03-05 16.30', 2, '2026-03-09 16.30'],
    ['2026-03-06 18.00', 2, '2026-03-10 17.00'],
    ['2026-03-09 3.00', 1, '2026-03-09 17.00'],
    ['2026-12-24 12.00', 2, '2026-12-29 12.00'],
    ['2025-04-25 12.00', 2, '2025-04-29 12.00'],
    ['2026-03-27 16.00', 1, '2026-03-30 16.00'],
    ['2026-03-02 9.00', 0.5, '2026-03-02 13.00'],
  ])('from %s with %d working days: %s', (from, days, to) => {
    expect(deadline(at(from), days)).toEqual(at(to));
  });

  test('always lies exactly that much working time ahead', () => {
    for (let t = Date.UTC(2026, 0, 1); t < Date.UTC(2027, 0, 15); t += 7.1 * 3_600_000) {
      const from = new Date(Math.floor(t / 60_000) * 60_000);
      expect(workingTimeBetween(from, deadline(from, 2))).toBe(960);
    }
  });

  test('needs something to wait for', () => {
    expect(() => deadline(at('2026-03-02 9.00'), 0)).toThrow(RangeError);
  });
});

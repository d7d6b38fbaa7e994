/**
 * Working days and working time in the Netherlands. Everything here is pure: instants go in as `Date` (UTC), days are
 * plain `yyyy-mm-dd` strings in Europe/Amsterdam, lengths of time are whole minutes of working time.
 */

/** Working hours and the days an organisation is closed on top of the public holidays. */
export interface WorkingHours {
  /** Minutes after local midnight at which the working day starts. */
  opens: number;
  /** Minutes after local midnight at which the working day ends. */
  closes: number;
  /** Extra closed days, `yyyy-mm-dd`: for example days put on a par with holidays by royal decree (art. 3 lid 3 Atw). */
  closedDays?: readonly string[];
}

export interface PublicHoliday {
  date: string;
  name: string;
}

/** 9.00 to 17.00: a working day of eight hours. */
export const OFFICE_HOURS: WorkingHours = { opens: 9 * 60, closes: 17 * 60 };

const MINUTE = 60_000;
const DAY = 86_400_000;

const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** What the clock on the wall shows, written as if it were UTC: makes day arithmetic free of summer time. */
function wallClock(instant: Date): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of amsterdam.formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const milliseconds = ((instant.getTime() % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
}

/**
 * The instant at which the wall clock shows this. A time that the clock skips in March becomes the same distance after
 * the jump; of a time that comes twice in October the first is meant.
 */
function fromWallClock(wall: number): Date {
  const offsetAt = (instant: number): number => wallClock(new Date(instant)) - instant;
  // The offset is one or two hours, so the offsets on both sides of any change are among these two.
  const before = offsetAt(wall - 3 * 60 * MINUTE);
  const candidate = wall - before;
  if (offsetAt(candidate) === before) return new Date(candidate);
  const after = wall - offsetAt(wall);
  return new Date(offsetAt(after) === wall - after ? after : candidate);
}

function dateOf(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

function midnight(date: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(wall) || dateOf(wall) !== date) {
    throw new RangeError(`Not a date: ${date}`);
  }
  return wall;
}

/** The day it is in the Netherlands, `yyyy-mm-dd`. */
export function localDate(instant: Date): string {
  return dateOf(wallClock(instant));
}

/** The instant of a local day and minutes after local midnight, as the clock on the wall shows them. */
export function instantAt(date: string, minutesAfterMidnight: number): Date {
  return fromWallClock(midnight(date) + minutesAfterMidnight * MINUTE);
}

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher). */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return dateOf(Date.UTC(year, month - 1, day));
}

function shifted(date: string, days: number): string {
  return dateOf(midnight(date) + days * DAY);
}

/** The King's birthday is kept on 27 April, or on the 26th when the 27th is a Sunday. */
function kingsDay(year: number): string {
  const day = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0 ? 26 : 27;
  return `${year}-04-${day}`;
}

const holidaysByYear = new Map<number, readonly PublicHoliday[]>();

/**
 * The public holidays of art. 3 lid 1 Algemene termijnenwet, and Good Friday, which lid 2 puts on a par with them.
 * In the order of the calendar.
 */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const holidays: PublicHoliday[] = [
    { date: `${year}-01-01`, name: 'Nieuwjaarsdag' },
    { date: shifted(easter, -2), name: 'Goede Vrijdag' },
    { date: shifted(easter, 1), name: 'Tweede Paasdag' },
    { date: kingsDay(year), name: 'Koningsdag' },
    { date: `${year}-05-05`, name: 'Bevrijdingsdag' },
    { date: shifted(easter, 39), name: 'Hemelvaartsdag' },
    { date: shifted(easter, 50), name: 'Tweede Pinksterdag' },
    { date: `${year}-12-25`, name: 'Eerste Kerstdag' },
    { date: `${year}-12-26`, name: 'Tweede Kerstdag' },
  ];
  holidays.sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : 0));
  holidaysByYear.set(year, holidays);
  return holidays;
}

/** Whether people work on this day: not on Saturday, Sunday, a public holiday or an extra closed day. */
export function isWorkingDay(date: string, hours: WorkingHours = OFFICE_HOURS): boolean {
  const weekday = new Date(midnight(date)).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  if (hours.closedDays?.includes(date)) return false;
  return !publicHolidays(Number(date.slice(0, 4))).some((holiday) => holiday.date === date);
}

/**
 * The same time of day, `days` working days later (earlier when negative). Counting starts on the day itself, so from
 * a Saturday one working day later is Monday. Zero gives the instant back.
 */
export function addWorkingDays(instant: Date, days: number, hours: WorkingHours = OFFICE_HOURS): Date {
  if (!Number.isInteger(days)) throw new RangeError('Working days are counted in whole days');
  if (days === 0) return instant;
  const step = days > 0 ? DAY : -DAY;
  let wall = wallClock(instant);
  for (let left = Math.abs(days); left > 0; ) {
    wall += step;
    if (isWorkingDay(dateOf(wall), hours)) left -= 1;
  }
  return fromWallClock(wall);
}

/** Whole minutes of working time from `from` to `to`; negative when `to` lies before `from`. */
export function workingTimeBetween(from: Date, to: Date, hours: WorkingHours = OFFICE_HOURS): number {
  if (to.getTime() < from.getTime()) {
    const back = workingTimeBetween(to, from, hours);
    return back === 0 ? 0 : -back;
  }
  const start = wallClock(from);
  const end = wallClock(to);
  let worked = 0;
  for (let day = midnight(dateOf(start)); day <= end; day += DAY) {
    if (!isWorkingDay(dateOf(day), hours)) continue;
    const first = Math.max(start, day + hours.opens * MINUTE);
    const last = Math.min(end, day + hours.closes * MINUTE);
    if (last > first) worked += last - first;
  }
  return Math.floor(worked / MINUTE);
}

/**
 * The instant at which `workingDays` full days of working time have passed. What arrives outside working hours starts
 * at the next opening, so a question of Friday evening with two working days is due on Tuesday at closing time.
 */
export function deadline(instant: Date, workingDays: number, hours: WorkingHours = OFFICE_HOURS): Date {
  if (!(workingDays > 0)) throw new RangeError('A deadline lies at least a part of a working day ahead');
  const start = wallClock(instant);
  let left = workingDays * (hours.closes - hours.opens) * MINUTE;
  for (let day = midnight(dateOf(start)); ; day += DAY) {
    if (!isWorkingDay(dateOf(day), hours)) continue;
    const first = Math.max(start, day + hours.opens * MINUTE);
    const available = day + hours.closes * MINUTE - first;
    if (available <= 0) continue;
    if (available >= left) return fromWallClock(first + left);
    left -= available;
  }
}

import { dutchDay, shortDay, shortMoment } from './i18n/format.ts';

/** How the clock of an introduction is put into words. Input is working time in minutes; below zero is too late. */

/** The default working day has eight hours. */
const WORKING_DAY = 8 * 60;

interface Parts {
  late: boolean;
  days: number;
  hours: number;
  minutes: number;
}

function parts(workingMinutes: number, minutesPerDay: number): Parts {
  const late = workingMinutes < 0;
  const total = Math.floor(Math.abs(workingMinutes));
  const days = Math.floor(total / minutesPerDay);
  const rest = total % minutesPerDay;
  // Beside whole days a minute says nothing any more.
  return { late, days, hours: Math.floor(rest / 60), minutes: days > 0 ? 0 : rest % 60 };
}

function count(amount: number, one: string, more: string): string {
  return `${amount} ${amount === 1 ? one : more}`;
}

/** 'nog 1 dag en 2 uur', 'nog 45 minuten', '4 uur en 30 minuten te laat', 'de tijd is om'. */
export function clockWords(workingMinutes: number, minutesPerDay = WORKING_DAY): string {
  const { late, days, hours, minutes } = parts(workingMinutes, minutesPerDay);
  const words: string[] = [];
  if (days > 0) words.push(count(days, 'dag', 'dagen'));
  if (hours > 0) words.push(`${hours} uur`);
  if (minutes > 0) words.push(count(minutes, 'minuut', 'minuten'));
  if (words.length === 0) return 'de tijd is om';
  const length = words.join(' en ');
  return late ? `${length} te laat` : `nog ${length}`;
}

/** 'nog 2 u 30', 'nog 1 dag 2 u', 'nog 45 min', '4 u te laat', 'tijd is om'. */
export function clockWordsShort(workingMinutes: number, minutesPerDay = WORKING_DAY): string {
  const { late, days, hours, minutes } = parts(workingMinutes, minutesPerDay);
  const words: string[] = [];
  if (days > 0) words.push(count(days, 'dag', 'dagen'));
  if (hours > 0) words.push(`${hours} u`);
  if (minutes > 0) words.push(hours > 0 ? String(minutes).padStart(2, '0') : `${minutes} min`);
  if (words.length === 0) return 'tijd is om';
  const length = words.join(' ');
  return late ? `${length} te laat` : `nog ${length}`;
}

const WEEK_MS = 7 * 86_400_000;

/**
 * On a card, where one glance must do: what is left when it ends today ('nog 2 u 30'), how late it is, and else until
 * when ('tot ma 10.00 uur'). An hour of working time that is left on a Saturday says nothing.
 */
export function clockWordsCard(clock: { dueAt: string; minutesLeft: number }, now: string): string {
  if (clock.minutesLeft <= 0 || dutchDay(clock.dueAt) === dutchDay(now)) return clockWordsShort(clock.minutesLeft);
  const near = Date.parse(clock.dueAt) - Date.parse(now) < WEEK_MS;
  return `tot ${near ? shortMoment(clock.dueAt) : shortDay(clock.dueAt)}`;
}

import { passesElevenTest } from '../text-guard/bsn.ts';
import { fold } from './fold.ts';

/** What one cell means, or a sentence that says what to do. Empty cells never come here. */
export type Cell<T> = { value: T } | { message: string };

const DAY = 86_400_000;

const MONTHS = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : undefined;
}

/** dd-mm-jjjj with - / or ., ISO with or without a time, '12 maart 1985', and the day number of Excel. */
export function parseDate(text: string): Cell<string> {
  const folded = fold(text);
  let date: string | undefined;
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(folded);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[t ]\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?z?)?$/.exec(folded);
  const words = /^(\d{1,2}) ([a-z]{3,9})\.? (\d{4})$/.exec(folded);
  if (dutch) date = isoDate(Number(dutch[3]), Number(dutch[2]), Number(dutch[1]));
  else if (iso) date = isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  else if (words) {
    const month = MONTHS.findIndex(
      (name) => name === words[2] || (words[2]?.length === 3 && name.startsWith(words[2])),
    );
    // 'mrt' is the one usual abbreviation that is not the beginning of its month.
    date = isoDate(Number(words[3]), (words[2] === 'mrt' ? 2 : month) + 1, Number(words[1]));
  } else if (/^\d{5}$/.test(folded)) {
    // Excel counts days from 30 December 1899 (its calendar has a 29 February 1900 that never was).
    date = new Date(Date.UTC(1899, 11, 30) + Number(folded) * DAY).toISOString().slice(0, 10);
  } else if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(folded)) {
    return { message: 'Schrijf het jaar met 4 cijfers, zoals 31-12-1985.' };
  }
  return date ? { value: date } : { message: 'Schrijf de datum als dd-mm-jjjj, zoals 31-12-1985.' };
}

function yearsBefore(today: string, years: number): string {
  return `${String(Number(today.slice(0, 4)) - years).padStart(4, '0')}${today.slice(4)}`;
}

/** A date of birth of someone between 14 and 100 years old. */
export function parseBirthDate(text: string, today: string): Cell<string> {
  const date = parseDate(text);
  if ('message' in date) return date;
  if (date.value > yearsBefore(today, 14) || date.value < yearsBefore(today, 100)) {
    return { message: 'Kijk of de geboortedatum klopt. Iemand is tussen 14 en 100 jaar.' };
  }
  return date;
}

/** A date in this or the next years; 'per direct' is today. */
export function parseAvailableFrom(text: string, today: string): Cell<string> {
  if (/^(?:per )?(?:direct|nu|heden|meteen|vandaag|z\.?s\.?m\.?)$/.test(fold(text))) return { value: today };
  const date = parseDate(text);
  if ('message' in date) return { message: 'Schrijf de datum als dd-mm-jjjj, of "per direct".' };
  if (date.value < yearsBefore(today, 10) || date.value > yearsBefore(today, -5)) {
    return { message: 'Kijk of de datum klopt. Hij ligt erg ver weg.' };
  }
  return date;
}

/** A Dutch number comes back as 0 and nine digits, another one as + and its digits. */
export function parsePhone(text: string): Cell<string> {
  const message = 'Vul een telefoonnummer in met 10 cijfers, zoals 079 000 00 00.';
  const kept = text.replace(/\(0\)/g, '').replace(/[\s().\-/\u2010-\u2015]/g, '');
  if (!/^\+?\d{9,15}$/.test(kept)) return { message };
  const international = kept.replace(/^00/, '+');
  const dutch = /^(?:\+31|31(?=\d{9}$))0?(\d{9})$/.exec(international);
  if (dutch) return dutch[1]?.startsWith('0') ? { message } : { value: `0${dutch[1]}` };
  if (international.startsWith('+'))
    return /^\+[1-9]\d{8,13}$/.test(international) ? { value: international } : { message };
  if (/^0[1-9]\d{8}$/.test(kept)) return { value: kept };
  // Spreadsheets drop the zero in front.
  if (/^[1-9]\d{8}$/.test(kept)) return { value: `0${kept}` };
  return { message };
}

export function parseEmail(text: string): Cell<string> {
  const value = text.toLowerCase();
  const good = /^[^\s@,;<>"()]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}$/.test(value) && !/\.\.|\.@|^\./.test(value);
  return good ? { value } : { message: 'Vul één e-mailadres in, zoals naam@voorbeeld.nl.' };
}

/** Only the four digits are kept, also of a whole postcode. */
export function parsePc4(text: string): Cell<string> {
  const found = /^([1-9]\d{3})\s?(?:[a-z]{2})?$/i.exec(text);
  return found?.[1] ? { value: found[1] } : { message: 'Vul de 4 cijfers van de postcode in, zoals 2712.' };
}

export function parseYesNo(text: string): Cell<boolean> {
  const folded = fold(text);
  if (['ja', 'j', 'x', 'waar', 'true', 'yes', 'y', '1', 'v'].includes(folded)) return { value: true };
  if (['nee', 'n', 'neen', 'onwaar', 'false', 'no', '0', '-', 'geen'].includes(folded)) return { value: false };
  return { message: 'Vul ja of nee in.' };
}

function hoursOf(text: string): number | undefined {
  const found = /^(\d{1,2})(?:[.,]0{1,2})?$/.exec(text);
  const hours = Number(found?.[1]);
  return found && hours >= 1 && hours <= 40 ? hours : undefined;
}

const HOURS_MESSAGE = 'Vul een heel getal in tussen 1 en 40.';

function withoutUnit(text: string): string {
  return fold(text)
    .replace(/\s?(?:uur|uren|u)?(?:\s?(?:per|p\/|\/)\s?(?:week|w))?\.?$/, '')
    .trim();
}

export function parseHours(text: string): Cell<number> {
  const hours = hoursOf(withoutUnit(text));
  return hours === undefined ? { message: HOURS_MESSAGE } : { value: hours };
}

/** One number, or a range such as '24-32' or '24 tot 32 uur'. */
export function parseHoursRange(text: string): Cell<{ min: number; max: number }> {
  const [low = '', high = low, more] = withoutUnit(text).split(/\s?(?:-|\u2013|tot en met|t\/m|tot|a)\s?/);
  const min = hoursOf(low);
  const max = hoursOf(high);
  if (min === undefined || max === undefined || more !== undefined) {
    return { message: 'Vul uren in tussen 1 en 40, zoals 24 of 24-32.' };
  }
  return min <= max ? { value: { min, max } } : { message: 'Zet het kleinste aantal uren vooraan, zoals 24-32.' };
}

/** Text of one line; numbers that are a BSN do not come in by another column. */
export function parseText(text: string, max: number): Cell<string> {
  const value = text.replace(/\s+/g, ' ');
  if (value.length > max) return { message: `Gebruik hoogstens ${max} tekens.` };
  const bsn = (value.match(/\d[\d. -]{7,16}\d/g) ?? []).some((part) => passesElevenTest(part.replace(/\D/g, '')));
  if (bsn) return { message: 'Dit lijkt op een burgerservicenummer. Haal het weg.' };
  return { value };
}

export function parseName(text: string): Cell<string> {
  if (/\d/.test(text) || !/\p{L}/u.test(text)) return { message: 'Vul een naam in, zonder cijfers.' };
  return parseText(text, 100);
}

/** Parts of a cell that holds a list. */
export function parts(text: string): string[] {
  return text
    .split(/[,;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

import type { Locale } from './locale.ts';

/** People read the clock of Amsterdam, wherever the server stands. */
const timeZone = 'Europe/Amsterdam';
const TAG = { nl: 'nl-NL', en: 'en-GB' } as const;

type Moment = Date | string | number;

const cache = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = cache.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(TAG[locale], { timeZone, ...options });
    cache.set(key, format);
  }
  return format;
}

/** A date without a time ('2026-11-23') is that day everywhere; noon keeps it so in Amsterdam. */
function toDate(moment: Moment): Date {
  if (typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment)) return new Date(`${moment}T12:00:00Z`);
  return new Date(moment);
}

/** '23 november 2026' */
export function date(moment: Moment, locale: Locale = 'nl'): string {
  return dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(toDate(moment));
}

/** '23 nov 2026': in tables. */
export function tableDate(moment: Moment, locale: Locale = 'nl'): string {
  return dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(toDate(moment));
}

/** '23 november' */
export function dayMonth(moment: Moment, locale: Locale = 'nl'): string {
  return dateFormat(locale, { day: 'numeric', month: 'long' }).format(toDate(moment));
}

/** 'maandag 23 november 2026' */
export function longDate(moment: Moment, locale: Locale = 'nl'): string {
  return dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(toDate(moment));
}

/** 'dinsdag' */
export function weekday(moment: Moment, locale: Locale = 'nl'): string {
  return dateFormat(locale, { weekday: 'long' }).format(toDate(moment));
}

/** '14.32 uur'; in English '14:32' */
export function time(moment: Moment, locale: Locale = 'nl'): string {
  const parts = dateFormat(locale, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).formatToParts(
    toDate(moment),
  );
  const hour = Number(parts.find((part) => part.type === 'hour')?.value ?? 0);
  const minute = parts.find((part) => part.type === 'minute')?.value ?? '00';
  return locale === 'nl' ? `${hour}.${minute} uur` : `${hour}:${minute}`;
}

/** 'ma 10.00 uur' */
export function shortMoment(moment: Moment, locale: Locale = 'nl'): string {
  return `${dateFormat(locale, { weekday: 'short' }).format(toDate(moment))} ${time(moment, locale)}`;
}

/** '23 november 2026, 14.32 uur' */
export function dateTime(moment: Moment, locale: Locale = 'nl'): string {
  return `${date(moment, locale)}, ${time(moment, locale)}`;
}

/** '€ 1.088,10' from an amount in cents: always two decimals, and a space that does not break. */
export function euros(cents: number, locale: Locale = 'nl'): string {
  return new Intl.NumberFormat(TAG[locale], { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

/** '1.234' */
export function whole(count: number, locale: Locale = 'nl'): string {
  return new Intl.NumberFormat(TAG[locale], { maximumFractionDigits: 0 }).format(count);
}

/** '60 %' from a share of 1, with a space that does not break. */
export function percent(share: number, locale: Locale = 'nl'): string {
  return `${whole(share * 100, locale)}\u00a0%`;
}

/** '5–9': a range with an en dash; one number when both ends are equal. */
export function range(from: number, to: number, locale: Locale = 'nl'): string {
  return from === to ? whole(from, locale) : `${whole(from, locale)}–${whole(to, locale)}`;
}

/** 'Zoetermeer, Voorschoten en Wassenaar' */
export function list(words: readonly string[], locale: Locale = 'nl'): string {
  return new Intl.ListFormat(TAG[locale], { type: 'conjunction' }).format(words);
}

/** The calendar day of a moment in the Netherlands: '2026-11-23'. */
export function dutchDay(moment: Moment): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(toDate(moment));
}

/** The calendar day in the Netherlands now. */
export function dutchToday(): string {
  return dutchDay(new Date());
}

/** 'ma 30 nov': short enough for a label. */
export function shortDay(moment: Moment, locale: Locale = 'nl'): string {
  return dateFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' })
    .format(toDate(moment))
    .replace(',', '');
}

/** With a capital: for the beginning of a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

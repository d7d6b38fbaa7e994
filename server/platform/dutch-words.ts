/** Moments in Dutch for sentences that the server makes: params of messages. Europe/Amsterdam. */

const timeZone = 'Europe/Amsterdam';
const dayFormat = new Intl.DateTimeFormat('nl-NL', { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
const timeFormat = new Intl.DateTimeFormat('nl-NL', { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });

/** 'woensdag 25 november om 12.00 uur' */
export const momentInWords = (at: Date): string =>
  `${dayFormat.format(at)} om ${timeFormat
    .format(at)
    .replace(/^0(?=\d)/, '')
    .replace(':', '.')} uur`;

/** '10 december' for a day `yyyy-mm-dd`. */
export const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );

/** Days of the week (Monday first) and parts of the day, in hours of the local clock. */
export const WEEKDAYS = [
  { code: 'ma', label: 'maandag' },
  { code: 'di', label: 'dinsdag' },
  { code: 'wo', label: 'woensdag' },
  { code: 'do', label: 'donderdag' },
  { code: 'vr', label: 'vrijdag' },
  { code: 'za', label: 'zaterdag' },
  { code: 'zo', label: 'zondag' },
] as const;

export const DAYPARTS = [
  { code: 'ochtend', label: 'Ochtend', from: 6, to: 12 },
  { code: 'middag', label: 'Middag', from: 12, to: 18 },
  { code: 'avond', label: 'Avond', from: 18, to: 23 },
  { code: 'nacht', label: 'Nacht', from: 23, to: 6 },
] as const;

export type WeekdayCode = (typeof WEEKDAYS)[number]['code'];
export type DaypartCode = (typeof DAYPARTS)[number]['code'];

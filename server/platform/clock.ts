/** Time is a dependency: use cases ask the clock, tests set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const amsterdamDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The calendar day in the Netherlands, `yyyy-mm-dd`. */
export const dutchDay = (at: Date): string => amsterdamDay.format(at);

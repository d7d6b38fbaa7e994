import { instantAt, localDate } from '#server/platform/calendar.ts';

/** How often is looked whether a round must be closed; also the longest delay of one. */
export const CHECK_MINUTES = 10;

const minutesOf = (roundTime: string): number => {
  const [hours, minutes] = roundTime.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
};

/** The calendar day `days` later, `yyyy-mm-dd`. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Whether the round of today (hh:mm on the clock in the Netherlands) has come and was not closed yet. */
export const isDue = (now: Date, roundTime: string, lastClosedAt: Date | null): boolean => {
  const today = instantAt(localDate(now), minutesOf(roundTime));
  return now >= today && (lastClosedAt === null || lastClosedAt < today);
};

/** When the next nightly round closes. A round that is due closes at the next check. */
export const nextRoundAt = (now: Date, roundTime: string, lastClosedAt: Date | null): Date => {
  if (isDue(now, roundTime, lastClosedAt)) {
    const step = CHECK_MINUTES * 60_000;
    return new Date(Math.ceil((now.getTime() + 1) / step) * step);
  }
  const day = localDate(now);
  const today = instantAt(day, minutesOf(roundTime));
  return now < today ? today : instantAt(dayAfter(day, 1), minutesOf(roundTime));
};

import type { Job, ScheduledJob } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { CHECK_MINUTES } from './round-time.ts';
import { closeDueRounds } from './rounds.usecases.ts';
import { keepValidity } from './validity.usecases.ts';

export const publicationJobs = (services: Services): Job[] => {
  // The time of the round is on the clock in the Netherlands and a cron line is in UTC, so it is looked at often.
  const rounds: ScheduledJob = {
    task: 'publication.rounds',
    cron: `*/${CHECK_MINUTES} * * * *`,
    run: () => closeDueRounds(services),
  };
  const validity: ScheduledJob = {
    task: 'publication.validity',
    cron: '5 * * * *',
    run: () => keepValidity(services),
  };
  return [rounds, validity];
};

import type { Job, ScheduledJob } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { CHECK_MINUTES } from './round-time.ts';
import { closeDueRounds } from './rounds.usecases.ts';
import { forgetViews } from './search/budget.usecases.ts';
import { tellSavers } from './search/saved.usecases.ts';
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
  const tell: Job = { task: 'publication.tell-savers', run: (ctx) => tellSavers(ctx) };
  const forget: ScheduledJob = { task: 'publication.forget-views', cron: '20 3 * * *', run: (ctx) => forgetViews(ctx) };
  return [rounds, validity, tell, forget];
};

import { OPENED_TASK } from '#server/modules/vacancies/vacancies.usecases.ts';
import type { Job, ScheduledJob } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { forgetTold, tellDaily, tellOfVacancy } from './tell.usecases.ts';

export const matchingJobs = (services: Services): Job[] => {
  const opened: Job = {
    task: OPENED_TASK,
    run: (ctx, payload) => tellOfVacancy(ctx, services, String(payload.vacancyId)),
  };
  // Before the mail that says how many messages wait.
  const daily: ScheduledJob = {
    task: 'matching.tell-daily',
    cron: '30 5 * * *',
    run: (ctx) => tellDaily(ctx, services),
  };
  const forget: ScheduledJob = { task: 'matching.forget-told', cron: '40 3 * * *', run: forgetTold };
  return [opened, daily, forget];
};

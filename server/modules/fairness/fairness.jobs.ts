import type { Job, ScheduledJob } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { freezeFairness } from './freeze.usecases.ts';

export const fairnessJobs = (services: Services): Job[] => {
  const freeze: ScheduledJob = {
    task: 'fairness.freeze',
    cron: '40 3 * * *',
    run: async (ctx) => {
      await freezeFairness(ctx, services);
    },
  };
  return [freeze];
};

import type { Job, ScheduledJob } from '#server/platform/jobs.ts';
import { keepVacanciesCurrent } from './vacancy-life.usecases.ts';

export const vacanciesJobs = (): Job[] => {
  const current: ScheduledJob = { task: 'vacancies.keep-current', cron: '10 * * * *', run: keepVacanciesCurrent };
  return [current];
};

import type { MessageKind } from '#contract/messages.ts';
import { STOP_TASK } from '#server/modules/vacancies/vacancies.usecases.ts';
import type { Job, ScheduledJob } from '#server/platform/jobs.ts';
import { lookAtClocks, TICK_TASK, tick } from './clock.usecases.ts';
import { stopForVacancy } from './ends.usecases.ts';
import { deliver, type Side, TELL_TASK } from './tell.usecases.ts';

export const introductionsJobs = (): Job[] => {
  const clock: ScheduledJob = { task: 'introductions.clock', cron: '*/5 * * * *', run: lookAtClocks };
  return [
    clock,
    { task: TICK_TASK, run: (ctx, payload) => tick(ctx, String(payload.introductionId)) },
    { task: STOP_TASK, run: (ctx, payload) => stopForVacancy(ctx, String(payload.vacancyId)) },
    {
      task: TELL_TASK,
      run: (ctx, payload) =>
        deliver(ctx, {
          introductionId: String(payload.introductionId),
          side: payload.side as Side,
          kind: payload.kind as MessageKind,
        }),
    },
  ];
};

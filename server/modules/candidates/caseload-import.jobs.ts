import type { ScheduledJob } from '#server/platform/jobs.ts';
import { deleteLeftovers } from './caseload-import.repository.ts';

const DAY_MS = 86_400_000;

/** Files that were uploaded and never committed are thrown away after a day: nobody needs them any more. */
export const discardLeftovers: ScheduledJob = {
  task: 'caseload-imports.discard',
  cron: '23 * * * *',
  run: (ctx) => deleteLeftovers(ctx.tx, new Date(ctx.clock.now().getTime() - DAY_MS)),
};

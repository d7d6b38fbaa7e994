import { Logger, makeWorkerUtils, parseCronItems, type Runner, run, runMigrations } from 'graphile-worker';
import { sql } from 'drizzle-orm';
import type { FastifyBaseLogger } from 'fastify';
import { outbox } from '#drizzle/schema/ops.ts';
import { system } from './actor.ts';
import type { Context, ContextFactory } from './context.ts';
import type { Database } from './db.ts';
import { withoutValues } from './error-note.ts';

/**
 * Work that happens after the transaction that asked for it. A handler may run twice after a crash, so it reads what is
 * true now and does what is still needed.
 */
export interface Job {
  task: string;
  /** Runs in one transaction on the worker surface. */
  run(ctx: Context, payload: Record<string, unknown>): Promise<void>;
}

/** Work at a fixed time, as a cron line in UTC. */
export interface ScheduledJob extends Job {
  cron: string;
}

const isScheduled = (job: Job): job is ScheduledJob => 'cron' in job;

/** Attempts before a job is parked; with the worker's exponential back-off about a day. */
const MAX_ATTEMPTS = 20;

export const prepareJobs = (ownerUrl: string): Promise<void> => runMigrations({ connectionString: ownerUrl });

/**
 * Gives back the jobs that a killed process had in hand: the queue itself would keep them from others for four hours.
 * A process that still works on one loses nothing by it, since a handler may run twice.
 */
const releaseJobs = async (ownerUrl: string, logger: Logger): Promise<void> => {
  const utils = await makeWorkerUtils({ connectionString: ownerUrl, logger });
  try {
    const { rows } = await utils.withPgClient((client) =>
      client.query<{ locked_by: string }>(
        'select distinct locked_by from graphile_worker._private_jobs where locked_by is not null',
      ),
    );
    if (rows.length > 0) await utils.forceUnlockWorkers(rows.map((row) => row.locked_by));
  } finally {
    await utils.release();
  }
};

export interface JobRunner {
  stop(): Promise<void>;
}

/**
 * Moves outbox rows to the queue and runs the jobs. `ownerUrl` is used for the queue's own schema only; handlers run on
 * the worker login.
 */
export const startJobs = async (options: {
  ownerUrl: string;
  db: Database;
  contexts: ContextFactory;
  jobs: readonly Job[];
  region: string;
  log: FastifyBaseLogger;
}): Promise<JobRunner> => {
  const { db, contexts, jobs, log } = options;
  const actor = system(options.region);
  const quiet = new Logger(() => (level, message) => {
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
  });
  await releaseJobs(options.ownerUrl, quiet);
  const runner: Runner = await run({
    connectionString: options.ownerUrl,
    noHandleSignals: true,
    concurrency: 2,
    pollInterval: 1_000,
    logger: quiet,
    parsedCronItems: parseCronItems(
      jobs.filter(isScheduled).map((job) => ({ task: job.task, match: job.cron, options: { maxAttempts: 3 } })),
    ),
    taskList: Object.fromEntries(
      jobs.map((job) => [
        job.task,
        async (payload: unknown) => {
          const scope = { surface: 'worker', actor, operation: `job:${job.task}`, purpose: 'uitvoering' } as const;
          await contexts
            .run(scope, (ctx) => job.run(ctx, payload as Record<string, unknown>))
            // The queue logs the message and keeps it with the job.
            .catch((error: unknown) => Promise.reject(withoutValues(error)));
        },
      ]),
    ),
  });
  runner.events.on('job:error', ({ job, error }) =>
    log.warn({ task: job.task_identifier, attempts: job.attempts, err: error }, 'job failed'),
  );

  let moving: Promise<void> = Promise.resolve();
  let stopped = false;
  /** The rows are deleted in one transaction after the queue has them; a crash in between repeats jobs, never loses one. */
  const move = async (): Promise<void> => {
    for (let full = true; full && !stopped; ) {
      full = await db.transaction('worker', actor, async (tx) => {
        const rows = await tx.execute<{
          id: string;
          task: string;
          key: string | null;
          payload: unknown;
          run_at: Date | null;
        }>(
          sql`delete from ${outbox} where id in (select id from ${outbox} order by id for update skip locked limit 200)
              returning id, task, key, payload, run_at`,
        );
        for (const row of rows) {
          const payload = typeof row.payload === 'string' ? (JSON.parse(row.payload) as unknown) : row.payload;
          await runner.addJob(row.task, payload, {
            maxAttempts: MAX_ATTEMPTS,
            ...(row.key === null ? {} : { jobKey: `${row.task}:${row.key}`, jobKeyMode: 'replace' as const }),
            ...(row.run_at === null ? {} : { runAt: new Date(row.run_at) }),
          });
        }
        return rows.length === 200;
      });
    }
  };
  const kick = () => {
    moving = moving.then(move).catch((error: unknown) => log.warn({ err: error }, 'outbox waits'));
  };
  await db.listen('werkbrug_outbox', kick, kick);
  // A missed NOTIFY costs at most this long.
  const timer = setInterval(kick, 2_000);

  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await moving;
      await runner.stop();
    },
  };
};

import { parseCronItems, runMigrations } from 'graphile-worker';
import { sql } from 'drizzle-orm';
import type { FastifyBaseLogger } from 'fastify';
import { doneJobs, outbox } from '#drizzle/schema/ops.ts';
import { system } from './actor.ts';
import type { Context, ContextFactory } from './context.ts';
import type { Database } from './db.ts';
import { withoutValues } from './error-note.ts';
import { type JobQueue, startQueue } from './job-queue.ts';

/**
 * Work that happens after the transaction that asked for it. What a handler does outside its transaction (a mail, the search
 * index) may be done again after a crash, so it reads what is true now and does what is still needed.
 */
export interface Job {
  task: string;
  /** Jobs of one line run one after the other and beside all others, which a slow outside party then never holds up. */
  line?: string;
  /** Runs in one transaction on the worker surface; once that is committed it is never run again. */
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

/** What the queue holds of a job: its own row in the outbox or its place in the schedule, which come once each. */
type Queued = { mark: string; payload: Record<string, unknown> } | { cron: string; _cron: { ts: string } };

/** False when a process did this before it was killed, but could not tell the queue or the outbox any more. */
const isFirstTime = async ({ tx }: Context, queued: Queued): Promise<boolean> => {
  const mark = 'mark' in queued ? queued.mark : `${queued.cron} ${queued._cron.ts}`;
  const marked = await tx.insert(doneJobs).values({ mark }).onConflictDoNothing().returning();
  return marked.length > 0;
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
  const queueOf = (line: string | undefined, part: readonly Job[]): Promise<JobQueue> =>
    startQueue({
      ownerUrl: options.ownerUrl,
      log,
      concurrency: line === undefined ? 2 : 1,
      cron: parseCronItems(
        part.filter(isScheduled).map(({ task, cron }) => ({
          task,
          match: cron,
          payload: { cron: task },
          options: { maxAttempts: 3, jobKey: `cron:${task}` },
        })),
      ),
      tasks: Object.fromEntries(part.map((job) => [job.task, (given: unknown) => runJob(job, given as Queued)])),
    });
  const runJob = async (job: Job, queued: Queued): Promise<void> => {
    const scope = { surface: 'worker', actor, operation: `job:${job.task}`, purpose: 'uitvoering' } as const;
    await contexts
      .run(scope, async (ctx) => {
        if (await isFirstTime(ctx, queued)) await job.run(ctx, 'mark' in queued ? queued.payload : {});
      })
      // The queue logs the message and keeps it with the job.
      .catch((error: unknown) => Promise.reject(withoutValues(error)));
  };
  const lines = Map.groupBy(jobs, ({ line }) => line);
  const queues = new Map<string | undefined, JobQueue>();
  for (const [line, part] of lines) queues.set(line, await queueOf(line, part));
  const anyQueue = queues.get(undefined);
  if (anyQueue === undefined) throw new Error('there are no jobs');

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
          const payload = (typeof row.payload === 'string' ? JSON.parse(row.payload) : row.payload) as object;
          await anyQueue.add(
            row.task,
            { mark: row.id, payload },
            {
              maxAttempts: MAX_ATTEMPTS,
              jobKey: row.key === null ? `${row.task}#${row.id}` : `${row.task}:${row.key}`,
              ...(row.run_at === null ? {} : { runAt: new Date(row.run_at) }),
            },
          );
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
      await Promise.all([...queues.values()].map((queue) => queue.stop()));
    },
  };
};

import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { Logger, type ParsedCronItem, type Runner, run, type TaskList, type TaskSpec } from 'graphile-worker';
import type { Sql } from 'postgres';
import { openClient } from './postgres-client.ts';

/** Session locks by which a process shows that it still works on its jobs: 'WJOB' in ASCII. */
const PLACE_LOCK = 0x574a4f42;
/** How often the jobs of processes that are gone are given back, in ms. */
const RELEASE_EVERY = 5_000;
/** What was taken within this time may belong to a process that is just taking its place. */
const TAKING_PLACE = '5 seconds';
const RESTART_PAUSE = 500;

export interface JobQueue {
  /** Hands a job to the queue. Jobs with the same key that wait become one. */
  add(task: string, payload: unknown, spec: TaskSpec & { jobKey: string }): Promise<void>;
  /** Waits for the jobs in hand. */
  stop(): Promise<void>;
}

/** One life of the queue's own runner: it ends with its connection to the database. */
interface Shift {
  runner: Runner;
  over: Promise<unknown>;
  end(): Promise<void>;
}

/** Says in the database that the runner `id` is there; `onLost` when that is no longer so. */
const takePlace = async (ownerUrl: string, id: string, onLost: () => void): Promise<Sql> => {
  const place = openClient(ownerUrl, {
    max: 1,
    max_lifetime: null,
    onclose: onLost,
    // A machine that lost its power says no goodbye: after a minute of silence its place is free.
    connection: {
      application_name: 'werkbrug-jobs',
      tcp_keepalives_idle: 30,
      tcp_keepalives_interval: 10,
      tcp_keepalives_count: 3,
    },
  });
  await place`select pg_advisory_lock(hashtextextended(${id}, ${PLACE_LOCK}))`;
  return place;
};

/**
 * Gives back the jobs that killed processes had in hand, which the queue itself would keep from others for four hours, and
 * removes what those and failed ones left behind: when a job is asked for again while it is in hand, the queue takes its
 * key and its further attempts away, since the new one does the work. Every job of ours has a key until then.
 */
const clearUp = async (place: Sql, ownId: string): Promise<void> => {
  await place`
    with holders as materialized (
      select distinct locked_by from graphile_worker._private_jobs
      where locked_by <> ${ownId} and locked_at < now() - ${TAKING_PLACE}::interval
    ), gone as materialized (
      select locked_by from holders where pg_try_advisory_xact_lock(hashtextextended(locked_by, ${PLACE_LOCK}))
    )
    select graphile_worker.force_unlock_workers(array_agg(locked_by)) from gone having count(*) > 0`;
  await place`
    delete from graphile_worker._private_jobs where key is null and locked_by is null and attempts >= max_attempts`;
  await place`
    delete from ops.done_jobs d
    where not exists (select from ops.outbox o where o.id::text = d.mark)
      and not exists (select from graphile_worker._private_jobs j
        where coalesce(j.payload ->> 'mark', (j.payload ->> 'cron') || ' ' || (j.payload #>> '{_cron,ts}')) = d.mark)`;
};

/**
 * The queue of graphile-worker, kept going: its runner ends when the database goes away just as a job was done, and then
 * a new one takes over.
 */
export const startQueue = async (options: {
  ownerUrl: string;
  tasks: TaskList;
  /** How many of these tasks run at a time. */
  concurrency: number;
  cron: ParsedCronItem[];
  log: FastifyBaseLogger;
}): Promise<JobQueue> => {
  const { ownerUrl, log } = options;
  const logger = new Logger(() => (level, message) => {
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
  });

  const beginShift = async (): Promise<Shift> => {
    const events = new EventEmitter();
    let id = '';
    events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => (id = workerPool.id));
    events.on('job:error', ({ job, error }: { job: { task_identifier: string; attempts: number }; error: unknown }) =>
      log.warn({ task: job.task_identifier, attempts: job.attempts, err: error }, 'job failed'),
    );
    const runner = await run({
      connectionString: ownerUrl,
      noHandleSignals: true,
      concurrency: options.concurrency,
      pollInterval: 1_000,
      logger,
      events,
      parsedCronItems: options.cron,
      taskList: options.tasks,
      // Through the batch, a job that cannot be marked as done ends the runner; without it, the whole process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    const { promise: lost, resolve: onLost } = Promise.withResolvers<void>();
    const over = Promise.race([runner.promise.catch(() => undefined), lost]);
    const leave = () => runner.stop().catch(() => undefined);
    try {
      const place = await takePlace(ownerUrl, id, onLost);
      await clearUp(place, id);
      const timer = setInterval(
        () => void clearUp(place, id).catch((error: unknown) => log.warn({ err: error }, 'jobs of others wait')),
        RELEASE_EVERY,
      );
      return {
        runner,
        over,
        async end() {
          clearInterval(timer);
          await leave();
          await place.end({ timeout: 1 });
        },
      };
    } catch (error) {
      await leave();
      throw error;
    }
  };

  let shift = await beginShift();
  let stopped = false;
  const keepGoing = async (): Promise<void> => {
    for (;;) {
      await shift.over;
      if (stopped) return;
      log.warn('the job queue lost the database and starts again');
      await shift.end();
      for (let begun = false; !begun && !stopped; ) {
        try {
          shift = await beginShift();
          begun = true;
        } catch (error) {
          log.warn({ err: error }, 'the job queue waits for the database');
          await sleep(RESTART_PAUSE);
        }
      }
    }
  };
  const going = keepGoing();

  return {
    async add(task, payload, spec) {
      await shift.runner.addJob(task, payload, spec);
    },
    async stop() {
      stopped = true;
      await shift.end();
      await going;
    },
  };
};

import { rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { type Cluster, logTail, OWNER, prepareCluster, resetPassword, spawnServer } from './embedded-cluster.ts';
import { disown, halt, type Postmaster, readPostmaster, whoRuns } from './postmaster.ts';

/** Where the launcher tells what it does; a pino or Fastify logger fits. */
export interface LaunchLog {
  info(message: string): void;
  warn(message: string): void;
}

export interface EmbeddedPostgres {
  /** Connection URL of the owner, who may do everything: for migrations only. */
  url: string;
  /** Stops the server, unless another process still uses it. May be called more than once. */
  stop(): Promise<void>;
}

const DATABASE = 'werkbrug';
/** How long starting may take in all, in ms: WAL recovery after a power cut can be long. */
const START_LIMIT = 120_000;
/** How long failing launches are repeated, in ms: orphaned backends hold shared memory for some seconds. */
const RETRY_LIMIT = 30_000;
const RETRY_PAUSE = 500;
const POLL_PAUSE = 20;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;
/** Session lock that every user of the server holds: 'WBRG' in ASCII. */
const USER_LOCK = 0x57425247;

/**
 * Starts the PostgreSQL that npm brought along on `dataDir`, or adopts the one that already runs there (an orphan after
 * kill -9 of node, or one that another Werkbrug process started). Every process holds a shared lock in it while it
 * uses it; the last one to stop also stops the server. If the server dies while in use it is started again on the same
 * port, so that connection pools recover by themselves.
 *
 * `durable: false` (tests only) gives up safety for speed. Throws with a message for the operator.
 */
export async function startEmbedded(options: {
  dataDir: string;
  log: LaunchLog;
  durable?: boolean;
}): Promise<EmbeddedPostgres> {
  const { log } = options;
  const cluster = await prepareCluster({ dataDir: options.dataDir, durable: options.durable ?? true });
  await limitLog(cluster.logFile);
  let stopping: Promise<void> | undefined;
  let revival: Promise<void> | undefined;

  let server = await runningServer(cluster, log, undefined);
  let keeper = await enter(server);

  async function enter(current: Postmaster): Promise<postgres.Sql> {
    for (const started = Date.now(); ; await sleep(RETRY_PAUSE)) {
      try {
        await ensureDatabase(cluster, current.port);
        return await hold(cluster, current.port, lost);
      } catch (error) {
        if (Date.now() - started > RETRY_LIMIT) throw error;
        log.warn('De database was net aan het stoppen; opnieuw proberen.');
        server = current = await runningServer(cluster, log, undefined);
      }
    }
  }

  function lost(): void {
    if (stopping === undefined) revival ??= revive().finally(() => (revival = undefined));
  }

  async function revive(): Promise<void> {
    await keeper.end({ timeout: 0 });
    while (stopping === undefined) {
      log.warn('De ingebouwde database is weggevallen en wordt opnieuw gestart.');
      try {
        server = await runningServer(cluster, log, server.port);
        keeper = await hold(cluster, server.port, lost);
        return;
      } catch (error) {
        log.warn(`Opnieuw starten van de database mislukte: ${String(error)}`);
        await sleep(RETRY_PAUSE);
      }
    }
  }

  async function leave(): Promise<void> {
    await revival;
    try {
      if (await isLast(keeper)) await halt(server.pid, cluster.dataDir);
      else log.info('De database blijft draaien voor een ander proces.');
    } finally {
      await keeper.end({ timeout: 0 });
    }
  }

  return {
    url: urlOf(cluster, server.port, DATABASE),
    stop: () => (stopping ??= leave()),
  };
}

/** Adopts or launches until a server of this data folder answers to our password. */
async function runningServer(cluster: Cluster, log: LaunchLog, wantedPort: number | undefined): Promise<Postmaster> {
  const { dataDir } = cluster;
  const begun = Date.now();
  let launched: number | undefined;
  let silences = 0;
  let resets = 0;
  for (;;) {
    const found = await readPostmaster(dataDir);
    const runner = found === undefined ? 'nobody' : await whoRuns(found.pid, dataDir);
    if (found === undefined || runner !== 'server') {
      if (found !== undefined && runner === 'other') await disown(dataDir, found.pid);
      const child = await launch(cluster, wantedPort);
      if (child !== undefined) launched = child;
      else if (Date.now() - begun > RETRY_LIMIT) {
        throw new Error(
          `De ingebouwde database start niet. Het einde van ${cluster.logFile}:\n${await logTail(cluster)}`,
        );
      } else await sleep(RETRY_PAUSE);
      continue;
    }
    const answer = found.ready ? await ask(cluster, found.port) : 'busy';
    if (answer === 'ours') {
      if (found.pid !== launched) log.info(`De database die al draaide is overgenomen (proces ${found.pid}).`);
      return found;
    }
    if (answer === 'refused') {
      if (resets++ > 0) throw new Error(`De database weigert het wachtwoord in ${cluster.passwordFile}.`);
      log.warn('Het wachtwoord van de database hoort er niet bij; het wordt opnieuw gezet.');
      await halt(found.pid, dataDir);
      await resetPassword(cluster);
    } else if (answer === 'silent' && ++silences >= 3) {
      log.warn(`De database (proces ${found.pid}) antwoordt niet en wordt gestopt.`);
      await halt(found.pid, dataDir, true);
    }
    if (Date.now() - begun > START_LIMIT) {
      throw new Error(`De ingebouwde database is niet op tijd klaar. Kijk in ${cluster.logFile}.`);
    }
    await sleep(POLL_PAUSE);
  }
}

/** Starts the server process; gives its pid when it is ready and undefined when it ended early. */
async function launch(cluster: Cluster, wantedPort: number | undefined): Promise<number | undefined> {
  const child = spawnServer(cluster, wantedPort ?? (await freePort()));
  let ended = false;
  child.on('error', () => (ended = true));
  child.on('exit', () => (ended = true));
  for (const begun = Date.now(); !ended && Date.now() - begun < START_LIMIT; await sleep(POLL_PAUSE)) {
    const found = await readPostmaster(cluster.dataDir);
    if (found?.pid === child.pid && found?.ready) return found.pid;
  }
  return undefined;
}

/** Does the server on this port answer, and to our password? That proves it is ours: only we can read the file. */
async function ask(cluster: Cluster, port: number): Promise<'ours' | 'busy' | 'refused' | 'silent'> {
  const sql = postgres(urlOf(cluster, port, 'postgres'), { max: 1, connect_timeout: 5, ...QUIET });
  try {
    await sql`select 1`;
    return 'ours';
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === '28P01' || code === '28000') return 'refused';
    return code === 'CONNECT_TIMEOUT' ? 'silent' : 'busy';
  } finally {
    await sql.end({ timeout: 0 });
  }
}

async function ensureDatabase(cluster: Cluster, port: number): Promise<void> {
  const sql = postgres(urlOf(cluster, port, 'postgres'), { max: 1, ...QUIET });
  try {
    const found = await sql`select from pg_database where datname = ${DATABASE}`;
    if (found.length === 0) await sql`create database ${sql(DATABASE)}`;
  } catch (error) {
    // Two processes at once: the other one made it.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await sql.end({ timeout: 0 });
  }
}

/** Opens the connection whose lock says 'in use'. Throws when the server is just being stopped by its last user. */
async function hold(cluster: Cluster, port: number, onLost: () => void): Promise<postgres.Sql> {
  let held = false;
  const sql = postgres(urlOf(cluster, port, 'postgres'), {
    max: 1,
    max_lifetime: null,
    connection: { application_name: 'werkbrug-keeper' },
    onclose: () => {
      if (held) {
        held = false;
        onLost();
      }
    },
    ...QUIET,
  });
  try {
    const [row] = await sql<{ held: boolean }[]>`select pg_try_advisory_lock_shared(${USER_LOCK}) as held`;
    if (row?.held !== true) throw new Error('The server is stopping.');
    held = true;
    return sql;
  } catch (error) {
    await sql.end({ timeout: 0 });
    throw error;
  }
}

/** Gives up our lock and sees whether anyone else holds one. Two that leave together: the later one is the last. */
async function isLast(keeper: postgres.Sql): Promise<boolean> {
  try {
    await keeper`select pg_advisory_unlock_shared(${USER_LOCK})`;
    const [row] = await keeper<{ last: boolean }[]>`select pg_try_advisory_lock(${USER_LOCK}) as last`;
    return row?.last === true;
  } catch {
    // The server is gone or going already; halting what is left of it is harmless.
    return true;
  }
}

const QUIET = { onnotice: () => undefined, fetch_types: false } as const;

function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgres://${OWNER}:${cluster.password}@127.0.0.1:${port}/${database}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('Er is geen vrije poort voor de database.'));
      });
    });
  });
}

/** Keeps one older log: the server appends for as long as the installation lives. */
async function limitLog(file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(file, `${file}.1`);
}

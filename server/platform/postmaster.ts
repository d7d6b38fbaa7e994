import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The main process of a PostgreSQL server, as its own pid file tells it. */
export interface Postmaster {
  pid: number;
  port: number;
  /** True when it says it accepts connections; false while starting, recovering or stopping. */
  ready: boolean;
}

/** How long each kind of stop may take, in ms: fast rolls open transactions back, immediate leaves a WAL recovery. */
const SIGNALS = [
  { signal: 'SIGINT', limit: 10_000 },
  { signal: 'SIGQUIT', limit: 5_000 },
  { signal: 'SIGKILL', limit: 5_000 },
] as const;
/** Above every possible process id (proc(5): pid_max is at most 2^22). */
const NOBODY = 2_147_483_647;

/** Reads postmaster.pid; undefined when there is none or it is still being written. */
export async function readPostmaster(dataDir: string): Promise<Postmaster | undefined> {
  const lines = (await readPidFile(dataDir)).split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  // Line 4 is the port, line 8 the status (PostgreSQL's pidfile.h).
  return pid > 0 ? { pid, port: Number(lines[3] ?? 0), ready: lines[7] === 'ready' } : undefined;
}

/** What runs under this pid: nothing (or a zombie), the server of this data folder, or another program. */
export async function whoRuns(pid: number, dataDir: string): Promise<'nobody' | 'server' | 'other'> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (command === undefined) return 'nobody';
  const parts = command.split('\0');
  const folder = parts[parts.indexOf('-D') + 1] ?? '';
  return path.basename(parts[0] ?? '') === 'postgres' && (await sameFolder(folder, dataDir)) ? 'server' : 'other';
}

/**
 * Writes a pid that cannot exist into a stale pid file whose pid meanwhile belongs to another program or a zombie.
 * PostgreSQL would refuse to start because of it. The rest stays: from it PostgreSQL still sees whether backends of the
 * dead server are using the data.
 */
export async function disown(dataDir: string, stalePid: number): Promise<void> {
  const text = await readPidFile(dataDir);
  if (Number(text.split('\n')[0]) !== stalePid) return;
  await writeFile(pidFile(dataDir), text.replace(/^\d+/, String(NOBODY)));
}

/**
 * Stops the server of this data folder: fast, then immediate, then by force. `impatient` skips the first, for a server
 * that does not answer anyway.
 */
export async function halt(pid: number, dataDir: string, impatient = false): Promise<void> {
  for (const { signal, limit } of impatient ? SIGNALS.slice(1) : SIGNALS) {
    if ((await whoRuns(pid, dataDir)) !== 'server') return;
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw error;
    }
    for (const deadline = Date.now() + limit; Date.now() < deadline; await sleep(10)) {
      if ((await whoRuns(pid, dataDir)) !== 'server') return;
    }
  }
  throw new Error(`De database (proces ${pid}) wil niet stoppen.`);
}

function pidFile(dataDir: string): string {
  return path.join(dataDir, 'postmaster.pid');
}

async function readPidFile(dataDir: string): Promise<string> {
  return readFile(pidFile(dataDir), 'utf8').catch(() => '');
}

async function sameFolder(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([stat(one), stat(other)]);
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

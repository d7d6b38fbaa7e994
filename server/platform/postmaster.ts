import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The main process of a PostgreSQL server, as its own pid file tells it. */
export interface Postmaster {
  pid: number;
  port: number;
  /** True when it says it accepts connections; false while starting, recovering or stopping. */
  ready: boolean;
}

/** Fast shutdown waits at most this long, in ms, before it becomes an immediate one. */
const FAST_LIMIT = 10_000;
const IMMEDIATE_LIMIT = 5_000;

/** Reads postmaster.pid; undefined when there is none or it is still being written. */
export async function readPostmaster(dataDir: string): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(dataDir), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  // Line 4 is the port, line 8 the status (storage/lwlock and miscadmin.h: LOCK_FILE_LINE_*).
  return pid > 0 ? { pid, port: Number(lines[3] ?? 0), ready: lines[7] === 'ready' } : undefined;
}

export function pidFile(dataDir: string): string {
  return path.join(dataDir, 'postmaster.pid');
}

/** What runs under this pid: nothing (or a zombie), the server of this data folder, or another program. */
export async function whoRuns(pid: number, dataDir: string): Promise<'nobody' | 'server' | 'other'> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (command === '') return 'nobody';
  const parts = command.split('\0');
  return parts[0]?.endsWith('postgres') && parts.includes(dataDir) ? 'server' : 'other';
}

/** Stops the server of this data folder: fast (open transactions roll back), then immediate, then by force. */
export async function halt(pid: number, dataDir: string): Promise<void> {
  for (const [signal, limit] of [
    ['SIGINT', FAST_LIMIT],
    ['SIGQUIT', IMMEDIATE_LIMIT],
    ['SIGKILL', IMMEDIATE_LIMIT],
  ] as const) {
    if ((await whoRuns(pid, dataDir)) !== 'server') return;
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw error;
    }
    const deadline = Date.now() + limit;
    while (Date.now() < deadline) {
      if ((await whoRuns(pid, dataDir)) !== 'server') return;
      await sleep(10);
    }
  }
  throw new Error(`De database (proces ${pid}) wil niet stoppen.`);
}

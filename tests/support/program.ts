import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { totpCode } from '#server/modules/accounts/totp.ts';
import type { DemoLogin } from '#server/modules/demo/seed/logins.ts';

/** Logs in over http as a browser would; gives the cookie. */
export const logInOver = async (url: string, { email, password, totpSecret }: DemoLogin): Promise<string> => {
  const answer = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({
      email,
      password,
      ...(totpSecret === undefined ? {} : { totp: totpCode(totpSecret, new Date()) }),
    }),
  });
  if (answer.status !== 201) throw new Error(`logging in answers ${answer.status}: ${await answer.text()}`);
  return String(answer.headers.get('set-cookie')).split(';')[0] ?? '';
};

const ROOT = path.resolve(import.meta.dirname, '../..');
const PATIENCE_MS = 90_000;

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

export interface Program {
  child: ChildProcess;
  url: string;
  /** What it wrote so far, both streams. */
  output(): string;
  /** Waits for /health/ready; gives the milliseconds since the process began. Throws when it ends before that. */
  ready(): Promise<number>;
  /** Sends a signal and waits for the end; gives the exit code and the milliseconds it took. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<{ code: number | null; ms: number }>;
}

/** The program as a person starts it, in a process of its own. `env` is all that it gets besides PATH. */
export const startProgram = (env: Record<string, string>, script = 'server/main.ts', args: string[] = []): Program => {
  const begun = performance.now();
  const child = spawn(process.execPath, [path.join(ROOT, script), ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const note = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const url = `http://localhost:${env.PORT ?? '3000'}`;
  const gone = () => child.exitCode !== null || child.signalCode !== null;
  return {
    child,
    url,
    output: () => output,
    async ready() {
      const from = performance.now();
      for (;;) {
        if (gone()) throw new Error(`The program ended with ${child.exitCode ?? child.signalCode}:\n${output}`);
        const ok = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).then(
          (answer) => answer.ok,
          () => false,
        );
        const ms = Math.round(performance.now() - begun);
        if (ok) return ms;
        const waited = Math.round(performance.now() - from);
        if (waited > PATIENCE_MS) throw new Error(`The program is not ready after ${waited} ms:\n${output}`);
        await sleep(50);
      }
    },
    async end(signal) {
      const from = performance.now();
      if (!gone()) {
        const exit = once(child, 'exit');
        child.kill(signal);
        await exit;
      }
      return { code: child.exitCode, ms: Math.round(performance.now() - from) };
    },
  };
};

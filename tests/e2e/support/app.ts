import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { totpCode } from '#server/modules/accounts/totp.ts';

export interface DemoAccount {
  role: string;
  organisation: string;
  email: string;
  password: string;
  totpSecret?: string;
}

export interface App {
  base: string;
  accounts: DemoAccount[];
  /** The demo account of a role, or the one with this address. */
  account(roleOrEmail: string): DemoAccount;
  stop(): Promise<void>;
}

const READY_LIMIT_MS = 120_000;

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
};

/** The program as a user starts it on an empty folder: embedded database, demo region, pages and API on one port. */
export const startApp = async (): Promise<App> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'werkbrug-e2e-'));
  await chmod(dataDir, 0o755);
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const child: ChildProcess = spawn(process.execPath, ['server/main.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      DEMO: 'on',
      LOG_LEVEL: 'error',
      RATE_LIMIT: '100000',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await rm(dataDir, { recursive: true, force: true });
  };
  for (const since = Date.now(); ; await sleep(200)) {
    if (child.exitCode !== null) throw new Error(`the program ended while starting:\n${output}`);
    const ready = await fetch(`${base}/health/ready`).then(
      (reply) => reply.ok,
      () => false,
    );
    if (ready) break;
    if (Date.now() - since > READY_LIMIT_MS) {
      await stop();
      throw new Error(`the program was not ready in time:\n${output}`);
    }
  }
  const accounts = JSON.parse(await readFile(path.join(dataDir, 'demo-accounts.json'), 'utf8')) as DemoAccount[];
  return {
    base,
    accounts,
    account(roleOrEmail) {
      const found = accounts.find(({ role, email }) => role === roleOrEmail || email === roleOrEmail);
      if (!found) throw new Error(`no demo account for ${roleOrEmail}`);
      return found;
    },
    stop,
  };
};

/** Logs the context in through the API, as the login form does. A code of the app is good once, so it waits for the next. */
export const logIn = async (context: BrowserContext, app: App, account: DemoAccount): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    const totp = account.totpSecret === undefined ? {} : { totp: totpCode(account.totpSecret, new Date()) };
    const reply = await context.request.post(`${app.base}/api/v1/sessions`, {
      data: { email: account.email, password: account.password, ...totp },
      headers: { origin: app.base },
    });
    if (reply.ok()) return;
    const body = (await reply.json()) as { code: string };
    if (body.code !== 'session.code-refused' || attempt === 20)
      throw new Error(`login of ${account.email}: ${body.code}`);
    await sleep(2_000);
  }
};

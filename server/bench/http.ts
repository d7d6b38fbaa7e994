import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { startEmbedded } from '#server/platform/embedded-postgres.ts';
import { change, load, read, type Round, type Target } from './http-load.ts';

const WORKERS = 16;
const WARM_MS = 2_000;
const ROUND_MS = 3_000;

interface Side {
  child: ChildProcess;
  targets: Target[];
}

const startSide = (script: string, ownerUrl: string, secret: string): Promise<Side> =>
  new Promise((resolve, reject) => {
    const child = fork(new URL(script, import.meta.url), [ownerUrl, secret, String(WORKERS)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('message', (targets) => resolve({ child, targets: targets as Target[] }));
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Each side changes one row, reads it back and finds one audit row for it: the same work, or no comparison. */
const proveEqualWork = async (ownerUrl: string, product: Side, floor: Side): Promise<boolean> => {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  const agent = new Agent({ keepAlive: true });
  const audits = async () => {
    const [row] = await sql<{ product: number; floor: number }[]>`select
      (select count(*)::int from audit.changes) as product, (select count(*)::int from floor.audit) as floor`;
    return row ?? { product: 0, floor: 0 };
  };
  try {
    const results: boolean[] = [];
    for (const [name, side] of [
      ['product', product],
      ['floor', floor],
    ] as const) {
      const target = side.targets[0];
      if (!target) return false;
      const before = { version: (await read(agent, target)).version, audits: (await audits())[name] };
      const changed = await change(agent, target, before.version);
      const after = { version: (await read(agent, target)).version, audits: (await audits())[name] };
      results.push(changed === before.version + 1 && after.version === changed && after.audits === before.audits + 1);
    }
    return results.every(Boolean);
  } finally {
    agent.destroy();
    await sql.end();
  }
};

/**
 * Read and write of the API against the bundled floor on the same durable PostgreSQL (fsync on), in turn, so that both
 * meet the same machine. `rounds` pairs of each; the ratio is the median of the pairs.
 */
export const benchHttp = async (rounds = 5): Promise<object> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'werkbrug-bench-'));
  await chmod(folder, 0o755);
  const log = { info: () => undefined, warn: () => undefined };
  const database = await startEmbedded({ dataDir: path.join(folder, 'postgres'), log });
  const secret = randomBytes(32).toString('base64url');
  const sides: Side[] = [];
  try {
    const product = await startSide('./http-product.ts', database.url, secret);
    sides.push(product);
    const floor = await startSide('./http-floor.ts', database.url, secret);
    sides.push(floor);
    const exact = await proveEqualWork(database.url, product, floor);
    const measure = async (kind: 'read' | 'change') => {
      await load(product.targets, kind, WARM_MS);
      await load(floor.targets, kind, WARM_MS);
      const pairs: { product: Round; floor: Round }[] = [];
      for (let n = 0; n < rounds; n++) {
        pairs.push({
          floor: await load(floor.targets, kind, ROUND_MS),
          product: await load(product.targets, kind, ROUND_MS),
        });
      }
      return {
        product: pairs.map((pair) => pair.product),
        floor: pairs.map((pair) => pair.floor),
        ratio: Math.round(median(pairs.map((pair) => pair.product.perSecond / pair.floor.perSecond)) * 100) / 100,
      };
    };
    return { bench: 'http', callers: WORKERS, exact, read: await measure('read'), write: await measure('change') };
  } finally {
    for (const { child } of sides) child.kill();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

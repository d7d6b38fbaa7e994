import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { system } from '#server/platform/actor.ts';
import { type EmbeddedPostgres, startEmbedded } from '#server/platform/embedded-postgres.ts';
import { type Lanes, makeLanes } from '#server/platform/lanes.ts';
import { openPool } from '#server/platform/connections.ts';
import { halt, readPostmaster } from '#server/platform/postmaster.ts';

/** Connections of a process that lives on while its database is killed under them. */
const KILLS = 6;
const BUSY = 12;
/** Longer than any statement or new connection here may take. */
const SILENCE_MS = 20_000;

let folder: string;
let dataDir: string;
let database: EmbeddedPostgres;
let lanes: Lanes;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'werkbrug-lost-'));
  // The database may run under another account than this process.
  await chmod(folder, 0o755);
  dataDir = path.join(folder, 'postgres');
  database = await startEmbedded({ dataDir, log: { info: () => undefined, warn: () => undefined } });
  lanes = makeLanes(database.url, 4, 'test');
});
afterAll(async () => {
  await lanes.end();
  await database.stop();
  const left = await readPostmaster(dataDir);
  if (left !== undefined) await halt(left.pid, dataDir);
  await rm(folder, { recursive: true, force: true });
});

/** Kills the database, and waits until it is back. */
const kill = async (): Promise<void> => {
  const killed = await readPostmaster(dataDir);
  if (killed === undefined) throw new Error('no database runs');
  process.kill(killed.pid, 'SIGKILL');
  for (;;) {
    const found = await readPostmaster(dataDir);
    if (found?.ready && found.pid !== killed.pid) return;
    await sleep(50);
  }
};

/** Keeps `work` going in many strands through several kills; every turn ends, and each strand works again afterwards. */
const endure = async (work: () => Promise<unknown>): Promise<{ done: number; refused: number }> => {
  const counts = { done: 0, refused: 0 };
  let going = true;
  const strand = async () => {
    let last = false;
    while (going || !last) {
      const turn = work().then(
        () => true,
        () => false,
      );
      const ended = await Promise.race([turn, sleep(SILENCE_MS, 'silence', { ref: false })]);
      expect(ended, 'a statement was never answered').not.toBe('silence');
      last = ended === true;
      counts[last ? 'done' : 'refused']++;
      if (!last) await sleep(20);
    }
  };
  const strands = Promise.all(Array.from({ length: BUSY }, strand));
  strands.catch(() => undefined);
  for (let nth = 0; nth < KILLS; nth++) {
    await Promise.race([sleep(150 + 70 * nth), strands]);
    await Promise.race([kill(), strands]);
  }
  going = false;
  await strands;
  return counts;
};

it('answers or refuses every transaction', { timeout: 120_000 }, async () => {
  const counts = await endure(() =>
    lanes.run(system('AM34'), async (tx) => {
      await tx.execute(sql`select 1`);
      await tx.execute(sql`select pg_sleep(0.002)`);
    }),
  );
  expect(counts.done).toBeGreaterThan(BUSY);
  expect(counts.refused).toBeGreaterThan(0);
});

it('answers or refuses every statement of a pool, also in its transactions and on its reserved connections', {
  timeout: 120_000,
}, async () => {
  const pool = openPool(database.url, 4, { connect_timeout: 10 });
  const nap = (one: Pick<typeof pool, 'unsafe'>) => one.unsafe('select pg_sleep(0.002)');
  let turn = 0;
  const counts = await endure(async () => {
    switch (turn++ % 3) {
      case 0:
        return nap(pool);
      case 1:
        return pool.begin(async (sql) => [await nap(sql), await sql`select 1`]);
      default: {
        const connection = await pool.reserve();
        try {
          return [await nap(connection), await nap(connection)];
        } finally {
          connection.release();
        }
      }
    }
  });
  await pool.end({ timeout: 1 });
  expect(counts.done).toBeGreaterThan(BUSY);
  expect(counts.refused).toBeGreaterThan(0);
});

it('writes nothing of a transaction whose connection was lost', { timeout: 60_000 }, async () => {
  const inLane = (statement: SQL) => lanes.run(system('AM34'), (tx) => tx.execute(statement)).catch(() => null);
  await expect.poll(() => inLane(sql`create table word (word text)`), { timeout: 20_000 }).not.toBeNull();
  const broken = lanes.run(system('AM34'), async (tx) => {
    await tx.execute(sql`insert into word values ('half')`);
    await kill();
    await tx.execute(sql`insert into word values ('other half')`);
  });
  await expect(broken).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  await expect.poll(() => inLane(sql`select word from word`), { timeout: 20_000 }).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changes } from '#drizzle/schema/audit.ts';
import { accounts } from '#drizzle/schema/ident.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { type Actor, anonymous } from './actor.ts';
import { type Lanes, makeLanes, type Tx } from './lanes.ts';

let database: TestDatabase;
let jobseekers: Lanes;
let worker: Lanes;
const ids = [randomUUID(), randomUUID()] as const;

const jobseeker = (accountId: string): Actor => ({ ...anonymous('zhc'), role: 'jobseeker', accountId });
const audit = (action: string) => ({
  accountId: ids[0],
  role: 'jobseeker',
  purpose: 'test',
  operation: 'test',
  entity: 'account',
  entityId: ids[0],
  action,
  fields: ['a', 'b, "c"'],
});
const audited = async (action: string) =>
  (await database.ownerSql<{ fields: string[] }[]>`select fields from audit.changes where action = ${action}`).map(
    ({ fields }) => fields,
  );
const seen = async (tx: Tx) => (await tx.select({ id: accounts.id }).from(accounts)).map(({ id }) => id);
/** The wrapping error of drizzle names the statement; what PostgreSQL said is its cause. */
const saying = (text: string) => ({ cause: expect.objectContaining({ message: expect.stringContaining(text) }) });

beforeAll(async () => {
  database = await createTestDatabase();
  for (const id of ids)
    await database.ownerSql`insert into ident.accounts (id, email, name, role, region_code, status)
      values (${id}, ${`${id}@example.nl`}, 'Test', 'jobseeker', 'zhc', 'active')`;
  jobseekers = makeLanes(database.surfaceUrls.werkbrug_jobseeker, 2, 'lanes-test');
  worker = makeLanes(database.surfaceUrls.werkbrug_worker, 1, 'lanes-test');
});
afterAll(async () => {
  await jobseekers.end();
  await worker.end();
  await database.drop();
});

describe('the actor of a transaction', () => {
  it('is the one who asks, also with many at once on two connections', async () => {
    const rounds = Array.from({ length: 60 }, (_, n) => n);
    const answers = await Promise.all(
      rounds.map(async (n) => {
        const id = n % 3 === 0 ? ids[1] : ids[0];
        const mode = n % 2 === 0 ? 'read' : 'run';
        return [id, await jobseekers[mode](jobseeker(id), async (tx) => [...(await seen(tx)), ...(await seen(tx))])];
      }),
    );
    for (const [id, found] of answers) expect(found).toEqual([id, id]);
  });

  it('is gone afterwards: nobody sees nothing, also on a connection that was used', async () => {
    for (let n = 0; n < 4; n++) {
      expect(await jobseekers.read(jobseeker(ids[0]), seen)).toEqual([ids[0]]);
      expect(await jobseekers.read(anonymous('zhc'), seen)).toEqual([]);
      expect(await jobseekers.run(anonymous('zhc'), seen)).toEqual([]);
    }
  });
});

describe('work that only reads', () => {
  it('cannot write', async () => {
    const write = (tx: Tx) => tx.update(accounts).set({ phone: '1' }).where(eq(accounts.id, ids[0]));
    await expect(jobseekers.read(jobseeker(ids[0]), write)).rejects.toMatchObject(saying('read-only transaction'));
    await jobseekers.run(jobseeker(ids[0]), write);
    expect(await database.ownerSql`select phone from ident.accounts where id = ${ids[0]}`).toMatchObject([
      { phone: '1' },
    ]);
  });

  it('goes on after a statement that failed', async () => {
    const failing = jobseekers.read(jobseeker(ids[0]), async (tx) =>
      Promise.all([tx.execute(sql`select 1 / 0`), seen(tx), seen(tx)]),
    );
    await expect(failing).rejects.toMatchObject(saying('division by zero'));
    expect(await jobseekers.read(jobseeker(ids[0]), seen)).toEqual([ids[0]]);
  });
});

describe('what is sent without waiting', () => {
  it('is written with the commit, values and all', async () => {
    await worker.run(anonymous('zhc'), async (tx, send) => send(tx.insert(changes).values(audit('kept'))));
    expect(await audited('kept')).toEqual([['a', 'b, "c"']]);
  });

  it('fails the whole transaction when it fails', async () => {
    const failing = worker.run(anonymous('zhc'), async (tx, send) => {
      await tx.insert(changes).values(audit('lost'));
      send(tx.insert(changes).values({ ...audit('lost'), accountId: 'no uuid' }));
      return 'done';
    });
    await expect(failing).rejects.toMatchObject({ code: '22P02' });
    expect(await audited('lost')).toEqual([]);
  });

  it('is not written when the work fails', async () => {
    const failing = worker.run(anonymous('zhc'), async (tx, send) => {
      send(tx.insert(changes).values(audit('thrown')));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await audited('thrown')).toEqual([]);
  });
});

it('does not commit when the error of a statement is swallowed', async () => {
  const swallowing = worker.run(anonymous('zhc'), async (tx) => {
    await tx.insert(changes).values(audit('swallowed'));
    await tx.execute(sql`select 1 / 0`).catch(() => undefined);
  });
  await expect(swallowing).rejects.toThrow('swallowed');
  expect(await audited('swallowed')).toEqual([]);
});

it('ends a transaction whose connection is lost, and makes a new one for the next', async () => {
  const lost = worker.run(anonymous('zhc'), async (tx) => {
    await tx.insert(changes).values(audit('cut'));
    const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    await database.ownerSql`select pg_terminate_backend(${row?.pid ?? 0})`;
    await tx.execute(sql`select pg_sleep(0.2)`).catch(() => undefined);
    await tx.insert(changes).values(audit('cut'));
  });
  await expect(lost).rejects.toThrow();
  expect(await audited('cut')).toEqual([]);
  expect(await worker.run(anonymous('zhc'), async (tx) => (await seen(tx)).length)).toBe(2);
});

it('forgets old statements and prepares them again', async () => {
  const numbers = Array.from({ length: 450 }, (_, n) => n % 225);
  const answers = await worker.run(anonymous('zhc'), async (tx) => {
    const found: unknown[] = [];
    for (const n of numbers) found.push((await tx.execute(sql.raw(`select ${n} as n`)))[0]?.n);
    return found;
  });
  expect(answers).toEqual(numbers);
});

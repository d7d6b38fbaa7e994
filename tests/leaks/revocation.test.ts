import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Published, publishing, searcher } from '../support/published.ts';
import { type Reply, startTestServer, type TestServer } from '../support/server.ts';
import type { TestAccount } from '../support/factories.ts';

/**
 * Two processes of the program on one database: what is taken away in the one is refused by the other within a second,
 * also around the moment at which the other lost its line to the database.
 */
const WITHIN_MS = 1_000;
/** The promise for a card is 5 s; rows are read for each answer, so it is held to the same second. */
const SEARCH_WITHIN_MS = 1_000;

let here: TestServer;
let there: TestServer;
let world: Awaited<ReturnType<typeof publishing>>;
let employer: Awaited<ReturnType<typeof searcher>>;
let people: Published[];
let admin: TestAccount;
const slowest: Record<string, number> = {};

beforeAll(async () => {
  here = await startTestServer();
  there = await startTestServer({ beside: here });
  world = await publishing(here);
  employer = await searcher(world);
  admin = await world.make.account('admin');
  people = await world.people(3);
  for (const person of people) await world.wish(person, 'licences', 'heftruck');
  people.push(...(await world.people(12)));
  await world.close();
});
afterAll(async () => {
  console.log(`revocation over two processes, slowest: ${JSON.stringify(slowest)} ms`);
  await there.close();
  await here.close();
});

/** Asks until the answer is this one; fails when a request that begins after what is promised still gets another. */
const becomes = async (
  what: string,
  ask: () => Promise<unknown>,
  wanted: unknown,
  within = WITHIN_MS,
): Promise<void> => {
  const from = performance.now();
  for (;;) {
    const after = performance.now() - from;
    const answer = await ask();
    if (JSON.stringify(answer) === JSON.stringify(wanted)) {
      slowest[what] = Math.max(slowest[what] ?? 0, Math.round(after));
      return;
    }
    if (after > within) expect(answer, `${what} after ${Math.round(after)} ms`).toEqual(wanted);
    await sleep(10);
  }
};

/** A client of the other process, with a session that was used there. */
const loggedInThere = async (account: { id: string }) => {
  const client = there.as(account);
  expect((await client.get('/me')).status).toBe(200);
  return async () => (await client.get('/me')).status;
};

/** Cuts the line on which processes hear of revocations, as a failing network would. */
const cutLines = async (): Promise<number> => {
  const rows = await here.database.ownerSql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name like 'werkbrug-listen-%'`;
  return rows.length;
};

const takeAway: Record<string, () => Promise<{ status: () => Promise<number>; act: () => Promise<Reply> }>> = {
  'a session that its owner ends': async () => {
    const account = await world.make.account('case-manager');
    const status = await loggedInThere(account);
    return { status, act: () => here.as(account).delete('/me/sessions') };
  },
  'a user who is suspended': async () => {
    const account = await world.make.account('coach');
    const status = await loggedInThere(account);
    return { status, act: () => here.as(admin).post(`/users/${account.id}/suspension`, { reason: 'Uit dienst.' }) };
  },
  'a user who gets another role': async () => {
    const account = await world.make.account('coach', { name: 'Test coach' });
    const status = await loggedInThere(account);
    return {
      status,
      async act() {
        const { body } = await here.as(admin).get(`/users/${account.id}`);
        const { version, name, organisation } = body;
        const change = { name, organisation, role: 'council', phone: '', sectors: [] };
        return here.as(admin).patch(`/users/${account.id}`, change, { 'if-match': `"${version}"` });
      },
    };
  },
  'an employer who is suspended': async () => {
    const { id, account } = await searcher(world);
    const status = await loggedInThere(account);
    return {
      status,
      act: () => here.as(world.accountManager).post(`/employers/${id}/suspension`, { reason: 'Klachten.' }),
    };
  },
};

describe.each(Object.keys(takeAway))('%s', (what) => {
  it('is refused by the other process at once', async () => {
    const made = await takeAway[what]?.();
    const reply = await made?.act();
    expect(reply?.status, JSON.stringify(reply?.body)).toBeLessThan(300);
    await becomes(what, made?.status ?? (() => Promise.resolve(0)), 401);
  });

  it('is refused too when the line was cut just before', async () => {
    const made = await takeAway[what]?.();
    expect(await cutLines()).toBeGreaterThanOrEqual(2);
    await made?.act();
    await becomes(`${what}, line cut`, made?.status ?? (() => Promise.resolve(0)), 401);
  });
});

it('is refused after the line came back, and others keep their session all the while', async () => {
  const stays = await loggedInThere(await world.make.account('case-manager'));
  for (let times = 0; times < 5; times++) {
    await cutLines();
    const made = await takeAway['a session that its owner ends']?.();
    await becomes('line back', async () => here.services.db.listens(), true, 5_000);
    await becomes('line back there', async () => there.services.db.listens(), true, 5_000);
    await made?.act();
    await becomes('after the line came back', made?.status ?? (() => Promise.resolve(0)), 401);
    expect(await stays()).toBe(200);
  }
});

it('is refused while the line cannot be restored, and after it was', async () => {
  const sql = here.database.ownerSql;
  const first = await takeAway['a session that its owner ends']?.();
  const second = await takeAway['a session that its owner ends']?.();
  const stays = await loggedInThere(await world.make.account('case-manager'));
  await sql`alter role werkbrug_worker connection limit 0`;
  try {
    await cutLines();
    await first?.act();
    await becomes('without a line', first?.status ?? (() => Promise.resolve(0)), 401);
    expect(await there.services.db.listens()).toBe(false);
    expect(await stays()).toBe(200);
  } finally {
    await sql`alter role werkbrug_worker connection limit -1`;
  }
  await expect.poll(() => there.services.db.listens(), { timeout: 25_000 }).toBe(true);
  await second?.act();
  await becomes('after a long cut', second?.status ?? (() => Promise.resolve(0)), 401);
  expect(await stays()).toBe(200);
});

it('a session that ended before the other process began stays ended there', async () => {
  const account = await world.make.account('case-manager');
  const cookie = await here.as(account).cookie();
  await here.as(account).delete('/me/sessions');
  const late = await startTestServer({ beside: here });
  try {
    const reply = await late.app.inject({ url: '/api/v1/me', headers: { cookie } });
    // The session of the cookie is one of those that ended.
    expect(reply.statusCode).toBe(401);
  } finally {
    await late.close();
  }
});

describe('a key that is turned off in one process', () => {
  const cards = async (): Promise<number> => {
    const { body } = await there
      .as(employer.account)
      .post('/search/cells', { vacancyId: employer.vacancyId, licences: ['heftruck'] });
    return body.entries.reduce(
      (sum: number, entry: { cards: unknown[]; moreCards: boolean }) => sum + entry.cards.length,
      0,
    ) as number;
  };

  it('takes the card out of what the other finds at once, also with the line cut', async () => {
    const before = await cards();
    expect(before).toBe(3);
    await here.as((people[0] as Published).account).post('/me/publication/keys', { turn: 'off' });
    await becomes('a card', cards, before - 1, SEARCH_WITHIN_MS);
    await cutLines();
    await here.as((people[1] as Published).account).post('/me/publication/keys', { turn: 'off' });
    await becomes('a card, line cut', cards, before - 2, SEARCH_WITHIN_MS);
  });
});

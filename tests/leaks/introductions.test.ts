import { afterAll, beforeAll, expect, it } from 'vitest';
import { system } from '#server/platform/actor.ts';
import { stopForPerson } from '#server/modules/introductions/ends.usecases.ts';
import { brokerage, drain, match, tickAll } from '../support/brokerage.ts';
import { REGION } from '../support/factories.ts';
import type { Published } from '../support/published.ts';
import { makeTestClock, startTestServer, type TestServer } from '../support/server.ts';

const clock = makeTestClock('2026-11-23T09:00:00Z');
let server: TestServer;
let world: Awaited<ReturnType<typeof brokerage>>;
let people: Published[];
let tile: string;

beforeAll(async () => {
  server = await startTestServer({ clock });
  world = await brokerage(server);
  people = await world.people(12);
  await world.close();
  tile = (await world.handles()).tiles[0] ?? '';
});
afterAll(() => server.close());

const ask = async (): Promise<{ id: string; vacancyId: string }> => {
  const vacancyId = await world.vacancy();
  return { id: (await world.show(tile, vacancyId)).body.id, vacancyId };
};
const propose = (id: string, who: Published) =>
  server.as(world.joost).post(`/introductions/${id}/proposal`, { personId: who.id }, match(1));

/** Everything an employer can read of one introduction, without what differs between any two of them. */
const seenBy = async ({ id, vacancyId }: { id: string; vacancyId: string }): Promise<string> => {
  const [row] = await world.sql<{ id: string }[]>`select id from market.introductions where id = ${id}`;
  const own = await server.as(world.karin).get(`/company/introductions/${id}`);
  const list = await server.as(world.karin).get('/company/introductions?limit=50');
  const messages = await server.as(world.karin).get('/messages?limit=50');
  return JSON.stringify({
    own: own.body,
    etag: own.raw.headers.etag,
    line: list.body.introductions.find((one: { id: string }) => one.id === id),
    messages: messages.body.messages
      .filter((one: { link: string }) => one.link.endsWith(id))
      .map(({ id: _id, ...one }: { id: string; kind: string }) => one)
      // Messages of one moment stand in no order.
      .sort((a: { kind: string }, b: { kind: string }) => (a.kind < b.kind ? -1 : 1)),
  })
    .replaceAll(row?.id ?? id, 'INTRODUCTION')
    .replaceAll(vacancyId, 'VACANCY');
};

/** As `seenBy`, once every message is written. Writing is finished first: looking while another writes is a race. */
const seenOf = async (asked: { id: string; vacancyId: string }[]): Promise<string[]> => {
  await drain(server);
  return Promise.all(asked.map(seenBy));
};

it('gives an employer the same bytes for a no, a stop by the broker and a person who is gone', async () => {
  const no = await ask();
  const stop = await ask();
  const never = await ask();
  const gone = await ask();
  const [first, second, third] = people as [Published, Published, Published];
  const proposal = await propose(no.id, first);
  await propose(stop.id, second);
  await propose(gone.id, third);
  const before = await seenOf([no, stop, never, gone]);
  // What was proposed looks like what was not.
  expect(new Set(before).size).toBe(1);
  await server.as(first.account).post(`/me/introductions/${no.id}/refusal`, undefined, match(proposal.body.version));
  await server.as(world.joost).post(`/introductions/${stop.id}/ending`, { reason: 'no-suitable-candidate' }, match(2));
  await server.as(world.joost).post(`/introductions/${never.id}/ending`, { reason: 'no-suitable-candidate' }, match(1));
  await server.services.contexts.run(
    { surface: 'worker', actor: system(REGION), operation: 'test', purpose: 'test' },
    (ctx) => stopForPerson(ctx, third.id, 'card-withdrawn'),
  );
  const after = await seenOf([no, stop, never, gone]);
  expect(new Set(after).size).toBe(1);
  expect(after[0]).toContain('stopped');
  expect(after[0]).not.toContain('declin');
});

it('tells the same of what takes long, whoever it is that is late', async () => {
  clock.set('2026-12-07T09:00:00Z');
  const waiting = await ask();
  const proposed = await ask();
  // Proposed just before the promise ran out, so both still wait when it does.
  clock.set('2026-12-09T08:55:00Z');
  await propose(proposed.id, people[3] as Published);
  clock.set('2026-12-09T09:05:00Z');
  await tickAll(server);
  const seen = await seenOf([waiting, proposed]);
  expect(seen[0]).toBe(seen[1]);
  expect(seen[0]).toContain('interest-late');
  clock.set('2026-11-23T09:00:00Z');
});

it('leaves no trace of a no outside the broker: log, messages and other staff', async () => {
  const { id } = await ask();
  const who = people[4] as Published;
  const proposal = await propose(id, who);
  await server.as(who.account).post(`/me/introductions/${id}/refusal`, undefined, match(proposal.body.version));
  await drain(server);
  const log = await world.sql`select action, person_id from audit.changes where entity_id = ${id} order by seq`;
  expect(log.map(({ action }) => action)).toEqual(['interest', 'propose', 'answer']);
  expect(log.every((row) => row.person_id === null)).toBe(true);
  const told = await world.sql<
    { account_id: string }[]
  >`select distinct account_id from ops.messages where kind = 'proposal-declined'`;
  expect(told.map((row) => row.account_id)).toEqual([world.joost.id]);
  for (const role of ['account-manager', 'case-manager', 'admin', 'coach'] as const) {
    const other = await world.make.account(role);
    const rows = await server.services.db.transaction(
      'staff',
      { ...system(REGION), role, accountId: other.id, municipality: 'GM0637' },
      (tx) => tx.execute(`select 1 from market.introductions where state = 'declined'`),
    );
    expect(rows.length, role).toBe(0);
  }
});

it('opens contact details to the two sides after a yes, and to nobody before or after it stops', async () => {
  const asked = await ask();
  const { id } = asked;
  const who = people[5] as Published;
  const proposal = await propose(id, who);
  expect((await seenOf([asked]))[0]).not.toContain('0600000001');
  expect(JSON.stringify((await server.as(who.account).get(`/me/introductions/${id}`)).body)).not.toContain(
    '0791112233',
  );
  const yes = await server
    .as(who.account)
    .post(`/me/introductions/${id}/acceptance`, undefined, match(proposal.body.version));
  expect((await seenOf([asked]))[0]).toContain('0600000001');
  expect(JSON.stringify(yes.body)).toContain('0791112233');
  const rival = await world.make.employer(world.joost.id);
  const spy = await world.make.account('employer', { employerId: rival.id });
  expect((await server.as(spy).get(`/company/introductions/${id}`)).status).toBe(404);
  expect((await server.as((people[6] as Published).account).get(`/me/introductions/${id}`)).status).toBe(404);
  const stopped = await server
    .as(who.account)
    .post(`/me/introductions/${id}/withdrawal`, undefined, match(yes.body.version));
  expect(stopped.body).toMatchObject({ ended: 'withdrew', contact: null });
  expect((await seenOf([asked]))[0]).not.toContain('0600000001');
});

it('does not exist for an account manager of another region', async () => {
  const { id } = await ask();
  const elsewhere = await world.make.account('account-manager', { region: 'AM99' });
  for (const path of [`/introductions/${id}`, `/introductions/${id}/candidates`])
    expect((await server.as(elsewhere).get(path)).status).toBe(404);
  expect((await server.as(elsewhere).get('/introductions/board')).body.cards).toEqual([]);
  expect((await server.as(elsewhere).get('/placements')).body.placements).toEqual([]);
});

it('lets a person be erased once nothing runs, and keeps what is over', async () => {
  const { id } = await ask();
  const who = people[7] as Published;
  await propose(id, who);
  await expect(world.sql`delete from ident.persons where id = ${who.id}`).rejects.toMatchObject({ code: '23514' });
  await server.services.contexts.run(
    { surface: 'worker', actor: system(REGION), operation: 'test', purpose: 'test' },
    (ctx) => stopForPerson(ctx, who.id, 'other', { met: true }),
  );
  await world.sql`delete from ident.accounts where person_id = ${who.id}`;
  await world.sql`delete from ident.persons where id = ${who.id}`;
  const page = await server.as(world.joost).get(`/introductions/${id}`);
  expect(page.body).toMatchObject({ state: 'ended', person: null });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { system } from '#server/platform/actor.ts';
import { tick } from '#server/modules/introductions/clock.usecases.ts';
import { brokerage, match } from '../support/brokerage.ts';
import { REGION } from '../support/factories.ts';
import { makeTestClock, type Reply, startTestServer, type TestServer } from '../support/server.ts';

const clock = makeTestClock('2026-11-23T09:00:00Z');
let server: TestServer;
let world: Awaited<ReturnType<typeof brokerage>>;

beforeAll(async () => {
  server = await startTestServer({ clock });
  world = await brokerage(server);
});
afterAll(() => server.close());

const proposed = async () => {
  const [person] = await world.people(1);
  if (!person) throw new Error('nobody');
  const vacancyId = await world.vacancy();
  const { body } = await server.as(world.joost).post('/introductions/staff', { vacancyId, personId: person.id });
  return { person, id: body.id as string, version: body.version as number };
};
const isLoser = ({ status, raw }: Reply): boolean =>
  (status === 409 || status === 412) && /problem\+json/.test(String(raw.headers['content-type']));

it('lets one of 200 yeses at once win', async () => {
  const { person, id, version } = await proposed();
  const client = server.as(person.account);
  await client.cookie();
  const replies = await Promise.all(
    Array.from({ length: 200 }, () => client.post(`/me/introductions/${id}/acceptance`, undefined, match(version))),
  );
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(replies.filter(isLoser)).toHaveLength(199);
  const events =
    await world.sql`select kind from market.introduction_events where introduction_id = ${id} order by seq`;
  expect(events.map(({ kind }) => kind)).toEqual(['started', 'propose', 'accept', 'open-contact']);
  expect(await world.sql`select 1 from market.opened_contacts where introduction_id = ${id}`).toHaveLength(1);
}, 60_000);

it('gives a yes that is sent again with the same key the first answer', async () => {
  const { person, id, version } = await proposed();
  const key = { 'idempotency-key': `ja-${id}`, ...match(version) };
  const replies = await Promise.all(
    Array.from({ length: 10 }, () =>
      server.as(person.account).post(`/me/introductions/${id}/acceptance`, undefined, key),
    ),
  );
  for (const reply of replies) expect([200, 409]).toContain(reply.status);
  const again = await server.as(person.account).post(`/me/introductions/${id}/acceptance`, undefined, key);
  expect(again.body).toMatchObject({ state: 'contact-opened' });
  expect(
    await world.sql`select 1 from market.introduction_events where introduction_id = ${id} and kind = 'accept'`,
  ).toHaveLength(1);
});

it('ends a yes against a no, a stop and the clock in exactly one outcome', async () => {
  for (let round = 0; round < 15; round++) {
    const { person, id, version } = await proposed();
    const jobseeker = server.as(person.account);
    const broker = server.as(world.joost);
    await Promise.all([jobseeker.cookie(), broker.cookie()]);
    await world.sql`update market.introductions set due_at = '2026-11-20' where id = ${id}`;
    const expire = () =>
      server.services.contexts.run(
        { surface: 'worker', actor: system(REGION), operation: 'test', purpose: 'test' },
        (ctx) => tick(ctx, id),
      );
    const acts = [
      () => jobseeker.post(`/me/introductions/${id}/acceptance`, undefined, match(version)),
      () => jobseeker.post(`/me/introductions/${id}/refusal`, undefined, match(version)),
      () => broker.post(`/introductions/${id}/ending`, { reason: 'vacancy-closed' }, match(version)),
    ];
    // Another order in each round, so that each of them comes first now and then.
    const turned = [...acts.slice(round % 3), ...acts.slice(0, round % 3)];
    const [replies] = await Promise.all([Promise.all(turned.map((act) => act())), expire()]);
    const winners = replies.filter(({ status }) => status === 200);
    expect(replies.filter(isLoser)).toHaveLength(replies.length - winners.length);
    const outcomes = await world.sql`select kind from market.introduction_events
      where introduction_id = ${id} and kind in ('accept', 'decline', 'end', 'expire')`;
    expect(outcomes).toHaveLength(1);
    expect(winners.length).toBe(outcomes[0]?.kind === 'expire' ? 0 : 1);
    const { state } = await world.stateOf(id);
    expect(state).toBe(
      { accept: 'contact-opened', decline: 'declined', end: 'ended', expire: 'ended' }[String(outcomes[0]?.kind)],
    );
  }
}, 60_000);

it('fills the last place once', async () => {
  const vacancyId = await world.vacancy({ headcount: 1 });
  const people = await world.people(6);
  const ids = await Promise.all(people.map((person) => world.inState('talk', { person, vacancyId })));
  const job = { hoursPerWeek: 24, hourlyWageCents: 1700, contractForm: 'vast', startDate: '2027-01-04', endDate: null };
  const replies = await Promise.all(
    ids.map((id) => server.as(world.joost).post(`/introductions/${id}/placement`, job, match(1))),
  );
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(replies.filter(({ body }) => body.code === 'introductions.vacancy-full')).toHaveLength(5);
  expect(await world.sql`select 1 from market.placements where vacancy_id = ${vacancyId}`).toHaveLength(1);
});

it('does not let an employer pass the limit by asking at once', async () => {
  await world.people(9);
  await world.close();
  const [tile = ''] = (await world.handles()).tiles;
  const vacancies = await Promise.all(Array.from({ length: 16 }, () => world.vacancy()));
  const replies = await Promise.all(vacancies.map((id) => world.show(tile, id)));
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(10);
  expect(replies.filter(({ body }) => body.code === 'introductions.too-many-open')).toHaveLength(6);
  const twice = await Promise.all([1, 2, 3].map(() => world.show(tile, vacancies[15] ?? '')));
  expect(twice.every(({ status }) => status === 409)).toBe(true);
});

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { brokerage, match, tickAll } from '../support/brokerage.ts';
import type { Published } from '../support/published.ts';
import { makeTestClock, startTestServer, type TestServer } from '../support/server.ts';

const clock = makeTestClock('2026-11-23T09:00:00Z');
let server: TestServer;
let world: Awaited<ReturnType<typeof brokerage>>;
let tile: string;
let person: Published;

beforeAll(async () => {
  server = await startTestServer({ clock });
  world = await brokerage(server);
  const people = await world.people(9);
  await world.close();
  tile = (await world.handles()).tiles[0] ?? '';
  person = people[0] ?? { id: '', account: { id: '' } };
});
beforeEach(async () => {
  // What earlier tests left running would be looked at too.
  await world.sql`update market.introductions set due_at = null where due_at is not null`;
  await world.sql`update market.introductions set state = 'ended', reason = 'other', ended_at = now() where state in ('interest', 'taken-up', 'proposed')`;
});
afterAll(() => server.close());

const at = async (moment: string): Promise<void> => {
  clock.set(moment);
  await tickAll(server);
};
const ask = async (): Promise<string> => {
  const reply = await world.show(tile, await world.vacancy({ closingDate: '2027-10-01' }));
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return reply.body.id;
};

it('reminds at half time, tells both sides when it is late, and closes two working days later', async () => {
  clock.set('2026-11-23T09:00:00Z');
  const id = await ask();
  await at('2026-11-24T08:55:00Z');
  expect(await world.inbox(world.joost, id)).toEqual(['interest-received']);
  await at('2026-11-24T09:00:00Z');
  await at('2026-11-24T09:05:00Z');
  expect(await world.inbox(world.joost, id)).toEqual(['interest-received', 'interest-reminder']);
  await at('2026-11-25T09:00:00Z');
  await at('2026-11-25T09:05:00Z');
  expect(await world.inbox(world.joost, id)).toEqual(['interest-received', 'interest-reminder', 'broker-late']);
  expect(await world.inbox(world.karin, id)).toEqual(['interest-sent', 'interest-late']);
  expect((await server.as(world.karin).get(`/company/introductions/${id}`)).body).toMatchObject({
    delayed: true,
    answerBy: '2026-12-01T09:00:00.000Z',
  });
  expect((await world.stateOf(id)).state).toBe('interest');
  await at('2026-11-27T08:55:00Z');
  expect((await world.stateOf(id)).state).toBe('interest');
  await at('2026-11-27T09:00:00Z');
  expect(await world.stateOf(id)).toMatchObject({ state: 'ended', reason: 'no-answer-broker', due_at: null });
  expect((await world.inbox(world.joost, id)).at(-1)).toBe('introduction-closed-by-clock');
  expect((await world.inbox(world.karin, id)).at(-1)).toBe('introduction-stopped');
});

it('counts no weekend, and no holiday', async () => {
  // Thursday before Easter 2027, late in the afternoon: Good Friday and Easter Monday do not count.
  clock.set('2027-03-25T15:00:00Z');
  const id = await ask();
  expect((await server.as(world.karin).get(`/company/introductions/${id}`)).body.answerBy).toBe(
    '2027-03-31T14:00:00.000Z',
  );
  await at('2027-03-30T12:00:00Z');
  expect(await world.inbox(world.joost, id)).toEqual(['interest-received']);
  await at('2027-03-31T13:55:00Z');
  expect(await world.inbox(world.joost, id)).not.toContain('broker-late');
  await at('2027-03-31T14:00:00Z');
  expect(await world.inbox(world.joost, id)).toContain('broker-late');
});

it('reminds the jobseeker, and closes what nobody answered without any consequence', async () => {
  clock.set('2027-06-07T08:00:00Z');
  const id = await ask();
  await server.as(world.joost).post(`/introductions/${id}/proposal`, { personId: person.id }, match(1));
  expect(await world.inbox(person.account, id)).toEqual(['proposal-received']);
  await at('2027-06-08T08:00:00Z');
  expect(await world.inbox(person.account, id)).toEqual(['proposal-received', 'proposal-reminder']);
  await at('2027-06-09T07:55:00Z');
  expect((await world.stateOf(id)).state).toBe('proposed');
  await at('2027-06-09T08:00:00Z');
  expect(await world.stateOf(id)).toMatchObject({ state: 'ended', reason: 'no-answer-jobseeker' });
  expect(await world.inbox(person.account, id)).toEqual(['proposal-received', 'proposal-reminder', 'proposal-closed']);
  expect((await world.inbox(world.karin, id)).at(-1)).toBe('introduction-stopped');
  expect((await server.as(person.account).get(`/me/introductions/${id}`)).body).toMatchObject({ ended: 'no-answer' });
  const [keys] = await world.sql`select jobseeker_on_at from dossier.publication_keys where person_id = ${person.id}`;
  expect(keys?.jobseeker_on_at).not.toBeNull();
});

it('stops a question about a card whose owner left', async () => {
  clock.set('2027-09-06T08:00:00Z');
  const people = await world.people(16, { sectors: ['groen'], wishedOccupations: ['hovenier'] });
  await world.sql`update dossier.publication_keys set valid_until = '2099-01-01'`;
  for (const one of people.slice(0, 6)) await world.wish(one, 'licences', 'rijbewijs-b');
  await world.close();
  const [card] = (await world.handles()).cards;
  if (!card) throw new Error('no card in this round');
  const reply = await world.show(card.handle, await world.vacancy({ closingDate: '2027-12-01' }));
  expect(reply.body.shown.kind).toBe('card');
  const { id } = reply.body;
  await at('2027-09-06T08:05:00Z');
  expect((await world.stateOf(id)).state).toBe('interest');
  const [owner] = await world.sql`select person_id from dossier.round_members where card_id = ${card.cardId}`;
  const account = people.find((one) => one.id === owner?.person_id)?.account ?? null;
  expect((await server.as(account).post('/me/publication/keys', { turn: 'off' })).status).toBe(200);
  await at('2027-09-06T08:10:00Z');
  expect(await world.stateOf(id)).toMatchObject({ state: 'ended', reason: 'card-withdrawn' });
  expect((await world.inbox(world.karin, id)).at(-1)).toBe('introduction-stopped');
});

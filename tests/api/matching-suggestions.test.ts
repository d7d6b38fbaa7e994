import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { brokerage } from '../support/brokerage.ts';
import type { Published } from '../support/published.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

/** Work that a jobseeker likes or a case manager brings forward: who hears of it, and that it decides nothing. */
let server: TestServer;
let world: Awaited<ReturnType<typeof brokerage>>;
let vacancyId: string;
let sanne: Published;
let hidden: Published;

const NEAR = { travel: { pc4: '2712', km: 10, means: [] } };

beforeAll(async () => {
  server = await startTestServer();
  world = await brokerage(server);
  vacancyId = await world.vacancy();
  [sanne] = (await world.people(1, NEAR)) as [Published];
  [hidden] = (await world.people(1, NEAR, false)) as [Published];
});
afterAll(() => server.close());
beforeEach(async () => {
  await world.sql`delete from dossier.suggestions`;
  await world.sql`delete from ops.messages`;
});

const like = (person: Published, id = vacancyId) => server.as(person.account).post(`/me/vacancies/${id}/liking`, {});
const suggest = (person: Published, id = vacancyId) =>
  server.as(world.caseManager).post(`/people/${person.id}/vacancies/${id}/suggestion`, {});
const messagesOf = (account: { id: string }) =>
  world.sql<{ kind: string; link: string; params: Record<string, string> }[]>`
    select kind, link, params from ops.messages where account_id = ${account.id}`;
const candidates = async () =>
  (await server.as(world.joost).get(`/vacancies/${vacancyId}/candidates`)).body.candidates as {
    personId: string;
    suggestedBy: string[];
    comparison: object;
  }[];
const inCandidates = async (person: Published) => (await candidates()).find(({ personId }) => personId === person.id);

it('tells who guides and the account manager that the jobseeker likes the work: once, by a link and without a name', async () => {
  const before = await inCandidates(sanne);
  for (const reply of [await like(sanne), await like(sanne)]) expect(reply.status).toBe(204);
  const link = {
    guide: `/mensen/${sanne.id}/werk/${vacancyId}`,
    broker: `/vacatures-beheer/${vacancyId}/kandidaten/${sanne.id}`,
  };
  expect([...(await messagesOf(world.caseManager))]).toEqual([
    { kind: 'suggestion-liked', link: link.guide, params: { vacancy: 'Orderpicker' } },
  ]);
  expect([...(await messagesOf(world.joost))]).toEqual([
    {
      kind: 'suggestion-liked',
      link: link.broker,
      params: { vacancy: 'Orderpicker', organisation: 'Rijnvliet Logistiek' },
    },
  ]);
  // The employer hears nothing, and nothing was started.
  expect(await messagesOf(world.karin)).toHaveLength(0);
  expect((await world.sql`select from market.introductions where vacancy_id = ${vacancyId}`).length).toBe(0);
  // Both sides of the desk see it, and it moves nobody.
  const after = await inCandidates(sanne);
  expect(before?.suggestedBy).toEqual([]);
  expect(after?.suggestedBy).toEqual(['jobseeker']);
  expect(after?.comparison).toEqual(before?.comparison);
  const work = await server.as(world.caseManager).get(`/people/${sanne.id}/vacancies`);
  expect(work.body.vacancies[0].suggestedBy).toEqual(['jobseeker']);
});

it('shows the jobseeker what was said and who hears it, and takes it back', async () => {
  const own = () => server.as(sanne.account).get(`/me/vacancies/${vacancyId}`);
  expect((await own()).body).toMatchObject({ liked: false, listeners: ['case-manager', 'account-manager'] });
  await like(sanne);
  expect((await own()).body.liked).toBe(true);
  expect((await server.as(sanne.account).delete(`/me/vacancies/${vacancyId}/liking`)).status).toBe(204);
  expect((await own()).body.liked).toBe(false);
  expect((await inCandidates(sanne))?.suggestedBy).toEqual([]);
});

it('tells no account manager of somebody who cannot be found', async () => {
  expect((await server.as(hidden.account).get(`/me/vacancies/${vacancyId}`)).body.listeners).toEqual(['case-manager']);
  await like(hidden);
  expect(await messagesOf(world.caseManager)).toHaveLength(1);
  expect(await messagesOf(world.joost)).toHaveLength(0);
  // Keys on, but with a protected address, and no account manager was named.
  const [safe] = (await world.people(1, NEAR)) as [Published];
  await world.sql`update ident.persons set protected = true where id = ${safe.id}`;
  await like(safe);
  expect(await messagesOf(world.joost)).toHaveLength(0);
  await world.sql`insert into dossier.named_brokers (person_id, account_id, region_code, named_by, created_at)
    values (${safe.id}, ${world.joost.id}, 'AM34', ${world.caseManager.id}, now())`;
  await world.sql`delete from dossier.suggestions`;
  await like(safe);
  expect(await messagesOf(world.joost)).toHaveLength(1);
});

it('lets the case manager bring somebody of the own caseload to the account manager, once', async () => {
  for (const reply of [await suggest(sanne), await suggest(sanne)]) expect(reply.status).toBe(204);
  expect((await messagesOf(world.joost)).map(({ kind }) => kind)).toEqual(['suggestion-brought']);
  expect((await inCandidates(sanne))?.suggestedBy).toEqual(['case-manager']);
  await like(sanne);
  expect((await inCandidates(sanne))?.suggestedBy).toEqual(['case-manager', 'jobseeker']);
});

it('refuses to bring forward who cannot be found or keeps away, and says so beforehand', async () => {
  const pair = (person: Published, by: { id: string } = world.caseManager) =>
    server.as(by).get(`/vacancies/${vacancyId}/candidates/${person.id}`);
  expect((await pair(sanne)).body.hindrance).toBeNull();
  expect((await pair(hidden)).body.hindrance).toBe('cannot-be-found');
  expect((await suggest(hidden)).body.code).toBe('matching.cannot-be-found');
  await world.sql`insert into dossier.blocked_employers (person_id, kvk) values (${sanne.id}, ${world.employer.kvk})`;
  expect((await pair(sanne)).body.hindrance).toBe('blocked-employer');
  expect((await pair(sanne, world.joost)).body.hindrance).toBe('blocked-employer');
  expect((await suggest(sanne)).body.code).toBe('matching.keeps-away');
  expect((await like(sanne)).status).toBe(404);
  await world.sql`delete from dossier.blocked_employers`;
  const colleague = await world.make.account('account-manager', { name: 'Ander' });
  expect((await pair(sanne, colleague)).body.hindrance).toBe('not-own-employer');
  expect(await world.sql`select from dossier.suggestions`).toHaveLength(0);
});

it('finds somebody by name or client number however low in the list, and nobody out of reach', async () => {
  const person = await world.make.person({
    content: { wishedOccupations: ['kok'], sectors: ['horeca'] },
    keysOn: true,
    caseManagerId: world.caseManager.id,
    identity: { firstName: 'Zeldzaam', lastName: 'Achteraan' },
  });
  const out = await world.make.person({
    content: {},
    keysOn: false,
    caseManagerId: world.caseManager.id,
    identity: { firstName: 'Verborgen', lastName: 'Achteraan' },
  });
  const { vault } = server.services;
  await world.sql`update ident.persons set client_number_hash = ${vault.clientNumberHash('AM34', 'GM0637', 'ZM-123')} where id = ${person.id}`;
  const find = async (text: string) => {
    const { body } = await server.as(world.joost).post(`/vacancies/${vacancyId}/candidates/search`, { text });
    return (body.candidates as { personId: string }[]).map(({ personId }) => personId);
  };
  expect(await find('achteraan')).toEqual([person.id]);
  expect(await find('Zeldzaam Achteraan')).toEqual([person.id]);
  expect(await find('zm-123')).toEqual([person.id]);
  expect(await find('Verborgen')).toEqual([]);
  expect(await find('Nergens')).toEqual([]);
  expect(await find('--')).toEqual([]);
  const reads = await world.sql<{ person_id: string }[]>`
    select distinct person_id from audit.reads where operation = 'matching.find-candidate'`;
  expect(reads.map((row) => row.person_id)).toEqual([person.id]);
  expect(reads.map((row) => row.person_id)).not.toContain(out.id);
});

it('finds vacancies for a person by words, in the order that they have', async () => {
  const baker = await world.vacancy();
  await world.sql`update market.vacancies set title = 'Bakker in de nacht', occupation_code = 'bakker', sector_code = 'productie'
    where id = ${baker}`;
  const find = async (text: string) => {
    const reply = await server
      .as(world.caseManager)
      .get(`/people/${sanne.id}/vacancies?text=${encodeURIComponent(text)}&limit=1`);
    return (reply.body.vacancies as { vacancy: { id: string } }[]).map(({ vacancy }) => vacancy.id);
  };
  expect(await find('')).toEqual([vacancyId]);
  expect(await find('nacht BAKKER')).toEqual([baker]);
  expect(await find('bakker dag')).toEqual([]);
});

it('starts one introduction from a worklist, however often it is sent, and leaves that to the account manager', async () => {
  const [best] = await candidates();
  const body = { vacancyId, personId: best?.personId };
  const send = (by: { id: string }, key: string) =>
    server.as(by).post('/introductions/staff', body, { 'idempotency-key': key });
  const key = '3b0f2c9e-9f0e-4c56-8f8d-0c5f1a1b7a01-worklist';
  const replies = [
    ...(await Promise.all([send(world.joost, key), send(world.joost, key)])),
    await send(world.joost, key),
  ];
  // A second one that comes while the first is still at work is told to wait; nothing is done twice.
  for (const { status } of replies) expect([201, 409]).toContain(status);
  expect(new Set(replies.filter(({ status }) => status === 201).map(({ body: { id } }) => id)).size).toBe(1);
  // From another window, with a key of its own.
  expect((await send(world.joost, `${key}-2`)).body.code).toBe('introductions.already-running');
  expect((await send(world.caseManager, `${key}-3`)).status).toBe(403);
  const rows = await world.sql`select person_id, state from market.introductions where vacancy_id = ${vacancyId}`;
  expect([...rows]).toEqual([{ person_id: best?.personId, state: 'proposed' }]);
  await world.sql`delete from market.introduction_events`;
  await world.sql`delete from market.introductions`;
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadStarter } from '#server/modules/taxonomy/load-starter.usecases.ts';
import { OCCUPATIONS } from '#server/modules/taxonomy/starter/occupations.ts';
import { TALENTS } from '#server/modules/taxonomy/starter/talents.ts';
import { system } from '#server/platform/actor.ts';
import { factories, REGION, type TestAccount } from '#tests/support/factories.ts';
import { startTestServer, type TestServer } from '#tests/support/server.ts';

let server: TestServer;
let admin: TestAccount;

beforeAll(async () => {
  server = await startTestServer();
  admin = await factories(server.database.ownerSql).account('admin');
});
afterAll(() => server.close());

const load = () =>
  server.services.contexts.run(
    { surface: 'worker', actor: system(REGION), operation: 'test', purpose: 'test' },
    loadStarter,
  );

test('the starter lists stand in the database, and loading them again changes nothing', async () => {
  const { ownerSql } = server.database;
  const picture = async () => [
    ...(await ownerSql`select code, label, source, valid_from, valid_to, xmin::text from ref.occupations order by code`),
    ...(await ownerSql`select code, label, source, valid_from, valid_to, xmin::text from ref.talents order by code`),
  ];
  const before = await picture();
  expect(before).toHaveLength(OCCUPATIONS.length + TALENTS.length);
  await Promise.all([load(), load()]);
  expect(await picture()).toEqual(before);
});

test('a term that is not in the list any more gets an end date and is not found', async () => {
  const { ownerSql } = server.database;
  await ownerSql`insert into ref.talents (code, source, kind, label) values ('zweven', 'starter', 'handen', 'Zweven boven de grond')`;
  await ownerSql`update ref.occupations set label = 'Iets anders' where code = 'orderpicker'`;
  await load();
  const [gone] = await ownerSql`select valid_to from ref.talents where code = 'zweven'`;
  expect(gone?.valid_to).not.toBeNull();
  const [restored] = await ownerSql`select label from ref.occupations where code = 'orderpicker'`;
  expect(restored?.label).toBe('Orderpicker');
  const found = await server.as(null).get('/taxonomy/terms?kind=talent&text=zweven%20boven');
  expect(found.body.terms).toEqual([]);
});

test('the closed lists are kept until they change', async () => {
  const first = await server.as(null).get('/taxonomy/lists');
  expect(first.status).toBe(200);
  expect(first.body.sectors).toHaveLength(17);
  expect(first.body.sectors[0]).toEqual({
    code: 'bouw',
    label: 'Bouw',
    explanation: expect.any(String) as string,
    icon: 'crane',
  });
  expect(first.body.families[0]).toMatchObject({ sector: 'bouw' });
  const etag = String(first.raw.headers.etag);
  const again = await server.as(null).get('/taxonomy/lists', { 'if-none-match': etag });
  expect(again.status).toBe(304);
  expect(again.raw.body).toBe('');
  expect((await server.as(null).get('/taxonomy/lists', { 'if-none-match': '"old"' })).status).toBe(200);
});

test.each([
  ['occupation', 'orderpicker', 'orderpicker'],
  ['occupation', 'ORDERPICK', 'orderpicker'],
  ['occupation', 'orderpiker', 'orderpicker'],
  ['occupation', 'timmervrouw', 'timmerman'],
  ['occupation', 'hefftruck', 'heftruckchauffeur'],
  ['talent', 'twee rechterhanden', 'handig-zijn'],
])('finds a %s by "%s"', async (kind, text, code) => {
  await ask(kind, text, code);
});

test('somebody who is still typing sees what begins so', async () => {
  await ask('occupation', 'schoonm', 'schoonmaker');
  await ask('occupation', 'vrachtwagenchaufeur', 'vrachtwagenchauffeur');
  await ask('occupation', 'brood bakken', 'bakker');
});

test('tells by which name a term was found, and which part of it answers', async () => {
  const first = async (text: string) => {
    const answer = await server
      .as(null)
      .get(`/taxonomy/terms?kind=occupation&text=${encodeURIComponent(text)}&limit=1`);
    return answer.body.terms[0] as { code: string; via: string | null; marks: { from: number; to: number }[] };
  };
  expect(await first('heftruckchaufeur')).toMatchObject({ code: 'heftruckchauffeur', via: null });
  const { code, via, marks } = await first('tomaten plukken');
  expect({ code, via, marked: marks.map(({ from, to }) => via?.slice(from, to)) }).toEqual({
    code: 'oogstmedewerker',
    via: 'tomaten plukken',
    marked: ['tomaten', 'plukken'],
  });
});

test('a term that an import brings is found within a second, and not after it went', async () => {
  const { ownerSql } = server.database;
  const found = async () =>
    JSON.stringify((await server.as(null).get('/taxonomy/terms?kind=talent&text=jongleren')).body.terms);
  expect(await found()).not.toContain('jongleren');
  await ownerSql`insert into ref.talents (code, source, kind, label) values ('jongleren', 'esco', 'handen', 'Jongleren')`;
  await expect.poll(found, { timeout: 3_000 }).toContain('jongleren');
  await ownerSql`delete from ref.talents where code = 'jongleren'`;
  await expect.poll(found, { timeout: 3_000 }).not.toContain('jongleren');
});

async function ask(kind: string, text: string, code: string): Promise<void> {
  const answer = await server.as(null).get(`/taxonomy/terms?kind=${kind}&text=${encodeURIComponent(text)}&limit=5`);
  expect(answer.status).toBe(200);
  expect(answer.body.terms.map((term: { code: string }) => term.code)).toContain(code);
}

test('signs of SQL patterns are ordinary text', async () => {
  for (const text of ['%', '_', "'", '\\', ';--']) {
    const answer = await server.as(null).get(`/taxonomy/terms?kind=occupation&text=${encodeURIComponent(text)}`);
    expect(answer.status).toBe(200);
    expect(answer.body.terms).toEqual([]);
  }
});

test('occupations and places', async () => {
  const occupation = await server.as(null).get('/taxonomy/occupations/orderpicker');
  expect(occupation.body).toMatchObject({ code: 'orderpicker', sector: 'logistiek', essentialTalents: [] });
  expect((await server.as(null).get('/taxonomy/occupations/bestaat-niet')).status).toBe(404);
  const place = await server.as(null).get('/taxonomy/places/2712');
  expect(place.body).toEqual({
    pc4: '2712',
    place: 'Zoetermeer',
    municipality: { code: 'GM0637', name: 'Zoetermeer' },
    region: 'AM34',
    point: { lat: 52.05, lon: 4.495 },
  });
  expect((await server.as(null).get('/taxonomy/places/9999')).status).toBe(404);
  expect((await server.as(null).get('/taxonomy/places/27')).status).toBe(400);
});

test('imports and settings are for functional admin', async () => {
  const client = server.as(admin);
  expect((await client.get('/imports')).body).toEqual({ total: 0, imports: [] });
  expect((await client.get('/settings')).body).toEqual({ settings: [] });
  expect((await client.get('/imports/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  expect((await server.as(null).get('/imports')).status).toBe(401);
});

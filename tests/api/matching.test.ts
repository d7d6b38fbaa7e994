import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Comparison } from '#contract/match-parts.ts';
import { countedTalents } from '#server/modules/matching/talent-counts.ts';
import { system } from '#server/platform/actor.ts';
import { brokerage, match } from '../support/brokerage.ts';
import { REGION } from '../support/factories.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let world: Awaited<ReturnType<typeof brokerage>>;
let noor: { id: string };
let people: { id: string; account: { id: string } }[];
let vacancyId: string;

const NEAR = { travel: { pc4: '2712', km: 10, means: [] } };

beforeAll(async () => {
  server = await startTestServer();
  world = await brokerage(server);
  noor = world.caseManager;
  vacancyId = await world.vacancy();
  await world.sql`update market.vacancies set lat = 52.06, lon = 4.49,
    must_haves = ${world.sql.json({ talents: ['samenwerken'], licences: ['heftruck'], languages: [] })} where id = ${vacancyId}`;
  people = [
    ...(await world.people(1, NEAR)),
    ...(await world.people(1, { ...NEAR, licences: ['rijbewijs-b'] })),
    ...(await world.people(1, {
      ...NEAR,
      wishedOccupations: ['kok'],
      sectors: ['horeca'],
      hoursMin: 36,
      hoursMax: 40,
    })),
    // Keys off: in the caseload, and not to be found by account managers.
    ...(await world.people(1, NEAR, false)),
  ];
});
afterAll(() => server.close());

const idOf = (index: number) => people[index]?.id ?? '';

interface Row {
  personId: string;
  name: string;
  comparison: Comparison;
}
const candidates = async (query = ''): Promise<{ compared: number; candidates: Row[] }> =>
  (await server.as(world.joost).get(`/vacancies/${vacancyId}/candidates${query}`)).body;

it('ranks who may be found for a vacancy, with points that add up and what is missed', async () => {
  const { compared, candidates: found } = await candidates();
  expect(compared).toBe(3);
  expect(found.map(({ personId }) => personId)).toEqual([idOf(0), idOf(1), idOf(2)]);
  for (const { comparison } of found)
    expect(comparison.reasons.reduce((sum, { points }) => sum + points, 0) - comparison.lost).toBe(comparison.score);
  expect(found[0]?.comparison.missed).toEqual([]);
  expect(found[1]?.comparison).toMatchObject({
    lost: 50,
    missed: [{ criterion: 'licences', label: 'Heftruckcertificaat' }],
  });
  expect(found[1]?.comparison.helps.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['get-licence', 'adapt-task']),
  );
  expect(found[0]?.name).toBe('Sanne Voorbeeld');
});

it('logs a read for everybody who is shown, and for nobody else', async () => {
  const before = await world.sql`select count(*)::int as n from audit.reads where operation = 'matching.candidates'`;
  expect((await candidates('?limit=2')).candidates).toHaveLength(2);
  const rows = await world.sql<{ person_id: string; field_class: string }[]>`
    select person_id, field_class from audit.reads where operation = 'matching.candidates' offset ${before[0]?.n ?? 0}`;
  expect(rows.map((row) => row.person_id).sort()).toEqual([idOf(0), idOf(1)].sort());
  expect(new Set(rows.map((row) => row.field_class))).toEqual(new Set(['profile']));
});

it('gives both directions and one pair the same score', async () => {
  const forward = (await candidates()).candidates;
  for (const [index, { personId, comparison }] of forward.entries()) {
    const pair = await server.as(world.joost).get(`/vacancies/${vacancyId}/candidates/${personId}`);
    expect(pair.body.comparison).toEqual(comparison);
    const back = await server.as(noor).get(`/people/${idOf(index)}/vacancies`);
    expect(back.body.vacancies[0].comparison.score).toBe(comparison.score);
    const own = await server.as(people[index]?.account as never).get('/me/vacancies');
    expect(own.body.vacancies[0].comparison.score).toBe(comparison.score);
    // Companies are the work of account managers.
    for (const { body } of [pair, back, own]) expect(JSON.stringify(body)).not.toContain('Rijnvliet');
  }
});

it('says why to the case manager, also of somebody whose keys are off, and shows that person to no account manager', async () => {
  const path = `/vacancies/${vacancyId}/candidates/${idOf(3)}`;
  expect((await server.as(noor).get(path)).status).toBe(200);
  expect((await server.as(world.joost).get(path)).status).toBe(404);
});

it('leaves out an employer that somebody does not want, and only then', async () => {
  await world.sql`insert into dossier.blocked_employers (person_id, kvk) values (${idOf(0)}, ${world.employer.kvk})`;
  expect((await candidates()).candidates.map(({ personId }) => personId)).toEqual([idOf(1), idOf(2)]);
  expect((await server.as(noor).get(`/people/${idOf(0)}/vacancies`)).body.vacancies).toEqual([]);
  await world.sql`delete from dossier.blocked_employers`;
  expect((await candidates()).candidates).toHaveLength(3);
});

it('reads again what was written since, however it was written, and shows nobody whose keys went off', async () => {
  const { sql } = world;
  const scores = async () =>
    new Map((await candidates()).candidates.map(({ personId, comparison }) => [personId, comparison.score]));
  const before = await scores();
  // A write that leaves version and time alone, as a repair by hand might.
  await sql`update dossier.profiles set content = content || ${sql.json({ licences: ['heftruck'] })} where person_id = ${idOf(1)}`;
  expect((await scores()).get(idOf(1))).toBeGreaterThan(before.get(idOf(1)) ?? 0);
  await sql`update dossier.profiles set content = content || ${sql.json({ licences: ['rijbewijs-b'] })} where person_id = ${idOf(1)}`;
  expect(await scores()).toEqual(before);
  const [keys] = await sql`select * from dossier.publication_keys where person_id = ${idOf(1)}`;
  await sql`update dossier.publication_keys set jobseeker_on_at = null where person_id = ${idOf(1)}`;
  expect([...(await scores()).keys()]).toEqual([idOf(0), idOf(2)]);
  await sql`update dossier.publication_keys set jobseeker_on_at = ${keys?.jobseeker_on_at ?? null} where person_id = ${idOf(1)}`;
  expect(await scores()).toEqual(before);
});

it('counts who has a talent once, and again after any write', async () => {
  const { services } = server;
  const about = { surface: 'worker' as const, actor: system(REGION), operation: 'test', purpose: 'test' };
  const count = () => services.contexts.run(about, ({ tx }) => countedTalents(services.db, tx, REGION));
  const before = await count();
  expect(await count()).toBe(before);
  const { sql } = world;
  const write = (talents: string[]) =>
    sql`update dossier.profiles set content = content || ${sql.json({ talents })} where person_id = ${idOf(2)}`;
  const [row] = await sql<{ talents: string[] }[]>`
    select coalesce(content -> 'talents', '[]') as talents from dossier.profiles where person_id = ${idOf(2)}`;
  await write(['rekenen-proef']);
  expect((await count()).counts.get('rekenen-proef')).toBe(1);
  await write(row?.talents ?? []);
  expect(await count()).toEqual(before);
});

it('compares with open vacancies only', async () => {
  const [draft, closed] = [await world.vacancy({ state: 'draft' }), await world.vacancy({ state: 'closed' })];
  for (const id of [draft, closed])
    expect((await server.as(world.joost).get(`/vacancies/${id}/candidates`)).status).toBe(404);
  const { body } = await server.as(noor).get(`/people/${idOf(0)}/vacancies`);
  expect(body.vacancies.map((one: { vacancy: { id: string } }) => one.vacancy.id)).toEqual([vacancyId]);
});

it('lists vacancies that nobody fits, with what helps most, and people without a fit', async () => {
  const none = await server.as(world.joost).get('/vacancies/without-fit');
  expect(none.body).toMatchObject({ compared: 1, vacancies: [] });
  const before = await server.as(noor).get('/people/without-fit');
  expect(before.body.people.map((one: Row) => one.personId).sort()).toEqual([idOf(1), idOf(2)].sort());
  await world.sql`update market.vacancies set must_haves = ${world.sql.json({
    talents: ['samenwerken'],
    licences: ['kettingzaag'],
    languages: [],
  })} where id = ${vacancyId}`;
  const found = await server.as(world.joost).get('/vacancies/without-fit');
  expect(found.body.vacancies).toEqual([
    expect.objectContaining({
      relaxation: { criterion: 'licences', kind: 'adapt-task', values: ['Certificaat motorkettingzaag'], fits: 2 },
    }),
  ]);
  const after = await server.as(noor).get('/people/without-fit');
  expect(after.body).toMatchObject({ compared: 4 });
  expect(after.body.people).toHaveLength(4);
  expect(after.body.people[0].nearest.vacancy.id).toBe(vacancyId);
});

it('keeps its order when what may not count is changed', async () => {
  const before = (await candidates()).candidates.map(({ personId, comparison }) => [personId, comparison]);
  const { sql } = world;
  // Another name and birth date, another municipality, another text, and nobody who guides.
  const person = await server.as(noor).get(`/people/${idOf(2)}`);
  const other = {
    firstName: 'Mohammed',
    lastName: 'Anders',
    birthDate: '1961-09-09',
    email: '',
    phone: '',
    clientNumber: '',
  };
  const put = await server.as(noor).put(`/people/${idOf(2)}`, other, match(person.body.version));
  expect(put.status).toBe(200);
  await sql`update dossier.profiles set municipality_code = 'GM1926', completeness = 3,
    content = content || ${sql.json({ presentation: 'Ik ben 61 jaar en krijg een uitkering.' })} where person_id = ${idOf(1)}`;
  await sql`delete from dossier.caseload where person_id = ${idOf(2)}`;
  const after = (await candidates()).candidates;
  expect(after.map(({ personId, comparison }) => [personId, comparison])).toEqual(before);
  expect(after.map(({ name }) => name)).toContain('Mohammed Anders');
});

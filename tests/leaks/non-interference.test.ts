import { afterAll, beforeAll, expect, it } from 'vitest';
import { system } from '#server/platform/actor.ts';
import { createRandom } from '#server/platform/random.ts';
import { REGION } from '../support/factories.ts';
import { type Published, publishing, searcher } from '../support/published.ts';
import { makeTestClock, startTestServer, type TestServer } from '../support/server.ts';

/**
 * Whatever changes about a person that employers must not see, every byte that an employer gets stays the same: status,
 * headers, body, order and counts.
 */
const SEED = Number(process.env.SEED ?? 20_261_123);
const CHANGES = Number(process.env.CHANGES ?? 200);
/** Of the moment, of the request, and of how many requests this employer itself has made. */
const MASKED = new Set([
  'date',
  'x-request-id',
  'trace-id',
  'set-cookie',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
]);

const clock = makeTestClock('2026-11-23T09:00:00Z');
let server: TestServer;
let world: Awaited<ReturnType<typeof publishing>>;
let employer: Awaited<ReturnType<typeof searcher>>;
let people: Published[];
let handles: string[];

beforeAll(async () => {
  server = await startTestServer({ clock });
  world = await publishing(server);
  employer = await searcher(world);
  people = [
    ...(await world.people(9)),
    ...(await world.people(8, { sectors: ['zorg'], wishedOccupations: [], hoursMin: null, hoursMax: null })),
    ...(await world.people(8, { sectors: ['bouw'], wishedOccupations: [], level: 'hbo' })),
  ];
  const owner = people[0] as Published;
  await world.wish(owner, 'licences', 'heftruck');
  await world.close();
  const { body } = await server.as(employer.account).post('/search/cells', { vacancyId: employer.vacancyId });
  handles = body.entries.map((entry: { handle: string }) => entry.handle);
  expect(handles.length).toBeGreaterThanOrEqual(3);
});
afterAll(() => server.close());

/** 32 requests of an employer that together show everything there is. */
const transcript = async (): Promise<string[]> => {
  const client = server.as(employer.account);
  const vacancyId = employer.vacancyId;
  const searches: object[] = [
    {},
    { vacancyId },
    ...['logistiek', 'zorg', 'bouw', 'ict'].map((sector) => ({ sectors: [sector] })),
    ...['tot-20', '20-28', '36-plus', 'onbekend'].map((hours) => ({ hours: [hours], vacancyId })),
    ...['basis', 'mbo-1-2', 'hbo-wo'].map((level) => ({ levels: [level] })),
    ...['meteen', 'binnen-maand', 'later'].map((start) => ({ availability: [start] })),
    { licences: ['heftruck'], vacancyId },
    { talents: ['samenwerken'], vacancyId },
    { languages: ['en'], vacancyId },
    ...[5, 10, 40].map((km) => ({ km, sort: 'distance' })),
    { sort: 'size', limit: 1 },
    { sort: 'size', limit: 1, offset: 1 },
    { text: 'orderpicker' },
    { vacancyId, sort: 'vacancy' },
    { vacancyId, sort: 'vacancy', sectors: ['zorg', 'bouw'], limit: 2 },
  ];
  const replies = await Promise.all([
    ...searches.map((body) => client.post('/search/cells', body)),
    ...handles.slice(0, 3).map((handle) => client.get(`/search/cells/${handle}?vacancyId=${vacancyId}`)),
    client.get('/search/sectors'),
    server.as(null).get('/public/sectors'),
  ]);
  expect(replies).toHaveLength(32);
  return replies.map(({ raw }) => {
    const headers = Object.entries(raw.headers).filter(([name]) => !MASKED.has(name));
    return JSON.stringify([raw.statusCode, headers, raw.body]);
  });
};

it(`stays the same to the byte over ${CHANGES} changes of what employers must not see`, async () => {
  console.info(`seed ${SEED}`);
  const random = createRandom(SEED);
  const { sql } = world;
  const before = await transcript();
  expect(before.every((reply) => reply.startsWith('[200'))).toBe(true);
  const word = () => random.pick(['Iman', 'Sanne', 'Bram', 'Yara', 'Noor']) + random.int(1, 9_999);
  const { vault } = server.services;

  const changes: ((id: string) => Promise<unknown>)[] = [
    // Name, birth date and contact.
    (id) =>
      server.services.contexts.run(
        {
          surface: 'worker',
          actor: system(REGION),
          operation: 'test',
          purpose: 'test',
        },
        (ctx) =>
          vault.write(ctx.tx, id, {
            firstName: word(),
            lastName: word(),
            birthDate: `19${random.int(60, 99)}-0${random.int(1, 9)}-1${random.int(0, 9)}`,
            email: `${word()}@example.nl`,
            phone: '0612345678',
          }),
      ),
    // Fields of the profile that no card shows, and exact values inside the same band.
    (id) => put(id, { presentation: `${word()} ${word()}` }),
    (id) => put(id, { contractForms: random.pick([['tijdelijk'], ['vast'], []]) }),
    (id) => put(id, { workConditions: random.pick([['rustig'], []]) }),
    (id) => put(id, { days: random.pick([['ma'], ['di', 'wo'], []]), dayparts: random.pick([['ochtend'], []]) }),
    (id) => put(id, { doneOccupations: random.pick([['kok'], ['schilder'], []]) }),
    (id) => put(id, { travel: { pc4: String(random.int(2711, 2729)), km: random.int(1, 40), means: ['fiets'] } }),
    (id) => put(id, { hoursMin: random.int(1, 20) }),
    // The guide, the read log, the caseload and access taken outside it.
    (id) => sql`update dossier.caseload set reason = ${word()} where person_id = ${id}`,
    (id) => sql`insert into dossier.access_grants (person_id, account_id, region_code, reason, expires_at)
      values (${id}, ${world.caseManager.id}, 'AM34', ${word()}, now())`,
    (id) => sql`insert into audit.reads (role, region_code, purpose, operation, person_id, field_class)
      values ('case-manager', 'AM34', 'test', 'test', ${id}, 'profile')`,
    (id) =>
      sql`update dossier.publication_keys set valid_until = '2098-01-01', version = version + 1 where person_id = ${id}`,
    // Blocking another employer is nobody else's business.
    (id) =>
      sql`insert into dossier.blocked_employers (person_id, kvk) values (${id}, ${String(random.int(10_000_000, 99_999_999))})`,
  ];
  const put = (id: string, fields: object) =>
    sql`update dossier.profiles set content = content || ${sql.json(fields as never)}, version = version + 1 where person_id = ${id}`;

  for (let number = 0; number < CHANGES; number++) {
    await random.pick(changes)(random.pick(people).id);
    const after = await transcript();
    const differing = after.flatMap((reply, index) => (reply === before[index] ? [] : [index]));
    expect(differing, `after change ${number + 1}`).toEqual([]);
  }
}, 300_000);

it('would see it: a withdrawal that employers may notice does change the answers', async () => {
  const before = await transcript();
  for (const person of people.slice(9, 14))
    await server.as(person.account).post('/me/publication/keys', { turn: 'off' });
  const after = await transcript();
  expect(after.filter((reply, index) => reply !== before[index]).length).toBeGreaterThan(0);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokerage } from '../support/brokerage.ts';
import type { Published } from '../support/published.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

/** What a jobseeker reads of open work, and how far an employer that somebody keeps away from is out of sight. */
let server: TestServer;
let world: Awaited<ReturnType<typeof brokerage>>;
let sanne: Published;
let vacancyId: string;

const NEAR = { travel: { pc4: '2712', km: 10, means: [] } };

const block = (person: Published, kvk: string) =>
  world.sql`insert into dossier.blocked_employers (person_id, kvk) values (${person.id}, ${kvk})`;
const own = (person: Published, path = '') => server.as(person.account).get(`/me/vacancies${path}`);
const idsOf = (reply: { body: { vacancies: { work: { id: string } }[] } }) =>
  reply.body.vacancies.map(({ work }) => work.id);

beforeAll(async () => {
  server = await startTestServer();
  world = await brokerage(server);
  [sanne] = (await world.people(1, NEAR)) as [Published];
  vacancyId = await world.vacancy();
  await world.sql`update market.vacancies set lat = 52.06, lon = 4.49, title = 'Orderpicker bij Rijnvliet',
    need = 'Werk in ons magazijn bij Rijnvliet.', place = 'Rijnvliet, hal 3',
    must_haves = ${world.sql.json({ talents: ['samenwerken'], licences: ['heftruck'], languages: [] })} where id = ${vacancyId}`;
});
afterAll(() => server.close());

it('shows the jobseeker values of lists, with names for what has no list, and nothing by which the employer is known', async () => {
  const list = await own(sanne);
  expect(list.status).toBe(200);
  expect(list.body).toMatchObject({ compared: 1, rules: { fitFrom: 700 } });
  expect(list.body.vacancies[0].work).toEqual({
    id: vacancyId,
    sector: 'logistiek',
    occupation: 'orderpicker',
    place: 'Zoetermeer',
    hoursMin: 16,
    hoursMax: 32,
    level: null,
    contractForm: 'tijdelijk',
  });
  expect(list.body.terms).toEqual(
    expect.arrayContaining([
      { code: 'orderpicker', label: 'Orderpicker' },
      { code: 'samenwerken', label: expect.any(String) },
    ]),
  );
  const one = await own(sanne, `/${vacancyId}`);
  expect(one.body.work).toEqual(list.body.vacancies[0].work);
  expect(one.body.comparison).toEqual(list.body.vacancies[0].comparison);
  for (const { body } of [list, one]) expect(JSON.stringify(body)).not.toContain('Rijnvliet');
});

it('says in codes what is missing and what could be done about it', async () => {
  const [without] = (await world.people(1, { ...NEAR, licences: ['rijbewijs-b'] })) as [Published];
  const { body } = await own(without, `/${vacancyId}`);
  expect(body.comparison.missed).toEqual([{ criterion: 'licences', label: 'heftruck' }]);
  expect(body.comparison.helps).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: 'get-licence', values: ['heftruck'] })]),
  );
});

it('shows no work that is not open, and nothing twice that was proposed already', async () => {
  const closed = await world.vacancy({ state: 'closed' });
  expect((await own(sanne, `/${closed}`)).status).toBe(404);
  const proposed = await world.vacancy();
  expect(idsOf(await own(sanne))).toContain(proposed);
  await world.inState('declined', { person: sanne, vacancyId: proposed });
  expect(idsOf(await own(sanne))).not.toContain(proposed);
  expect((await own(sanne, `/${proposed}`)).status).toBe(404);
  await world.sql`update market.vacancies set state = 'closed', closed_at = now() where id = ${proposed}`;
});

it('shows nothing of an employer that the jobseeker keeps away from', async () => {
  const [shy] = (await world.people(1, NEAR)) as [Published];
  expect(idsOf(await own(shy))).toEqual([vacancyId]);
  await block(shy, world.employer.kvk);
  expect((await own(shy)).body).toMatchObject({ compared: 0, vacancies: [] });
  expect((await own(shy, `/${vacancyId}`)).status).toBe(404);
  // Of the others it stays.
  expect(idsOf(await own(sanne))).toEqual([vacancyId]);
});

it('counts nobody as a fit, and nothing as nearest, with an employer that somebody keeps away from', async () => {
  await world.sql`delete from dossier.blocked_employers`;
  const people = await world.sql<{ id: string }[]>`select person_id as id from dossier.profiles`;
  const noor = server.as(world.caseManager);
  const joost = server.as(world.joost);
  const without = async () =>
    (await noor.get('/people/without-fit')).body.people as {
      personId: string;
      nearest: { vacancy: { id: string } } | null;
    }[];
  expect((await without()).map(({ personId }) => personId)).not.toContain(sanne.id);
  expect((await joost.get('/vacancies/without-fit')).body.vacancies).toEqual([]);

  for (const { id } of people)
    await world.sql`insert into dossier.blocked_employers (person_id, kvk) values (${id}, ${world.employer.kvk})`;
  expect((await without()).find(({ personId }) => personId === sanne.id)).toMatchObject({ nearest: null });
  // Nobody is left to compare with, and asking less brings nobody either.
  expect((await joost.get('/vacancies/without-fit')).body.vacancies).toEqual([
    expect.objectContaining({ bestScore: null, relaxation: null }),
  ]);

  // Further away than the one that is out of sight, but the nearest of what is left.
  const other = await world.make.employer(world.joost.id, { name: 'Andere Werkgever' });
  const further = await world.vacancy({ employerId: other.id });
  await world.sql`update market.vacancies set occupation_code = 'kok', family_code = null, sector_code = 'horeca',
    must_haves = ${world.sql.json({ talents: ['samenwerken'], licences: ['kettingzaag'], languages: [] })} where id = ${further}`;
  expect((await without()).find(({ personId }) => personId === sanne.id)?.nearest?.vacancy.id).toBe(further);
  const found = (await joost.get('/vacancies/without-fit')).body.vacancies as {
    vacancy: { id: string };
    relaxation: object | null;
  }[];
  expect(found.find(({ vacancy }) => vacancy.id === vacancyId)?.relaxation).toBeNull();
});

it('compares days, parts of the day, the first day and what the work is like', async () => {
  await world.sql`delete from dossier.blocked_employers`;
  const [early] = (await world.people(1, {
    ...NEAR,
    days: ['ma', 'di'],
    dayparts: ['ochtend'],
    availableFrom: '2027-01-04',
    workConditions: ['binnen', 'in-team'],
  })) as [Published];
  const reasonsOf = async () => {
    const { body } = await own(early, `/${vacancyId}`);
    return new Map(
      (body.comparison.reasons as { criterion: string; verdict: string }[]).map((one) => [one.criterion, one]),
    );
  };
  const open = await reasonsOf();
  expect(open.get('times')?.verdict).toBe('not-asked');
  expect(open.get('conditions')?.verdict).toBe('unknown');
  await world.sql`update market.vacancies set days = '{ma,wo}', dayparts = '{ochtend}', first_day = '2027-01-04',
    work_conditions = '{binnen,klanten}' where id = ${vacancyId}`;
  const asked = await reasonsOf();
  expect(asked.get('times')).toMatchObject({
    verdict: 'partly',
    asked: ['ma', 'wo', 'ochtend'],
    missing: ['wo'],
    points: 30,
  });
  expect(asked.get('start')).toMatchObject({ verdict: 'full', asked: ['2027-01-04'] });
  expect(asked.get('conditions')).toMatchObject({
    verdict: 'partly',
    has: ['binnen'],
    missing: ['in-team'],
    points: 10,
  });
});

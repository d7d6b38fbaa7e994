import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FairnessFigures } from '#contract/fairness.ts';
import { freezeFairness } from '#server/modules/fairness/freeze.usecases.ts';
import { system } from '#server/platform/actor.ts';
import { PIJNACKER, REGION, ZOETERMEER } from '../support/factories.ts';
import { publishing, searcher, WAREHOUSE } from '../support/published.ts';
import { makeTestClock, startTestServer, type TestServer } from '../support/server.ts';

const clock = makeTestClock('2026-11-23T09:00:00Z');
let server: TestServer;
let world: Awaited<ReturnType<typeof publishing>>;
let admin: { id: string };
let vacancyId: string;
let employerId: string;

const dutch = (level: string) => ({ languages: [{ code: 'nl', level }] });

/** People of whom both keys went on and off at these moments. */
const people = async (count: number, municipality: string, content: object, on: string, off?: string) => {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const { id } = await world.make.person({ municipality, content: { ...WAREHOUSE, ...content }, keysOn: !off });
    for (const key of ['jobseeker', 'professional']) {
      await world.sql`insert into dossier.key_events (person_id, at, key, turned, cause) values (${id}, ${on}, ${key}, 'on', 'self')`;
      if (off)
        await world.sql`insert into dossier.key_events (person_id, at, key, turned, cause) values (${id}, ${off}, ${key}, 'off', 'self')`;
    }
    ids.push(id);
  }
  return ids;
};

const propose = async (ids: readonly string[], at: string, source = 'staff') => {
  for (const id of ids)
    await world.sql`insert into market.introductions (id, region_code, employer_id, vacancy_id, account_manager_id, source, shown,
        person_id, state, taken_up_at, proposed_at, answered_at, ended_at, created_by)
      values (${randomUUID()}, ${REGION}, ${employerId}, ${vacancyId}, ${world.accountManager.id}, ${source}, '{}',
        ${id}, 'declined', ${at}, ${at}, ${at}, ${at}, ${world.accountManager.id})`;
};

const show = async (ids: readonly string[], at: string) => {
  for (const id of ids)
    await world.sql`insert into audit.reads (at, account_id, role, region_code, purpose, operation, person_id, field_class)
      values (${at}, ${world.accountManager.id}, 'account-manager', ${REGION}, 'test', 'matching.candidates', ${id}, 'profile')`;
};

const freeze = () =>
  server.services.contexts.run(
    { surface: 'worker', actor: system(REGION), operation: 'test', purpose: 'test' },
    (ctx) => freezeFairness(ctx, server.services),
  );

const read = async (query = '') => (await server.as(admin).get(`/fairness${query}`)).body;

const SUMMER = '2026-07-10T09:00:00Z';

beforeAll(async () => {
  server = await startTestServer({ clock });
  world = await publishing(server);
  admin = await world.make.account('admin');
  ({ vacancyId, id: employerId } = await searcher(world));
  await world.sql`update market.vacancies set must_haves = ${world.sql.json({ talents: [], licences: [], languages: ['nl'] })}`;
  const good = await people(60, ZOETERMEER, dutch('goed'), SUMMER);
  const fair = await people(50, PIJNACKER, { ...dutch('redelijk'), hoursMax: 36 }, SUMMER);
  const little = await people(40, PIJNACKER, dutch('beetje'), SUMMER, '2026-08-20T09:00:00Z');
  // Not to be ranked in the third quarter: off before it began, on after it was over, and one key only.
  await people(3, ZOETERMEER, {}, '2026-03-01T09:00:00Z', '2026-06-01T09:00:00Z');
  await people(3, ZOETERMEER, {}, '2026-10-01T09:00:00Z');
  const [lonely] = await people(1, ZOETERMEER, {}, SUMMER);
  await world.sql`delete from dossier.key_events where person_id = ${lonely ?? ''} and key = 'professional'`;
  await show([...good.slice(0, 40), ...fair.slice(0, 30), ...little.slice(0, 20)], '2026-08-03T09:00:00Z');
  await propose([...good.slice(0, 30), ...fair.slice(0, 17), ...little.slice(0, 12)], '2026-08-04T09:00:00Z');
  // Chosen by an employer, and in another quarter.
  await propose(good.slice(40, 50), '2026-08-04T09:00:00Z', 'card');
  await propose(fair.slice(40, 50), '2026-11-02T09:00:00Z');
});
afterAll(() => server.close());

it('freezes what is over, once', async () => {
  expect((await read()).figures).toBeNull();
  expect(await freeze()).toBe(3);
  expect(await freeze()).toBe(0);
  const { periods, figures } = await read();
  expect(periods.map((one: { quarter: string }) => one.quarter)).toEqual(['2026-K3', '2026-K2', '2026-K1']);
  expect(figures).toMatchObject({
    quarter: '2026-K3',
    rulesVersion: 1,
    from: '2026-07-01',
    until: '2026-10-01',
    total: { pool: 150, shown: 90, proposed: 60 },
  });
});

const groupsOf = (figures: FairnessFigures, field: string) =>
  new Map(figures.fields.find((one) => one.field === field)?.groups.map((group) => [group.code, group]));

it('tells per group which part was chosen, against the group that was chosen most', async () => {
  const { figures } = (await read()) as { figures: FairnessFigures };
  const level = groupsOf(figures, 'dutch');
  expect([...level.keys()]).toEqual(['goed', 'redelijk', 'beetje']);
  expect(level.get('goed')).toMatchObject({
    pool: 60,
    shown: 40,
    proposed: 30,
    proposedRate: { rate: 50, ratio: 100, look: false },
  });
  expect(level.get('redelijk')).toMatchObject({
    pool: 50,
    proposed: 15,
    proposedRate: { rate: 30, ratio: 60, look: true },
  });
  expect(level.get('beetje')).toMatchObject({
    pool: 40,
    proposed: 10,
    proposedRate: { rate: 25, ratio: 50, look: true },
  });
  // Half of the points of a language stays for a beginning in it.
  expect(level.get('goed')?.shares.languages).toBe(100);
  expect(level.get('beetje')?.shares.languages).toBe(50);
  expect(figures.criteria.find(({ criterion }) => criterion === 'languages')).toEqual({
    criterion: 'languages',
    most: 40,
    proposed: 90,
    pool: 87,
  });
});

it('has no figure of the running quarter, nor of few people', async () => {
  expect((await read('?quarter=2026-K4')).figures).toBeNull();
  const { figures } = (await read('?quarter=2026-K2')) as { figures: FairnessFigures };
  expect(figures.total).toEqual({ pool: null, shown: null, proposed: null });
  expect(JSON.stringify(figures)).not.toMatch(/"(pool|shown|proposed)":[0-9]/);
});

it('stays as it was frozen, whatever becomes of the people', async () => {
  const before = await read();
  await world.sql`update dossier.profiles set content = content || '{"languages": []}'`;
  await world.sql`delete from ident.persons where id in (select id from ident.persons limit 20)`;
  await freeze();
  expect(await read()).toEqual(before);
});

it('leaves out people with a protected address', async () => {
  const total = async () => {
    await world.sql`delete from report.fairness`;
    await freeze();
    return ((await read()) as { figures: FairnessFigures }).figures.total.pool ?? 0;
  };
  const before = await total();
  const changed = await world.sql`update ident.persons set protected = true where id in (
    select distinct person_id from dossier.key_events where at = ${SUMMER} and turned = 'on' and key = 'professional'
    order by person_id limit 40)`;
  expect(changed.count).toBe(40);
  expect(await total()).toBe(before - 40);
});

it('writes down that it was read, by whom and what', async () => {
  await read('?quarter=2026-K3&rules=1');
  const [row] = await world.sql`select account_id, role, action, entity_id from audit.changes
    where entity = 'fairness' order by seq desc limit 1`;
  expect(row).toMatchObject({ account_id: admin.id, role: 'admin', action: 'read', entity_id: '2026-K3/1' });
});

it('changes no order: a list of candidates is the same to the byte before and after', async () => {
  const list = async () => (await server.as(world.accountManager).get(`/vacancies/${vacancyId}/candidates`)).raw.body;
  await world.sql`delete from report.fairness`;
  const before = await list();
  await freeze();
  await world.sql`update report.fairness set figures = jsonb_set(figures, '{total,proposed}', '5000')`;
  expect(await list()).toBe(before);
  expect(JSON.parse(before).candidates.length).toBeGreaterThan(0);
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { introductionStates } from '#contract/introduction-states.ts';
import { type Placement, type PlacementColumn, placementColumns } from '#contract/introductions.ts';
import { ProfileContent } from '#contract/profile.ts';
import { Shown } from '#contract/publication.ts';
import { seedRegion, startDemo } from '#server/demo.ts';
import { totpCode } from '#server/modules/accounts/totp.ts';
import type { DemoLogin } from '#server/modules/demo/seed/logins.ts';
import { system } from '#server/platform/actor.ts';
import { factories, REGION } from '#tests/support/factories.ts';
import { startTestServer, type TestServer } from '#tests/support/server.ts';

const OPTIONS = { seed: 11, people: 300, municipalities: 3 };
let folder: string;
let server: TestServer;
let logins: DemoLogin[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'werkbrug-demo-'));
  server = await startTestServer({ env: { DATA_DIR: folder } });
  const seeded = await seedRegion(server.services, server.feed, OPTIONS);
  logins = seeded?.logins ?? [];
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('everybody is there, with an introduction in every state', async () => {
  const { ownerSql } = server.database;
  const [counts] = await ownerSql`select
    (select count(*)::int from ident.persons) as persons, (select count(*)::int from ident.accounts where role = 'jobseeker') as jobseekers,
    (select count(*)::int from market.staff_cards) as staff, (select count(*)::int from market.employers) as employers,
    (select count(*)::int from market.vacancies) as vacancies`;
  expect(counts).toEqual({ persons: 300, jobseekers: 300, staff: 40, employers: 120, vacancies: 150 });
  const states = await ownerSql`select distinct state from market.introductions`;
  expect(states.map(({ state }) => state as string).sort()).toEqual([...introductionStates].sort());
  const profiles = await ownerSql`select content, completeness from dossier.profiles`;
  for (const { content, completeness } of profiles) {
    expect(ProfileContent.safeParse(content).success).toBe(true);
    expect(completeness).toBeGreaterThan(0);
  }
});

test('what happened fits together', async () => {
  const { ownerSql } = server.database;
  expect(
    await ownerSql`select id from market.introductions i where not exists (
      select from market.introduction_events e where e.introduction_id = i.id and e.to_state = i.state)`,
  ).toHaveLength(0);
  expect(
    await ownerSql`select id from market.introductions i where (contact_opened_at is null)
      <> not exists (select from market.opened_contacts c where c.introduction_id = i.id)`,
  ).toHaveLength(0);
  expect(
    await ownerSql`select id from market.introductions i where (placed_at is null)
      <> not exists (select from market.placements p where p.introduction_id = i.id)`,
  ).toHaveLength(0);
  // Whoever is placed is no longer on the marketplace, and nobody who is protected ever was in an introduction.
  expect(
    await ownerSql`select k.person_id from dossier.publication_keys k join market.placements p using (person_id)
      where jobseeker_on_at is not null or professional_on_at is not null`,
  ).toHaveLength(0);
  expect(
    await ownerSql`select i.id from market.introductions i join ident.persons p on p.id = i.person_id where p.protected`,
  ).toHaveLength(0);
  expect(
    await ownerSql`select v.id from market.vacancies v where filled < (select count(*) from market.placements p where p.vacancy_id = v.id)`,
  ).toHaveLength(0);
});

test('a protected person is brokered by one named account manager of the own sector, or by nobody yet', async () => {
  const { ownerSql } = server.database;
  const people =
    await ownerSql`select p.id, b.account_id, r.content -> 'sectors' as sectors, s.sectors as of_manager, s.role
    from ident.persons p join dossier.profiles r on r.person_id = p.id
    left join dossier.named_brokers b on b.person_id = p.id left join market.staff_cards s on s.account_id = b.account_id
    where p.protected`;
  const named = people.filter(({ account_id }) => account_id !== null);
  expect(named.length).toBeGreaterThan(0);
  for (const { role, sectors, of_manager } of named) {
    expect(role).toBe('account-manager');
    expect((sectors as string[]).some((sector) => (of_manager as string[]).includes(sector))).toBe(true);
  }
  expect(
    await ownerSql`select b.person_id from dossier.named_brokers b join ident.persons p on p.id = b.person_id where not p.protected`,
  ).toHaveLength(0);
});

test('what employers ask now is about tiles and cards that they can see', async () => {
  const { ownerSql } = server.database;
  const asked = await ownerSql`select i.shown, i.source, i.person_id, c.sector_code, v.sector_code as wanted
    from market.introductions i join pub.cells c on c.id = i.cell_id join pub.rounds r on r.id = i.round_id and r.current
    join market.vacancies v on v.id = i.vacancy_id where i.state in ('interest', 'taken-up')`;
  // Of so few people not every sector has a tile.
  expect(asked.length).toBeGreaterThan(3);
  for (const row of asked) {
    expect(row.sector_code).toBe(row.wanted);
    expect(row.person_id).toBeNull();
    expect(Shown.parse(row.shown)).toMatchObject({
      kind: row.source as string,
      sector: { code: row.wanted as string },
    });
  }
  const before = await ownerSql`select shown from market.introductions where cell_id is null and source <> 'staff'`;
  for (const { shown } of before) expect(Shown.safeParse(shown).success).toBe(true);
});

test('placements stand in the order that is asked, over all pages', async () => {
  const [broker] = await server.database.ownerSql`select i.account_manager_id as id, count(*)::int
    from market.placements p join market.introductions i on i.id = p.introduction_id group by 1 order by 2 desc limit 1`;
  const all = broker?.count as number;
  expect(all).toBeGreaterThan(3);
  const read = async (sort: string) => {
    const rows: Placement[] = [];
    for (let offset = 0; offset < all; offset += 2) {
      const page = await server
        .as({ id: broker?.id as string })
        .get(`/placements?sort=${sort}&limit=2&offset=${offset}`);
      rows.push(...(page.body.placements as Placement[]));
    }
    expect(new Set(rows.map(({ id }) => id)).size).toBe(all);
    return rows;
  };
  const values: Record<PlacementColumn, (row: Placement) => string | number> = {
    employer: ({ employer }) => employer.name.toLowerCase(),
    vacancy: ({ vacancy }) => vacancy.title.toLowerCase(),
    hours: ({ hoursPerWeek }) => hoursPerWeek,
    wage: ({ hourlyWageCents }) => hourlyWageCents,
    from: ({ startDate }) => startDate,
  };
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' ? a - Number(b) : a.localeCompare(String(b), 'nl');
  for (const column of placementColumns) {
    const up = (await read(column)).map(values[column]);
    expect(up, column).toEqual(up.toSorted(compare));
    expect(new Set(up).size, column).toBeGreaterThan(1);
    expect((await read(`-${column}`)).map(values[column]), `-${column}`).toEqual(up.toReversed());
  }
});

test('names lie sealed, and open for who may see them', async () => {
  const { ownerSql } = server.database;
  const [yara] = await ownerSql`select person_id from ident.accounts where email = 'yara.mansouri@example.nl'`;
  const personId = String(yara?.person_id);
  const identity = await server.services.db.transaction('worker', system(REGION), (tx) =>
    server.services.vault.read(tx, [personId]),
  );
  expect(identity.get(personId)).toMatchObject({ firstName: 'Yara', lastName: 'Mansouri' });
});

test('the file of logins is whole, and every role gets in', async () => {
  expect(JSON.parse(await readFile(path.join(folder, 'demo-accounts.json'), 'utf8'))).toEqual(logins);
  expect(logins[0]).toMatchObject({ role: 'jobseeker', email: 'yara.mansouri@example.nl' });
  const perRole = [...new Map([...logins].reverse().map((login) => [login.role, login])).values()];
  expect(perRole).toHaveLength(8);
  for (const { email, password, totpSecret, organisation } of perRole) {
    expect(organisation).not.toBe('');
    const answer = await server.as(null).post('/sessions', {
      email,
      password,
      ...(totpSecret === undefined ? {} : { totp: totpCode(totpSecret, new Date()) }),
    });
    expect(answer.status).toBe(201);
    expect(answer.body.mustEnrol).toBe(false);
  }
});

test('a database in use is left alone', async () => {
  const before = await server.database.ownerSql`select count(*)::int from ident.persons`;
  expect(await seedRegion(server.services, server.feed, { ...OPTIONS, seed: 12 })).toBeNull();
  expect(await server.database.ownerSql`select count(*)::int from ident.persons`).toEqual(before);
});

test('the file of logins comes back when it was removed', async () => {
  await rm(path.join(folder, 'demo-accounts.json'));
  expect(await startDemo(server.services, server.feed)).toEqual(logins);
  expect(JSON.parse(await readFile(path.join(folder, 'demo-accounts.json'), 'utf8'))).toEqual(logins);
});

test('the same seed gives the same people, in any installation', async () => {
  const other = await startTestServer({ env: { DATA_DIR: folder } });
  try {
    const [one, two] = await Promise.all([
      seedRegion(other.services, other.feed, OPTIONS),
      seedRegion(other.services, other.feed, OPTIONS),
    ]);
    // Of two at once one fills the database.
    expect([one, two].filter((result) => result !== null)).toHaveLength(1);
    const picture = (of: TestServer) =>
      of.database.ownerSql`select p.id, a.email, r.content, k.jobseeker_on_at is null as off
        from ident.persons p join ident.accounts a on a.person_id = p.id join dossier.profiles r on r.person_id = p.id
        join dossier.publication_keys k on k.person_id = p.id order by p.id`;
    expect(await picture(other)).toEqual(await picture(server));
  } finally {
    await other.close();
  }
});

test('a start with real accounts shows no logins', async () => {
  const real = await startTestServer({ env: { DATA_DIR: folder } });
  try {
    await factories(real.database.ownerSql).account('admin');
    expect(await startDemo(real.services, real.feed)).toEqual([]);
  } finally {
    await real.close();
  }
});

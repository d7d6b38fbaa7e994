import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Reply, startTestServer, type TestServer } from '../support/server.ts';
import { makeWorld, type World } from '../support/world.ts';

/** What happens at once: the same command five times over, and different people who want the same thing. */
let server: TestServer;
let world: World;

beforeAll(async () => {
  server = await startTestServer();
  world = await makeWorld(server);
});
afterAll(() => server.close());

const count = async (table: string, where = 'true'): Promise<number> => {
  const [row] = await server.database.ownerSql.unsafe<{ n: number }[]>(
    `select count(*)::int as n from ${table} where ${where}`,
  );
  return row?.n ?? 0;
};

/** How many of the answers have each status. */
const tally = (replies: readonly Reply[]): Record<number, number> => {
  const counts: Record<number, number> = {};
  for (const { status } of replies) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

const COMMANDS = 200;
const TIMES = 5;

describe('the same command sent more than once', () => {
  it(`has one effect and one answer: ${COMMANDS} commands, each ${TIMES} times at once`, async () => {
    const { own } = world.sites;
    const caseManager = server.as(own.accounts['case-manager']);
    const accountManager = server.as(own.accounts['account-manager']);
    const employer = server.as(own.accounts.employer);
    const before = {
      persons: await count('ident.persons'),
      contacts: await count('market.contact_moments'),
      vacancies: await count('market.vacancies'),
      searches: await count('market.saved_searches'),
    };
    const vacancy = await employer.get(`/vacancies/${own.vacancyId}`);
    const closingDate = vacancy.body.closingDate as string;
    const kinds: ((nth: number, key: Record<string, string>) => Promise<Reply>)[] = [
      (nth, key) => caseManager.post('/people', { firstName: 'Dubbel', lastName: `Nummer${nth}` }, key),
      (nth, key) =>
        accountManager.post(
          `/employers/${own.employerId}/contact-moments`,
          { date: '2026-11-03', subject: 'other', kind: 'phone', note: `Dubbel ${nth}` },
          key,
        ),
      (_, key) => employer.post(`/vacancies/${own.vacancyId}/copy`, { closingDate }, key),
      (nth, key) => accountManager.post(`/introductions/${own.introductionId}/notes`, { text: `Dubbel ${nth}` }, key),
    ];
    const statuses = new Set<number>();
    for (let start = 0; start < COMMANDS; start += 20)
      await Promise.all(
        Array.from({ length: 20 }, async (_, index) => {
          const nth = start + index;
          const key = { 'idempotency-key': randomUUID() };
          const send = kinds[nth % kinds.length] as (typeof kinds)[number];
          const replies = await Promise.all(Array.from({ length: TIMES }, () => send(nth, key)));
          // Whoever came while the first was under way is told so, and gets the first answer when asking again.
          const answers = await Promise.all(
            replies.map(async (reply) => (reply.status === 409 ? send(nth, key) : reply)),
          );
          expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: TIMES }, () => 201));
          expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
          for (const { status } of replies) statuses.add(status);
        }),
      );
    const each = COMMANDS / kinds.length;
    expect({
      persons: await count('ident.persons'),
      contacts: await count('market.contact_moments'),
      vacancies: await count('market.vacancies'),
      notes: await count('market.introduction_notes', `text like 'Dubbel %'`),
    }).toEqual({
      persons: before.persons + each,
      contacts: before.contacts + each,
      vacancies: before.vacancies + each,
      notes: each,
    });
    console.log(
      `idempotency: ${COMMANDS} commands × ${TIMES}, first answers ${[...statuses].join()}, ${COMMANDS} effects`,
    );
  }, 120_000);

  it('is refused when the key belongs to another request, of the same or of another kind', async () => {
    const client = server.as(world.sites.own.accounts['case-manager']);
    const key = { 'idempotency-key': randomUUID() };
    const first = await client.post('/people', { firstName: 'Een', lastName: 'Sleutel' }, key);
    expect(first.status).toBe(201);
    const other = await client.post('/people', { firstName: 'Twee', lastName: 'Sleutel' }, key);
    expect([other.status, other.body.code]).toEqual([422, 'request.idempotency-mismatch']);
    const elsewhere = await client.post('/people/search', { name: 'Sleutel' }, key);
    expect(elsewhere.status).toBe(422);
    // Somebody else's key is somebody else's.
    const colleague = server.as(world.sites['not-mine'].accounts['case-manager']);
    expect((await colleague.post('/people', { firstName: 'Drie', lastName: 'Sleutel' }, key)).status).toBe(201);
  });

  it('is tried again when the first did not work', async () => {
    const client = server.as(world.sites.own.accounts['case-manager']);
    const key = { 'idempotency-key': randomUUID() };
    expect((await client.post('/people', { firstName: '', lastName: '' }, key)).status).toBe(400);
    expect((await client.post('/people', { firstName: 'Vier', lastName: 'Sleutel' }, key)).status).toBe(201);
  });
});

const RIVALS = 200;

describe('different people who want the same thing', () => {
  it(`${RIVALS} registrations of one company make one company`, async () => {
    const kvk = '87654321';
    const register = (nth: number) =>
      server.as(null).post('/employers', {
        kvk,
        name: `Rivaal ${nth}`,
        sector: 'logistiek',
        pc4: '2712',
        place: 'Zoetermeer',
        contact: { name: `Persoon ${nth}`, email: `rivaal-${nth}@example.nl`, phone: '0790000000' },
      });
    const replies = await Promise.all(Array.from({ length: RIVALS }, (_, nth) => register(nth)));
    // The answer never tells whether the company was known.
    expect(tally(replies)).toEqual({ 202: RIVALS });
    expect(await count('market.employers', `kvk = '${kvk}'`)).toBe(1);
    expect(
      await count('market.employer_members', `employer_id in (select id from market.employers where kvk = '${kvk}')`),
    ).toBe(1);
    expect(await count('ident.accounts', `email::text like 'rivaal-%'`)).toBe(1);
  }, 120_000);

  it(`${RIVALS} yeses, noes and withdrawals end one introduction in one way`, async () => {
    const { own } = world.sites;
    const jobseeker = server.as(own.accounts.jobseeker);
    const broker = server.as(own.accounts['account-manager']);
    const match = { 'if-match': '"1"' };
    let winners = 0;
    for (let round = 0; round < RIVALS / 10; round++) {
      const { introductionId: id } = await world.fresh.introduction('own', 'proposed');
      const acts: (() => Promise<Reply>)[] = [
        () => jobseeker.post(`/me/introductions/${id}/acceptance`, undefined, match),
        () => jobseeker.post(`/me/introductions/${id}/refusal`, undefined, match),
        () => broker.post(`/introductions/${id}/ending`, { reason: 'other' }, match),
      ];
      const replies = await Promise.all(
        Array.from({ length: 10 }, (_, nth) => (acts[nth % acts.length] as (typeof acts)[number])()),
      );
      const won = replies.filter((reply) => reply.status === 200).length;
      winners += won;
      expect([won, replies.map((reply) => reply.status).sort()]).toEqual([1, [200, ...Array<number>(9).fill(412)]]);
      const [row] = await server.database
        .ownerSql`select state, answered_at, ended_at, contact_opened_at from market.introductions where id = ${id}`;
      expect(['contact-opened', 'accepted', 'declined', 'ended']).toContain(row?.state);
      expect(
        await count('market.introduction_events', `introduction_id = '${id}' and kind in ('accept', 'decline', 'end')`),
      ).toBe(1);
    }
    console.log(
      `races: ${RIVALS} registrations, 1 company; ${RIVALS} answers to ${RIVALS / 10} proposals, ${winners} winners`,
    );
  }, 120_000);

  it('one place is filled by one of two placements', async () => {
    const { own } = world.sites;
    const broker = server.as(own.accounts['account-manager']);
    for (let round = 0; round < 5; round++) {
      const [one, two] = await Promise.all([world.fresh.person('own'), world.fresh.person('own')]);
      const first = await world.fresh.introduction('own', 'talk', one.personId);
      const second = await world.fresh.introduction('own', 'talk', two.personId);
      const { ownerSql } = server.database;
      await ownerSql`update market.introductions set vacancy_id = ${first.vacancyId} where id = ${second.introductionId}`;
      await ownerSql`update market.vacancies set headcount = 1 where id = ${first.vacancyId}`;
      const job = {
        hoursPerWeek: 24,
        hourlyWageCents: 2_500,
        contractForm: 'tijdelijk',
        startDate: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10),
      };
      const replies = await Promise.all(
        [first, second].map(({ introductionId }) =>
          broker.post(`/introductions/${introductionId}/placement`, job, { 'if-match': '"1"' }),
        ),
      );
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      const [vacancy] = await ownerSql`select filled, state from market.vacancies where id = ${first.vacancyId}`;
      expect({ ...vacancy }).toEqual({ filled: 1, state: 'closed' });
      expect(await count('market.placements', `vacancy_id = '${first.vacancyId}'`)).toBe(1);
    }
  });

  it('no edit of a profile is lost: every one that was accepted is in it', async () => {
    const { account, ids } = await world.fresh.account('jobseeker');
    const personId = ids.personId ?? '';
    const { ownerSql } = server.database;
    const caseManager = world.sites.own.accounts['case-manager'];
    const editors = [server.as(account), server.as(caseManager)];
    const parts: [string, object][] = [
      ['hours', { hoursMin: 12, hoursMax: 20 }],
      ['level', { level: 'hbo' }],
      ['sectors', { sectors: ['logistiek', 'zorg'] }],
      ['licences', { licences: ['rijbewijs-b'] }],
      ['start', { availableFrom: '2027-02-01' }],
      ['travel', { travel: { pc4: '2711', km: 7, means: [] } }],
      ['times', { days: ['ma', 'di'], dayparts: ['ochtend'] }],
      ['contract', { contractForms: ['tijdelijk'] }],
    ];
    // Everybody reads, changes one part and writes; whoever was too late reads again.
    let stale = 0;
    let accepted = 0;
    await Promise.all(
      parts.map(async ([part, change], nth) => {
        const editor = editors[nth % editors.length] as (typeof editors)[number];
        for (;;) {
          const { body } = await editor.get(`/profiles/${personId}`);
          const reply = await editor.patch(`/profiles/${personId}/parts/${part}`, change, {
            'if-match': `"${body.version}"`,
          });
          if (reply.status === 200) break;
          expect(reply.status).toBe(412);
          stale++;
        }
        accepted++;
      }),
    );
    const [row] = await ownerSql<{ content: object; version: number }[]>`
      select content, version from dossier.profiles where person_id = ${personId}`;
    expect(row?.version).toBe(1 + accepted);
    expect(row?.content).toMatchObject(Object.assign({}, ...parts.map(([, change]) => change)) as object);
    console.log(`edits: ${accepted} accepted, ${stale} told to read again, 0 lost`);
  });
});

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { matchingJobs } from '#server/modules/matching/matching.jobs.ts';
import { OPENED_TASK } from '#server/modules/vacancies/vacancies.usecases.ts';
import { system } from '#server/platform/actor.ts';
import { brokerage, match } from '../support/brokerage.ts';
import { REGION } from '../support/factories.ts';
import type { Published } from '../support/published.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

/** News of matches: who hears it, how often, and what is in it. */
let server: TestServer;
let world: Awaited<ReturnType<typeof brokerage>>;
let vacancyId: string;
let sanne: Published;
let cook: Published;

const NEAR = { travel: { pc4: '2712', km: 10, means: [] } };

const run = async (task: string, payload: Record<string, unknown> = {}) => {
  const job = matchingJobs(server.services).find((one) => one.task === task);
  if (!job) throw new Error(`no job ${task}`);
  const about = { surface: 'worker' as const, actor: system(REGION), operation: 'test', purpose: 'test' };
  await server.services.contexts.run(about, (ctx) => job.run(ctx, payload));
};
const daily = () => run('matching.tell-daily');
const place = (id: string) => world.sql`update market.vacancies set lat = 52.06, lon = 4.49 where id = ${id}`;
const messagesOf = async ({ id }: { id: string }) => [
  ...(await world.sql<{ kind: string; link: string; params: Record<string, string> }[]>`
    select kind, link, params from ops.messages where account_id = ${id} order by created_at`),
];
const setting = (person: Published, work: string) =>
  world.sql`update ident.accounts set notifications = ${world.sql.json({ mail: 'direct', work })} where id = ${person.account.id}`;

beforeAll(async () => {
  server = await startTestServer();
  world = await brokerage(server);
  vacancyId = await world.vacancy();
  await place(vacancyId);
  [sanne] = (await world.people(1, NEAR)) as [Published];
  // Far from good: nothing of the rules is broken, and nobody is told.
  [cook] = (await world.people(1, { ...NEAR, wishedOccupations: ['kok'], sectors: ['horeca'] })) as [Published];
});
afterAll(() => server.close());
beforeEach(async () => {
  await world.sql`delete from dossier.told_matches`;
  await world.sql`delete from ops.messages`;
  await world.sql`delete from dossier.blocked_employers`;
  await world.sql`update ident.accounts set notifications = '{}' where role = 'jobseeker'`;
});

it('tells the jobseeker, the account manager and the case manager once a day, with counts and a link and no name', async () => {
  const scores = (await server.as(world.joost).get(`/vacancies/${vacancyId}/candidates`)).body.candidates as {
    personId: string;
    comparison: { score: number };
  }[];
  const scoreOf = (person: Published) => scores.find(({ personId }) => personId === person.id)?.comparison.score ?? 0;
  expect(scoreOf(sanne)).toBeGreaterThanOrEqual(750);
  expect(scoreOf(cook)).toBeLessThan(750);

  await daily();
  const params = { people: '1', vacancies: '1' };
  expect(await messagesOf(sanne.account)).toEqual([{ kind: 'work-found', link: `/werk/${vacancyId}`, params }]);
  expect(await messagesOf(world.joost)).toEqual([
    { kind: 'matches-for-vacancies', link: `/vacatures-beheer/${vacancyId}/kandidaten`, params },
  ]);
  expect(await messagesOf(world.caseManager)).toEqual([
    { kind: 'matches-for-people', link: `/mensen/${sanne.id}/werk`, params },
  ]);
  expect(await messagesOf(cook.account)).toEqual([]);
  // The employer hears nothing.
  expect(await messagesOf(world.karin)).toEqual([]);
});

it('tells nobody of one pair twice, and of a new one alone', async () => {
  await daily();
  await daily();
  for (const account of [sanne.account, world.joost, world.caseManager])
    expect(await messagesOf(account)).toHaveLength(1);
  const fresh = await world.vacancy();
  await place(fresh);
  await daily();
  expect((await messagesOf(sanne.account)).map(({ link }) => link)).toEqual([`/werk/${vacancyId}`, `/werk/${fresh}`]);
  await expect(
    world.sql`insert into dossier.told_matches select * from dossier.told_matches limit 1`,
  ).rejects.toMatchObject({ code: '23505' });
  await world.sql`update market.vacancies set state = 'closed', closed_at = now() where id = ${fresh}`;
});

it('lists what was told for two weeks, as far as it still holds, and to whom it was told', async () => {
  const list = async (who: { id: string }) => (await server.as(who).get('/matches/new')).body;
  expect(await list(world.joost)).toMatchObject({ total: 0, matches: [] });
  await daily();
  const { total, matches } = await list(world.joost);
  expect(total).toBe(1);
  expect(matches).toEqual([
    expect.objectContaining({
      person: { personId: sanne.id, name: 'Sanne Voorbeeld' },
      vacancy: expect.objectContaining({ id: vacancyId }),
      employer: expect.objectContaining({ id: world.employer.id }),
    }),
  ]);
  const own = async () => (await server.as(sanne.account).get('/me/vacancies')).body.vacancies;
  expect(await own()).toEqual([expect.objectContaining({ isNew: true })]);
  expect((await list(world.caseManager)).matches).toEqual([
    expect.objectContaining({ person: { personId: sanne.id, name: 'Sanne Voorbeeld' }, employer: null }),
  ]);
  const [read] =
    await world.sql`select count(*)::int as n from audit.reads where operation = 'matching.new' and person_id = ${sanne.id}`;
  expect(read?.n).toBe(2);
  // Each of these takes the pair away, for who may not or need not see it any more.
  const both = async () => [(await list(world.joost)).total, (await list(world.caseManager)).total];
  await world.sql`update dossier.publication_keys set jobseeker_on_at = null where person_id = ${sanne.id}`;
  expect(await both()).toEqual([0, 1]);
  await world.sql`update dossier.publication_keys set jobseeker_on_at = now() where person_id = ${sanne.id}`;
  expect(await both()).toEqual([1, 1]);
  await world.sql`insert into dossier.blocked_employers (person_id, kvk) values (${sanne.id}, ${world.employer.kvk})`;
  expect(await both()).toEqual([0, 0]);
  await world.sql`delete from dossier.blocked_employers`;
  const id = await world.inState('declined', { person: sanne, vacancyId });
  expect(await both()).toEqual([0, 0]);
  await world.sql`delete from market.introductions where id = ${id}`;
  await world.sql`update dossier.caseload set until_at = now() where person_id = ${sanne.id}`;
  expect(await both()).toEqual([1, 0]);
  await world.sql`update dossier.caseload set until_at = null where person_id = ${sanne.id}`;
  await world.sql`update market.vacancies set must_haves = ${world.sql.json({ talents: [], licences: ['kettingzaag'], languages: [] })} where id = ${vacancyId}`;
  expect(await both()).toEqual([0, 0]);
  await world.sql`update market.vacancies set must_haves = '{"talents":[],"licences":[],"languages":[]}' where id = ${vacancyId}`;
  expect(await both()).toEqual([1, 1]);
  await world.sql`update dossier.told_matches set told_at = now() - interval '15 days'`;
  expect(await both()).toEqual([0, 0]);
  expect(await own()).toEqual([expect.objectContaining({ isNew: false })]);
});

it('sends who was told of several pairs to the list of them', async () => {
  const fresh = await world.vacancy();
  await place(fresh);
  const [other] = (await world.people(1, NEAR)) as [Published];
  await daily();
  expect((await messagesOf(world.joost)).map(({ link }) => link)).toEqual(['/vacatures-beheer/nieuw-passend']);
  expect((await messagesOf(world.caseManager)).map(({ link }) => link)).toEqual(['/mensen/nieuw-werk']);
  await world.sql`update market.vacancies set state = 'closed', closed_at = now() where id = ${fresh}`;
  await world.sql`update ident.persons set archived_at = now() where id = ${other.id}`;
  await world.sql`update ident.accounts set status = 'suspended' where id = ${other.account.id}`;
});

it('mails each receiver apart, with a link and nothing about anybody', async () => {
  await daily();
  await world.sql`delete from ops.mails`;
  const { messagesJobs } = await import('#server/modules/messages/messages.jobs.ts');
  const waiting = messagesJobs(server.services).find(({ task }) => task === 'messages.mail');
  const about = { surface: 'worker' as const, actor: system(REGION), operation: 'test', purpose: 'test' };
  for (const { id } of [sanne.account, world.joost, world.caseManager])
    await server.services.contexts.run(about, async (ctx) => waiting?.run(ctx, { accountId: id }));
  const mails = await world.sql<{ account_id: string; template: string; params: object }[]>`
    select account_id, template, params from ops.mails`;
  expect(mails.map((mail) => mail.account_id).sort()).toEqual(
    [sanne.account.id, world.joost.id, world.caseManager.id].sort(),
  );
  for (const { template, params } of mails)
    expect({ template, params }).toEqual({ template: 'message-waiting', params: { link: '/berichten' } });
});

it('tells at once who asked for that when a vacancy is approved, and the others not before the day is over', async () => {
  await setting(sanne, 'direct');
  const [later] = (await world.people(1, NEAR)) as [Published];
  const submitted = await world.vacancy({ state: 'submitted' });
  await place(submitted);
  const approved = await server.as(world.joost).post(`/vacancies/${submitted}/approval`, {}, match(1));
  expect(approved.status).toBe(200);
  const [queued] = await world.sql`select payload from ops.outbox where task = ${OPENED_TASK}`;
  expect(queued?.payload).toEqual({ vacancyId: submitted });
  await run(OPENED_TASK, { vacancyId: submitted });
  expect((await messagesOf(sanne.account)).map(({ link }) => link)).toEqual([`/werk/${submitted}`]);
  expect(await messagesOf(later.account)).toEqual([]);
  await daily();
  expect((await messagesOf(later.account)).map(({ kind }) => kind)).toEqual(['work-found']);
  // What was told at once is not told again.
  expect((await messagesOf(sanne.account)).map(({ link }) => link)).toEqual([
    `/werk/${submitted}`,
    `/werk/${vacancyId}`,
  ]);
  await world.sql`update market.vacancies set state = 'closed', closed_at = now() where id = ${submitted}`;
  await world.sql`update ident.accounts set status = 'suspended' where id = ${later.account.id}`;
});

it('keeps to who does not want to hear, keeps away from the employer, or was introduced already', async () => {
  await setting(sanne, 'off');
  await daily();
  expect(await messagesOf(sanne.account)).toEqual([]);
  // A person who is told nothing is still found by those who help.
  expect(await messagesOf(world.caseManager)).toHaveLength(1);

  await world.sql`delete from ops.messages`;
  await world.sql`delete from dossier.told_matches`;
  await setting(sanne, 'daily');
  await world.sql`insert into dossier.blocked_employers (person_id, kvk)
    select person_id, ${world.employer.kvk} from dossier.profiles`;
  await daily();
  for (const account of [sanne.account, world.joost, world.caseManager]) expect(await messagesOf(account)).toEqual([]);

  await world.sql`delete from dossier.blocked_employers where person_id = ${sanne.id}`;
  const id = await world.inState('declined', { person: sanne, vacancyId });
  await daily();
  for (const account of [sanne.account, world.joost, world.caseManager]) expect(await messagesOf(account)).toEqual([]);
  await world.sql`delete from market.introductions where id = ${id}`;
  await daily();
  expect(await messagesOf(sanne.account)).toHaveLength(1);
});

it('tells account managers of nobody whom they may not find', async () => {
  await world.sql`update dossier.publication_keys set jobseeker_on_at = null`;
  await daily();
  expect(await messagesOf(world.joost)).toEqual([]);
  expect((await messagesOf(world.caseManager)).length).toBe(1);
  await world.sql`update dossier.publication_keys set jobseeker_on_at = now()`;
  await daily();
  expect(await messagesOf(world.joost)).toHaveLength(1);
});

it('lets a jobseeker choose, keeps the choice when other settings change, and begins with once a day', async () => {
  const own = server.as(sanne.account);
  const first = (await own.get('/me/settings')).body;
  expect(first.work).toBe('daily');
  const body = { phone: '', locale: 'nl', mail: 'none' };
  const off = await own.patch('/me/settings', { ...body, work: 'off' }, match(first.version));
  expect(off.body).toMatchObject({ work: 'off', mail: 'none' });
  const other = await own.patch('/me/settings', { ...body, mail: 'digest' }, match(off.body.version));
  expect(other.body).toMatchObject({ work: 'off', mail: 'digest' });
});

it('forgets four weeks after a vacancy is over', async () => {
  await daily();
  const kept = async () =>
    Number(
      (await world.sql`select count(*)::int as n from dossier.told_matches where vacancy_id = ${vacancyId}`)[0]?.n,
    );
  await world.sql`insert into dossier.suggestions (person_id, vacancy_id, region_code, by, account_id)
    values (${sanne.id}, ${vacancyId}, ${REGION}, 'jobseeker', ${sanne.account.id})`;
  await run('matching.forget-told');
  expect(await kept()).toBeGreaterThan(0);
  await world.sql`update market.vacancies set state = 'closed', closed_at = now() - interval '27 days' where id = ${vacancyId}`;
  await run('matching.forget-told');
  expect(await kept()).toBeGreaterThan(0);
  await world.sql`update market.vacancies set closed_at = now() - interval '29 days' where id = ${vacancyId}`;
  await run('matching.forget-told');
  expect(await kept()).toBe(0);
  expect(await world.sql`select from dossier.suggestions`).toHaveLength(0);
});

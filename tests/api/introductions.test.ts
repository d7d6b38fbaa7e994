import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokerage, match } from '../support/brokerage.ts';
import type { Published } from '../support/published.ts';
import { makeTestClock, startTestServer, type TestServer } from '../support/server.ts';

const clock = makeTestClock('2026-11-23T09:00:00Z');
let server: TestServer;
let world: Awaited<ReturnType<typeof brokerage>>;
let people: Published[];

beforeAll(async () => {
  server = await startTestServer({ clock });
  world = await brokerage(server);
  people = await world.people(9);
  await world.close();
});
afterAll(() => server.close());

const firstTile = async (employerId?: string) => {
  const [tile] = (await world.handles(employerId)).tiles;
  if (!tile) throw new Error('no tile');
  return tile;
};
const person = (index: number): Published => {
  const found = people[index];
  if (!found) throw new Error('not so many people');
  return found;
};
const ask = async (vacancyId?: string) => {
  const reply = await world.show(await firstTile(), vacancyId ?? (await world.vacancy()));
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return reply.body as { id: string; version: number };
};

/** Interest, taken up, proposed to this person. */
const proposed = async (who: Published, vacancyId?: string) => {
  const { id } = await ask(vacancyId);
  const reply = await server.as(world.joost).post(`/introductions/${id}/proposal`, { personId: who.id }, match(1));
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return { id, version: reply.body.version as number };
};

it('goes the whole road, and tells every side what is theirs', async () => {
  const vacancyId = await world.vacancy({ headcount: 1 });
  const yara = person(0);
  const shown = await world.show(await firstTile(), vacancyId);
  expect(shown.body).toMatchObject({
    view: 'asked',
    version: 1,
    vacancy: { id: vacancyId, title: 'Orderpicker' },
    shown: { kind: 'tile', sector: { code: 'logistiek' } },
    // Monday at ten in the morning, two working days of eight hours: Wednesday at ten.
    answerBy: '2026-11-25T09:00:00.000Z',
    delayed: false,
    candidate: null,
    accountManager: { name: 'Joost Tiemersma' },
  });
  const { id } = shown.body;
  expect(await world.inbox(world.joost, id)).toEqual(['interest-received']);
  expect(await world.inbox(world.karin, id)).toEqual(['interest-sent']);

  const taken = await server.as(world.joost).post(`/introductions/${id}/take-up`, {}, match(1));
  expect(taken.body).toMatchObject({ state: 'taken-up', version: 2, person: null });
  // Taking up buys no time.
  expect(taken.body.clock.dueAt).toBe('2026-11-25T09:00:00.000Z');

  const behind = await server.as(world.joost).get(`/introductions/${id}/candidates`);
  expect(behind.body.candidates.map((one: { personId: string }) => one.personId).sort()).toEqual(
    people.map((one) => one.id).sort(),
  );
  expect(behind.body.candidates[0]).toMatchObject({ name: 'Sanne Voorbeeld', hindrance: null });

  const made = await server.as(world.joost).post(`/introductions/${id}/proposal`, { personId: yara.id }, match(2));
  expect(made.body).toMatchObject({ state: 'proposed', version: 3, person: { name: 'Sanne Voorbeeld' } });
  expect(await world.inbox(yara.account, id)).toEqual(['proposal-received']);
  expect((await server.as(world.karin).get(`/company/introductions/${id}`)).body).toMatchObject({
    view: 'asked',
    version: 1,
    candidate: null,
  });

  const proposal = await server.as(yara.account).get(`/me/introductions/${id}`);
  expect(proposal.body).toMatchObject({
    state: 'proposed',
    organisation: 'Rijnvliet Logistiek',
    contact: null,
    vacancy: { place: 'Zoetermeer', occupation: { label: 'Orderpicker' } },
    answerBy: '2026-11-25T09:00:00.000Z',
  });
  const yes = await server.as(yara.account).post(`/me/introductions/${id}/acceptance`, undefined, match(3));
  expect(yes.body).toMatchObject({
    state: 'contact-opened',
    contact: { name: 'Karin Boelens', phone: '0791112233' },
  });
  const opened = await server.as(world.karin).get(`/company/introductions/${id}`);
  expect(opened.body).toMatchObject({
    view: 'contact-opened',
    version: 2,
    candidate: { name: 'Sanne Voorbeeld', phone: '0600000001' },
  });
  expect(await world.inbox(world.karin, id)).toContain('contact-opened');
  expect(await world.inbox(yara.account, id)).toContain('proposal-yes');
  expect(await world.inbox(world.joost, id)).toContain('proposal-accepted');

  let version = (await world.stateOf(id)).version;
  const talk = await server
    .as(world.joost)
    .post(
      `/introductions/${id}/talk`,
      { date: '2026-11-26', time: '10.30', place: 'Kantoor Rijnvliet' },
      match(version),
    );
  expect(talk.body).toMatchObject({ state: 'talk', talkAt: '2026-11-26T09:30:00.000Z' });
  version = talk.body.version;
  const long = await server
    .as(world.joost)
    .post(`/introductions/${id}/trial`, { start: '2026-12-01', end: '2027-02-01' }, match(version));
  expect([long.status, long.body.errors[0].pointer]).toEqual([400, '/body/end']);
  const trial = await server
    .as(world.joost)
    .post(`/introductions/${id}/trial`, { start: '2026-12-01', end: '2027-01-31' }, match(version));
  expect(trial.body).toMatchObject({ state: 'trial-placement', trialEnd: '2027-01-31' });
  version = trial.body.version;
  const tooFar = await server
    .as(world.joost)
    .post(`/introductions/${id}/trial-extension`, { end: '2027-06-01' }, match(version));
  expect(tooFar.status).toBe(400);
  const longer = await server
    .as(world.joost)
    .post(`/introductions/${id}/trial-extension`, { end: '2027-05-31' }, match(version));
  expect(longer.body).toMatchObject({ state: 'trial-placement', trialEnd: '2027-05-31' });
  version = longer.body.version;

  const job = {
    hoursPerWeek: 24,
    hourlyWageCents: 1650,
    contractForm: 'tijdelijk',
    startDate: '2027-01-04',
    endDate: null,
  };
  const placed = await server.as(world.joost).post(`/introductions/${id}/placement`, job, match(version));
  expect(placed.status, JSON.stringify(placed.body)).toBe(200);
  expect(placed.body).toMatchObject({
    introduction: { state: 'placed', placement: { hoursPerWeek: 24, hourlyWageCents: 1650 } },
    warnings: ['minimum-wage-unknown'],
  });
  const [keys] =
    await world.sql`select jobseeker_on_at, professional_on_at from dossier.publication_keys where person_id = ${yara.id}`;
  expect(keys).toEqual({ jobseeker_on_at: null, professional_on_at: null });
  const causes = await world.sql`select cause from dossier.key_events where person_id = ${yara.id}`;
  expect(causes.map((row) => row.cause)).toEqual(['placed', 'placed']);
  const [vacancy] = await world.sql`select filled, state, state_reason from market.vacancies where id = ${vacancyId}`;
  expect(vacancy).toEqual({ filled: 1, state: 'closed', state_reason: 'filled-by-us' });
  const list = await server.as(world.joost).get('/placements');
  const mine = list.body.placements.find((one: { introductionId: string }) => one.introductionId === id);
  expect(mine).toMatchObject({ name: 'Sanne Voorbeeld', endedOn: null });
  const early = await server
    .as(world.joost)
    .post(`/placements/${mine.id}/ending`, { endedOn: '2026-12-01', reason: 'other' }, match(1));
  expect(early.status).toBe(400);
  const ended = await server
    .as(world.joost)
    .post(`/placements/${mine.id}/ending`, { endedOn: '2027-03-01', reason: 'contract-ended' }, match(1));
  expect(ended.body).toMatchObject({ endedOn: '2027-03-01', endReason: 'contract-ended', version: 2 });

  const whole = await server.as(world.joost).get(`/introductions/${id}`);
  expect(whole.body.timeline.map((item: { kind: string }) => item.kind)).toEqual([
    'interest',
    'take-up',
    'propose',
    'accept',
    'open-contact',
    'plan-talk',
    'start-trial',
    'extend-trial',
    'place',
  ]);
  const reads = await world.sql`select distinct operation from audit.reads where person_id = ${yara.id}`;
  expect(reads.map((row) => row.operation)).toEqual(
    expect.arrayContaining(['introductions.candidates', 'introductions.propose', 'introductions.read']),
  );
});

it('pays at least the minimum wage of the first day, for the age of that day', async () => {
  await world.sql`insert into ref.minimum_wages (valid_from, age_from, percentage, cents_per_hour, source, verified)
    values ('2026-07-01', 21, '100', 1500, 'test', true), ('2026-07-01', 15, '30', 450, 'test', true)`;
  const id = await world.inState('talk', { person: person(8) });
  const job = {
    hoursPerWeek: 24,
    hourlyWageCents: 1499,
    contractForm: 'tijdelijk',
    startDate: '2026-12-01',
    endDate: null,
  };
  const low = await server.as(world.joost).post(`/introductions/${id}/placement`, job, match(1));
  expect(low.body.errors).toEqual([
    {
      pointer: '/body/hourlyWageCents',
      detail: expect.stringMatching(/minimumloon van €\s15,00 per uur/),
    },
  ]);
  expect((await world.stateOf(id)).state).toBe('talk');
  const fair = await server
    .as(world.joost)
    .post(`/introductions/${id}/placement`, { ...job, hourlyWageCents: 1500 }, match(1));
  expect(fair.body.warnings).toEqual([]);
});

it('shows the board by urgency, with names except of who said no', async () => {
  const asked = await ask();
  const no = await proposed(person(1));
  await server.as(person(1).account).post(`/me/introductions/${no.id}/refusal`, undefined, match(no.version));
  const board = await server.as(world.joost).get('/introductions/board');
  const cards = new Map(board.body.cards.map((card: { id: string }) => [card.id, card]));
  expect(cards.get(asked.id)).toMatchObject({
    column: 'new',
    name: null,
    clock: { minutesLeft: 960, used: 0, tone: 'calm' },
    acts: ['take-up', 'propose', 'end'],
  });
  expect(cards.get(no.id)).toMatchObject({ column: 'done', state: 'declined', name: null, reason: null, acts: [] });
  const page = await server.as(world.joost).get(`/introductions/${no.id}`);
  expect(page.body).toMatchObject({ state: 'declined', person: null });
  expect((await server.as(world.joost).get('/introductions/board?sector=zorg')).body.cards).toEqual([]);
  const order = board.body.cards.map(
    (card: { clock: { minutesLeft: number } | null }) => card.clock?.minutesLeft ?? 1e9,
  );
  expect(order).toEqual([...order].sort((a, b) => a - b));
  const colleague = await world.make.account('account-manager');
  expect((await server.as(colleague).get('/introductions/board')).body.cards).toEqual([]);
});

it('keeps notes for the broker alone', async () => {
  const { id } = await ask();
  const note = await server
    .as(world.joost)
    .post(`/introductions/${id}/notes`, { text: 'Belde Karin: liever de ochtend.' });
  expect(note.body).toMatchObject({ by: 'Joost Tiemersma', text: 'Belde Karin: liever de ochtend.' });
  expect((await server.as(world.joost).get(`/introductions/${id}`)).body.notes).toHaveLength(1);
  expect(JSON.stringify((await server.as(world.karin).get(`/company/introductions/${id}`)).body)).not.toContain(
    'ochtend',
  );
  expect((await server.as(world.karin).post(`/introductions/${id}/notes`, { text: 'x' })).status).toBe(403);
});

it('refuses a second question about the same tile with the same vacancy, and an eleventh open one', async () => {
  const rival = await world.make.employer(world.joost.id);
  const account = await world.make.account('employer', { employerId: rival.id });
  const tile = await firstTile(rival.id);
  const vacancies = await Promise.all(
    Array.from({ length: 11 }, () => world.vacancy({ employerId: rival.id, createdBy: account.id })),
  );
  const [first = ''] = vacancies;
  expect((await world.show(tile, first, account)).status).toBe(201);
  const again = await world.show(tile, first, account);
  expect([again.status, again.body.code]).toEqual([409, 'introductions.already-asked']);
  for (const id of vacancies.slice(1, 10)) expect((await world.show(tile, id, account)).status).toBe(201);
  const over = await world.show(tile, vacancies[10] ?? '', account);
  expect([over.status, over.body.code]).toEqual([409, 'introductions.too-many-open']);
  const list = await server.as(account).get('/company/introductions');
  expect(list.body).toMatchObject({ total: 10, open: 10, limit: 10, views: { asked: 10 } });
  const one = list.body.introductions[0];
  const stopped = await server.as(account).post(`/company/introductions/${one.id}/withdrawal`, undefined, match(1));
  expect(stopped.body).toMatchObject({ view: 'stopped', answerBy: null, version: 2 });
  expect((await world.show(tile, vacancies[10] ?? '', account)).status).toBe(201);
});

it('asks only with an open vacancy of the own, and for what is there', async () => {
  const tile = await firstTile();
  const open = await world.vacancy();
  for (const state of ['draft', 'submitted', 'closed']) {
    const reply = await world.show(tile, await world.vacancy({ state }));
    expect([state, reply.status, reply.body.code]).toEqual([state, 409, 'introductions.vacancy-not-open']);
  }
  const rival = await world.make.employer(world.joost.id);
  const account = await world.make.account('employer', { employerId: rival.id });
  expect((await world.show(tile, open, account)).body.code).toBe('introductions.vacancy-not-open');
  const theirs = await world.vacancy({ employerId: rival.id });
  // A handle of another employer means nothing.
  const foreign = await world.show(tile, theirs, account);
  expect([foreign.status, foreign.body.code]).toEqual([404, 'introductions.card-gone']);
  expect((await world.show('kort', open)).status).toBe(400);
});

it('proposes only who stands behind the tile, who can be found, and nobody who keeps this employer away', async () => {
  const vacancyId = await world.vacancy();
  const { id } = await ask(vacancyId);
  const propose = (personId: string) =>
    server.as(world.joost).post(`/introductions/${id}/proposal`, { personId }, match(1));
  const [stranger] = await world.people(1, { sectors: ['zorg'], wishedOccupations: ['helpende-zorg'] });
  expect((await propose(stranger?.id ?? '')).body.code).toBe('introductions.not-behind-tile');
  await world.sql`insert into dossier.blocked_employers (person_id, kvk) values (${person(2).id}, ${world.employer.kvk})`;
  expect((await propose(person(2).id)).body.code).toBe('introductions.blocked-employer');
  const hidden = await server.as(world.joost).get(`/introductions/${id}/candidates`);
  const blocking = hidden.body.candidates.find((one: { personId: string }) => one.personId === person(2).id);
  expect(blocking.hindrance).toBe('blocked-employer');
  await server.as(person(3).account).post('/me/publication/keys', { turn: 'off' });
  expect((await propose(person(3).id)).body.code).toMatch(/cannot-be-found|not-behind-tile/);
  const left = await server.as(world.joost).get(`/introductions/${id}/candidates`);
  expect(left.body.candidates.some((one: { personId: string }) => one.personId === person(3).id)).toBe(false);
  expect((await world.stateOf(id)).state).toBe('interest');
});

it('does not ask somebody again who said no to this vacancy', async () => {
  const vacancyId = await world.vacancy();
  const first = await proposed(person(4), vacancyId);
  await server.as(person(4).account).post(`/me/introductions/${first.id}/refusal`, undefined, match(first.version));
  const second = await ask(vacancyId);
  const again = await server
    .as(world.joost)
    .post(`/introductions/${second.id}/proposal`, { personId: person(4).id }, match(1));
  expect([again.status, again.body.code]).toEqual([409, 'introductions.asked-before']);
});

it('is started by the account manager for an own employer, unseen by the employer until a yes', async () => {
  const vacancyId = await world.vacancy();
  const who = person(5);
  const started = await server.as(world.joost).post('/introductions/staff', { vacancyId, personId: who.id });
  expect(started.status, JSON.stringify(started.body)).toBe(201);
  expect(started.body).toMatchObject({ state: 'proposed', source: 'staff', shown: null });
  const { id, version } = started.body;
  const seen = await server.as(world.karin).get(`/company/introductions/${id}`);
  expect(seen.status).toBe(404);
  const colleague = await world.make.account('account-manager');
  const other = await server.as(colleague).post('/introductions/staff', { vacancyId, personId: who.id });
  expect([other.status, other.body.code]).toEqual([409, 'introductions.not-own-employer']);
  const twice = await server.as(world.joost).post('/introductions/staff', { vacancyId, personId: who.id });
  expect([twice.status, twice.body.code]).toEqual([409, 'introductions.already-running']);
  await server.as(who.account).post(`/me/introductions/${id}/acceptance`, undefined, match(version));
  expect((await server.as(world.karin).get(`/company/introductions/${id}`)).body).toMatchObject({
    view: 'contact-opened',
    shown: null,
  });
  // What stops before a yes never reaches the employer.
  const silent = await server
    .as(world.joost)
    .post('/introductions/staff', { vacancyId: await world.vacancy(), personId: who.id });
  await server
    .as(who.account)
    .post(`/me/introductions/${silent.body.id}/refusal`, undefined, match(silent.body.version));
  expect(await world.inbox(world.karin, silent.body.id)).toEqual([]);
});

it('brokers a protected person only by the account manager whom the case manager named', async () => {
  const hidden = await world.make.person({ protected: true, caseManagerId: world.caseManager.id });
  const account = await world.make.account('jobseeker', { personId: hidden.id });
  const body = { vacancyId: await world.vacancy(), personId: hidden.id };
  const refused = await server.as(world.joost).post('/introductions/staff', body);
  expect([refused.status, refused.body.code]).toEqual([409, 'introductions.cannot-be-found']);
  const name = (accountManagerId: string | null) =>
    server.as(world.caseManager).put(`/people/${hidden.id}/broker`, { accountManagerId });
  expect((await name(world.karin.id)).status).toBe(400);
  const colleague = await world.make.account('account-manager');
  expect((await name(colleague.id)).status).toBe(200);
  expect((await server.as(world.joost).post('/introductions/staff', body)).status).toBe(409);
  expect((await name(world.joost.id)).status).toBe(200);
  const started = await server.as(world.joost).post('/introductions/staff', body);
  expect(started.status, JSON.stringify(started.body)).toBe(201);
  expect(started.body.person).toMatchObject({ protected: true });
  expect(await world.inbox(account, started.body.id)).toEqual(['proposal-received']);
  const stranger = await world.make.account('case-manager');
  expect((await server.as(stranger).put(`/people/${hidden.id}/broker`, { accountManagerId: null })).status).toBe(404);
  expect((await server.as(stranger).get(`/people/${hidden.id}/broker`)).status).toBe(404);
  const { body: broker } = await server.as(world.caseManager).get(`/people/${hidden.id}/broker`);
  const ids = (broker.accountManagers as { id: string }[]).map(({ id }) => id);
  expect(broker.accountManagerId).toBe(world.joost.id);
  expect(ids).toEqual(expect.arrayContaining([world.joost.id, colleague.id]));
  expect(ids).not.toContain(world.caseManager.id);
});

it('waits for the account manager when nobody at the employer can be called, and opens then', async () => {
  const lonely = await world.make.employer(world.joost.id, { name: 'Leegstand' });
  const vacancyId = await world.vacancy({ employerId: lonely.id });
  const who = person(6);
  const { body } = await server.as(world.joost).post('/introductions/staff', { vacancyId, personId: who.id });
  const yes = await server
    .as(who.account)
    .post(`/me/introductions/${body.id}/acceptance`, undefined, match(body.version));
  expect(yes.body).toMatchObject({ state: 'accepted', contact: null });
  const open = (version: number) =>
    server.as(world.joost).post(`/introductions/${body.id}/contact`, {}, match(version));
  expect((await open(yes.body.version)).body.code).toBe('introductions.nobody-at-employer');
  await world.make.account('employer', { employerId: lonely.id, name: 'Piet Nieuw' });
  expect((await open(yes.body.version - 1)).status).toBe(412);
  expect((await open(yes.body.version)).body.state).toBe('contact-opened');
  expect((await server.as(who.account).get(`/me/introductions/${body.id}`)).body.contact.name).toBe('Piet Nieuw');
});

it('stops questions that wait when the vacancy closes, and lets talks go on', async () => {
  const vacancyId = await world.vacancy();
  const waiting = await ask(vacancyId);
  const met = await world.inState('talk', { person: person(7), vacancyId });
  await server.as(world.karin).post(`/vacancies/${vacancyId}/closing`, { reason: 'filled-otherwise' }, match(1));
  expect(await world.inbox(world.karin, waiting.id)).toContain('introduction-stopped');
  expect(await world.stateOf(waiting.id)).toMatchObject({ state: 'ended', reason: 'vacancy-filled' });
  expect(await world.stateOf(met)).toMatchObject({ state: 'talk' });
});

it('counts what waits for the menu of each', async () => {
  const waiting = await server.as(world.joost).get('/me/waiting');
  expect(waiting.body.introductions).toBeGreaterThan(0);
  const who = (await world.people(1))[0];
  if (!who) throw new Error('nobody');
  await server.as(world.joost).post('/introductions/staff', { vacancyId: await world.vacancy(), personId: who.id });
  expect((await server.as(who.account).get('/me/waiting')).body).toEqual({
    introductions: 1,
    late: false,
    vacancies: 0,
  });
  expect((await server.as(world.karin).get('/me/waiting')).body.introductions).toBe(0);
});

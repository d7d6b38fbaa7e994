import { afterAll, beforeAll, expect, it } from 'vitest';
import { system } from '#server/platform/actor.ts';
import { keepVacanciesCurrent } from '#server/modules/vacancies/vacancy-life.usecases.ts';
import { factories, REGION, type TestAccount } from '../support/factories.ts';
import { makeTestClock, startTestServer, type TestServer } from '../support/server.ts';

const clock = makeTestClock('2026-11-23T09:00:00Z');
let server: TestServer;
let make: ReturnType<typeof factories>;
let joost: TestAccount;
let colleague: TestAccount;
let employer: { id: string; kvk: string };
let karin: TestAccount;

beforeAll(async () => {
  server = await startTestServer({ clock });
  make = factories(server.database.ownerSql);
  joost = await make.account('account-manager', { name: 'Joost Tiemersma' });
  colleague = await make.account('account-manager', { name: 'Fleur Aarts' });
  employer = await make.employer(joost.id, { name: 'Rijnvliet Logistiek' });
  karin = await make.account('employer', { employerId: employer.id, name: 'Karin Boelens' });
});
afterAll(() => server.close());

const match = (version: number) => ({ 'if-match': `"${version}"` });

const content = (fields: object = {}) => ({
  title: 'Orderpicker',
  need: 'Je verzamelt bestellingen in ons magazijn en maakt ze klaar voor de chauffeur.',
  sector: 'logistiek',
  occupation: 'orderpicker',
  pc4: '2712',
  place: 'Zoetermeer',
  hoursMin: 16,
  hoursMax: 32,
  level: null,
  mustHaves: { talents: [], licences: ['rijbewijs-b'], languages: ['nl'] },
  canLearn: { talents: [], licences: [], languages: [] },
  contractForm: 'tijdelijk',
  headcount: 2,
  closingDate: '2027-01-15',
  ...fields,
});

const messagesOf = async (account: TestAccount): Promise<string[]> => {
  const reply = await server.as(account).get('/messages?limit=50');
  return reply.body.messages.map((message: { kind: string }) => message.kind);
};

const draft = async (fields: object = {}, by = karin) => {
  const reply = await server.as(by).post('/vacancies', content(fields));
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return reply.body;
};
const approved = async (fields: object = {}) => {
  const { id } = await draft(fields);
  await server.as(karin).post(`/vacancies/${id}/submission`, undefined, match(1));
  const reply = await server.as(joost).post(`/vacancies/${id}/approval`, undefined, match(2));
  expect(reply.status).toBe(200);
  return reply.body;
};

it('goes from a draft by submission to approval, and tells both sides', async () => {
  const made = await draft();
  expect(made).toMatchObject({
    version: 1,
    state: 'draft',
    employer: { id: employer.id, name: 'Rijnvliet Logistiek' },
    occupation: { code: 'orderpicker', label: 'Orderpicker' },
    filled: 0,
  });
  const submitted = await server.as(karin).post(`/vacancies/${made.id}/submission`, undefined, match(1));
  expect(submitted.body).toMatchObject({ state: 'submitted', version: 2 });
  expect(await messagesOf(joost)).toContain('vacancy-to-approve');
  const reply = await server.as(joost).post(`/vacancies/${made.id}/approval`, undefined, match(2));
  expect(reply.body).toMatchObject({ state: 'approved', version: 3, approvedAt: '2026-11-23T09:00:00.000Z' });
  expect(await messagesOf(karin)).toContain('vacancy-approved');
  const [outbox] = await server.database
    .ownerSql`select payload from ops.outbox where task = 'search.index' and payload->>'id' = ${made.id}`;
  expect(outbox?.payload).toEqual({ collection: 'vacancies', id: made.id });
});

it('names everything that is wrong at once', async () => {
  const shape = await server
    .as(karin)
    .post('/vacancies', content({ title: '', need: 'kort', hoursMin: 50, headcount: 0, pc4: '12' }));
  expect(shape.status).toBe(400);
  expect(shape.body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual(
    ['/body/headcount', '/body/hoursMax', '/body/hoursMin', '/body/need', '/body/pc4', '/body/title'].sort(),
  );
  const reply = await server.as(karin).post(
    '/vacancies',
    content({
      sector: 'ruimtevaart',
      occupation: 'tovenaar',
      contractForm: 'eeuwig',
      place: '',
      pc4: '9999',
      closingDate: '2026-11-23',
      mustHaves: { talents: ['toveren'], licences: ['rijbewijs-b', 'rijbewijs-b'], languages: [] },
      canLearn: { talents: [], licences: ['rijbewijs-b'], languages: ['xx'] },
    }),
  );
  expect(reply.status).toBe(400);
  expect(reply.body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual(
    [
      '/body/canLearn/languages/0',
      '/body/canLearn/licences/0',
      '/body/closingDate',
      '/body/contractForm',
      '/body/mustHaves/licences/1',
      '/body/mustHaves/talents/0',
      '/body/occupation',
      '/body/place',
      '/body/sector',
    ].sort(),
  );
});

it('goes back to submitted when the need changes, and stays approved when only date or number do', async () => {
  const { id, version } = await approved();
  const same = await server
    .as(karin)
    .put(`/vacancies/${id}`, content({ headcount: 3, closingDate: '2027-02-01' }), match(version));
  expect(same.body).toMatchObject({ state: 'approved', headcount: 3, version: version + 1 });
  const other = await server
    .as(karin)
    .put(
      `/vacancies/${id}`,
      content({ mustHaves: { talents: [], licences: ['rijbewijs-b', 'rijbewijs-c'], languages: [] } }),
      match(version + 1),
    );
  expect(other.body).toMatchObject({ state: 'submitted', approvedAt: null });
});

it('refuses an old version, and asks for one', async () => {
  const { id } = await draft();
  expect((await server.as(karin).put(`/vacancies/${id}`, content())).status).toBe(428);
  expect((await server.as(karin).put(`/vacancies/${id}`, content({ headcount: 5 }), match(1))).status).toBe(200);
  const late = await server.as(joost).put(`/vacancies/${id}`, content({ headcount: 1 }), match(1));
  expect([late.status, late.body.code]).toEqual([412, 'request.stale-version']);
});

it('is refused or given back with a reason that the employer reads', async () => {
  const first = await draft();
  await server.as(karin).post(`/vacancies/${first.id}/submission`, undefined, match(1));
  const asked = await server
    .as(joost)
    .post(`/vacancies/${first.id}/changes-asked`, { note: 'Zet erbij op welke dagen het is.' }, match(2));
  expect(asked.body).toMatchObject({ state: 'draft', stateReason: 'changes-asked' });
  expect(await messagesOf(karin)).toContain('vacancy-changes-asked');
  await server.as(karin).post(`/vacancies/${first.id}/submission`, undefined, match(3));
  const refused = await server
    .as(joost)
    .post(`/vacancies/${first.id}/rejection`, { reason: 'below-minimum-wage', note: '' }, match(4));
  expect(refused.body).toMatchObject({ state: 'rejected', stateReason: 'below-minimum-wage' });
  const edit = await server.as(karin).put(`/vacancies/${first.id}`, content(), match(5));
  expect([edit.status, edit.body.code]).toEqual([409, 'vacancies.not-in-state']);
  const copy = await server.as(karin).post(`/vacancies/${first.id}/copy`, { closingDate: '2027-03-01' });
  expect(copy.body).toMatchObject({ state: 'draft', closingDate: '2027-03-01', version: 1 });
  expect(copy.body.id).not.toBe(first.id);
});

it('waits for the check of the employer, and stops for one that is suspended', async () => {
  const pending = await make.employer(null, { status: 'pending' });
  const account = await make.account('employer', { employerId: pending.id });
  const made = await draft({}, account);
  const reply = await server.as(account).post(`/vacancies/${made.id}/submission`, undefined, match(1));
  expect([reply.status, reply.body.code]).toEqual([409, 'vacancies.employer-not-verified']);
  const suspended = await make.employer(joost.id, { status: 'suspended' });
  const onBehalf = await server.as(joost).post('/vacancies', { ...content(), employerId: suspended.id });
  expect([onBehalf.status, onBehalf.body.code]).toEqual([403, 'vacancies.employer-stopped']);
});

it('is written by an account manager on behalf of an employer, and approved at once', async () => {
  const reply = await server.as(joost).post('/vacancies', { ...content(), employerId: employer.id });
  expect(reply.status).toBe(201);
  const ok = await server.as(joost).post(`/vacancies/${reply.body.id}/approval`, undefined, match(1));
  expect(ok.body.state).toBe('approved');
  expect((await server.as(joost).post('/vacancies', content())).body.errors[0].pointer).toBe('/body/employerId');
  const mine = await draft();
  const early = await server.as(joost).post(`/vacancies/${mine.id}/approval`, undefined, match(1));
  expect([early.status, early.body.code]).toEqual([409, 'vacancies.not-in-state']);
});

it('closes with a reason of the list, and asks for the waiting questions to be stopped', async () => {
  const { id, version } = await approved();
  const wrong = await server.as(karin).post(`/vacancies/${id}/closing`, { reason: 'zomaar' }, match(version));
  expect(wrong.status).toBe(400);
  const reply = await server.as(karin).post(`/vacancies/${id}/closing`, { reason: 'filled-otherwise' }, match(version));
  expect(reply.body).toMatchObject({ state: 'closed', stateReason: 'filled-otherwise' });
  const [job] = await server.database
    .ownerSql`select payload from ops.outbox where task = 'introductions.vacancy-stopped' and key = ${id}`;
  expect(job?.payload).toEqual({ vacancyId: id });
  expect(await messagesOf(joost)).toContain('vacancy-closed');
});

it('reminds five days before the closing date once, and lets go the day after it', async () => {
  const { id, version } = await approved({ closingDate: '2026-12-10' });
  const run = () =>
    server.services.contexts.run(
      { surface: 'worker', actor: system(REGION), operation: 'test', purpose: 'test' },
      keepVacanciesCurrent,
    );
  const told = async (kind: string) =>
    (await server.database.ownerSql`select 1 from ops.messages where kind = ${kind} and link = ${`/vacatures/${id}`}`)
      .length;
  const before = clock.now();
  clock.set('2026-12-04T22:00:00Z');
  await run();
  expect(await told('vacancy-expiring')).toBe(0);
  // The fifth of December has begun in the Netherlands.
  clock.set('2026-12-04T23:30:00Z');
  await run();
  await run();
  expect(await told('vacancy-expiring')).toBe(1);
  expect((await server.as(karin).get(`/vacancies/${id}`)).body).toMatchObject({ state: 'approved', version });
  clock.set('2026-12-10T22:30:00Z');
  await run();
  expect((await server.as(karin).get(`/vacancies/${id}`)).body.state).toBe('approved');
  clock.set('2026-12-10T23:30:00Z');
  await run();
  await run();
  expect((await server.as(karin).get(`/vacancies/${id}`)).body).toMatchObject({
    state: 'expired',
    stateReason: 'closing-date-passed',
  });
  expect(await told('vacancy-expired')).toBe(1);
  clock.set(before);
});

it('lists the own ones with how many there are in each state', async () => {
  const own = await server.as(karin).get('/vacancies?state=closed');
  expect(own.body.total).toBe(own.body.states.closed);
  expect(own.body.vacancies.every((row: { state: string }) => row.state === 'closed')).toBe(true);
  const joosts = await server.as(joost).get('/vacancies');
  expect(joosts.body.total).toBeGreaterThan(0);
  expect((await server.as(colleague).get('/vacancies')).body.total).toBe(0);
  expect((await server.as(colleague).get('/vacancies?scope=region')).body.total).toBeGreaterThan(0);
  expect((await server.as(karin).get('/vacancies?limit=51')).status).toBe(400);
});

it('sorts by closing date and name, both ways, and finds by part of title, place and employer', async () => {
  await draft({ title: 'Zeefdrukker 50%', closingDate: '2027-03-01' });
  await draft({ title: 'Aanstrijker', closingDate: '2027-02-01' });
  const rows = async (query: string): Promise<{ title: string; closingDate: string }[]> =>
    (await server.as(joost).get(`/vacancies?limit=50&${query}`)).body.vacancies;
  const days = (await rows('sort=closing')).map((row) => row.closingDate);
  expect(days).toEqual([...days].sort());
  expect((await rows('sort=-closing')).map((row) => row.closingDate)).toEqual([...days].reverse());
  expect((await rows('sort=title'))[0]?.title).toBe('Aanstrijker');
  expect((await rows('sort=-title'))[0]?.title).toBe('Zeefdrukker 50%');
  expect((await rows('text=zeefdruk')).map((row) => row.title)).toEqual(['Zeefdrukker 50%']);
  expect((await rows('text=50%25')).map((row) => row.title)).toEqual(['Zeefdrukker 50%']);
  expect(await rows('text=5_%25')).toEqual([]);
  expect(await rows('text=rijnvliet')).toHaveLength(days.length);
  expect(await rows('text=zoetermeer&sort=employer')).toHaveLength(days.length);
});

it('does not exist for another employer or another region, and not for other roles', async () => {
  const { id } = await approved();
  const rival = await make.employer(joost.id);
  const spy = await make.account('employer', { employerId: rival.id });
  const elsewhere = await make.account('account-manager', { region: 'AM99' });
  for (const stranger of [spy, elsewhere]) {
    const missing = await server.as(stranger).get('/vacancies/00000000-0000-4000-8000-000000000000');
    const hidden = await server.as(stranger).get(`/vacancies/${id}`);
    expect({ ...hidden.body, traceId: '' }).toEqual({ ...missing.body, traceId: '' });
    expect((await server.as(stranger).put(`/vacancies/${id}`, content(), match(3))).status).toBe(404);
    expect((await server.as(stranger).post(`/vacancies/${id}/closing`, { reason: 'other' }, match(3))).status).toBe(
      404,
    );
  }
  for (const role of ['case-manager', 'jobseeker', 'council', 'admin'] as const)
    expect((await server.as(await make.account(role)).get('/vacancies')).status).toBe(403);
  expect((await server.as(null).get('/vacancies')).status).toBe(401);
  expect((await server.as(karin).post(`/vacancies/${id}/approval`, undefined, match(3))).status).toBe(403);
});

it('is not approved by an employer in the database either', async () => {
  const made = await draft();
  const actor = { ...system(REGION), role: 'employer' as const, accountId: karin.id, employerId: employer.id };
  const attempt = server.services.db.transaction('employer', actor, (tx) =>
    tx.execute(`update market.vacancies set state = 'approved', approved_at = now() where id = '${made.id}'`),
  );
  await expect(attempt).rejects.toMatchObject({ cause: { code: '42501' } });
});

it('has one effect when it is sent twice', async () => {
  const key = { 'idempotency-key': 'nog-een-keer-1' };
  const first = await server.as(karin).post('/vacancies', content({ title: 'Dubbel' }), key);
  const second = await server.as(karin).post('/vacancies', content({ title: 'Dubbel' }), key);
  expect(second.body.id).toBe(first.body.id);
});

it('can be found by staff once it is approved, and no longer when it is closed', async () => {
  const { id, version } = await approved({ title: 'Zwaaikraanbestuurder' });
  await server.feed.handle('vacancies', [id]);
  const query = {
    collection: 'vacancies',
    region: REGION,
    text: 'zwaaikraan',
    sort: 'relevance',
    offset: 0,
    limit: 10,
  };
  const find = async () =>
    (await server.services.search.query({ ...query, dayKey: '2026-11-23' } as never)).hits.map((hit) => hit.id);
  expect(await find()).toContain(id);
  await server.as(karin).post(`/vacancies/${id}/closing`, { reason: 'other' }, match(version));
  await server.feed.handle('vacancies', [id]);
  expect(await find()).not.toContain(id);
});

it('keeps when the work is done and what it is like, and refuses what is in no list or there twice', async () => {
  const times = {
    days: ['ma', 'wo'],
    dayparts: ['ochtend'],
    firstDay: '2027-01-04',
    workConditions: ['binnen', 'in-team'],
  };
  const made = await draft(times);
  expect(made).toMatchObject(times);
  // What nobody filled in is open.
  expect(await draft()).toMatchObject({ days: [], dayparts: [], firstDay: null, workConditions: [] });
  for (const [field, value, pointer] of [
    ['workConditions', ['zonder-ziekte'], '/body/workConditions/0'],
    ['workConditions', ['binnen', 'binnen'], '/body/workConditions/1'],
    ['days', ['ma', 'ma'], '/body/days/1'],
    ['dayparts', ['ochtend', 'ochtend'], '/body/dayparts/1'],
    ['firstDay', '2029-01-01', '/body/firstDay'],
  ] as const) {
    const refused = await server.as(karin).post('/vacancies', content({ [field]: value }));
    expect(refused.status, field).toBe(400);
    expect(refused.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
  }
  // Other times on an approved vacancy are looked at again; a copy keeps all but the first day.
  const open = await approved(times);
  const changed = await server.as(karin).put(`/vacancies/${open.id}`, content({ ...times, days: ['do'] }), match(3));
  expect(changed.body).toMatchObject({ state: 'submitted', days: ['do'] });
  const copy = await server.as(karin).post(`/vacancies/${open.id}/copy`, { closingDate: '2027-02-01' });
  expect(copy.body).toMatchObject({ ...times, days: ['do'], firstDay: null });
});

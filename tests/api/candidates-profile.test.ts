import { afterAll, beforeAll, expect, it } from 'vitest';
import { profileParts } from '#contract/profile.ts';
import { factories, PIJNACKER, type TestAccount } from '../support/factories.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let make: ReturnType<typeof factories>;
let noor: TestAccount;

beforeAll(async () => {
  server = await startTestServer();
  make = factories(server.database.ownerSql);
  noor = await make.account('case-manager', { name: 'Noor Haverkamp' });
});
afterAll(() => server.close());

const match = (version: number) => ({ 'if-match': `"${version}"` });

/** A person in the caseload of Noor, with a login of the own. */
const pair = async (fields: Parameters<typeof make.person>[0] = {}) => {
  const person = await make.person({ caseManagerId: noor.id, ...fields });
  const account = await make.account('jobseeker', { personId: person.id });
  return { person, account };
};

it('answers the profile with what is unknown and why it helps', async () => {
  const { person, account } = await pair({ content: { sectors: ['logistiek'], wishedOccupations: ['orderpicker'] } });
  const reply = await server.as(account).get(`/profiles/${person.id}`);
  expect(reply.status).toBe(200);
  expect(reply.raw.headers.etag).toBe('"1"');
  expect(reply.body).toMatchObject({
    personId: person.id,
    version: 1,
    content: { sectors: ['logistiek'], licences: [], level: null },
    completeness: { percent: 28 },
    terms: [{ code: 'orderpicker', label: 'Orderpicker' }],
    updatedBy: null,
  });
  expect(reply.body.completeness.unknown[0].why).not.toBe('');
});

it('saves one answer and leaves the rest as it was', async () => {
  const { person, account } = await pair({ content: { sectors: ['zorg'] } });
  const reply = await server
    .as(account)
    .patch(`/profiles/${person.id}/parts/hours`, { hoursMin: 16, hoursMax: 24 }, match(1));
  expect(reply.body).toMatchObject({ version: 2, content: { sectors: ['zorg'], hoursMin: 16, hoursMax: 24 } });
  expect(reply.body.updatedBy).toBe('jobseeker');
  const seen = await server.as(noor).get(`/profiles/${person.id}`);
  expect(seen.body).toMatchObject({ version: 2, updatedBy: 'jobseeker', content: { hoursMin: 16 } });
  const [job] = await server.database
    .ownerSql`select key, payload from ops.outbox where key = ${`profiles:${person.id}`}`;
  expect(job?.payload).toEqual({ collection: 'profiles', id: person.id });
});

it('asks for a version, and refuses one that is old', async () => {
  const { person, account } = await pair();
  const path = `/profiles/${person.id}/parts/level`;
  const without = await server.as(account).patch(path, { level: 'vmbo' });
  expect([without.status, without.body.code]).toEqual([428, 'request.version-required']);
  expect((await server.as(account).patch(path, { level: 'vmbo' }, match(1))).status).toBe(200);
  const old = await server.as(noor).patch(path, { level: 'hbo' }, match(1));
  expect([old.status, old.body.code]).toEqual([412, 'request.stale-version']);
  const whole = await server.as(noor).put(`/profiles/${person.id}`, { level: 'hbo' }, match(1));
  expect(whole.status).toBe(412);
  expect((await server.as(account).get(`/profiles/${person.id}`)).body.content.level).toBe('vmbo');
});

it('names every wrong field at once, in Dutch', async () => {
  const { person, account } = await pair();
  const reply = await server.as(account).put(
    `/profiles/${person.id}`,
    {
      sectors: ['bestaat-niet', 'zorg'],
      wishedOccupations: ['orderpicker', 'orderpicker'],
      talents: ['toveren'],
      travel: { pc4: '2712', km: 10, means: ['raket'] },
      languages: [{ code: 'xx', level: 'goed' }],
      licences: ['ruimteschip'],
      contractForms: ['eeuwig'],
      workConditions: ['goud'],
    },
    match(1),
  );
  expect(reply.status).toBe(400);
  expect(reply.body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual([
    '/body/contractForms/0',
    '/body/languages/0',
    '/body/licences/0',
    '/body/sectors/0',
    '/body/talents/0',
    '/body/travel/means/0',
    '/body/wishedOccupations/1',
    '/body/workConditions/0',
  ]);
});

it('checks an answer together with what was saved before', async () => {
  const { person, account } = await pair({ content: { hoursMin: 24 } });
  const client = server.as(account);
  const low = await client.patch(`/profiles/${person.id}/parts/hours`, { hoursMax: 12 }, match(1));
  expect([low.status, low.body.errors[0].pointer]).toEqual([400, '/body/hoursMax']);
  const strange = await client.patch(`/profiles/${person.id}/parts/hours`, { level: 'wo' }, match(1));
  expect([strange.status, strange.body.errors[0].pointer]).toEqual([400, '/body/level']);
  expect((await client.patch(`/profiles/${person.id}/parts/hours`, {}, match(1))).status).toBe(400);
  expect((await client.patch(`/profiles/${person.id}/parts/shoe`, {}, match(1))).status).toBe(400);
});

it('shows a profile only to the person and to who guides this person', async () => {
  const { person, account } = await pair({ keysOn: true });
  const hidden = await pair({ keysOn: true, protected: true });
  const off = await pair();
  const stranger = await pair();
  const colleague = await make.account('case-manager');
  const elsewhere = await make.account('case-manager', { municipality: PIJNACKER });
  const manager = await make.account('account-manager');
  const far = await make.account('account-manager', { region: 'AM01' });
  const status = async (who: TestAccount, id: string) => (await server.as(who).get(`/profiles/${id}`)).status;
  expect(await status(account, person.id)).toBe(200);
  expect(await status(noor, person.id)).toBe(200);
  expect(await status(manager, person.id)).toBe(200);
  for (const who of [stranger.account, colleague, elsewhere, far]) expect(await status(who, person.id)).toBe(404);
  for (const { person: one } of [hidden, off]) expect(await status(manager, one.id)).toBe(404);
  const absent = await server.as(colleague).get('/profiles/00000000-0000-4000-8000-000000000000');
  const denied = await server.as(colleague).get(`/profiles/${person.id}`);
  expect({ ...denied.body, traceId: '' }).toEqual({ ...absent.body, traceId: '' });
  const written = await server.as(colleague).patch(`/profiles/${person.id}/parts/level`, { level: 'wo' }, match(1));
  expect(written.status).toBe(404);
  expect((await server.as(manager).patch(`/profiles/${person.id}/parts/level`, { level: 'wo' }, match(1))).status).toBe(
    403,
  );
  const council = await make.account('council');
  expect((await server.as(council).get(`/profiles/${person.id}`)).status).toBe(403);
  expect((await server.as(null).get(`/profiles/${person.id}`)).status).toBe(401);
});

it('logs each read by staff and each change, without values', async () => {
  const { person, account } = await pair();
  const { ownerSql } = server.database;
  await server.as(account).get(`/profiles/${person.id}`);
  await server.as(noor).get(`/profiles/${person.id}`);
  await server
    .as(noor)
    .patch(`/profiles/${person.id}/parts/presentation`, { presentation: 'geheim-kanarie' }, match(1));
  const reads =
    await ownerSql`select account_id, role, purpose, field_class from audit.reads where person_id = ${person.id}`;
  expect([...reads]).toEqual([
    { account_id: noor.id, role: 'case-manager', purpose: 'samen het werkprofiel maken', field_class: 'profile' },
  ]);
  const changes =
    await ownerSql`select account_id, entity, fields, to_jsonb(c)::text as all from audit.changes c where person_id = ${person.id}`;
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ account_id: noor.id, entity: 'profile', fields: ['presentation'] });
  expect(changes[0]?.all).not.toContain('kanarie');
});

it('loses no acknowledged edit among 100 concurrent ones', async () => {
  const { person, account } = await pair();
  const clients = [server.as(account), server.as(noor)];
  const values: Record<string, (n: number) => object> = {
    hours: (n) => ({ hoursMin: 1 + (n % 10), hoursMax: 11 + (n % 30) }),
    travel: (n) => ({ travel: { pc4: '2712', km: 1 + (n % 100), means: [] } }),
    start: (n) => ({ availableFrom: `2027-01-${String(1 + (n % 28)).padStart(2, '0')}` }),
    presentation: (n) => ({ presentation: `tekst ${n}` }),
  };
  const parts = Object.keys(values);
  const acknowledged: { part: string; version: number; value: object }[] = [];
  const send = async (n: number, version: number): Promise<boolean> => {
    const part = parts[n % parts.length] ?? 'hours';
    const value = values[part]?.(n) ?? {};
    const reply = await clients[n % 2]?.patch(`/profiles/${person.id}/parts/${part}`, value, match(version));
    if (reply?.status === 200) acknowledged.push({ part, version: reply.body.version, value });
    else expect(reply?.status).toBe(412);
    return reply?.status === 200;
  };
  const first = await Promise.all(Array.from({ length: 100 }, (_, n) => send(n, 1)));
  expect(first.filter(Boolean)).toHaveLength(1);
  // Who was too late reads again and sends again, ten at a time, until it is acknowledged.
  const waiting = first.flatMap((done, n) => (done ? [] : [n]));
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      for (let n = waiting.pop(); n !== undefined; n = waiting.pop()) {
        const current = async () => (await clients[0]?.get(`/profiles/${person.id}`))?.body.version;
        while (!(await send(n, await current())));
      }
    }),
  );
  // Each acknowledged edit has a version of its own, so none was written over unseen.
  expect(acknowledged.map(({ version }) => version).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 100 }, (_, n) => n + 2),
  );
  const { content } = (await clients[0]?.get(`/profiles/${person.id}`))?.body ?? {};
  for (const part of parts) {
    const last = acknowledged.filter((one) => one.part === part).sort((a, b) => b.version - a.version)[0];
    expect(content).toMatchObject(last?.value ?? {});
  }
}, 60_000);

it('gives the closed lists and finds words, also without logging in', async () => {
  const lists = await server.as(null).get('/taxonomy/lists');
  expect(lists.body.sectors).toHaveLength(17);
  expect(lists.body.languageLevels.map((level: { code: string }) => level.code)).toEqual([
    'beetje',
    'redelijk',
    'goed',
  ]);
  const found = await server.as(null).get('/taxonomy/terms?kind=occupation&text=orderpick');
  expect(found.body.terms[0]).toMatchObject({ code: 'orderpicker', label: 'Orderpicker' });
  expect((await server.as(null).get('/taxonomy/terms?kind=planet')).status).toBe(400);
  expect(profileParts).toHaveLength(14);
});

it('refuses a BSN in the own text always, and other personal data until the writer is sure', async () => {
  const { person, account } = await pair({ identity: { firstName: 'Yara', lastName: 'Mansouri' } });
  const client = server.as(account);
  const write = (presentation: string, version: number, acceptWarnings = false) =>
    client.patch(`/profiles/${person.id}/parts/presentation`, { presentation, acceptWarnings }, match(version));
  // 123456782 passes the eleven-test and was never given to anybody.
  const bsn = 'Ik werk graag. Mijn nummer is 123456782.';
  for (const accept of [false, true]) {
    const reply = await write(bsn, 1, accept);
    expect([reply.status, reply.body.code]).toEqual([409, 'profile.text-refused']);
    expect(reply.body.errors).toEqual([
      {
        pointer: '/body/presentation',
        detail: 'Dit lijkt op een burgerservicenummer. Haal het weg, dan kun je verder.',
      },
    ]);
  }
  const mail = await write('Mail me op naam@voorbeeld.nl of bel 06 12345678. Groeten, Yara Mansouri', 1);
  expect([mail.status, mail.body.code]).toEqual([409, 'profile.text-warning']);
  expect(mail.body.errors).toHaveLength(3);
  expect((await write('Mail me op naam@voorbeeld.nl', 1, true)).body).toMatchObject({ version: 2 });
  expect((await write('Ik ben graag buiten en kan goed tuinieren.', 2)).status).toBe(200);
  const whole = await server
    .as(noor)
    .put(`/profiles/${person.id}`, { presentation: 'IBAN NL91ABNA0417164300' }, match(3));
  expect(whole.body.code).toBe('profile.text-refused');
});

it('tells the other maker of the profile once per series of edits', async () => {
  const { person, account } = await pair();
  const inbox = async (who: TestAccount) =>
    (await server.as(who).get('/messages?limit=50')).body.messages.filter(
      (message: { kind: string; link: string }) => message.kind === 'profile-changed',
    );
  const before = (await inbox(noor)).length;
  await server.as(account).patch(`/profiles/${person.id}/parts/level`, { level: 'wo' }, match(1));
  await server.as(account).patch(`/profiles/${person.id}/parts/level`, { level: 'hbo' }, match(2));
  expect((await inbox(noor)).length).toBe(before + 1);
  expect(await inbox(account)).toEqual([]);
  await server.as(noor).patch(`/profiles/${person.id}/parts/level`, { level: 'mbo34' }, match(3));
  expect(await inbox(account)).toMatchObject([{ link: '/profiel/overzicht' }]);
});

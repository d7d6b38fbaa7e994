import { afterAll, beforeAll, expect, it } from 'vitest';
import { factories, PIJNACKER, type TestAccount } from '../support/factories.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let make: ReturnType<typeof factories>;
let noor: TestAccount;
let karim: TestAccount;

beforeAll(async () => {
  server = await startTestServer();
  make = factories(server.database.ownerSql);
  noor = await make.account('case-manager', { name: 'Noor Haverkamp' });
  karim = await make.account('case-manager', { name: 'Karim Bos' });
});
afterAll(() => server.close());

const match = (version: number) => ({ 'if-match': `"${version}"` });
const yara = {
  firstName: 'Yara',
  lastName: 'Mansouri',
  birthDate: '1991-05-04',
  email: 'yara@example.nl',
  phone: '06 0000 0002',
};
const readsOf = async (personId: string) =>
  (
    await server.database
      .ownerSql`select account_id, field_class, operation from audit.reads where person_id = ${personId}
      order by seq`
  ).map((row) => ({ ...row }));

it('adds a person to the own caseload, with both keys off and nothing in the clear', async () => {
  const reply = await server.as(noor).post('/people', { ...yara, clientNumber: 'ZM-77001' });
  expect(reply.status).toBe(201);
  const { personId } = reply.body;
  const seen = await server.as(noor).get(`/people/${personId}`);
  expect(seen.body).toMatchObject({
    firstName: 'Yara',
    phone: '0600000002',
    municipality: 'GM0637',
    hasClientNumber: true,
    protected: false,
    keys: { jobseeker: false, professional: false, validUntil: null },
    caseManager: { accountId: noor.id, name: 'Noor Haverkamp' },
    account: 'none',
    accessUntil: null,
  });
  const stored = await server.database.ownerSql`select p::text as row from ident.persons p where id = ${personId}`;
  for (const secret of ['Yara', 'Mansouri', '1991', 'ZM-77001']) expect(stored[0]?.row).not.toContain(secret);
  expect((await server.as(noor).get(`/profiles/${personId}`)).body.completeness.percent).toBe(0);
});

it('says whom a new person looks like, and lets the case manager go on', async () => {
  const twin = { ...yara, email: 'other@example.nl' };
  const refused = await server.as(noor).post('/people', twin);
  expect([refused.status, refused.body.code]).toEqual([409, 'people.looks-like']);
  const { firstName, lastName, birthDate } = yara;
  const alike = await server.as(noor).post('/people/lookalikes', { firstName, lastName, birthDate });
  expect(alike.body.people).toMatchObject([{ name: 'Yara Mansouri', birthDate: '1991-05-04', by: 'name' }]);
  const other = await server.as(noor).post('/people', { ...twin, birthDate: '1970-01-01' });
  expect(other.status).toBe(201);
  const anyway = await server.as(noor).post('/people', { ...twin, notADuplicate: true });
  expect(anyway.status).toBe(201);
  // Somebody else's caseload is not searched by name: a colleague learns nothing about who exists.
  expect((await server.as(karim).post('/people', twin)).status).toBe(201);
});

it('keeps a client number unique within the municipality, also out of sight', async () => {
  const body = { ...yara, firstName: 'Teun', lastName: 'Anders', clientNumber: 'zm-77001 ' };
  for (const who of [noor, karim]) {
    const reply = await server.as(who).post('/people', { ...body, notADuplicate: true });
    expect([reply.status, reply.body.code]).toEqual([409, 'people.client-number-taken']);
    expect(reply.body.errors[0].pointer).toBe('/body/clientNumber');
  }
  const elsewhere = await make.account('case-manager', { municipality: PIJNACKER });
  expect((await server.as(elsewhere).post('/people', body)).status).toBe(201);
});

it('has exactly one winner among concurrent registrations with one client number', async () => {
  const statuses = await Promise.all(
    Array.from(
      { length: 20 },
      async (_, n) =>
        (
          await server.as(n % 2 ? noor : karim).post('/people', {
            firstName: `Persoon${n}`,
            lastName: `Nummer${n}`,
            clientNumber: 'ZM-88888',
          })
        ).status,
    ),
  );
  expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(19);
});

it('changes the identity at the version that was read, and finds the new name', async () => {
  const { id } = await make.person({ caseManagerId: noor.id, identity: { firstName: 'Oud', lastName: 'Oudenaam' } });
  const path = `/people/${id}`;
  const next = { ...yara, firstName: 'Nieuw', lastName: 'van der Nieuwenaam' };
  expect((await server.as(noor).put(path, next)).status).toBe(428);
  expect((await server.as(noor).put(path, next, match(1))).body).toEqual({ version: 2 });
  expect((await server.as(noor).put(path, next, match(1))).status).toBe(412);
  const find = async (name: string) => (await server.as(noor).post('/people/search', { name })).body.people.length;
  expect([await find('oudenaam'), await find('NIEUWENAAM'), await find('nieuw nieuwenaam')]).toEqual([0, 1, 1]);
  const [change] = await server.database
    .ownerSql`select fields from audit.changes where person_id = ${id} and entity = 'person'`;
  expect(change?.fields).toEqual(['firstName', 'lastName', 'birthDate', 'email', 'phone']);
});

it('names every wrong field of a new person at once', async () => {
  const reply = await server
    .as(noor)
    .post('/people', { firstName: ' ', birthDate: '31-12-1985', email: 'x', phone: '12' });
  expect(reply.status).toBe(400);
  expect(reply.body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual([
    '/body/birthDate',
    '/body/email',
    '/body/firstName',
    '/body/lastName',
    '/body/phone',
  ]);
});

it('lists the own caseload only: sorted, filtered, paged, and each name shown is logged', async () => {
  const lotte = await make.account('case-manager', { name: 'Lotte' });
  const add = (lastName: string, fields: object = {}) =>
    make.person({ caseManagerId: lotte.id, identity: { firstName: 'A', lastName }, ...fields });
  const zwart = await add('Zwart');
  const appel = await add('Appel', { keysOn: true });
  const eik = await add('Éik');
  await make.person({ caseManagerId: noor.id, identity: { lastName: 'Vreemd' } });
  const list = async (body: object) => {
    const reply = await server.as(lotte).post('/people/search', body);
    expect(reply.status).toBe(200);
    return { total: reply.body.total, names: reply.body.people.map((one: { name: string }) => one.name) };
  };
  expect(await list({})).toEqual({ total: 3, names: ['A Appel', 'A Éik', 'A Zwart'] });
  expect(await list({ descending: true, limit: 1 })).toEqual({ total: 3, names: ['A Zwart'] });
  expect(await list({ offset: 1, limit: 1 })).toEqual({ total: 3, names: ['A Éik'] });
  expect(await list({ keys: 'both' })).toEqual({ total: 1, names: ['A Appel'] });
  expect(await list({ keys: 'none', sort: 'since', descending: true })).toMatchObject({ total: 2 });
  expect(await list({ completeness: 'ready' })).toEqual({ total: 0, names: [] });
  expect(await list({ name: 'eik' })).toEqual({ total: 1, names: ['A Éik'] });
  expect((await list({ name: 'vreemd' })).total).toBe(0);
  expect(await readsOf(appel.id)).toHaveLength(2);
  expect(await readsOf(eik.id)).toHaveLength(4);
  expect(await readsOf(zwart.id)).toHaveLength(3);
});

it('lets nobody see a person of another caseload, municipality or region', async () => {
  const { id } = await make.person({ caseManagerId: noor.id, keysOn: true });
  const account = await make.account('jobseeker', { personId: id });
  const others = [
    karim,
    await make.account('case-manager', { municipality: PIJNACKER }),
    await make.account('case-manager', { region: 'AM01' }),
  ];
  for (const who of others) {
    const client = server.as(who);
    expect((await client.get(`/people/${id}`)).status).toBe(404);
    expect((await client.get(`/people/${id}/history`)).status).toBe(404);
    expect((await client.put(`/people/${id}`, yara, match(1))).status).toBe(404);
    expect((await client.put(`/people/${id}/protection`, { protected: true }, match(1))).status).toBe(404);
    const move = { personIds: [id], toAccountId: who.id, reason: 'overnemen' };
    expect([404, 400]).toContain((await client.post('/caseload/assignments', move)).status);
  }
  for (const who of [account, await make.account('account-manager'), await make.account('admin')])
    expect((await server.as(who).get(`/people/${id}`)).status).toBe(403);
  expect(await readsOf(id)).toEqual([]);
});

it('hands over one person and a selection, in dated rows, and tells the receiver', async () => {
  const people = await Promise.all([0, 1, 2].map(() => make.person({ caseManagerId: noor.id })));
  const personIds = people.map(({ id }) => id);
  const body = { personIds, toAccountId: karim.id, reason: 'Noor heeft verlof' };
  expect((await server.as(noor).post('/caseload/assignments', body)).body).toEqual({ moved: 3 });
  const [first = ''] = personIds;
  expect((await server.as(noor).get(`/people/${first}`)).status).toBe(404);
  expect((await server.as(karim).get(`/people/${first}`)).status).toBe(200);
  const rows = await server.database
    .ownerSql`select account_id, until_at is null as current, reason from dossier.caseload where person_id = ${first} order by from_at`;
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { account_id: noor.id, current: false, reason: 'test' },
    { account_id: karim.id, current: true, reason: 'Noor heeft verlof' },
  ]);
  const inbox = await server.as(karim).get('/messages');
  expect(inbox.body.messages[0]).toMatchObject({ kind: 'caseload-received', params: { count: '3' } });
  const history = await server.as(karim).get(`/people/${first}/history`);
  expect(history.body.items.map((item: { kind: string }) => item.kind)).toEqual(
    expect.arrayContaining(['caseload-started', 'caseload-ended']),
  );
});

it('moves all people or none, and only to a colleague of the own municipality', async () => {
  const mine = await make.person({ caseManagerId: noor.id });
  const theirs = await make.person({ caseManagerId: karim.id });
  const mixed = { personIds: [mine.id, theirs.id], toAccountId: noor.id, reason: 'ruilen' };
  expect((await server.as(noor).post('/caseload/assignments', mixed)).status).toBe(404);
  expect((await server.as(karim).get(`/people/${theirs.id}`)).status).toBe(200);
  const elsewhere = await make.account('case-manager', { municipality: PIJNACKER });
  const away = { personIds: [mine.id], toAccountId: elsewhere.id, reason: 'verhuisd' };
  const reply = await server.as(noor).post('/caseload/assignments', away);
  expect([reply.status, reply.body.code]).toEqual([400, 'caseload.no-such-colleague']);
});

it('shows people without a case manager to their own municipality, and lets one be taken by one', async () => {
  const { id } = await make.person({ identity: { firstName: 'Vrij', lastName: 'Vogel' } });
  const elsewhere = await make.account('case-manager', { municipality: PIJNACKER });
  const names = async (who: TestAccount) =>
    (await server.as(who).get('/people/unassigned?limit=50')).body.people.map((one: { name: string }) => one.name);
  expect(await names(noor)).toContain('Vrij Vogel');
  expect(await names(elsewhere)).not.toContain('Vrij Vogel');
  const take = (who: TestAccount) =>
    server.as(who).post('/caseload/assignments', { personIds: [id], toAccountId: who.id, reason: 'nieuw' });
  const statuses = (await Promise.all([noor, karim, noor, karim].map(take))).map((reply) => reply.status);
  expect(statuses.some((status) => status === 200)).toBe(true);
  const current = await server.database
    .ownerSql`select account_id from dossier.caseload where person_id = ${id} and until_at is null`;
  expect(current).toHaveLength(1);
  expect(await names(noor)).not.toContain('Vrij Vogel');
});

it('opens a person outside the caseload with a reason, for four hours, and tells the case manager', async () => {
  const { id } = await make.person({
    identity: { lastName: 'Spoed', birthDate: '1980-08-08' },
    caseManagerId: noor.id,
  });
  const account = await make.account('jobseeker', { personId: id });
  const client = server.as(karim);
  const found = await client.post('/people/lookup', { lastName: 'Spoed', birthDate: '1980-08-08' });
  expect(found.body.people).toEqual([
    { personId: id, caseManager: { accountId: noor.id, name: 'Noor Haverkamp' }, inReach: false },
  ]);
  expect((await client.post('/people/lookup', { lastName: 'Spoed' })).status).toBe(400);
  const elsewhere = await make.account('case-manager', { municipality: PIJNACKER });
  const far = await server.as(elsewhere).post('/people/lookup', { lastName: 'Spoed', birthDate: '1980-08-08' });
  expect(far.body.people).toEqual([]);
  expect((await client.post(`/people/${id}/access`, { reason: 'kort' })).status).toBe(400);
  const reason = 'Noor is ziek en er is vandaag een gesprek';
  expect((await server.as(elsewhere).post(`/people/${id}/access`, { reason })).status).toBe(404);
  const taken = await client.post(`/people/${id}/access`, { reason });
  expect(taken.status).toBe(201);
  const hours = (Date.parse(taken.body.expiresAt) - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(3.9);
  expect(hours).toBeLessThanOrEqual(4);
  const opened = await client.get(`/people/${id}`);
  expect(opened.body.accessUntil).toBe(taken.body.expiresAt);
  expect((await client.post(`/people/${id}/access`, { reason })).status).toBe(409);
  expect((await server.as(noor).get('/messages')).body.messages[0]).toMatchObject({
    kind: 'access-taken',
    link: `/mensen/${id}`,
  });
  const reads = await server.as(account).get('/me/reads');
  expect(reads.body.reads).toContainEqual(
    expect.objectContaining({ name: 'Karim Bos', purpose: 'toegang buiten de eigen groep', what: ['access', 'found'] }),
  );
  await server.database.ownerSql`update dossier.access_grants set expires_at = now() - interval '1 minute'`;
  expect((await client.get(`/people/${id}`)).status).toBe(404);
});

it('shows a jobseeker who looked, per day and purpose, and nobody else', async () => {
  const { id } = await make.person({ caseManagerId: noor.id });
  const other = await make.person({ caseManagerId: noor.id });
  const account = await make.account('jobseeker', { personId: id });
  await make.account('jobseeker', { personId: other.id });
  await server.as(noor).get(`/people/${id}`);
  await server.as(noor).get(`/profiles/${id}`);
  await server.as(noor).get(`/profiles/${id}`);
  await server.as(noor).get(`/profiles/${other.id}`);
  await server.as(account).get(`/profiles/${id}`);
  const { body } = await server.as(account).get('/me/reads');
  expect(body).toMatchObject({ total: 2, recentStaff: 1 });
  expect(body.reads.map((read: { purpose: string; what: string[] }) => [read.purpose, read.what]).sort()).toEqual([
    ['begeleiden naar werk', ['contact']],
    ['samen het werkprofiel maken', ['profile']],
  ]);
  expect(body.reads[0]).toMatchObject({ name: 'Noor Haverkamp', role: 'case-manager' });
  expect((await server.as(noor).get('/me/reads')).status).toBe(403);
});

it('gives the jobseeker the own name, keys and case manager', async () => {
  const { id } = await make.person({ caseManagerId: noor.id, keysOn: true, identity: { firstName: 'Mila' } });
  const account = await make.account('jobseeker', { personId: id });
  expect((await server.as(account).get('/me/person')).body).toMatchObject({
    personId: id,
    firstName: 'Mila',
    keys: { jobseeker: true, professional: true },
    caseManager: { name: 'Noor Haverkamp', phone: '0790000000' },
  });
});

it('tells a case manager what waits today', async () => {
  const femke = await make.account('case-manager', { name: 'Femke' });
  const waiting = await make.person({ caseManagerId: femke.id });
  const soon = await make.person({ caseManagerId: femke.id, keysOn: true });
  await make.person({ caseManagerId: femke.id, keysOn: true });
  const { ownerSql } = server.database;
  await ownerSql`update dossier.publication_keys set jobseeker_on_at = now() where person_id = ${waiting.id}`;
  await ownerSql`update dossier.publication_keys set valid_until = current_date + 5 where person_id = ${soon.id}`;
  const { body } = await server.as(femke).get('/people/today');
  expect(body).toMatchObject({
    caseload: 3,
    emptyProfiles: { total: 3 },
    waitingForKey: { total: 1, people: [{ personId: waiting.id }] },
    expiring: { total: 1, people: [{ personId: soon.id }] },
  });
});

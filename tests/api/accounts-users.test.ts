import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factories, PIJNACKER, type TestAccount, ZOETERMEER } from '../support/factories.ts';
import { cookiesOf, linksOf, tokenOf, whoIs } from '../support/logins.ts';
import { makeTestClock, startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let make: ReturnType<typeof factories>;
let admin: TestAccount;
let elsewhere: TestAccount;
const clock = makeTestClock(new Date().toISOString());
const password = 'drie vissen in een boom';

beforeAll(async () => {
  server = await startTestServer({ clock });
  make = factories(server.database.ownerSql);
  admin = await make.account('admin', { name: 'Beheer' });
  elsewhere = await make.account('admin', { region: 'AM01' });
});
afterAll(() => server.close());

const sql = () => server.database.ownerSql;
const visitor = () => server.as(null);
const staff = (fields: Record<string, unknown> = {}) => ({
  email: `nieuw-${crypto.randomUUID().slice(0, 8)}@example.nl`,
  name: 'Karin Boelens',
  role: 'account-manager',
  organisation: 'Werkgeversservicepunt',
  sectors: ['logistiek', 'transport'],
  ...fields,
});
const version = (reply: { body: { version: number } }) => ({ 'if-match': `"${reply.body.version}"` });

describe('an invitation of staff', () => {
  it('leads from mail to password to session, once', async () => {
    const invitee = staff();
    const invited = await server.as(admin).post('/users', invitee);
    expect([invited.status, invited.body]).toMatchObject([201, { status: 'invited', sectors: invitee.sectors }]);
    const token = await tokenOf(sql(), invitee.email, '/uitnodiging');
    const look = await visitor().post('/invitations/look', { token });
    expect(look.body).toMatchObject({
      name: 'Karin Boelens',
      role: 'account-manager',
      organisation: 'Werkgeversservicepunt',
      passwordOptional: false,
    });
    const [before] = await sql()`select active from market.staff_cards where account_id = ${invited.body.id}`;
    expect(before?.active).toBe(false);
    const without = await visitor().post('/invitations/accept', { token });
    expect([without.status, without.body.errors[0].pointer]).toEqual([400, '/body/password']);
    const weak = await visitor().post('/invitations/accept', { token, password: 'karinboelens1' });
    expect(weak.status).toBe(400);
    const replies = await Promise.all(
      Array.from({ length: 10 }, () =>
        visitor().post('/invitations/accept', { token, password, phone: '079 123 45 67' }),
      ),
    );
    const won = replies.filter((reply) => reply.status === 201);
    expect(won).toHaveLength(1);
    expect(replies.filter((reply) => reply.status === 410)).toHaveLength(9);
    expect(won[0]?.body).toEqual({ role: 'account-manager', secondFactor: false, mustEnrol: true });
    expect(await whoIs(server, cookiesOf(won[0] as never))).toEqual({ status: 200, role: 'account-manager' });
    const [card] =
      await sql()`select active, phone, sectors from market.staff_cards where account_id = ${invited.body.id}`;
    expect(card).toEqual({ active: true, phone: '0791234567', sectors: invitee.sectors });
    expect((await visitor().post('/invitations/look', { token })).status).toBe(410);
  });

  it('ends after a week and can be sent again', async () => {
    const invitee = staff();
    const invited = await server.as(admin).post('/users', invitee);
    const token = await tokenOf(sql(), invitee.email, '/uitnodiging');
    clock.advance(7 * 86_400_000 + 1);
    expect((await visitor().post('/invitations/accept', { token, password })).status).toBe(410);
    const again = await server.as(admin).post(`/users/${invited.body.id}/invitation`);
    expect(again.status).toBe(202);
    const fresh = await tokenOf(sql(), invitee.email, '/uitnodiging');
    expect((await visitor().post('/invitations/accept', { token: fresh, password })).status).toBe(201);
    const joined = await server.as(admin).post(`/users/${invited.body.id}/invitation`);
    expect([joined.status, joined.body.code]).toEqual([409, 'account.already-joined']);
  });

  it('names every wrong field at once', async () => {
    const reply = await server.as(admin).post('/users', { email: 'x', name: '', role: 'jobseeker', organisation: '' });
    expect(reply.status).toBe(400);
    expect(reply.body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual([
      '/body/email',
      '/body/name',
      '/body/organisation',
      '/body/role',
    ]);
    const reader = await server.as(admin).post('/users', staff({ role: 'case-manager' }));
    expect(reader.body.errors[0].pointer).toBe('/body/municipality');
  });

  it('is for admin only, in the own region only', async () => {
    const manager = await make.account('account-manager');
    expect((await server.as(manager).post('/users', staff())).status).toBe(403);
    const there = await server.as(elsewhere).post('/users/search', { text: '' });
    const here = await server.as(admin).post('/users/search', { text: '' });
    expect(there.body.users.map((user: { id: string }) => user.id)).toEqual([elsewhere.id]);
    expect(here.body.total).toBeGreaterThan(2);
    expect((await server.as(elsewhere).get(`/users/${admin.id}`)).status).toBe(404);
    expect((await server.as(elsewhere).post(`/users/${admin.id}/suspension`, { reason: 'nee' })).status).toBe(404);
  });
});

describe('a user', () => {
  it('is found by part of the name, and jobseekers never are', async () => {
    await make.account('jobseeker', { name: 'Zeldzame Achternaam' });
    await make.account('case-manager', { name: 'Zeldzame Klantmanager' });
    const found = await server.as(admin).post('/users/search', { text: 'zeldzame' });
    expect(found.body.users.map((user: { name: string }) => user.name)).toEqual(['Zeldzame Klantmanager']);
    const wild = await server.as(admin).post('/users/search', { text: '%' });
    expect(wild.body.total).toBe(0);
  });

  it('loses the session within a second when suspended, and comes back when reactivated', async () => {
    const manager = await make.account('case-manager');
    await sql()`update ident.accounts set password_hash = 'x' where id = ${manager.id}`;
    const client = server.as(manager);
    expect((await client.get('/me')).status).toBe(200);
    const suspended = await server.as(admin).post(`/users/${manager.id}/suspension`, { reason: 'Uit dienst.' });
    expect(suspended.body).toMatchObject({ status: 'suspended', statusReason: 'Uit dienst.' });
    await expect.poll(async () => (await client.get('/me')).status, { timeout: 1_000 }).toBe(401);
    expect((await server.as(admin).post(`/users/${manager.id}/suspension`, { reason: 'x' })).status).toBe(409);
    const [card] = await sql()`select active from market.staff_cards where account_id = ${manager.id}`;
    expect(card?.active).toBe(false);
    const back = await server.as(admin).delete(`/users/${manager.id}/suspension`);
    expect(back.body).toMatchObject({ status: 'active', statusReason: '' });
    expect((await server.as(manager).get('/me')).status).toBe(200);
  });

  it('loses the session within a second when the role changes, and has the new one after', async () => {
    const person = await make.account('case-manager');
    const client = server.as(person);
    await client.get('/me');
    const read = await server.as(admin).get(`/users/${person.id}`);
    const change = {
      name: 'Nieuwe Naam',
      role: 'account-manager',
      organisation: 'Gemeente Zoetermeer',
      sectors: ['zorg'],
      phone: '',
    };
    const changed = await server.as(admin).patch(`/users/${person.id}`, change, version(read));
    expect(changed.body).toMatchObject({ role: 'account-manager', municipality: null, sectors: ['zorg'] });
    await expect.poll(async () => (await client.get('/me')).status, { timeout: 1_000 }).toBe(401);
    expect((await server.as(person).get('/me')).body.role).toBe('account-manager');
    const [card] =
      await sql()`select name, role, sectors, organisation from market.staff_cards where account_id = ${person.id}`;
    expect(card).toEqual({
      name: 'Nieuwe Naam',
      role: 'account-manager',
      sectors: ['zorg'],
      organisation: 'Gemeente Zoetermeer',
    });
    expect((await server.as(admin).patch(`/users/${person.id}`, change, version(read))).status).toBe(412);
  });

  it('keeps the session when only the telephone number changes', async () => {
    const person = await make.account('account-manager');
    const client = server.as(person);
    await client.get('/me');
    const read = await server.as(admin).get(`/users/${person.id}`);
    const change = { ...staff(), email: undefined, phone: '0790000001' };
    expect((await server.as(admin).patch(`/users/${person.id}`, change, version(read))).status).toBe(200);
    expect((await client.get('/me')).status).toBe(200);
  });

  it('who lost the phone sets the second factor up again', async () => {
    const person = await make.account('coach');
    await sql()`update ident.accounts set totp_sealed = '\\x00', totp_confirmed_at = now() where id = ${person.id}`;
    const client = server.as(person);
    await client.get('/me');
    const reply = await server.as(admin).delete(`/users/${person.id}/second-factor`);
    expect(reply.body.secondFactor).toBe(false);
    await expect.poll(async () => (await client.get('/me')).status, { timeout: 1_000 }).toBe(401);
  });
});

describe('the last admin', () => {
  it('cannot be suspended or given another role, also not by two at once', async () => {
    const [first, second] = [
      await make.account('admin', { region: 'AM02' }),
      await make.account('admin', { region: 'AM02' }),
    ];
    const replies = await Promise.all([
      server.as(first).post(`/users/${second.id}/suspension`, { reason: 'x' }),
      server.as(second).post(`/users/${first.id}/suspension`, { reason: 'x' }),
    ]);
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
    const rows =
      await sql()`select id from ident.accounts where region_code = 'AM02' and role = 'admin' and status = 'active'`;
    expect(rows).toHaveLength(1);
    const left = { id: String(rows[0]?.id) };
    const alone = await server.as(left).post(`/users/${left.id}/suspension`, { reason: 'x' });
    expect([alone.status, alone.body.code]).toEqual([409, 'account.last-admin']);
    const read = await server.as(left).get(`/users/${left.id}`);
    const demoted = await server.as(left).patch(`/users/${left.id}`, staff({ email: undefined }), version(read));
    expect([demoted.status, demoted.body.code]).toEqual([409, 'account.last-admin']);
  });
});

describe('a jobseeker', () => {
  it('is invited by the case manager of the own caseload, and may do without a password', async () => {
    const mine = await make.account('case-manager');
    const other = await make.account('case-manager');
    const far = await make.account('case-manager', { municipality: PIJNACKER });
    const person = await make.person({ caseManagerId: mine.id, municipality: ZOETERMEER });
    const email = `sanne-${person.id.slice(0, 8)}@example.nl`;
    for (const stranger of [other, far])
      expect((await server.as(stranger).post(`/people/${person.id}/invitation`, { email })).status).toBe(404);
    expect((await server.as(admin).post(`/people/${person.id}/invitation`, { email })).status).toBe(403);
    expect((await server.as(mine).post(`/people/${person.id}/invitation`, { email })).status).toBe(202);
    expect((await server.as(mine).post(`/people/${person.id}/invitation`, { email })).status).toBe(202);
    expect(await linksOf(sql(), email)).toHaveLength(2);
    const token = await tokenOf(sql(), email, '/uitnodiging');
    const look = await visitor().post('/invitations/look', { token });
    expect(look.body).toMatchObject({ name: 'Sanne Voorbeeld', role: 'jobseeker', passwordOptional: true });
    const accepted = await visitor().post('/invitations/accept', { token });
    expect([accepted.status, accepted.body]).toEqual([
      201,
      { role: 'jobseeker', secondFactor: false, mustEnrol: false },
    ]);
    const me = await server.app.inject({ url: '/api/v1/me', headers: { cookie: cookiesOf(accepted) } });
    expect(me.json()).toMatchObject({ personId: person.id, municipality: ZOETERMEER });
    expect((await server.as(mine).post(`/people/${person.id}/invitation`, { email })).status).toBe(409);
    const reads =
      await sql()`select field_class from audit.reads where person_id = ${person.id} and account_id = ${mine.id}`;
    expect(reads.length).toBeGreaterThan(0);
  });
});

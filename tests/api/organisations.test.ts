import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '#server/modules/accounts/passwords.ts';
import { factories, type TestAccount } from '../support/factories.ts';
import { cookiesOf, linksOf, sameness, tokenOf } from '../support/logins.ts';
import { makeTestClock, startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let make: ReturnType<typeof factories>;
let manager: TestAccount;
let elsewhere: TestAccount;
const clock = makeTestClock(new Date().toISOString());
const password = 'drie vissen in een boom';

beforeAll(async () => {
  server = await startTestServer({ clock });
  make = factories(server.database.ownerSql);
  manager = await make.account('account-manager', { sectors: ['logistiek'], name: 'Karin Boelens' });
  elsewhere = await make.account('account-manager', { region: 'AM01', sectors: ['logistiek'] });
});
afterAll(() => server.close());

const sql = () => server.database.ownerSql;
const visitor = () => server.as(null);
let number = 10_000_000;
const freshKvk = () => String(number++);
const freshEmail = () => `contact-${crypto.randomUUID().slice(0, 8)}@example.nl`;
const registration = (fields: Record<string, unknown> = {}) => ({
  kvk: freshKvk(),
  name: 'Rijnvliet Logistiek',
  sector: 'logistiek',
  pc4: '2712 AB',
  website: 'www.rijnvliet.example.nl',
  contact: { name: 'Tom Smit', jobTitle: 'Planner', email: freshEmail(), phone: '079 123 45 67' },
  ...fields,
});
const find = async (kvk: string) => {
  const rows = await sql()`select * from market.employers where kvk = ${kvk}`;
  return rows;
};
const version = (reply: { body: { version: number } }) => ({ 'if-match': `"${reply.body.version}"` });

/** A verified employer with one manager who can log in. */
const company = async (status: 'pending' | 'verified' = 'verified') => {
  const employer = await make.employer(manager.id, { status });
  const boss = await make.account('employer', { employerId: employer.id, name: 'Baas' });
  return { ...employer, boss };
};

describe('registering a company', () => {
  it('makes a pending employer with an invited user, and tells the account managers of the sector', async () => {
    const other = await make.account('account-manager', { sectors: ['zorg'] });
    const input = registration();
    const reply = await visitor().post('/employers', input);
    expect([reply.status, reply.body]).toEqual([202, { workingDays: 2 }]);
    const [employer] = await find(input.kvk);
    expect(employer).toMatchObject({
      status: 'pending',
      place: 'Zoetermeer',
      pc4: '2712',
      website: 'https://www.rijnvliet.example.nl',
      account_manager_id: null,
    });
    const told = await sql()`select account_id, link from ops.messages where kind = 'employer-to-verify'`;
    expect(told).toEqual([{ account_id: manager.id, link: `/werkgevers-beheer/${employer?.id}` }]);
    expect(told.some((row) => row.account_id === other.id)).toBe(false);
    const token = await tokenOf(sql(), input.contact.email, '/uitnodiging');
    const accepted = await visitor().post('/invitations/accept', { token, password });
    expect([accepted.status, accepted.body.role]).toEqual([201, 'employer']);
    const own = await server.app.inject({ url: '/api/v1/company', headers: { cookie: cookiesOf(accepted) } });
    expect(own.json()).toMatchObject({
      status: 'pending',
      manager: true,
      members: [{ name: 'Tom Smit', state: 'active' }],
    });
  });

  it('gives the same answer for a known KvK number, a known address and a new company', async () => {
    const known = registration();
    await visitor().post('/employers', known);
    const jobseeker = await make.account('jobseeker');
    const replies = [
      await visitor().post('/employers', { ...registration(), kvk: known.kvk }),
      await visitor().post('/employers', registration({ contact: { ...known.contact, email: jobseeker.email } })),
      await visitor().post('/employers', registration()),
      await visitor().post('/employers', known),
    ].map(sameness);
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect(await find(known.kvk)).toHaveLength(1);
    expect(await linksOf(sql(), jobseeker.email)).toEqual(['/inloggen']);
    expect(await linksOf(sql(), known.contact.email)).toHaveLength(1);
  });

  it('has exactly one winner among 200 registrations of one KvK number at the same moment', async () => {
    const kvk = freshKvk();
    const replies = await Promise.all(
      Array.from({ length: 200 }, () => visitor().post('/employers', registration({ kvk }))),
    );
    expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([202]));
    const [employer, ...more] = await find(kvk);
    expect(more).toEqual([]);
    const accounts = await sql()`select id from ident.accounts where employer_id = ${employer?.id}`;
    const members = await sql()`select account_id from market.employer_members where employer_id = ${employer?.id}`;
    expect([accounts.length, members.length]).toEqual([1, 1]);
    expect(members[0]?.account_id).toBe(accounts[0]?.id);
  });

  it('names every wrong field at once, in Dutch', async () => {
    const reply = await visitor().post('/employers', {
      kvk: '123',
      name: ' ',
      sector: 'logistiek',
      pc4: '0123',
      contact: { name: 'Tom', email: 'geen adres', phone: '12' },
    });
    expect(reply.status).toBe(400);
    const errors = reply.body.errors as { pointer: string; detail: string }[];
    expect(errors.map((error) => error.pointer).sort()).toEqual([
      '/body/contact/email',
      '/body/contact/phone',
      '/body/kvk',
      '/body/name',
      '/body/pc4',
    ]);
    expect(errors.find((error) => error.pointer === '/body/kvk')?.detail).toBe('Een KvK-nummer heeft 8 cijfers.');
    const sector = await visitor().post('/employers', registration({ sector: 'ruimtevaart' }));
    expect(sector.body.errors[0].pointer).toBe('/body/sector');
    const place = await visitor().post('/employers', registration({ pc4: '9999' }));
    expect(place.body.errors[0].pointer).toBe('/body/place');
    const typed = registration({ pc4: '9999', place: 'Verweg' });
    expect((await visitor().post('/employers', typed)).status).toBe(202);
    expect((await find(typed.kvk))[0]?.place).toBe('Verweg');
  });

  it('again, of a company that has an account manager, ends up in the contact log, three times a day at most', async () => {
    const known = await company();
    for (let i = 0; i < 5; i++) await visitor().post('/employers', registration({ kvk: known.kvk }));
    const log = await server.as(manager).get(`/employers/${known.id}/contact-moments`);
    expect(log.body.total).toBe(3);
    expect(log.body.contactMoments[0]).toMatchObject({ agreement: 'call-back', contactPerson: 'Tom Smit' });
  });
});

describe('verification', () => {
  const pending = async (sector = 'logistiek') => {
    const input = registration({ sector });
    await visitor().post('/employers', input);
    return String((await find(input.kvk))[0]?.id);
  };

  it('gives the account manager of the sector with the fewest employers', async () => {
    const busy = await make.account('account-manager', { sectors: ['ict'] });
    const free = await make.account('account-manager', { sectors: ['ict', 'zorg'] });
    await make.account('account-manager', { sectors: ['zorg'] });
    await make.employer(busy.id, { sector: 'ict' });
    const verified = await server.as(manager).post(`/employers/${await pending('ict')}/verification`, {});
    expect(verified.body).toMatchObject({ status: 'verified', accountManager: { accountId: free.id } });
    const chosen = await server
      .as(manager)
      .post(`/employers/${await pending('ict')}/verification`, { accountManagerId: busy.id });
    expect(chosen.body.accountManager.accountId).toBe(busy.id);
    const strange = await server
      .as(manager)
      .post(`/employers/${await pending('ict')}/verification`, { accountManagerId: elsewhere.id });
    expect([strange.status, strange.body.code]).toEqual([409, 'employer.no-account-manager']);
    const moved = await server
      .as(manager)
      .put(`/employers/${verified.body.id}/account-manager`, { accountManagerId: busy.id }, version(verified));
    expect(moved.body.accountManager.accountId).toBe(busy.id);
    const stale = await server
      .as(manager)
      .put(`/employers/${verified.body.id}/account-manager`, { accountManagerId: free.id }, version(verified));
    expect(stale.status).toBe(412);
  });

  it('is decided once: of a yes and a no at the same moment one wins', async () => {
    for (let i = 0; i < 5; i++) {
      const id = await pending();
      const replies = await Promise.all([
        server.as(manager).post(`/employers/${id}/verification`, {}),
        server.as(manager).post(`/employers/${id}/rejection`, { reason: 'Het bedrijf bestaat niet.' }),
      ]);
      const [row] = await sql()`select status from market.employers where id = ${id}`;
      // A rejected registration may still be verified, but a verified one is never rejected.
      if (replies[1].status === 200) expect(['rejected', 'verified']).toContain(row?.status);
      else expect(row?.status).toBe('verified');
      expect(replies.some((reply) => reply.status === 200)).toBe(true);
      expect(replies.every((reply) => reply.status === 200 || reply.status === 409)).toBe(true);
    }
  });

  it('by twenty colleagues at once has exactly one winner and one message to the employer', async () => {
    const input = registration();
    await visitor().post('/employers', input);
    const token = await tokenOf(sql(), input.contact.email, '/uitnodiging');
    await visitor().post('/invitations/accept', { token, password });
    const id = String((await find(input.kvk))[0]?.id);
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => server.as(manager).post(`/employers/${id}/verification`, {})),
    );
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
    expect(replies.filter((reply) => reply.body.code === 'employer.status-conflict')).toHaveLength(19);
    const told = await sql()`select 1 from ops.messages m join ident.accounts a on a.id = m.account_id
      where a.email = ${input.contact.email} and m.kind = 'employer-verified'`;
    expect(told).toHaveLength(1);
  });

  it('refuses with a reason that the employer does not see, and the user cannot log in', async () => {
    const input = registration();
    await visitor().post('/employers', input);
    const token = await tokenOf(sql(), input.contact.email, '/uitnodiging');
    const accepted = await visitor().post('/invitations/accept', { token, password });
    const id = String((await find(input.kvk))[0]?.id);
    expect((await server.as(manager).post(`/employers/${id}/rejection`, { reason: '' })).status).toBe(400);
    const rejected = await server.as(manager).post(`/employers/${id}/rejection`, { reason: 'Niet te bereiken.' });
    expect(rejected.body).toMatchObject({ status: 'rejected', statusReason: 'Niet te bereiken.' });
    const me = () => server.app.inject({ url: '/api/v1/me', headers: { cookie: cookiesOf(accepted) } });
    await expect.poll(async () => (await me()).statusCode, { timeout: 1_000 }).toBe(401);
    const login = await visitor().post('/sessions', { email: input.contact.email, password });
    expect([login.status, login.body.code]).toEqual([403, 'session.employer-stopped']);
    expect(JSON.stringify(login.body)).not.toContain('bereiken');
  });
});

describe('suspension', () => {
  it('ends the sessions of all users within a second, and lifting it lets them in again', async () => {
    const { id, boss } = await company();
    await sql()`update ident.accounts set password_hash = ${await hashPassword(password)} where id = ${boss.id}`;
    const colleague = await make.account('employer', { employerId: id });
    const other = await company();
    const clients = [server.as(boss), server.as(colleague)];
    const bystander = server.as(other.boss);
    for (const client of [...clients, bystander]) expect((await client.get('/me')).status).toBe(200);
    const suspended = await server.as(manager).post(`/employers/${id}/suspension`, { reason: 'Misbruik.' });
    expect(suspended.body.status).toBe('suspended');
    for (const client of clients)
      await expect.poll(async () => (await client.get('/me')).status, { timeout: 1_000 }).toBe(401);
    expect((await bystander.get('/me')).status).toBe(200);
    expect((await visitor().post('/sessions', { email: boss.email, password })).status).toBe(403);
    const lifted = await server.as(manager).delete(`/employers/${id}/suspension`);
    expect(lifted.body).toMatchObject({ status: 'verified', statusReason: '' });
    expect((await visitor().post('/sessions', { email: boss.email, password })).status).toBe(201);
  });
});

describe('the portfolio', () => {
  it('is filtered, sorted and cut into pages', async () => {
    const own = await make.account('account-manager', { sectors: ['groen'] });
    const ids: string[] = [];
    for (const name of ['Beuk', 'Appel', 'Ceder'])
      ids.push((await make.employer(own.id, { name: `${name} Hoveniers`, sector: 'groen' })).id);
    const list = async (query: string) => {
      const reply = await server.as(own).get(`/employers?portfolio=own&${query}`);
      return { names: reply.body.employers.map((row: { name: string }) => row.name.split(' ')[0]), ...reply.body };
    };
    expect((await list('sort=name')).names).toEqual(['Appel', 'Beuk', 'Ceder']);
    expect((await list('sort=-name&limit=2')).names).toEqual(['Ceder', 'Beuk']);
    expect(await list('sort=-name&limit=2&offset=2')).toMatchObject({ total: 3, names: ['Appel'] });
    expect((await list('text=beuk')).names).toEqual(['Beuk']);
    expect((await list('text=%25')).names).toEqual([]);
    expect((await list('status=suspended')).names).toEqual([]);
    await server.as(own).post(`/employers/${ids[2]}/contact-moments`, {
      date: '2026-01-05',
      subject: 'vacancy',
      kind: 'phone',
    });
    expect((await list('sort=-contact')).names[0]).toBe('Ceder');
    expect((await server.as(own).get('/employers?sort=geheim')).status).toBe(400);
    const all = await server.as(own).get('/employers?sector=groen');
    expect(all.body.total).toBe(3);
  });

  it('is closed to another region, to employers and to jobseekers', async () => {
    const { id, boss } = await company();
    await server.as(manager).post(`/employers/${id}/contact-moments`, {
      date: '2026-01-05',
      subject: 'vacancy',
      kind: 'visit',
      note: 'Kanarie',
    });
    const there = server.as(elsewhere);
    expect((await there.get('/employers')).body).toMatchObject({ total: 0, employers: [], pending: 0 });
    for (const attempt of [
      there.get(`/employers/${id}`),
      there.get(`/employers/${id}/contact-moments`),
      there.post(`/employers/${id}/contact-moments`, { date: '2026-01-05', subject: 'other', kind: 'other' }),
      there.post(`/employers/${id}/verification`, {}),
      there.post(`/employers/${id}/suspension`, { reason: 'x' }),
      there.delete(`/employers/${id}/suspension`),
      there.put(`/employers/${id}/account-manager`, { accountManagerId: elsewhere.id }, { 'if-match': '"1"' }),
      there.post(`/employers/${id}/members`, { name: 'X', email: freshEmail() }),
    ])
      expect((await attempt).status).toBe(404);
    for (const person of [boss, await make.account('jobseeker'), await make.account('case-manager')]) {
      expect((await server.as(person).get('/employers')).status).toBe(403);
      expect((await server.as(person).get(`/employers/${id}`)).status).toBe(403);
    }
    expect((await visitor().get('/employers')).status).toBe(401);
    const members = await sql()`select 1 from market.employer_members where employer_id = ${id}`;
    expect(members).toHaveLength(1);
  });
});

describe('the contact log', () => {
  it('keeps date, subject, kind, agreement, contact person and account manager', async () => {
    const { id } = await company();
    const client = server.as(manager);
    const added = await client.post(`/employers/${id}/contact-moments`, {
      date: '2026-03-02',
      subject: 'instruments',
      kind: 'visit',
      agreement: 'send-information',
      contactPerson: 'Tom Smit',
      note: 'Wil weten hoe een proefplaatsing gaat.',
    });
    expect([added.status, added.body]).toMatchObject([
      201,
      { subject: 'instruments', accountManager: { name: 'Karin Boelens', phone: '0790000000' } },
    ]);
    await client.post(`/employers/${id}/contact-moments`, { date: '2026-02-01', subject: 'other', kind: 'phone' });
    const log = await client.get(`/employers/${id}/contact-moments`);
    expect(log.body.contactMoments.map((moment: { date: string }) => moment.date)).toEqual([
      '2026-03-02',
      '2026-02-01',
    ]);
    expect((await client.get(`/employers/${id}/contact-moments?from=2026-03-01`)).body.total).toBe(1);
    const future = await client.post(`/employers/${id}/contact-moments`, {
      date: '2099-01-01',
      subject: 'other',
      kind: 'phone',
    });
    expect(future.body.errors[0].pointer).toBe('/body/date');
  });
});

describe('the own company', () => {
  it('is changed by its people, and never on top of someone else’s change', async () => {
    const { boss } = await company();
    const client = server.as(boss);
    const read = await client.get('/company');
    expect(read.body.accountManager).toMatchObject({ name: 'Karin Boelens', phone: '0790000000' });
    expect(read.body.statusReason).toBeUndefined();
    const change = { name: 'Nieuwe Naam BV', pc4: '2713', website: '' };
    const changed = await client.patch('/company', change, version(read));
    expect(changed.body).toMatchObject({ name: 'Nieuwe Naam BV', pc4: '2713', place: 'Zoetermeer' });
    expect((await client.patch('/company', change, version(read))).status).toBe(412);
    expect((await client.patch('/company', change)).status).toBe(428);
    const bad = await client.patch('/company', { ...change, website: 'javascript:alert(1)' }, version(changed));
    expect(bad.body.errors[0].pointer).toBe('/body/website');
  });

  it('invites colleagues without telling which addresses are known', async () => {
    const { id, boss } = await company();
    const jobseeker = await make.account('jobseeker');
    const colleague = (email: string) => ({ name: 'Nieuwe Collega', email });
    const known = await server.as(boss).post('/company/members', colleague(jobseeker.email));
    const second = await company();
    const fresh = await server.as(second.boss).post('/company/members', colleague(freshEmail()));
    const shape = (reply: typeof known) =>
      reply.body.members.map((member: { state: string; name: string }) => [member.name, member.state]);
    expect([known.status, shape(known)]).toEqual([fresh.status, shape(fresh)]);
    expect(Object.keys(known.raw.headers).sort()).toEqual(Object.keys(fresh.raw.headers).sort());
    const phantom = known.body.members.find((member: { email: string }) => member.email === jobseeker.email);
    const real = fresh.body.members.find((member: { state: string }) => member.state === 'invited');
    const [gone, alsoGone] = [
      await server.as(boss).post(`/company/members/${phantom.accountId}/suspension`),
      await server.as(second.boss).post(`/company/members/${real.accountId}/suspension`),
    ];
    expect([gone.status, shape(gone)]).toEqual([alsoGone.status, shape(alsoGone)]);
    const [untouched] = await sql()`select status, employer_id from ident.accounts where id = ${jobseeker.id}`;
    expect(untouched).toEqual({ status: 'active', employer_id: null });
    expect(id).not.toBe(second.id);
  });

  it('takes the access of a colleague away within a second, by its managers only', async () => {
    const { id, boss } = await company();
    const colleague = await make.account('employer', { employerId: id, name: 'Collega' });
    await sql()`update market.employer_members set manager = false where account_id = ${colleague.id}`;
    await sql()`update ident.accounts set password_hash = 'x' where id = ${colleague.id}`;
    const session = server.as(colleague);
    expect((await session.get('/company')).body.manager).toBe(false);
    const refused = await session.post('/company/members', { name: 'X', email: freshEmail() });
    expect([refused.status, refused.body.code]).toEqual([403, 'company.managers-only']);
    expect((await session.post(`/company/members/${boss.id}/suspension`)).status).toBe(403);
    const stranger = await company();
    expect((await server.as(boss).post(`/company/members/${stranger.boss.id}/suspension`)).status).toBe(404);
    expect((await server.as(boss).post(`/company/members/${boss.id}/suspension`)).body.code).toBe(
      'company.last-manager',
    );
    const taken = await server.as(boss).post(`/company/members/${colleague.id}/suspension`);
    expect(taken.status).toBe(200);
    await expect.poll(async () => (await session.get('/me')).status, { timeout: 1_000 }).toBe(401);
    const back = await server.as(boss).delete(`/company/members/${colleague.id}/suspension`);
    expect(back.status).toBe(200);
    expect((await server.as(colleague).get('/me')).status).toBe(200);
  });

  it('cannot undo a suspension by functional admin', async () => {
    const { id, boss } = await company();
    const colleague = await make.account('employer', { employerId: id });
    const admin = await make.account('admin');
    await server.as(admin).post(`/users/${colleague.id}/suspension`, { reason: 'Onderzoek' });
    expect((await server.as(boss).delete(`/company/members/${colleague.id}/suspension`)).status).toBe(409);
    const [row] = await sql()`select status from ident.accounts where id = ${colleague.id}`;
    expect(row?.status).toBe('suspended');
  });
});

it('lists regions with their municipalities to anybody', async () => {
  const reply = await visitor().get('/regions');
  const region = reply.body.regions.find((one: { code: string }) => one.code === 'AM34');
  expect(region.municipalities.map((one: { name: string }) => one.name)).toContain('Zoetermeer');
  expect(region.municipalities).toHaveLength(6);
});

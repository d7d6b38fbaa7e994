import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '#server/modules/accounts/passwords.ts';
import { totpCode } from '#server/modules/accounts/totp.ts';
import { factories, type TestAccount } from '../support/factories.ts';
import { cookiesOf, linksOf, sameness, tokenOf, whoIs } from '../support/logins.ts';
import { makeTestClock, startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let make: ReturnType<typeof factories>;
let passwordHash: string;
const clock = makeTestClock(new Date().toISOString());
const password = 'drie vissen in een boom';

beforeAll(async () => {
  // With jobs, since the mails with links are made by one.
  server = await startTestServer({ clock, role: 'worker' });
  make = factories(server.database.ownerSql);
  passwordHash = await hashPassword(password);
});
afterAll(() => server.close());

const visitor = () => server.as(null);
const mailsFor = (account: TestAccount, count: number) =>
  expect
    .poll(async () => (await linksOf(server.database.ownerSql, account.email)).length, { timeout: 10_000 })
    .toBe(count);

/** Sets up a second factor as a person would and gives its secret. */
const enrol = async (account: TestAccount): Promise<string> => {
  const client = server.as({ id: account.id, secondFactor: false });
  const begun = await client.post('/me/second-factor', {});
  const code = totpCode(begun.body.secret as string, clock.now());
  const confirmed = await client.post('/me/second-factor/confirm', { enrolment: begun.body.enrolment, totp: code });
  expect(confirmed.body).toMatchObject({ secondFactor: true, mustEnrol: false });
  clock.advance(60_000);
  return begun.body.secret as string;
};

describe('a link by mail', () => {
  it('logs a jobseeker in once, within a quarter of an hour', async () => {
    const jobseeker = await make.account('jobseeker');
    const asked = await visitor().post('/sign-in-links', { email: jobseeker.email });
    expect([asked.status, asked.body]).toEqual([202, { minutes: 15 }]);
    await mailsFor(jobseeker, 1);
    const token = await tokenOf(server.database.ownerSql, jobseeker.email, '/inloggen/link');
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => visitor().post('/sign-in-links/use', { token })),
    );
    const winners = replies.filter((reply) => reply.status === 201);
    expect(winners).toHaveLength(1);
    expect(await whoIs(server, cookiesOf(winners[0] as never))).toEqual({ status: 200, role: 'jobseeker' });
    expect(new Set(replies.filter((reply) => reply.status !== 201).map((reply) => reply.body.code))).toEqual(
      new Set(['session.link-refused']),
    );

    await visitor().post('/sign-in-links', { email: jobseeker.email });
    await mailsFor(jobseeker, 2);
    const late = await tokenOf(server.database.ownerSql, jobseeker.email, '/inloggen/link');
    clock.advance(15 * 60_000 + 1);
    expect((await visitor().post('/sign-in-links/use', { token: late })).status).toBe(410);
  });

  it('answers every address the same, and sends mail to active jobseekers only', async () => {
    const [jobseeker, staff, suspended] = await Promise.all([
      make.account('jobseeker'),
      make.account('case-manager'),
      make.account('jobseeker'),
    ]);
    await server.database.ownerSql`update ident.accounts set status = 'suspended' where id = ${suspended.id}`;
    const addresses = [staff.email, suspended.email, 'nobody@example.nl', jobseeker.email.toUpperCase()];
    const replies = [];
    for (const email of addresses) replies.push(sameness(await visitor().post('/sign-in-links', { email })));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    await mailsFor(jobseeker, 1);
    await mailsFor(staff, 0);
    await mailsFor(suspended, 0);
  });

  it('is sent at most five times an hour', async () => {
    const jobseeker = await make.account('jobseeker');
    for (let i = 1; i <= 5; i++) {
      await visitor().post('/sign-in-links', { email: jobseeker.email });
      await mailsFor(jobseeker, i);
    }
    const marker = await make.account('jobseeker');
    await visitor().post('/sign-in-links', { email: jobseeker.email });
    await visitor().post('/sign-in-links', { email: marker.email });
    await mailsFor(marker, 1);
    await mailsFor(jobseeker, 5);
  });

  it('keeps no token that could be used in the database', async () => {
    const rows = await server.database.ownerSql<{ hash: string }[]>`select hash from ident.tokens`;
    expect(rows.length).toBeGreaterThan(0);
    for (const { hash } of rows) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a new password', () => {
  it('is chosen with a link, ends every session and is held to the rules', async () => {
    const account = await make.account('case-manager', { passwordHash, name: 'Noor Jansen' });
    const before = server.as(account);
    expect((await before.get('/me')).status).toBe(200);
    await visitor().post('/password-resets', { email: account.email });
    await mailsFor(account, 1);
    const token = await tokenOf(server.database.ownerSql, account.email, '/wachtwoord');
    for (const [weak, pointer] of [
      ['kort', '/body/password'],
      ['Wachtwoord2026!', '/body/password'],
      ['noorjansen99', '/body/password'],
    ] as const) {
      const reply = await visitor().post('/password-resets/use', { token, password: weak });
      expect([reply.status, reply.body.errors[0].pointer]).toEqual([400, pointer]);
    }
    const good = 'fietsen naar de zee in mei';
    expect((await visitor().post('/password-resets/use', { token, password: good })).status).toBe(204);
    expect((await visitor().post('/password-resets/use', { token, password: good })).status).toBe(410);
    await expect.poll(async () => (await before.get('/me')).status, { timeout: 1_000 }).toBe(401);
    expect((await visitor().post('/sessions', { email: account.email, password })).status).toBe(401);
    expect((await visitor().post('/sessions', { email: account.email, password: good })).status).toBe(201);
  });

  it('is asked for in the same words for every address', async () => {
    const known = await make.account('employer', { employerId: (await make.employer(null, { status: 'pending' })).id });
    const [first, second] = [
      sameness(await visitor().post('/password-resets', { email: known.email })),
      sameness(await visitor().post('/password-resets', { email: `${randomUUID()}@example.nl` })),
    ];
    expect(first).toEqual(second);
  });

  it('can be changed with the present one; the other sessions end and this one goes on', async () => {
    const account = await make.account('jobseeker', { passwordHash });
    const [here, there] = [server.as(account), server.as(account)];
    await Promise.all([here.get('/me'), there.get('/me')]);
    const wrong = await here.put('/me/password', { current: 'iets anders', password: 'een heel nieuw begin' });
    expect([wrong.status, wrong.body.code]).toEqual([403, 'account.password-refused']);
    expect((await here.put('/me/password', { current: password, password: 'een heel nieuw begin' })).status).toBe(204);
    await expect.poll(async () => (await there.get('/me')).status, { timeout: 1_000 }).toBe(401);
    expect((await here.get('/me')).status).toBe(200);
  });
});

describe('the second factor', () => {
  it('is forced for staff: everything else is refused until it is set up', async () => {
    const account = await make.account('account-manager', { passwordHash });
    const login = await visitor().post('/sessions', { email: account.email, password });
    expect([login.status, login.body]).toEqual([
      201,
      { role: 'account-manager', secondFactor: false, mustEnrol: true },
    ]);
    const refused = await server.as({ id: account.id, secondFactor: false }).get('/messages');
    expect([refused.status, refused.body.code]).toEqual([403, 'session.second-factor-required']);
    const secret = await enrol(account);
    const second = await visitor().post('/sessions', { email: account.email, password });
    expect([second.status, second.body.code]).toEqual([401, 'session.code-required']);
    const totp = totpCode(secret, clock.now());
    const full = await visitor().post('/sessions', { email: account.email, password, totp });
    expect([full.status, full.body.secondFactor]).toEqual([201, true]);
    const again = await visitor().post('/sessions', { email: account.email, password, totp });
    expect([again.status, again.body.code]).toEqual([401, 'session.code-refused']);
  });

  it('can follow the password in a second request of the same browser, and only there', async () => {
    const account = await make.account('case-manager', { passwordHash });
    const secret = await enrol(account);
    const first = await visitor().post('/sessions', { email: account.email, password });
    const cookie = cookiesOf(first);
    expect(cookie).toMatch(/^__Host-werkbrug-stap=[\w-]+$/);
    const totp = totpCode(secret, clock.now());
    expect((await visitor().post('/sessions/code', { totp })).body.code).toBe('session.start-again');
    const forged = cookie.slice(0, -2) + (cookie.endsWith('AA') ? 'BB' : 'AA');
    expect((await visitor().post('/sessions/code', { totp }, { cookie: forged })).body.code).toBe(
      'session.start-again',
    );
    const done = await visitor().post('/sessions/code', { totp }, { cookie });
    expect([done.status, done.body]).toEqual([201, { role: 'case-manager', secondFactor: true, mustEnrol: false }]);
    const late = cookiesOf(await visitor().post('/sessions', { email: account.email, password }));
    clock.advance(5 * 60_000 + 1);
    const reply = await visitor().post('/sessions/code', { totp: totpCode(secret, clock.now()) }, { cookie: late });
    expect(reply.body.code).toBe('session.start-again');
  });

  it('draws a QR code of the secret, and keeps nothing before the first code was right', async () => {
    const account = await make.account('coach');
    const client = server.as({ id: account.id, secondFactor: false });
    const begun = await client.post('/me/second-factor', {});
    expect(begun.body.qr.path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
    const wrong = await client.post('/me/second-factor/confirm', { enrolment: begun.body.enrolment, totp: '000000' });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'session.code-refused']);
    const other = await make.account('coach');
    const stolen = await server.as({ id: other.id, secondFactor: false }).post('/me/second-factor/confirm', {
      enrolment: begun.body.enrolment,
      totp: totpCode(begun.body.secret as string, clock.now()),
    });
    expect(stolen.body.code).toBe('session.start-again');
    const [row] = await server.database.ownerSql`select totp_sealed from ident.accounts where id = ${account.id}`;
    expect(row?.totp_sealed).toBeNull();
  });

  it('is replaced with password and present code only; other sessions end', async () => {
    const account = await make.account('admin', { passwordHash });
    // Begun before there was one: it must not be able to replace what is confirmed in between.
    const early = await server.as({ id: account.id, secondFactor: false }).post('/me/second-factor', {});
    const secret = await enrol(account);
    const [here, there] = [server.as(account), server.as(account)];
    await Promise.all([here.get('/me'), there.get('/me')]);
    const sly = await here.post('/me/second-factor/confirm', {
      enrolment: early.body.enrolment,
      totp: totpCode(early.body.secret as string, clock.now()),
    });
    expect(sly.body.code).toBe('session.start-again');
    expect((await here.post('/me/second-factor', {})).body.code).toBe('account.password-refused');
    const half = await here.post('/me/second-factor', { password, totp: '000000' });
    expect(half.body.code).toBe('account.password-refused');
    const begun = await here.post('/me/second-factor', { password, totp: totpCode(secret, clock.now()) });
    expect(begun.status).toBe(200);
    const done = await here.post('/me/second-factor/confirm', {
      enrolment: begun.body.enrolment,
      totp: totpCode(begun.body.secret as string, clock.now()),
    });
    expect(done.status).toBe(200);
    await expect.poll(async () => (await there.get('/me')).status, { timeout: 1_000 }).toBe(401);
    expect((await whoIs(server, cookiesOf(done))).role).toBe('admin');
  });

  it('never ends up in the kept answers of repeated requests', async () => {
    const account = await make.account('council');
    const client = server.as({ id: account.id, secondFactor: false });
    const begun = await client.post('/me/second-factor', {}, { 'idempotency-key': randomUUID() });
    const kept = await server.database.ownerSql`select body::text from ops.idempotency`;
    expect(JSON.stringify(kept)).not.toContain(begun.body.secret);
  });
});

describe('guessing', () => {
  it('evaluates at most ten wrong passwords at once, and still lets the owner in with a code', async () => {
    const account = await make.account('sroi-officer', { passwordHash });
    const secret = await enrol(account);
    const replies = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        visitor().post('/sessions', { email: account.email, password: `raad ${i}` }),
      ),
    );
    expect(replies.filter((reply) => reply.status === 401)).toHaveLength(10);
    expect(replies.filter((reply) => reply.status === 429)).toHaveLength(50);
    const withoutCode = await visitor().post('/sessions', { email: account.email, password });
    expect(withoutCode.status).toBe(429);
    const wrongCode = await visitor().post('/sessions', { email: account.email, password, totp: '000000' });
    expect(wrongCode.status).toBe(429);
    const owner = await visitor().post('/sessions', {
      email: account.email,
      password,
      totp: totpCode(secret, clock.now()),
    });
    expect(owner.status).toBe(201);
  });
});

describe('the own account', () => {
  it('shows and changes telephone, language and mail, and keeps the business card in step', async () => {
    const account = await make.account('account-manager');
    const client = server.as(account);
    const read = await client.get('/me/settings');
    expect(read.body).toMatchObject({ locale: 'nl', mail: 'direct', secondFactor: false, hasPassword: false });
    const change = { phone: '06 12 34 56 78', locale: 'en', mail: 'digest' };
    expect((await client.patch('/me/settings', change)).status).toBe(428);
    const changed = await client.patch('/me/settings', change, { 'if-match': `"${read.body.version}"` });
    expect(changed.body).toMatchObject({ phone: '0612345678', locale: 'en', mail: 'digest' });
    const stale = await client.patch('/me/settings', change, { 'if-match': `"${read.body.version}"` });
    expect(stale.status).toBe(412);
    const [card] = await server.database
      .ownerSql`select phone from market.staff_cards where account_id = ${account.id}`;
    expect(card?.phone).toBe('0612345678');
  });

  it('lists own sessions and ends one or all of them within a second', async () => {
    const account = await make.account('jobseeker');
    const [phone, desk, other] = [server.as(account), server.as(account), server.as(await make.account('jobseeker'))];
    await Promise.all([phone.get('/me'), desk.get('/me'), other.get('/me')]);
    const { sessions } = (await desk.get('/me/sessions')).body as { sessions: { id: string; current: boolean }[] };
    expect(sessions).toHaveLength(2);
    const away = sessions.find((session) => !session.current);
    expect((await other.delete(`/me/sessions/${away?.id}`)).status).toBe(404);
    expect((await desk.delete(`/me/sessions/${away?.id}`)).status).toBe(204);
    await expect.poll(async () => (await phone.get('/me')).status, { timeout: 1_000 }).toBe(401);
    expect((await desk.delete('/me/sessions')).status).toBe(204);
    await expect.poll(async () => (await desk.get('/me')).status, { timeout: 1_000 }).toBe(401);
    expect((await other.get('/me')).status).toBe(200);
  });

  it('gets a new session id at every login', async () => {
    const account = await make.account('jobseeker', { passwordHash });
    const first = cookiesOf(await visitor().post('/sessions', { email: account.email, password }));
    const second = await visitor().post('/sessions', { email: account.email, password }, { cookie: first });
    expect(cookiesOf(second)).not.toBe(first);
    await expect.poll(async () => (await whoIs(server, first)).status, { timeout: 1_000 }).toBe(401);
    expect((await whoIs(server, cookiesOf(second))).status).toBe(200);
  });
});

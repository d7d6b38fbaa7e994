import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { totpCode } from '#server/modules/accounts/totp.ts';
import type { Role } from '#contract/roles.ts';
import { factories, type TestAccount } from '../support/factories.ts';
import { type IdentityProvider, startIdentityProvider } from '../support/identity-provider.ts';
import { cookiesOf, whoIs } from '../support/logins.ts';
import { ORIGIN, type Reply, startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let idp: IdentityProvider;
let make: ReturnType<typeof factories>;

beforeAll(async () => {
  idp = await startIdentityProvider(`${ORIGIN}/api/v1/oidc/callback`);
  server = await startTestServer({
    env: {
      OIDC_ISSUER: idp.issuer,
      OIDC_CLIENT_ID: idp.clientId,
      OIDC_CLIENT_SECRET: idp.clientSecret,
      OIDC_LABEL: 'Inloggen met je gemeente',
    },
  });
  make = factories(server.database.ownerSql);
});
afterAll(async () => {
  await server.close();
  await idp.close();
});

const person = async (role: Role, status: 'invited' | 'active' | 'suspended'): Promise<TestAccount> => {
  const account = await make.account(role);
  await server.database.ownerSql`update ident.accounts set status = ${status} where id = ${account.id}`;
  idp.next = { subject: randomUUID(), email: account.email, emailVerified: true, amr: ['pwd', 'mfa'] };
  return account;
};

const start = async (query = '') => {
  const reply = await server.as(null).get(`/oidc/start${query}`);
  return { authorization: String(reply.raw.headers.location), cookie: cookiesOf(reply), reply };
};

const visitCallback = (returned: string, cookie: string): Promise<Reply> => {
  const { pathname, search } = new URL(returned);
  return server.as(null).get(`${pathname}${search}`.replace('/api/v1', ''), { cookie });
};

const logIn = async (query = '') => {
  const { authorization, cookie } = await start(query);
  const reply = await visitCallback(await idp.visit(authorization), cookie);
  return { status: reply.status, to: reply.raw.headers.location, cookie: cookiesOf(reply), reply };
};

it('tells the login page that it is there', async () => {
  expect((await server.as(null).get('/login-options')).body).toEqual({
    oidc: { label: 'Inloggen met je gemeente', href: '/api/v1/oidc/start' },
  });
});

it('sends the browser to the provider with PKCE, state and nonce, and keeps them sealed', async () => {
  const { authorization, reply } = await start();
  expect(reply.status).toBe(302);
  const asked = new URL(authorization);
  expect(asked.origin).toBe(idp.issuer);
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    scope: 'openid email',
    state: expect.stringMatching(/.{20}/) as string,
    nonce: expect.stringMatching(/.{20}/) as string,
  });
  const cookie = String(reply.raw.headers['set-cookie']);
  expect(cookie).toMatch(/^__Host-werkbrug-oidc=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(cookie).not.toContain(String(asked.searchParams.get('state')));
});

describe('someone with an account', () => {
  it('is linked the first time by the verified address, later by the subject', async () => {
    const account = await person('case-manager', 'active');
    const first = await logIn();
    expect([first.status, first.to]).toEqual([302, '/inloggen']);
    expect(await whoIs(server, first.cookie)).toEqual({ status: 200, role: 'case-manager' });
    idp.next = { ...idp.next, email: 'ander@example.nl', emailVerified: false };
    const second = await logIn('?naar=/vandaag');
    expect([second.status, second.to]).toEqual([302, '/inloggen?naar=%2Fvandaag']);
    expect((await whoIs(server, second.cookie)).role).toBe('case-manager');
    const [row] = await server.database.ownerSql`select oidc_subject from ident.accounts where id = ${account.id}`;
    expect(row?.oidc_subject).toBe(`${idp.issuer} ${idp.next.subject}`);
  });

  it('accepts an invitation by it', async () => {
    const account = await person('account-manager', 'invited');
    const { cookie } = await logIn();
    expect((await whoIs(server, cookie)).role).toBe('account-manager');
    const [row] = await server.database.ownerSql`select status from ident.accounts where id = ${account.id}`;
    expect(row?.status).toBe('active');
  });

  it('who is staff and used one factor there, sets up the second one here', async () => {
    await person('coach', 'active');
    idp.next = { ...idp.next, amr: ['pwd'] };
    const { to, cookie } = await logIn();
    expect(to).toBe('/tweede-stap');
    const refused = await server.app.inject({ url: '/api/v1/messages', headers: { cookie } });
    expect(refused.json()).toMatchObject({ code: 'session.second-factor-required' });
  });

  it('who is staff, used one factor there and has a second one here, is asked for its code', async () => {
    const account = await person('coach', 'active');
    const client = server.as({ id: account.id, secondFactor: false });
    const begun = await client.post('/me/second-factor', {});
    const secret = begun.body.secret as string;
    const code = (minutes: number) => totpCode(secret, new Date(Date.now() + minutes * 60_000));
    await client.post('/me/second-factor/confirm', { enrolment: begun.body.enrolment, totp: code(-0.5) });
    idp.next = { ...idp.next, amr: ['pwd'] };
    const { to, cookie } = await logIn('?naar=/berichten');
    expect(to).toBe('/inloggen/code?naar=%2Fberichten');
    expect((await whoIs(server, cookie)).status).toBe(401);
    const done = await server.as(null).post('/sessions/code', { totp: code(0.5) }, { cookie });
    expect([done.status, done.body.secondFactor]).toEqual([201, true]);
  });

  it('counts eHerkenning level 3 as two factors', async () => {
    await person('admin', 'active');
    idp.next = { ...idp.next, amr: [], acr: 'urn:etoegang:core:assurance-class:loa3' };
    expect((await logIn()).to).toBe('/inloggen');
  });
});

describe('is refused, on a page and without a session', () => {
  let cookie = '';
  const expectRefusal = async (attempt: { status: number; to: unknown; cookie: string }, notice: string) => {
    expect([attempt.status, attempt.to]).toEqual([302, `/inloggen?melding=${notice}`]);
    expect((await whoIs(server, attempt.cookie)).status).toBe(401);
  };
  beforeEach(() => {
    cookie = '';
  });

  it('someone without an account', async () => {
    idp.next = { subject: randomUUID(), email: 'vreemd@example.nl', emailVerified: true };
    await expectRefusal(await logIn(), 'geen-account');
  });

  it('someone whose address the provider did not verify', async () => {
    await person('case-manager', 'active');
    idp.next = { ...idp.next, emailVerified: false };
    await expectRefusal(await logIn(), 'geen-account');
  });

  it('another subject with the address of a linked account', async () => {
    await person('case-manager', 'active');
    await logIn();
    idp.next = { ...idp.next, subject: randomUUID() };
    await expectRefusal(await logIn(), 'geen-account');
  });

  it('a suspended account, linked or not', async () => {
    const account = await person('case-manager', 'suspended');
    await expectRefusal(await logIn(), 'geen-account');
    await server.database
      .ownerSql`update ident.accounts set oidc_subject = ${`${idp.issuer} ${idp.next.subject}`} where id = ${account.id}`;
    await expectRefusal(await logIn(), 'geblokkeerd');
  });

  it('an answer in another browser, a second time, or with another state', async () => {
    await person('case-manager', 'active');
    const { authorization, cookie: mine } = await start();
    const returned = await idp.visit(authorization);
    const attempt = async (address: string, with_: string) => {
      const reply = await visitCallback(address, with_);
      return { status: reply.status, to: reply.raw.headers.location, cookie: cookiesOf(reply) };
    };
    await expectRefusal(await attempt(returned, cookie), 'verlopen');
    await expectRefusal(await attempt(returned, (await start()).cookie), 'mislukt');
    const changed = new URL(returned);
    changed.searchParams.set('state', 'x'.repeat(43));
    await expectRefusal(await attempt(changed.href, mine), 'mislukt');
    expect((await attempt(returned, mine)).to).toBe('/inloggen');
    await expectRefusal(await attempt(returned, mine), 'mislukt');
  });

  it('a place to go on to on another site', async () => {
    await person('jobseeker', 'active');
    for (const evil of ['//kwaad.example', 'https://kwaad.example', '/\\kwaad.example'])
      expect((await logIn(`?naar=${encodeURIComponent(evil)}`)).to).toBe('/inloggen');
  });
});

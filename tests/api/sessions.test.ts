import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashPassword } from '#server/modules/accounts/passwords.ts';
import { factories, type TestAccount } from '../support/factories.ts';
import { makeTestClock, ORIGIN, startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: TestAccount;
const clock = makeTestClock(new Date().toISOString());
const password = 'een goed lang wachtwoord';

beforeAll(async () => {
  server = await startTestServer({ clock });
  council = await factories(server.database.ownerSql).account('jobseeker', {
    passwordHash: await hashPassword(password),
  });
});
afterAll(() => server.close());

const logIn = (body: unknown, headers: Record<string, string> = {}) => server.as(null).post('/sessions', body, headers);

it('sets a host-only cookie that scripts cannot read, and answers who is logged in', async () => {
  const reply = await logIn({ email: council.email.toUpperCase(), password });
  expect(reply.status).toBe(201);
  const cookie = String(reply.raw.headers['set-cookie']);
  expect(cookie).toMatch(/^__Host-werkbrug=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  const me = await server.app.inject({ url: '/api/v1/me', headers: { cookie: cookie.split(';')[0] ?? '' } });
  expect(me.json()).toMatchObject({ accountId: council.id, role: 'jobseeker', secondFactor: false });
});

it('answers an unknown address and a wrong password in the same words', async () => {
  const [unknown, wrong] = await Promise.all([
    logIn({ email: 'nobody@example.nl', password }),
    logIn({ email: council.email, password: 'iets anders' }),
  ]);
  expect(unknown.status).toBe(401);
  const { traceId: _a, ...first } = unknown.body;
  const { traceId: _b, ...second } = wrong.body;
  expect(first).toEqual(second);
});

it('refuses a foreign origin and, with a cookie, an absent one', async () => {
  const foreign = await logIn({ email: council.email, password }, { origin: 'https://kwaad.example' });
  expect([foreign.status, foreign.body.code]).toEqual([403, 'request.foreign-origin']);
  const cookie = await server.as(council).cookie();
  const absent = await server.app.inject({ method: 'DELETE', url: '/api/v1/sessions/current', headers: { cookie } });
  expect(absent.statusCode).toBe(403);
});

it('names every field that is wrong, at once', async () => {
  const reply = await logIn({ email: 'geen adres', totp: '12' });
  expect(reply.status).toBe(400);
  expect(reply.body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual([
    '/body/email',
    '/body/password',
    '/body/totp',
  ]);
  expect(reply.raw.headers['content-type']).toContain('application/problem+json');
});

it('ends a session at once after logging out', async () => {
  const client = server.as(council);
  expect((await client.get('/me')).status).toBe(200);
  expect((await client.delete('/sessions/current')).status).toBe(204);
  await expect.poll(async () => (await client.get('/me')).status, { timeout: 1_000 }).toBe(401);
});

it('renews the token of a living session and refuses one that was idle too long', async () => {
  const client = server.as(council);
  await client.get('/me');
  clock.advance(6 * 60_000);
  const renewed = await client.get('/me');
  expect(renewed.status).toBe(200);
  expect(String(renewed.raw.headers['set-cookie'])).toContain('__Host-werkbrug=');
  clock.advance(31 * 60_000);
  expect((await client.get('/me')).status).toBe(401);
});

it('stops guessing after ten wrong passwords in a quarter of an hour', async () => {
  const victim = await factories(server.database.ownerSql).account('jobseeker', {
    passwordHash: await hashPassword(password),
  });
  for (let i = 0; i < 10; i++) expect((await logIn({ email: victim.email, password: `fout ${i}` })).status).toBe(401);
  const reply = await logIn({ email: victim.email, password });
  expect([reply.status, reply.raw.headers['retry-after']]).toEqual([429, '900']);
  clock.advance(16 * 60_000);
  expect((await logIn({ email: victim.email, password })).status).toBe(201);
});

it('gives every answer the headers of an API', async () => {
  const reply = await server.app.inject({ url: '/api/v1/bestaat-niet', headers: { origin: ORIGIN } });
  expect(reply.statusCode).toBe(404);
  expect(reply.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'api-version': '0.1.0',
  });
});

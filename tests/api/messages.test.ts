import { createServer } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { system } from '#server/platform/actor.ts';
import { notify, sendMail } from '#server/modules/messages/messages.usecases.ts';
import { factories, REGION, type TestAccount } from '../support/factories.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

/** A real mail server on loopback that can be told to refuse. */
const received: { to: string[]; text: string; messageId: string }[] = [];
let refuse = false;
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) =>
    done(refuse ? Object.assign(new Error('later'), { responseCode: 451 }) : null),
  onData: (stream, session, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
        received.push({
          to: session.envelope.rcptTo.map((rcpt) => rcpt.address),
          text: mail.text ?? '',
          messageId: mail.messageId ?? '',
        });
        done();
      });
    });
  },
});

let server: TestServer;
let reader: TestAccount;
let other: TestAccount;

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

const inTransaction = <T>(work: Parameters<typeof server.services.contexts.run<T>>[1]) =>
  server.services.contexts.run({ surface: 'worker', actor: system(REGION), operation: 'test', purpose: 'test' }, work);

beforeAll(async () => {
  const port = await freePort();
  await new Promise<void>((resolve) => smtp.listen(port, '127.0.0.1', resolve));
  server = await startTestServer({ role: 'worker', env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
  const make = factories(server.database.ownerSql);
  reader = await make.account('council');
  other = await make.account('council');
});
afterAll(async () => {
  await server.close();
  await new Promise<void>((resolve) => smtp.close(resolve));
});

it('shows a message to its receiver only, and counts what is unread', async () => {
  await inTransaction((ctx) => notify(ctx, { accountId: reader.id, kind: 'welcome', link: '/berichten' }));
  const mine = await server.as(reader).get('/messages');
  expect(mine.body).toMatchObject({ total: 1, unread: 1, messages: [{ kind: 'welcome', readAt: null }] });
  expect((await server.as(other).get('/messages')).body).toMatchObject({ total: 0, messages: [] });
  const theirs = await server.as(other).post('/messages/read', { ids: [mine.body.messages[0].id] });
  expect(theirs.status).toBe(200);
  expect((await server.as(reader).get('/messages')).body.unread).toBe(1);
  expect((await server.as(reader).post('/messages/read', {})).body).toEqual({ unread: 0 });
});

it('sends one mail to one recipient that says only that something waits', async () => {
  await expect.poll(() => received.length, { timeout: 15_000 }).toBe(1);
  expect(received[0]?.to).toEqual([reader.email]);
  expect(received[0]?.text).toContain('Er staat een nieuw bericht voor je klaar');
  expect(received[0]?.text).toContain('http://localhost:3000/berichten');
});

it('keeps a refused mail, tells why, and sends it under the same Message-ID', async () => {
  refuse = true;
  await inTransaction((ctx) =>
    sendMail(ctx, { accountId: other.id, template: 'magic-link', params: { link: '/inloggen/link/geheim' } }),
  );
  const waiting = () =>
    server.database.ownerSql`select id, attempts, sent_at, params from ops.mails where account_id = ${other.id}`;
  await expect.poll(async () => (await waiting())[0]?.attempts, { timeout: 15_000 }).toBeGreaterThanOrEqual(1);
  refuse = false;
  await expect.poll(() => received.filter((mail) => mail.to.includes(other.email)).length, { timeout: 25_000 }).toBe(1);
  const [row] = await waiting();
  expect(received.at(-1)?.messageId).toBe(`<${row?.id}@localhost>`);
  // The one-time link is gone once it has been sent.
  await expect.poll(async () => (await waiting())[0]?.params, { timeout: 5_000 }).toEqual({});
});

it('loses neither message nor mail when the transaction of the act fails', async () => {
  const failing = inTransaction(async (ctx) => {
    await notify(ctx, { accountId: other.id, kind: 'welcome', link: '/berichten' });
    throw new Error('the act failed');
  });
  await expect(failing).rejects.toThrow('the act failed');
  expect((await server.as(other).get('/messages')).body.total).toBe(0);
});

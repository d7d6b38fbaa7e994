import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import postgres, { type Sql } from 'postgres';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedPostgres, startEmbedded } from '#server/platform/embedded-postgres.ts';
import { createRandom } from '#server/platform/random.ts';
import { freePort, type Program, startProgram } from '../support/program.ts';

const MAILS = 500;
const KILLS = 4;
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** A real mail server that now and then has no time, as real ones do. */
const received: { messageId: string; to: string }[] = [];
const random = createRandom(SEED);
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) =>
    done(random.chance(0.05) ? Object.assign(new Error('later'), { responseCode: 451 }) : null),
  onData: (stream, session, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      void PostalMime.parse(Buffer.concat(chunks)).then(({ messageId = '' }) => {
        received.push({ messageId, to: session.envelope.rcptTo.map(({ address }) => address).join() });
        done();
      });
    });
  },
});

// A kill in the midst of a mail breaks its connection.
smtp.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'ECONNRESET') throw error;
});

let folder: string;
let database: EmbeddedPostgres;
let sql: Sql;
let env: Record<string, string>;
let program: Program | undefined;

const start = async (): Promise<Program> => {
  program = startProgram({ ...env, PORT: String(await freePort()) });
  await program.ready();
  return program;
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'werkbrug-mail-'));
  // The database may run under another account than this process.
  await chmod(folder, 0o755);
  const log = { info: () => undefined, warn: () => undefined };
  database = await startEmbedded({ dataDir: path.join(folder, 'server'), log });
  sql = postgres(database.url, { max: 1, onnotice: () => undefined });
  const port = await freePort();
  await new Promise<void>((resolve) => smtp.listen(port, '127.0.0.1', resolve));
  env = {
    DATA_DIR: path.join(folder, 'program'),
    DATABASE_URL: database.url,
    APP_SECRET: 'a secret for tests only, long enough',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    ROLE: 'worker',
    DEMO: 'off',
  };
}, 120_000);
afterAll(async () => {
  await program?.end('SIGKILL');
  await sql.end({ timeout: 1 });
  await new Promise<void>((resolve) => smtp.close(resolve));
  await database.stop();
  await rm(folder, { recursive: true, force: true });
});

it(`sends ${MAILS} mails through ${KILLS} kills of the worker (seed ${SEED})`, { timeout: 300_000 }, async () => {
  await (await start()).end('SIGTERM');
  // As a use case leaves them: mail and outbox in one transaction.
  await sql.begin(async (tx) => {
    await tx`
      insert into ident.accounts (email, name, role, region_code, status)
      select 'lezer.' || n || '@example.nl', 'Lezer ' || n, 'council', 'AM34', 'active'
      from generate_series(1, ${MAILS}) n`;
    await tx`
      with mail as (
        insert into ops.mails (account_id, template, params)
        select id, 'message-waiting', '{"link": "/berichten"}' from ident.accounts where role = 'council'
        returning id
      )
      insert into ops.outbox (task, key, payload) select 'mail.send', id, jsonb_build_object('mailId', id) from mail`;
  });
  for (let kill = 1; kill <= KILLS; kill++) {
    const worker = await start();
    // In the midst of the sending: some mails after this start, or at once.
    const enough = Math.min(received.length + random.int(0, MAILS / KILLS), MAILS - 1);
    for (const since = Date.now(); received.length < enough && Date.now() - since < 20_000; ) await sleep(5);
    await worker.end('SIGKILL');
  }
  await start();
  const waiting = async () => {
    const [row] = await sql<{ count: number }[]>`select count(*)::int as count from ops.mails where sent_at is null`;
    return row?.count ?? MAILS;
  };
  for (const since = Date.now(); (await waiting()) > 0 && Date.now() - since < 120_000; ) await sleep(200);
  expect(await waiting(), 'mails that nobody got').toBe(0);

  const rows = await sql<{ id: string; email: string }[]>`
    select m.id, a.email::text from ops.mails m join ident.accounts a on a.id = m.account_id`;
  const addresses = new Map(rows.map(({ id, email }) => [`<${id}@localhost>`, email]));
  expect(new Set(received.map(({ messageId }) => messageId))).toEqual(new Set(addresses.keys()));
  for (const { messageId, to } of received) expect(to).toBe(addresses.get(messageId));
  // A mail under way during a kill comes again, under the number that its server knows; one goes at a time.
  const again = received.length - MAILS;
  console.log(`mails: ${MAILS} sent through ${KILLS} kills, ${again} came twice under one Message-ID, seed ${SEED}`);
  expect(again).toBeLessThanOrEqual(KILLS);
});

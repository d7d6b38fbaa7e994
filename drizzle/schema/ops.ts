import { bigint, index, integer, jsonb, pgSchema, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';

/** What keeps the house running: outbox, idempotency, messages, mail. Ids only, no personal data. */
export const ops = pgSchema('ops');

/** Written in the same transaction as the change; the worker moves rows to the job queue. */
export const outbox = ops.table('outbox', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  task: text().notNull(),
  /** Jobs with the same key that have not started yet become one. */
  key: text(),
  payload: jsonb().notNull(),
  runAt: instant(),
  createdAt: createdAt(),
});

/** Jobs whose transaction was committed, until the queue and the outbox have let go of them: a crash repeats none of it. */
export const doneJobs = ops.table('done_jobs', { mark: text().primaryKey() });

export const idempotency = ops.table(
  'idempotency',
  {
    accountId: uuid().notNull(),
    key: text().notNull(),
    operation: text().notNull(),
    requestHash: text().notNull(),
    status: integer(),
    body: jsonb(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.key] }), index('idempotency_created').on(t.createdAt)],
);

/** In-app inbox: a kind and ids; the sentence is made when it is shown. */
export const messages = ops.table(
  'messages',
  {
    id: id(),
    accountId: uuid().notNull(),
    kind: text().notNull(),
    params: jsonb().notNull().default({}),
    link: text().notNull(),
    createdAt: createdAt(),
    readAt: instant(),
  },
  (t) => [index('messages_account').on(t.accountId, t.createdAt)],
);

/** One mail to one recipient; the address is looked up when it is sent. */
export const mails = ops.table(
  'mails',
  {
    id: id(),
    accountId: uuid().notNull(),
    template: text().notNull(),
    /** Parameters of the template: links and counts, nothing about a person. */
    params: jsonb().notNull().default({}),
    createdAt: createdAt(),
    sentAt: instant(),
    attempts: integer().notNull().default(0),
    lastError: text(),
  },
  (t) => [index('mails_waiting').on(t.createdAt)],
);

import { bigint, index, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';

/** Who read and changed what. Insert only; a trigger refuses update and delete. Ids and field classes, never values. */
export const audit = pgSchema('audit');

const actor = {
  seq: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  at: createdAt(),
  accountId: uuid(),
  role: text().notNull(),
  regionCode: text(),
  purpose: text().notNull(),
  operation: text().notNull(),
};

export const reads = audit.table(
  'reads',
  {
    ...actor,
    personId: uuid().notNull(),
    /** 'name', 'profile', 'contact', 'keys' … */
    fieldClass: text().notNull(),
  },
  (t) => [index('reads_person').on(t.personId, t.at), index('reads_account').on(t.accountId, t.at)],
);

export const changes = audit.table(
  'changes',
  {
    ...actor,
    entity: text().notNull(),
    entityId: text().notNull(),
    personId: uuid(),
    action: text().notNull(),
    fields: text().array().notNull(),
  },
  (t) => [index('changes_entity').on(t.entity, t.entityId), index('changes_person').on(t.personId, t.at)],
);

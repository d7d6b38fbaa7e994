import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea, createdAt, id, instant } from './columns.ts';
import { persons } from './ident.ts';
import { vacancies } from './market.ts';

/** The working profile and what belongs to guidance. The employer surface has no right on this schema. */
export const dossier = pgSchema('dossier');

const personId = () =>
  uuid()
    .notNull()
    .references(() => persons.id, { onDelete: 'cascade' });

export const profiles = dossier.table(
  'profiles',
  {
    personId: uuid()
      .primaryKey()
      .references(() => persons.id, { onDelete: 'cascade' }),
    regionCode: text().notNull(),
    municipalityCode: text().notNull(),
    /** Shape: `ProfileContent` of server/contract/profile.ts. */
    content: jsonb().notNull().default({}),
    /** 0-100, computed by candidates/completeness.ts at each write. */
    completeness: integer().notNull().default(0),
    version: integer().notNull().default(1),
    updatedAt: instant().notNull().defaultNow(),
    updatedBy: uuid(),
  },
  (t) => [index('profiles_region').on(t.regionCode, t.municipalityCode)],
);

/** Who guides whom, from when until when and why: caseload is data, not a role. */
export const caseload = dossier.table(
  'caseload',
  {
    id: id(),
    personId: personId(),
    accountId: uuid().notNull(),
    regionCode: text().notNull(),
    fromAt: createdAt(),
    untilAt: instant(),
    reason: text().notNull(),
  },
  (t) => [
    uniqueIndex('caseload_current').on(t.personId).where(sql`until_at is null`),
    index('caseload_account').on(t.accountId, t.untilAt),
  ],
);

/** Access outside the caseload: with a reason, for a limited time, told to a second person. */
export const accessGrants = dossier.table(
  'access_grants',
  {
    id: id(),
    personId: personId(),
    accountId: uuid().notNull(),
    regionCode: text().notNull(),
    reason: text().notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
  },
  (t) => [index('access_grants_account').on(t.accountId, t.personId)],
);

/** The one account manager who may broker for a protected person, named by the case manager. */
export const namedBrokers = dossier.table('named_brokers', {
  personId: uuid()
    .primaryKey()
    .references(() => persons.id, { onDelete: 'cascade' }),
  accountId: uuid().notNull(),
  regionCode: text().notNull(),
  namedBy: uuid().notNull(),
  createdAt: createdAt(),
});

/** The two keys of publication. Null is off. */
export const publicationKeys = dossier.table(
  'publication_keys',
  {
    personId: uuid()
      .primaryKey()
      .references(() => persons.id, { onDelete: 'cascade' }),
    regionCode: text().notNull(),
    jobseekerOnAt: instant(),
    professionalOnAt: instant(),
    professionalId: uuid(),
    /** The profile counts as confirmed until this day; then the card is hidden by itself. */
    validUntil: date({ mode: 'string' }),
    remindedAt: instant(),
    version: integer().notNull().default(1),
  },
  (t) => [index('publication_keys_region').on(t.regionCode)],
);

export const keyEvents = dossier.table(
  'key_events',
  {
    id: id(),
    personId: personId(),
    at: createdAt(),
    accountId: uuid(),
    key: text({ enum: ['jobseeker', 'professional'] }).notNull(),
    turned: text({ enum: ['on', 'off', 'confirmed'] }).notNull(),
    cause: text({ enum: ['self', 'expired', 'protected', 'placed', 'archived', 'import'] }).notNull(),
  },
  (t) => [index('key_events_person').on(t.personId, t.at)],
);

/** Closed-list values that the jobseeker chose to show on the own card. */
export const optIns = dossier.table(
  'opt_ins',
  {
    personId: personId(),
    field: text({ enum: ['talents', 'licences', 'languages'] }).notNull(),
    value: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.field, t.value] })],
);

/** Employers (by KvK number) that may never see this person's own card or be introduced. */
export const blockedEmployers = dossier.table(
  'blocked_employers',
  { personId: personId(), kvk: text().notNull(), createdAt: createdAt() },
  (t) => [primaryKey({ columns: [t.personId, t.kvk] })],
);

/**
 * Work that the jobseeker likes, or that the case manager brings to the account manager. It changes no order; a person
 * decides. Thrown away some weeks after the vacancy is over.
 */
export const suggestions = dossier.table(
  'suggestions',
  {
    personId: personId(),
    vacancyId: uuid()
      .notNull()
      .references(() => vacancies.id, { onDelete: 'cascade' }),
    regionCode: text().notNull(),
    by: text({ enum: ['jobseeker', 'case-manager'] }).notNull(),
    accountId: uuid().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.vacancyId, t.by] }), index('suggestions_vacancy').on(t.vacancyId)],
);

/** Which pairs an account was told of, so that it hears of none twice. Thrown away some weeks after the vacancy is over. */
export const toldMatches = dossier.table(
  'told_matches',
  {
    accountId: uuid().notNull(),
    personId: personId(),
    vacancyId: uuid()
      .notNull()
      .references(() => vacancies.id, { onDelete: 'cascade' }),
    regionCode: text().notNull(),
    toldAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.personId, t.vacancyId] }),
    index('told_matches_person').on(t.personId),
    index('told_matches_vacancy').on(t.vacancyId),
  ],
);

/** Who stands behind a cell or card of a round. Only this table links `pub` to people. */
export const roundMembers = dossier.table(
  'round_members',
  {
    roundId: uuid().notNull(),
    personId: personId(),
    regionCode: text().notNull(),
    /** Null when the person could not be published in this round. */
    cellId: uuid(),
    /** The own card, when the person opted in to show more. */
    cardId: uuid(),
    /** False for people who opted in to more: they do not count toward k. */
    countsForCell: boolean().notNull(),
    unpublishedReason: text(),
    withdrawnAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.personId] }),
    index('round_members_cell').on(t.cellId),
    index('round_members_person').on(t.personId),
  ],
);

/** A caseload file between upload and commit. The rows are sealed; a job throws what is left over away after a day. */
export const caseloadImports = dossier.table(
  'caseload_imports',
  {
    id: id(),
    accountId: uuid().notNull(),
    regionCode: text().notNull(),
    municipalityCode: text().notNull(),
    fileName: text().notNull(),
    /** Header and rows, sealed with the application key; empty once committed. */
    sealed: bytea(),
    /** Field per column of the file, or null. */
    fields: jsonb().notNull(),
    state: text({ enum: ['staged', 'done'] }).notNull(),
    /** `{ figures, problems }` of the commit. */
    report: jsonb(),
    createdAt: createdAt(),
    finishedAt: instant(),
  },
  (t) => [index('caseload_imports_account').on(t.accountId, t.createdAt)],
);

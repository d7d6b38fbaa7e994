import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, jsonb, pgSchema, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { bytea, citext, createdAt, id, instant } from './columns.ts';

/** Who people are: names, contact, login. The employer surface has no right on this schema. */
export const ident = pgSchema('ident');

export const accounts = ident.table(
  'accounts',
  {
    id: id(),
    email: citext().notNull(),
    name: text().notNull(),
    phone: text().notNull().default(''),
    role: text().notNull(),
    regionCode: text().notNull(),
    municipalityCode: text(),
    employerId: uuid(),
    personId: uuid(),
    /** Sectors of an account manager. */
    sectors: text().array().notNull().default(sql`'{}'`),
    passwordHash: text(),
    /** TOTP secret, sealed with the application key; only kept once a code of it was confirmed. */
    totpSealed: bytea(),
    totpConfirmedAt: instant(),
    /** Last accepted TOTP counter: a code is good once. */
    totpCounter: bigint({ mode: 'number' }).notNull().default(0),
    /** `<issuer> <subject>` of the OpenID Connect provider. */
    oidcSubject: text(),
    status: text({ enum: ['invited', 'active', 'suspended'] }).notNull(),
    /** Why the account was suspended. */
    statusReason: text().notNull().default(''),
    locale: text({ enum: ['nl', 'en'] })
      .notNull()
      .default('nl'),
    /** `{ mail: 'direct' | 'digest' | 'none' }` */
    notifications: jsonb().notNull().default({ mail: 'direct' }),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('accounts_email').on(t.email),
    uniqueIndex('accounts_oidc').on(t.oidcSubject),
    uniqueIndex('accounts_person').on(t.personId),
    index('accounts_employer').on(t.employerId),
    check(
      'accounts_role',
      sql`${t.role} in ('jobseeker','employer','account-manager','case-manager','coach','sroi-officer','council','admin','machine')`,
    ),
    check('accounts_employer_role', sql`(${t.role} = 'employer') = (${t.employerId} is not null)`),
    check('accounts_person_role', sql`${t.personId} is null or ${t.role} = 'jobseeker'`),
  ],
);

export const sessions = ident.table(
  'sessions',
  {
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    secondFactor: boolean().notNull(),
    createdAt: createdAt(),
    lastSeenAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [index('sessions_account').on(t.accountId), index('sessions_expiry').on(t.expiresAt)],
);

/** One-time tokens (invitation, magic link, password reset); only the SHA-256 of the token is kept. */
export const tokens = ident.table(
  'tokens',
  {
    hash: text().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['invitation', 'magic-link', 'password-reset'] }).notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index('tokens_account').on(t.accountId)],
);

export const loginAttempts = ident.table(
  'login_attempts',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** SHA-256 of the folded e-mail address that was tried: it may be nobody's. */
    emailHash: text().notNull(),
    at: createdAt(),
    succeeded: boolean().notNull(),
  },
  (t) => [index('login_attempts_email').on(t.emailHash, t.at)],
);

export const persons = ident.table(
  'persons',
  {
    id: id(),
    regionCode: text().notNull(),
    municipalityCode: text().notNull(),
    /** Keyed HMAC of the municipality's own client number: finds a duplicate without storing the number in the clear. */
    clientNumberHash: text(),
    /** AES-256-GCM envelope of name, birth date and contact; associated data is the person's id. */
    sealed: bytea().notNull(),
    /** Keyed HMACs of folded name parts, for finding a person by exact name part. */
    nameTokens: text().array().notNull().default(sql`'{}'`),
    /** Protected address or safety flag: never published, only a named account manager may broker. */
    protected: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    archivedAt: instant(),
  },
  (t) => [
    uniqueIndex('persons_client_number').on(t.regionCode, t.municipalityCode, t.clientNumberHash),
    index('persons_name_tokens').using('gin', t.nameTokens),
    index('persons_municipality').on(t.regionCode, t.municipalityCode),
  ],
);

/** One data key per person, wrapped by the key of the region: deleting the row erases the person, also in backups. */
export const personKeys = ident.table('person_keys', {
  personId: uuid()
    .primaryKey()
    .references(() => persons.id, { onDelete: 'cascade' }),
  wrapped: bytea().notNull(),
});

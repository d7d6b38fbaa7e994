import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';
import { persons } from './ident.ts';

/** Organisations, vacancies and introductions: what both sides work in. */
export const market = pgSchema('market');

export const employers = market.table(
  'employers',
  {
    id: id(),
    regionCode: text().notNull(),
    /** KvK number: eight digits, kept as text because of leading zeros. */
    kvk: text().notNull(),
    name: text().notNull(),
    sbiCode: text(),
    sectorCode: text().notNull(),
    pc4: text().notNull(),
    place: text().notNull(),
    website: text().notNull().default(''),
    status: text({ enum: ['pending', 'verified', 'rejected', 'suspended'] }).notNull(),
    statusReason: text().notNull().default(''),
    statusAt: createdAt(),
    accountManagerId: uuid(),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('employers_kvk').on(t.regionCode, t.kvk),
    index('employers_manager').on(t.accountManagerId),
    check('employers_kvk_digits', sql`${t.kvk} ~ '^[0-9]{8}$'`),
    check('employers_pc4_digits', sql`${t.pc4} ~ '^[1-9][0-9]{3}$'`),
    check('employers_verified_has_manager', sql`${t.status} <> 'verified' or ${t.accountManagerId} is not null`),
  ],
);

/** Business card of an account at an employer: what the employer's colleagues and the broker may see. */
export const employerMembers = market.table(
  'employer_members',
  {
    accountId: uuid().primaryKey(),
    employerId: uuid()
      .notNull()
      .references(() => employers.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    jobTitle: text().notNull().default(''),
    email: text().notNull(),
    phone: text().notNull().default(''),
    /** May invite and suspend colleagues. */
    manager: boolean().notNull().default(false),
    active: boolean().notNull().default(true),
    /** When the invitation was accepted; null while it waits. */
    joinedAt: instant(),
  },
  (t) => [index('employer_members_employer').on(t.employerId)],
);

/** Business card of a member of staff: what jobseekers and employers may see of the person who helps them. */
export const staffCards = market.table('staff_cards', {
  accountId: uuid().primaryKey(),
  regionCode: text().notNull(),
  role: text().notNull(),
  name: text().notNull(),
  organisation: text().notNull(),
  email: text().notNull(),
  phone: text().notNull().default(''),
  sectors: text().array().notNull().default(sql`'{}'`),
  active: boolean().notNull().default(true),
});

/** Contact log, shaped on the VUM standard 3.1 (werkgeverscontactmomenten). */
export const contactMoments = market.table(
  'contact_moments',
  {
    id: id(),
    employerId: uuid()
      .notNull()
      .references(() => employers.id, { onDelete: 'cascade' }),
    regionCode: text().notNull(),
    accountManagerId: uuid().notNull(),
    date: date({ mode: 'string' }).notNull(),
    subject: text().notNull(),
    kind: text().notNull(),
    contactPerson: text().notNull().default(''),
    agreement: text().notNull().default(''),
    note: text().notNull().default(''),
    createdAt: createdAt(),
  },
  (t) => [index('contact_moments_employer').on(t.employerId, t.date)],
);

export const vacancies = market.table(
  'vacancies',
  {
    id: id(),
    employerId: uuid()
      .notNull()
      .references(() => employers.id, { onDelete: 'cascade' }),
    regionCode: text().notNull(),
    title: text().notNull(),
    /** The need in plain words. */
    need: text().notNull(),
    sectorCode: text().notNull(),
    occupationCode: text().notNull(),
    familyCode: text(),
    pc4: text().notNull(),
    place: text().notNull(),
    lat: doublePrecision(),
    lon: doublePrecision(),
    hoursMin: integer().notNull(),
    hoursMax: integer().notNull(),
    level: text(),
    /** `{ talents, licences, languages }`: codes without which it does not work. */
    mustHaves: jsonb().notNull().default({ talents: [], licences: [], languages: [] }),
    /** Same shape: what a person can learn on the job. */
    canLearn: jsonb().notNull().default({ talents: [], licences: [], languages: [] }),
    contractForm: text().notNull(),
    /** Codes of the lists of the working profile; empty is open. */
    days: text().array().notNull().default(sql`'{}'`),
    dayparts: text().array().notNull().default(sql`'{}'`),
    firstDay: date({ mode: 'string' }),
    workConditions: text().array().notNull().default(sql`'{}'`),
    headcount: integer().notNull(),
    filled: integer().notNull().default(0),
    closingDate: date({ mode: 'string' }).notNull(),
    state: text({ enum: ['draft', 'submitted', 'approved', 'rejected', 'closed', 'expired'] }).notNull(),
    /** Reason of closing or rejecting, an enumeration of the contract. */
    stateReason: text(),
    stateNote: text().notNull().default(''),
    approvedAt: instant(),
    approvedBy: uuid(),
    closedAt: instant(),
    /** When the employer was told that the closing date comes near. */
    remindedAt: instant(),
    /** The vacancy that this one was made from. */
    copyOf: uuid(),
    createdBy: uuid().notNull(),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    index('vacancies_employer').on(t.employerId),
    index('vacancies_region').on(t.regionCode, t.state, t.sectorCode),
    check('vacancies_hours', sql`${t.hoursMin} between 1 and 40 and ${t.hoursMax} between ${t.hoursMin} and 40`),
    check('vacancies_headcount', sql`${t.headcount} between 1 and 99 and ${t.filled} between 0 and ${t.headcount}`),
    check('vacancies_approved', sql`${t.state} <> 'approved' or ${t.approvedAt} is not null`),
    check('vacancies_closed', sql`(${t.state} in ('closed','expired')) = (${t.closedAt} is not null)`),
  ],
);

/**
 * The brokerage from interest to placement. The employer surface has column rights on this table without `person_id`,
 * `state`, `reason` and the broker's clock: it reads `employer_view`, in which a no, a withdrawal and a close look the same.
 */
export const introductions = market.table(
  'introductions',
  {
    id: id(),
    regionCode: text().notNull(),
    employerId: uuid()
      .notNull()
      .references(() => employers.id),
    vacancyId: uuid()
      .notNull()
      .references(() => vacancies.id),
    accountManagerId: uuid().notNull(),
    source: text({ enum: ['tile', 'card', 'staff'] }).notNull(),
    roundId: uuid(),
    cellId: uuid(),
    cardId: uuid(),
    /** Frozen copy of what the employer saw when showing interest. */
    shown: jsonb().notNull(),
    personId: uuid().references(() => persons.id, { onDelete: 'set null' }),
    state: text().notNull(),
    reason: text(),
    /** When the next step is due; null where no clock runs. */
    dueAt: instant(),
    /** When half of the time had passed and whoever is to act was reminded. */
    remindedAt: instant(),
    /** When the broker was late, or the time of a talk or contact had passed, and was told so. */
    lateNoticeAt: instant(),
    /** When the employer was told that it takes longer than the two working days of the promise. */
    delayNoticeAt: instant(),
    interestAt: instant().notNull().defaultNow(),
    takenUpAt: instant(),
    proposedAt: instant(),
    answeredAt: instant(),
    contactOpenedAt: instant(),
    talkAt: instant(),
    talkPlace: text().notNull().default(''),
    trialStart: date({ mode: 'string' }),
    trialEnd: date({ mode: 'string' }),
    placedAt: instant(),
    endedAt: instant(),
    createdBy: uuid().notNull(),
    version: integer().notNull().default(1),
    /** Goes up only with what the employer sees, so that a no and a close leave the same trace. */
    employerVersion: integer().notNull().default(1),
    employerView: text()
      .notNull()
      .generatedAlwaysAs(
        sql`case when state in ('interest','taken-up','proposed','accepted') then 'asked' when state in ('declined','ended') then 'stopped' else state end`,
      ),
  },
  (t) => [
    index('introductions_manager').on(t.accountManagerId, t.state),
    index('introductions_employer').on(t.employerId),
    index('introductions_vacancy').on(t.vacancyId),
    index('introductions_person').on(t.personId),
    index('introductions_due').on(t.dueAt).where(sql`due_at is not null`),
    // One running introduction per person and vacancy.
    uniqueIndex('introductions_running')
      .on(t.vacancyId, t.personId)
      .where(sql`state not in ('declined','ended','placed')`),
    // One open question per vacancy and tile or card.
    uniqueIndex('introductions_asked')
      .on(t.vacancyId, sql`coalesce(card_id, cell_id)`)
      .where(sql`state in ('interest','taken-up','proposed','accepted') and cell_id is not null`),
    check(
      'introductions_state',
      sql`${t.state} in ('interest','taken-up','proposed','accepted','declined','contact-opened','talk','trial-placement','placed','ended')`,
    ),
    check(
      'introductions_person_known',
      // A person who is erased leaves what is over; what runs is ended first.
      sql`${t.state} in ('interest','taken-up','declined','ended','placed') or ${t.personId} is not null`,
    ),
    check(
      'introductions_taken_up',
      sql`${t.state} = 'interest' or ${t.takenUpAt} is not null or ${t.endedAt} is not null`,
    ),
    check('introductions_proposed', sql`${t.state} in ('interest','taken-up','ended') or ${t.proposedAt} is not null`),
    check(
      'introductions_answered',
      sql`${t.state} not in ('accepted','declined','contact-opened','talk','trial-placement','placed') or ${t.answeredAt} is not null`,
    ),
    check(
      'introductions_contact',
      sql`${t.state} not in ('contact-opened','talk','trial-placement','placed') or ${t.contactOpenedAt} is not null`,
    ),
    check(
      'introductions_trial',
      sql`${t.state} <> 'trial-placement' or (${t.trialStart} is not null and ${t.trialEnd} >= ${t.trialStart})`,
    ),
    // Six months in all: art. 8a lid 2 onder d Participatiewet.
    check(
      'introductions_trial_length',
      sql`${t.trialEnd} is null or ${t.trialEnd} < ${t.trialStart} + interval '6 months'`,
    ),
    check('introductions_placed', sql`(${t.state} = 'placed') = (${t.placedAt} is not null)`),
    check('introductions_ended', sql`(${t.state} in ('declined','ended')) = (${t.endedAt} is not null)`),
    check('introductions_reason', sql`${t.state} <> 'ended' or ${t.reason} is not null`),
  ],
);

/** What happened, in order. For staff; the jobseeker and the employer get views made from the columns above. */
export const introductionEvents = market.table(
  'introduction_events',
  {
    id: id(),
    introductionId: uuid()
      .notNull()
      .references(() => introductions.id, { onDelete: 'cascade' }),
    regionCode: text().notNull(),
    at: createdAt(),
    /** The order of what happened at one moment, such as a yes and the opening of contact. */
    seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    accountId: uuid(),
    role: text().notNull(),
    kind: text().notNull(),
    fromState: text(),
    toState: text(),
    reason: text(),
  },
  (t) => [index('introduction_events_introduction').on(t.introductionId, t.at)],
);

export const introductionNotes = market.table(
  'introduction_notes',
  {
    id: id(),
    introductionId: uuid()
      .notNull()
      .references(() => introductions.id, { onDelete: 'cascade' }),
    regionCode: text().notNull(),
    accountId: uuid().notNull(),
    text: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('introduction_notes_introduction').on(t.introductionId)],
);

/** Contact details, opened both ways after the jobseeker's yes: a copy, so that neither side needs a right on the other's source. */
export const openedContacts = market.table('opened_contacts', {
  introductionId: uuid()
    .primaryKey()
    .references(() => introductions.id, { onDelete: 'cascade' }),
  regionCode: text().notNull(),
  employerId: uuid().notNull(),
  personId: uuid().notNull(),
  /** `{ name, phone, email }` of the jobseeker, for the employer. */
  candidate: jsonb().notNull(),
  /** `{ organisation, name, phone, email }` of the employer, for the jobseeker. */
  employer: jsonb().notNull(),
  openedAt: createdAt(),
});

export const placements = market.table(
  'placements',
  {
    id: id(),
    introductionId: uuid()
      .notNull()
      .references(() => introductions.id),
    regionCode: text().notNull(),
    employerId: uuid().notNull(),
    vacancyId: uuid().notNull(),
    personId: uuid().notNull(),
    hoursPerWeek: integer().notNull(),
    /** Gross hourly wage in integer cents. */
    hourlyWageCents: integer().notNull(),
    contractForm: text().notNull(),
    startDate: date({ mode: 'string' }).notNull(),
    endDate: date({ mode: 'string' }),
    /** Last day of work and why it ended; null while it lasts. */
    endedOn: date({ mode: 'string' }),
    endReason: text(),
    recordedBy: uuid().notNull(),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('placements_introduction').on(t.introductionId),
    check('placements_hours', sql`${t.hoursPerWeek} between 1 and 40`),
    check('placements_wage', sql`${t.hourlyWageCents} > 0`),
    check('placements_dates', sql`${t.endDate} is null or ${t.endDate} >= ${t.startDate}`),
    check('placements_ended', sql`(${t.endedOn} is null) = (${t.endReason} is null)`),
    index('placements_region').on(t.regionCode, t.startDate),
  ],
);

export const savedSearches = market.table(
  'saved_searches',
  {
    id: id(),
    accountId: uuid().notNull(),
    regionCode: text().notNull(),
    name: text().notNull(),
    collection: text({ enum: ['cells', 'profiles'] }).notNull(),
    /** The query as the search page's own address parameters. */
    query: jsonb().notNull(),
    digest: boolean().notNull(),
    /** The round of which the owner was told last, and the bucket of hits at that time. */
    lastRoundId: uuid(),
    lastBucket: text(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('saved_searches_name').on(t.accountId, t.name)],
);

/** Which own cards a legal entity has seen on which day: what its budget is counted by. */
export const cardViews = market.table(
  'card_views',
  {
    kvk: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    cardId: uuid().notNull(),
    regionCode: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.regionCode, t.kvk, t.day, t.cardId] })],
);

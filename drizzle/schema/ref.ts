import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from './columns.ts';

/** Reference data: dated, public, the same for everybody. */
export const ref = pgSchema('ref');

const dated = {
  validFrom: date({ mode: 'string' }).notNull().default('2020-01-01'),
  validTo: date({ mode: 'string' }),
};

export const regions = ref.table('regions', { code: text().primaryKey(), name: text().notNull(), ...dated });

export const municipalities = ref.table('municipalities', {
  code: text().primaryKey(),
  name: text().notNull(),
  regionCode: text().notNull(),
  ...dated,
});

export const postcodes = ref.table(
  'postcodes',
  {
    pc4: text().primaryKey(),
    place: text().notNull(),
    municipalityCode: text(),
    regionCode: text(),
    lat: doublePrecision(),
    lon: doublePrecision(),
    /** False where the source says its point should not be used for distances. */
    reliable: boolean().notNull().default(true),
    ...dated,
  },
  (t) => [index('postcodes_municipality').on(t.municipalityCode)],
);

export const sectors = ref.table('sectors', {
  code: text().primaryKey(),
  label: text().notNull(),
  explanation: text().notNull(),
  icon: text().notNull(),
  sbiHint: text().notNull().default(''),
  ...dated,
});

/** Occupation families: what an anonymous card shows instead of an occupation. */
export const families = ref.table('families', {
  code: text().primaryKey(),
  sectorCode: text()
    .notNull()
    .references(() => sectors.code),
  label: text().notNull(),
  ...dated,
});

export const iscoGroups = ref.table('isco_groups', {
  code: text().primaryKey(),
  level: integer().notNull(),
  parent: text(),
  labelNl: text().notNull(),
  labelEn: text().notNull().default(''),
  ...dated,
});

export const occupations = ref.table(
  'occupations',
  {
    /** Own slug for the starter list, `esco:<uuid>` for imported ones. */
    code: text().primaryKey(),
    /** `esco-en`: has no Dutch label, so it is never shown to people. */
    source: text({ enum: ['starter', 'esco', 'esco-en'] }).notNull(),
    label: text().notNull(),
    synonyms: text().array().notNull().default(sql`'{}'`),
    sectorCode: text(),
    familyCode: text(),
    iscoCode: text(),
    level: text(),
    description: text().notNull().default(''),
    ...dated,
  },
  (t) => [index('occupations_sector').on(t.sectorCode), index('occupations_isco').on(t.iscoCode)],
);

export const talents = ref.table('talents', {
  code: text().primaryKey(),
  /** `esco-en`: has no Dutch label, so it is never shown to people. */
  source: text({ enum: ['starter', 'esco', 'esco-en'] }).notNull(),
  kind: text().notNull(),
  label: text().notNull(),
  synonyms: text().array().notNull().default(sql`'{}'`),
  ...dated,
});

export const occupationTalents = ref.table(
  'occupation_talents',
  {
    occupationCode: text().notNull(),
    talentCode: text().notNull(),
    relation: text({ enum: ['essential', 'optional'] }).notNull(),
    ...dated,
  },
  (t) => [primaryKey({ columns: [t.occupationCode, t.talentCode] })],
);

export const sbiCodes = ref.table('sbi_codes', {
  code: text().primaryKey(),
  level: integer().notNull(),
  parent: text(),
  section: text().notNull(),
  label: text().notNull(),
  ...dated,
});

export const minimumWages = ref.table(
  'minimum_wages',
  {
    validFrom: date({ mode: 'string' }).notNull(),
    ageFrom: integer().notNull(),
    percentage: text().notNull(),
    /** Gross hourly wage in integer cents. */
    centsPerHour: integer().notNull(),
    source: text().notNull(),
    verified: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.validFrom, t.ageFrom] })],
);

/** Dated settings: numbers of law or policy that an admin may change from a date on. */
export const settings = ref.table(
  'settings',
  {
    id: id(),
    regionCode: text().notNull(),
    key: text().notNull(),
    value: jsonb().notNull(),
    validFrom: date({ mode: 'string' }).notNull(),
    source: text().notNull(),
    verified: boolean().notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('settings_key').on(t.regionCode, t.key, t.validFrom)],
);

export const importRuns = ref.table('import_runs', {
  id: id(),
  kind: text().notNull(),
  fileName: text().notNull(),
  sha256: text().notNull(),
  startedAt: createdAt(),
  finishedAt: instant(),
  state: text({ enum: ['running', 'done', 'failed'] }).notNull(),
  rows: bigint({ mode: 'number' }).notNull().default(0),
  /** `{ added, changed, unchanged, rejected, problems: [{ line, message }] }` */
  report: jsonb().notNull().default({}),
});

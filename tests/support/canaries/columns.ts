import type { Sql } from 'postgres';

/** Schemas with people and organisations in them, of which every column that can hold words is looked at. */
const SCHEMAS = ['ident', 'dossier', 'market'];

/**
 * Columns that hold no words of or about anybody: codes of closed lists, states, keys and settings. Everything else that
 * can hold text must be marked, so a new column fails the test until it is marked or explained here.
 */
const CODES: Readonly<Record<string, readonly string[]>> = {
  'dossier.access_grants': ['region_code'],
  'dossier.caseload': ['region_code'],
  'dossier.caseload_imports': ['region_code', 'municipality_code', 'state', 'fields'],
  'dossier.key_events': ['key', 'turned', 'cause'],
  'dossier.named_brokers': ['region_code'],
  // What a jobseeker chose to show: codes of the closed lists.
  'dossier.opt_ins': ['field', 'value'],
  'dossier.profiles': ['region_code', 'municipality_code'],
  'dossier.publication_keys': ['region_code'],
  'dossier.round_members': ['region_code', 'unpublished_reason'],
  'dossier.suggestions': ['region_code', 'by'],
  'dossier.told_matches': ['region_code'],
  'ident.accounts': ['role', 'region_code', 'municipality_code', 'sectors', 'status', 'locale', 'notifications'],
  // The data key of a person, wrapped: random bytes.
  'ident.person_keys': ['wrapped'],
  'ident.persons': ['region_code', 'municipality_code'],
  'ident.tokens': ['kind'],
  'market.card_views': ['region_code'],
  'market.contact_moments': ['region_code', 'subject', 'kind', 'agreement'],
  'market.employers': ['region_code', 'sbi_code', 'sector_code', 'pc4', 'status'],
  'market.introduction_events': ['region_code', 'role', 'kind', 'from_state', 'to_state', 'reason'],
  'market.introduction_notes': ['region_code'],
  'market.introductions': ['region_code', 'source', 'state', 'reason', 'employer_view'],
  'market.opened_contacts': ['region_code'],
  'market.placements': ['region_code', 'contract_form', 'end_reason'],
  'market.saved_searches': ['region_code', 'collection', 'last_bucket'],
  'market.staff_cards': ['region_code', 'role', 'sectors'],
  'market.vacancies': [
    'region_code',
    'sector_code',
    'occupation_code',
    'family_code',
    'pc4',
    'level',
    'must_haves',
    'can_learn',
    'contract_form',
    'days',
    'dayparts',
    'work_conditions',
    'state',
    'state_reason',
  ],
};

/** `schema.table.column` of every column that can hold words and is not among the codes, from the catalogue. */
export const columnsToMark = async (sql: Sql): Promise<string[]> => {
  const rows = await sql<{ table: string; column: string }[]>`
    select n.nspname || '.' || c.relname as table, a.attname as column
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ${sql(SCHEMAS)} and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and format_type(a.atttypid, null) in ('text', 'citext', 'character varying', 'text[]', 'jsonb', 'json', 'bytea')
    order by 1, 2`;
  return rows
    .filter(({ table, column }) => !CODES[table]?.includes(column))
    .map(({ table, column }) => `${table}.${column}`);
};

/** Codes that are explained here and are no column any more. */
export const staleCodes = async (sql: Sql): Promise<string[]> => {
  const rows = await sql<{ name: string }[]>`
    select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
    where table_schema in ${sql(SCHEMAS)}`;
  const known = new Set(rows.map(({ name }) => name));
  return Object.entries(CODES).flatMap(([table, columns]) =>
    columns.map((column) => `${table}.${column}`).filter((name) => !known.has(name)),
  );
};

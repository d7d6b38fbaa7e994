import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SURFACE_ROLES, type SurfaceRole } from '#server/platform/database-roles.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type PopulatedRegion, populateTwoRegions } from '../support/two-regions.ts';

/** The database alone, without the program: what can each login do when every check above it is forgotten? */
const SURFACES_OF_REQUESTS = SURFACE_ROLES.filter((role) => role !== 'werkbrug_worker');

/** Schemas with people or organisations in them. */
const GUARDED = ['ident', 'dossier', 'market', 'pub', 'audit', 'ops', 'report'];

/** Tables in those schemas that need no rows kept apart, and why. */
const OPEN_TABLES = new Set([
  // Numbers of the outbox and times of the schedule. For the worker alone.
  'ops.done_jobs',
  // Ids and kinds of work. Requests may only add to it.
  'ops.outbox',
]);

/** What a login may read before anyone is known. */
const WITHOUT_ACTOR: Record<string, string[]> = {
  // Logging in finds an account by its address; the surface has no right on persons.
  werkbrug_public: ['ident.accounts', 'ident.login_attempts', 'ident.sessions', 'ident.tokens'],
};

interface Probe {
  role: SurfaceRole;
  table: string;
}

let database: TestDatabase;
let here: PopulatedRegion;
let there: PopulatedRegion;
const clients = new Map<SurfaceRole, Sql>();

beforeAll(async () => {
  database = await createTestDatabase();
  [here, there] = await populateTwoRegions(database.ownerSql);
  for (const role of SURFACE_ROLES)
    clients.set(role, postgres(database.surfaceUrls[role], { max: 1, onnotice: () => undefined }));
});

afterAll(async () => {
  await Promise.all([...clients.values()].map((client) => client.end({ timeout: 1 })));
  await database.drop();
});

const guardedTables = async (): Promise<string[]> => {
  const rows = await database.ownerSql<{ name: string }[]>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ${database.ownerSql(GUARDED)} order by 1`;
  return rows.map((row) => row.name).filter((name) => !OPEN_TABLES.has(name));
};

/** Every pair of login and table that the login may read at all. */
const readable = async (): Promise<Probe[]> => {
  const probes: Probe[] = [];
  for (const table of await guardedTables())
    for (const role of SURFACES_OF_REQUESTS) {
      const [row] = await database.ownerSql<{ may: boolean }[]>`
        select has_schema_privilege(${role}, ${table.split('.')[0] ?? ''}, 'usage')
          and has_any_column_privilege(${role}, ${table}, 'select') as may`;
      if (row?.may) probes.push({ role, table });
    }
  return probes;
};

/** Rows that a login sees in a table with this actor; none when no actor is given. */
const seen = async ({ role, table }: Probe, actor: Record<string, string> = {}): Promise<number> => {
  const client = clients.get(role);
  if (!client) throw new Error(`no client for ${role}`);
  return client.begin(async (sql) => {
    for (const [name, value] of Object.entries(actor)) await sql`select set_config(${`app.${name}`}, ${value}, true)`;
    const [row] = await sql<{ count: number }[]>`select count(*)::int as count from ${sql(table)}`;
    return row?.count ?? 0;
  });
};

const total = async (table: string): Promise<number> => {
  const [row] = await database.ownerSql<{ count: number }[]>`select count(*)::int from ${database.ownerSql(table)}`;
  return row?.count ?? 0;
};

describe('the catalogue', () => {
  it('forces row-level security on every table with people or organisations, with at least one policy', async () => {
    const rows = await database.ownerSql<{ name: string }[]>`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ${database.ownerSql(GUARDED)}
        and not (c.relrowsecurity and c.relforcerowsecurity
          and exists (select 1 from pg_policy p where p.polrelid = c.oid)) order by 1`;
    expect(rows.map((row) => row.name)).toEqual([...OPEN_TABLES]);
  });

  it('gives every writing policy a check of what is written', async () => {
    const rows = await database.ownerSql<{ name: string }[]>`
      select polrelid::regclass::text || ' ' || polname as name from pg_policy
      where polcmd in ('a', 'w', '*') and polwithcheck is null`;
    expect(rows.map((row) => row.name)).toEqual([]);
  });

  it.each(['werkbrug_employer', 'werkbrug_report'] as const)(
    'gives %s no right whatsoever on identities and dossiers',
    async (role) => {
      const rows = await database.ownerSql<{ name: string }[]>`
        select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('ident', 'dossier') and c.relkind in ('r', 'p', 'v', 'm')
          and (has_table_privilege(${role}, c.oid, 'select, insert, update, delete, truncate')
            or has_any_column_privilege(${role}, c.oid, 'select, insert, update'))`;
      expect(rows).toEqual([]);
      for (const schema of ['ident', 'dossier']) {
        const [row] = await database.ownerSql`select has_schema_privilege(${role}, ${schema}, 'usage, create') as may`;
        expect(row?.may, schema).toBe(false);
      }
    },
  );

  it('lets only the login of reports read a figure of fairness, and what ranks none', async () => {
    for (const role of SURFACE_ROLES) {
      const [row] = await database.ownerSql<{ may: boolean }[]>`
        select has_column_privilege(${role}, 'report.fairness', 'figures', 'select') as may`;
      expect(row?.may, role).toBe(role === 'werkbrug_report');
    }
  });

  it('shows the employer no person, state or reason of an introduction', async () => {
    for (const column of ['person_id', 'state', 'reason', 'answered_at', 'proposed_at', 'due_at']) {
      const [row] = await database.ownerSql`
        select has_column_privilege('werkbrug_employer', 'market.introductions', ${column}, 'select') as may`;
      expect(row?.may, column).toBe(false);
    }
  });

  it('keeps the search index, which knows no rows of anybody, from every login of requests', async () => {
    const rows = await database.ownerSql<{ name: string }[]>`
      select r.rolname || ' ' || c.relname as name
      from pg_roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace
      where r.rolname in ${database.ownerSql(SURFACES_OF_REQUESTS)}
        and n.nspname = 'search' and c.relkind in ('r', 'p')
        and (has_schema_privilege(r.oid, n.oid, 'usage') or has_any_column_privilege(r.oid, c.oid, 'select'))`;
    expect(rows.map((row) => row.name)).toEqual([]);
    const [row] = await database.ownerSql`
      select has_table_privilege('werkbrug_worker', 'search.profiles_0', 'select') as may`;
    expect(row?.may).toBe(true);
  });

  it('lets only the worker do what must follow from a yes or a key of the other side', async () => {
    const rows = await database.ownerSql<{ name: string }[]>`
      select r.rolname || ' ' || t.name as name
      from pg_roles r, (values ('dossier.publication_keys', 'update'), ('dossier.key_events', 'insert'),
        ('dossier.opt_ins', 'insert'), ('dossier.blocked_employers', 'insert'), ('dossier.access_grants', 'insert'),
        ('dossier.caseload', 'update'), ('market.opened_contacts', 'insert'), ('market.opened_contacts', 'update'),
        ('market.placements', 'insert'), ('market.employer_members', 'update')) as t(name, right_)
      where r.rolname in ${database.ownerSql(SURFACES_OF_REQUESTS)}
        and has_any_column_privilege(r.oid, t.name, t.right_) and t.name || r.rolname <> 'market.employer_memberswerkbrug_staff'`;
    expect(rows.map((row) => row.name)).toEqual([]);
  });

  it('lets nobody give oneself a role, a company or a person, or a row to somebody else', async () => {
    const rows = await database.ownerSql<{ name: string }[]>`
      select r.rolname || ' ' || c.oid::regclass || '.' || a.attname as name
      from pg_roles r, pg_attribute a join pg_class c on c.oid = a.attrelid
      where r.rolname in ('werkbrug_public', 'werkbrug_jobseeker') and a.attnum > 0 and not a.attisdropped
        and c.oid in ('ident.accounts'::regclass, 'ident.persons'::regclass, 'dossier.profiles'::regclass)
        and a.attname in ('id', 'role', 'region_code', 'municipality_code', 'employer_id', 'person_id', 'email')
        and has_column_privilege(r.oid, c.oid, a.attname, 'update')`;
    expect(rows.map((row) => row.name)).toEqual([]);
  });

  it('lets nobody but the worker write cards, and nobody change or remove what was written down', async () => {
    const rows = await database.ownerSql<{ name: string }[]>`
      select r.rolname || ' ' || n.nspname || '.' || c.relname as name
      from pg_roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace
      where r.rolname in ${database.ownerSql(SURFACE_ROLES)} and c.relkind in ('r', 'p') and (
        (n.nspname = 'pub' and r.rolname <> 'werkbrug_worker'
          and has_table_privilege(r.oid, c.oid, 'insert, update, delete, truncate'))
        or (n.nspname = 'audit' and has_table_privilege(r.oid, c.oid, 'update, delete, truncate')))`;
    expect(rows.map((row) => row.name)).toEqual([]);
  });

  it('lets no login own anything, pass by row-level security, or borrow the rights of the owner', async () => {
    const roles = await database.ownerSql`
      select rolname from pg_roles where rolname in ${database.ownerSql(SURFACE_ROLES)}
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`;
    expect(roles).toEqual([]);
    const owned = await database.ownerSql`
      select relname from pg_class c join pg_roles r on r.oid = c.relowner
      where r.rolname in ${database.ownerSql(SURFACE_ROLES)}`;
    expect(owned).toEqual([]);
    const borrowed = await database.ownerSql<{ name: string }[]>`
      select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname in ${database.ownerSql(GUARDED.concat('ref', 'search', 'public'))}`;
    expect(borrowed.map((row) => row.name)).toEqual([]);
    const views = await database.ownerSql<{ name: string }[]>`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'v' and n.nspname in ${database.ownerSql(GUARDED)}
        and not coalesce(c.reloptions::text like '%security_invoker=true%', false)`;
    expect(views.map((row) => row.name)).toEqual([]);
  });
});

describe('rows', () => {
  it('stand in every guarded table, so that there is something to leak', async () => {
    for (const table of await guardedTables()) expect(await total(table), table).toBeGreaterThan(0);
  });

  it('are seen by nobody without an actor', async () => {
    const visible: Record<string, string[]> = {};
    for (const probe of await readable())
      if ((await seen(probe)) > 0) visible[probe.role] = [...(visible[probe.role] ?? []), probe.table];
    expect(visible).toEqual(WITHOUT_ACTOR);
  });

  it('of another organisation are not seen by an employer', async () => {
    const [own] = here.employers;
    const actor = {
      role: 'employer',
      account: own.account,
      employer: own.id,
      kvk: own.kvk,
      region: here.code,
    };
    const counts: Record<string, number> = {};
    for (const probe of await readable())
      if (probe.role === 'werkbrug_employer') counts[probe.table] = await seen(probe, actor);
    expect(counts).toEqual({
      'market.card_views': 1,
      'market.employer_members': 1,
      'market.employers': 1,
      'market.introductions': 1,
      'market.opened_contacts': 1,
      'market.placements': 1,
      'market.saved_searches': 1,
      // Its account manager.
      'market.staff_cards': 1,
      'market.vacancies': 1,
      'ops.idempotency': 1,
      'ops.messages': 1,
      // Whom the blocks concern is not there: only cards that this employer is kept from.
      'pub.card_blocks': 0,
      'pub.cards': 2,
      'pub.cells': 1,
      'pub.rounds': 1,
    });
  });

  it('of another jobseeker are not seen by a jobseeker', async () => {
    const actor = {
      role: 'jobseeker',
      account: here.stranger.account,
      person: here.stranger.person,
      region: here.code,
    };
    const counts: Record<string, number> = {};
    for (const probe of await readable())
      if (probe.role === 'werkbrug_jobseeker' && !probe.table.startsWith('pub.'))
        counts[probe.table] = await seen(probe, actor);
    expect(counts).toEqual({
      'audit.reads': 1,
      'dossier.blocked_employers': 1,
      'dossier.caseload': 0,
      'dossier.key_events': 1,
      'dossier.opt_ins': 1,
      'dossier.profiles': 1,
      'dossier.publication_keys': 1,
      'dossier.round_members': 1,
      'ident.accounts': 1,
      'ident.person_keys': 1,
      'ident.persons': 1,
      'ident.sessions': 1,
      'market.employers': 0,
      'market.introductions': 0,
      'market.opened_contacts': 0,
      'market.placements': 0,
      'market.staff_cards': 0,
      'market.vacancies': 0,
      'ops.idempotency': 1,
      'ops.messages': 1,
    });
  });

  it.each([
    ['case-manager', 1],
    ['account-manager', 1],
    ['coach', 0],
    ['sroi-officer', 0],
    ['admin', 0],
  ])('of people are seen by a %s as far as the relation goes', async (role, people) => {
    const account = role === 'case-manager' ? here.caseManager : here.accountManager;
    const actor = { role, account, region: here.code, municipality: 'GM0637' };
    for (const table of ['ident.persons', 'ident.person_keys', 'dossier.profiles'])
      expect(await seen({ role: 'werkbrug_staff', table }, actor), table).toBe(people);
  });

  it('of another region are not seen by a case manager who claims to be there', async () => {
    const actor = { role: 'case-manager', account: here.caseManager, region: there.code, municipality: 'GM0344' };
    for (const table of ['ident.persons', 'ident.person_keys', 'dossier.profiles'])
      expect(await seen({ role: 'werkbrug_staff', table }, actor), table).toBe(0);
  });

  it('would be seen without row-level security: the probes can tell', async () => {
    const probes = await readable();
    for (const table of await guardedTables())
      await database.ownerSql.unsafe(`alter table ${table} disable row level security`);
    try {
      for (const probe of probes) expect(await seen(probe), `${probe.role} ${probe.table}`).toBeGreaterThan(0);
    } finally {
      for (const table of await guardedTables())
        await database.ownerSql.unsafe(`alter table ${table} enable row level security`);
    }
  });

  it('of staff are judged row by row: no policy first works out who is in reach in the whole region', async () => {
    const whole = await database.ownerSql<{ policy: string }[]>`
      select tablename || '.' || policyname as policy from pg_policies
      where 'werkbrug_staff' = any(roles)
        and coalesce(qual, '') || coalesce(with_check, '') ~ 'FROM (ident|dossier)\\.[a-z_]+ [a-z]+\\)'`;
    expect(whole.map(({ policy }) => policy)).toEqual([]);
  });
});

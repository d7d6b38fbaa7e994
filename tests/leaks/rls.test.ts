import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SURFACE_ROLES, type SurfaceRole } from '#server/platform/database-roles.ts';
import { expectations } from '../api/expectations/index.ts';
import { callRoute, MAY_SEE, namesThing, type Sight, strayWords } from '../support/route-calls.ts';
import { hasColumn } from '../support/rows.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type PopulatedRegion, populateTwoRegions } from '../support/two-regions.ts';
import { makeWorld, principals, relations } from '../support/world.ts';

/**
 * The second layer by itself: what the database lets through when the checks above it are gone, and whether each policy
 * of it is missed when it says yes to everything or is not there.
 */
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

type Actor = Record<string, string>;

/** One actor per kind of request, by the login that such requests run on; `nobody` is a request without context. */
const actorsOf = (
  place: PopulatedRegion,
  municipality: string,
): Record<string, { login: SurfaceRole; actor: Actor }> => {
  const region = place.code;
  const [one, two] = place.employers;
  const staff = (role: string, account: string) => ({
    login: 'werkbrug_staff' as const,
    actor: { role, account, region, municipality },
  });
  const employer = ({ account, id, kvk }: typeof one) => ({
    login: 'werkbrug_employer' as const,
    actor: { role: 'employer', account, region, employer: id, kvk },
  });
  const jobseeker = ({ account, person }: PopulatedRegion['stranger']) => ({
    login: 'werkbrug_jobseeker' as const,
    actor: { role: 'jobseeker', account, person, region },
  });
  return {
    'case manager': staff('case-manager', place.caseManager),
    'account manager': staff('account-manager', place.accountManager),
    'other account manager': staff('account-manager', place.caseManager),
    admin: staff('admin', place.accountManager),
    coach: staff('coach', place.accountManager),
    employer: employer(one),
    'other employer': employer(two),
    jobseeker: jobseeker(place.jobseeker),
    stranger: jobseeker(place.stranger),
    council: { login: 'werkbrug_report', actor: { role: 'council', account: place.accountManager, region } },
    'admin with figures': { login: 'werkbrug_report', actor: { role: 'admin', account: place.admin, region } },
    visitor: { login: 'werkbrug_public', actor: { role: 'anonymous', region } },
    worker: { login: 'werkbrug_worker', actor: { role: 'system', region } },
  };
};

const allActors = () => ({
  ...actorsOf(here, 'GM0637'),
  ...Object.fromEntries(
    (['public', 'jobseeker', 'employer', 'staff', 'report'] as const).map((surface) => [
      `nobody on ${surface}`,
      { login: `werkbrug_${surface}` as SurfaceRole, actor: {} },
    ]),
  ),
});

/** Runs in a transaction of that login with that actor, and leaves nothing behind. */
const as = async <T>(
  { login, actor }: { login: SurfaceRole; actor: Actor },
  work: (sql: Sql) => Promise<T>,
): Promise<T> => {
  const client = clients.get(login);
  if (!client) throw new Error(`no client for ${login}`);
  let result: { value: T } | undefined;
  await client
    .begin(async (sql) => {
      for (const [name, value] of Object.entries(actor)) await sql`select set_config(${`app.${name}`}, ${value}, true)`;
      result = { value: await work(sql as unknown as Sql) };
      throw new Error('roll back');
    })
    .catch((error: unknown) => {
      if (!result) throw error;
    });
  if (!result) throw new Error('nothing was looked at');
  return result.value;
};

/** How the database answers a statement: how many rows, or what it refused with. */
const outcome = async (sql: Sql, text: string, values: unknown[] = []): Promise<string> => {
  try {
    return await (sql as unknown as postgres.TransactionSql).savepoint(async (inner) => {
      const rows = await inner.unsafe(text, values as never[]);
      return `${rows.count ?? rows.length} rows`;
    });
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return code === '42501' && message.includes('row-level security') ? 'policy' : (code ?? message);
  }
};

/** Columns that policies speak of: a row that changes in one of these may pass to somebody else. */
const OWNING = [
  'region_code',
  'municipality_code',
  'account_id',
  'person_id',
  'employer_id',
  'kvk',
  'introduction_id',
  'named_by',
  'role',
  'account_manager_id',
  'id',
];

const rowsOf = async (table: string, place: PopulatedRegion): Promise<Record<string, unknown>[]> => {
  const rows = await database.ownerSql.unsafe<{ row: Record<string, unknown>; text: string }[]>(
    `select to_jsonb(t) as row, t::text as text from ${table} t`,
  );
  const ids = [
    place.code,
    ...place.employers.flatMap(({ id, account, kvk }) => [id, account, kvk]),
    place.caseManager,
    place.accountManager,
    place.jobseeker.person,
    place.jobseeker.account,
    place.stranger.person,
    place.stranger.account,
  ];
  return rows.filter(({ text }) => ids.some((id) => text.includes(id))).map(({ row }) => row);
};

/** Columns that the login may fill in or change, but for those that PostgreSQL fills in. */
const columnsFor = async (right: 'insert' | 'update', login: SurfaceRole, table: string): Promise<string[]> => {
  const rows = await database.ownerSql<{ name: string }[]>`
    select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped
      and attgenerated = '' and attidentity = '' and has_column_privilege(${login}, attrelid, attnum, ${right})`;
  return rows.map((row) => row.name);
};

/** What this login can see in the table, and what becomes of adding, moving and removing rows, for each actor. */
const observe = async (table: string, logins: readonly string[]): Promise<Record<string, string>> => {
  const seen: Record<string, string> = {};
  const mine = (await rowsOf(table, here)).slice(0, 3);
  const theirs = (await rowsOf(table, there)).slice(0, 1);
  for (const [name, who] of Object.entries(allActors())) {
    if (!logins.includes(who.login)) continue;
    const insertable = await columnsFor('insert', who.login, table);
    const changeable = await columnsFor('update', who.login, table);
    await as(who, async (sql) => {
      seen[`${name} sees`] = await outcome(sql, `select from ${table}`);
      // Each actor's own rows and those of others; the same row again passes the policies and then meets its key.
      for (const [index, row] of insertable.length === 0 ? [] : [...mine, ...theirs].entries()) {
        const list = insertable.map((column) => `"${column}"`).join(', ');
        // Also with its yes and no the other way round.
        const flags = insertable.filter((column) => typeof row[column] === 'boolean');
        const turned = { ...row, ...Object.fromEntries(flags.map((column) => [column, !row[column]])) };
        for (const [variant, values] of Object.entries(
          flags.length > 0 ? { adds: row, 'adds turned': turned } : { adds: row },
        ))
          seen[`${name} ${variant} ${index}`] = await outcome(
            sql,
            `insert into ${table} (${list}) select ${list} from jsonb_populate_record(null::${table}, $1)`,
            [values],
          );
      }
      for (const column of OWNING) {
        const foreign = theirs[0]?.[column];
        if (foreign === undefined || !changeable.includes(column)) continue;
        seen[`${name} moves by ${column}`] = await outcome(sql, `update ${table} set "${column}" = $1`, [foreign]);
      }
      const column = Object.keys(mine[0] ?? {}).find((one) => OWNING.includes(one) && changeable.includes(one)) ?? '';
      if (column !== '') seen[`${name} changes`] = await outcome(sql, `update ${table} set "${column}" = "${column}"`);
      // A column that the login may change says whether it reaches the row at all.
      for (const free of ['version', 'read_at', 'until_at', 'status', 'revoked_at'])
        if (changeable.includes(free))
          // A value and not the column itself, for which the right to read would be asked too.
          seen[`${name} touches ${free}`] = await outcome(sql, `update ${table} set "${free}" = $1`, [mine[0]?.[free]]);
      seen[`${name} removes`] = await outcome(sql, `delete from ${table}`);
    });
  }
  return seen;
};

interface PolicyRow {
  name: string;
  table: string;
  command: string;
  using: string | null;
  check: string | null;
  logins: string[];
}

const policies = (): Promise<PolicyRow[]> =>
  database.ownerSql<PolicyRow[]>`
    select p.polname as name, n.nspname || '.' || c.relname as table, p.polcmd as command,
      pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check,
      array(select r.rolname from pg_roles r where r.oid = any(p.polroles)) as logins
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace order by 2, 1`;

describe('each policy', () => {
  it('is missed when it says yes to everything, or when it is not there', async () => {
    const all = await policies();
    const unnoticed: string[] = [];
    const baselines = new Map<string, Record<string, string>>();
    for (const policy of all) {
      const key = `${policy.table} ${policy.logins.join()}`;
      let baseline = baselines.get(key);
      if (!baseline) {
        baseline = await observe(policy.table, policy.logins);
        baselines.set(key, baseline);
      }
      const { ownerSql } = database;
      const open = policy.using === 'true' || policy.check === 'true';
      const reserve = [
        policy.using === null ? '' : `using (${policy.using})`,
        policy.check === null ? '' : `with check (${policy.check})`,
      ].join(' ');
      if (open) await ownerSql.unsafe(`drop policy "${policy.name}" on ${policy.table}`);
      else
        await ownerSql.unsafe(
          `alter policy "${policy.name}" on ${policy.table} ${policy.using === null ? '' : 'using (true)'} ${policy.check === null ? '' : 'with check (true)'}`,
        );
      try {
        const after = await observe(policy.table, policy.logins);
        if (JSON.stringify(after) === JSON.stringify(baseline)) unnoticed.push(`${policy.table} ${policy.name}`);
      } finally {
        if (open) {
          const command = { r: 'select', a: 'insert', w: 'update', d: 'delete', '*': 'all' }[policy.command] ?? 'all';
          await ownerSql.unsafe(
            `create policy "${policy.name}" on ${policy.table} for ${command} to ${policy.logins.join()} ${reserve}`,
          );
        } else await ownerSql.unsafe(`alter policy "${policy.name}" on ${policy.table} ${reserve}`);
      }
    }
    console.log(`row-level security: ${all.length} policies opened or dropped once, ${unnoticed.length} unnoticed`);
    expect(unnoticed).toEqual([]);
  }, 120_000);
});

describe('the database alone', () => {
  it('shows nobody a row of another region', async () => {
    const tables = [...new Set((await policies()).map(({ table }) => table))];
    const leaks: string[] = [];
    for (const table of tables) {
      if (!(await hasColumn(database.ownerSql, table, 'region_code'))) continue;
      for (const [name, who] of Object.entries(allActors())) {
        // Logging in comes before anyone is known, and the worker works for all regions.
        if (who.login === 'werkbrug_worker' || (who.login === 'werkbrug_public' && table === 'ident.accounts'))
          continue;
        const answer = await as(who, (sql) =>
          outcome(sql, `select from ${table} where region_code = $1`, [there.code]),
        );
        if (/^[1-9]\d* rows/.test(answer)) leaks.push(`${name}: ${table}`);
      }
    }
    expect(leaks).toEqual([]);
  });

  it('shows everyone with a context something, so that there was something to leak', async () => {
    for (const [name, who] of Object.entries(actorsOf(here, 'GM0637'))) {
      const table =
        who.login === 'werkbrug_report' || who.login === 'werkbrug_public' ? 'pub.rounds' : 'market.staff_cards';
      const column = table === 'pub.rounds' ? 'id' : 'account_id';
      if (name === 'stranger') continue;
      expect(await as(who, (sql) => outcome(sql, `select ${column} from ${table}`)), name).toMatch(/^[1-9]/);
    }
  });
});

const region = ['own', 'not-mine', 'other-municipality'] as const;
const organisations = { employer: region, member: region, vacancy: region, contact: region, staff: region } as const;
const cards = { staff: region } as const;

/**
 * What the logins let through by themselves: organisations by region for account managers and functional admin, business
 * cards for other staff, people never outside the relation.
 */
const BY_LOGIN: Sight = {
  ...MAY_SEE,
  // The login surface finds accounts, and the name of their organisation, before anyone is known.
  anonymous: { employer: region, member: region, staff: region },
  'account-manager': { ...MAY_SEE['account-manager'], ...organisations },
  'case-manager': { ...MAY_SEE['case-manager'], ...cards },
  coach: cards,
  'sroi-officer': cards,
  admin: organisations,
};

describe('with every role let in by the program', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
    for (const { policy } of server.routes) (policy as { roles: readonly string[] }).roles = principals;
  });
  afterAll(() => server.close());

  it('row-level security and missing rights keep each surface to its own things', async () => {
    const world = await makeWorld(server);
    let answered = 0;
    let requests = 0;
    const leaks: string[] = [];
    for (const registered of server.routes) {
      const { route, policy } = registered;
      const expectation = expectations[route.operationId];
      // On the worker login the use case itself is the second layer.
      const reads = route.method === 'GET' || (route.method === 'POST' && route.path.endsWith('/search'));
      if (!expectation || !reads || policy.surface === 'worker' || policy.surface === 'none') continue;
      for (const principal of principals)
        for (const relation of namesThing(route.path, expectation) ? relations : (['own'] as const)) {
          const ids = world.ids(relation, principal);
          requests++;
          const body = expectation.body?.({ world, principal, relation, ids, nth: requests });
          const reply = await callRoute(server, registered, expectation, world.principals[principal], ids, body);
          if (reply.status < 300) answered++;
          for (const word of strayWords(world, reply, principal, expectation, BY_LOGIN))
            leaks.push(`${route.operationId} by ${principal} on ${relation} shows ${word}`);
        }
    }
    console.log(`row-level security alone: ${requests} requests, ${answered} answered, ${leaks.length} leaks`);
    expect(answered).toBeGreaterThan(0);
    expect(leaks).toEqual([]);
  }, 120_000);
});

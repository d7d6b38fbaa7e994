import { createHmac } from 'node:crypto';
import type { Sql } from 'postgres';

/**
 * One login per surface: what a surface may not see, its role has no right on, so a forgotten filter is an SQL error
 * and not a leak. Migrations grant to these names.
 */
export const SURFACE_ROLES = [
  'werkbrug_public',
  'werkbrug_jobseeker',
  'werkbrug_employer',
  'werkbrug_staff',
  'werkbrug_report',
  'werkbrug_worker',
] as const;

export type SurfaceRole = (typeof SURFACE_ROLES)[number];

/** Statement limits in ms. Nobody waits longer for a page; reports and round jobs read whole tables. */
const STATEMENT_LIMITS: Record<SurfaceRole, number> = {
  werkbrug_public: 5_000,
  werkbrug_jobseeker: 5_000,
  werkbrug_employer: 5_000,
  werkbrug_staff: 5_000,
  werkbrug_report: 30_000,
  werkbrug_worker: 120_000,
};
const LOCK_LIMIT = 2_000;
const IDLE_TRANSACTION_LIMIT = 15_000;

/** Lock on making roles: 'WROL' in ASCII. */
const ROLE_LOCK = 0x57524f4c;
const ATTEMPTS = 5;

/**
 * Creates the surface roles where they are missing and sets password and limits on each. Roles belong to the whole
 * server, so this may meet itself in another database: it is repeated when it does. `ownerSql` needs CREATEROLE.
 * Throws when a role exists with rights that would pass by row-level security.
 */
export async function ensureRoles(ownerSql: Sql, secret: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await ownerSql.begin(async (sql) => {
        await sql`select pg_advisory_xact_lock(${ROLE_LOCK})`;
        for (const role of SURFACE_ROLES) await ensureRole(sql, role, secret);
      });
      return;
    } catch (error) {
      // duplicate_object, unique_violation, "tuple concurrently updated"
      const collided = ['42710', '23505', 'XX000'].includes((error as { code?: string }).code ?? '');
      if (!collided || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The owner's URL with the login of one surface: same server, same database. */
export function surfaceUrl(ownerUrl: string, role: SurfaceRole, secret: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = rolePassword(role, secret);
  return url.href;
}

async function ensureRole(sql: Pick<Sql, 'unsafe'>, role: SurfaceRole, secret: string): Promise<void> {
  const [found] = await sql.unsafe<{ mighty: boolean }[]>(
    'select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty from pg_roles where rolname = $1',
    [role],
  );
  if (found?.mighty) {
    throw new Error(
      `De databaserol ${role} heeft te veel rechten. Neem ze weg: ALTER ROLE ${role} ` +
        'NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;',
    );
  }
  // A new role is NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB by itself; naming SUPERUSER takes a superuser.
  if (found === undefined) await sql.unsafe(`create role ${role}`);
  // Names from the list above and a hexadecimal password: nothing here needs quoting.
  await sql.unsafe(`alter role ${role} login password '${rolePassword(role, secret)}'`);
  for (const [setting, limit] of [
    ['statement_timeout', STATEMENT_LIMITS[role]],
    ['lock_timeout', LOCK_LIMIT],
    ['idle_in_transaction_session_timeout', IDLE_TRANSACTION_LIMIT],
  ] as const) {
    await sql.unsafe(`alter role ${role} set ${setting} = ${limit}`);
  }
}

function rolePassword(role: SurfaceRole, secret: string): string {
  if (secret.length < 16) throw new Error('Het geheim voor de databaserollen is te kort (minstens 16 tekens).');
  return createHmac('sha256', secret).update(role).digest('hex');
}

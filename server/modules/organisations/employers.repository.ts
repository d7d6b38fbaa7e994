import { and, asc, count, desc, eq, ilike, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { EmployerSort, EmployerStatus } from '#contract/employers.ts';
import { contactMoments, employerMembers, employers, staffCards } from '#drizzle/schema/market.ts';
import type { Tx } from '#server/platform/db.ts';
import type { CardRecord, EmployerParts, EmployerRecord, MemberRecord } from './organisations.projection.ts';

/** A new employer, or null when the KvK number is registered in the region already. */
export const insertEmployer = async (tx: Tx, values: typeof employers.$inferInsert): Promise<EmployerRecord | null> => {
  const [row] = await tx
    .insert(employers)
    .values(values)
    .onConflictDoNothing({ target: [employers.regionCode, employers.kvk] })
    .returning();
  return row ?? null;
};

export const findEmployer = async (tx: Tx, region: string, id: string): Promise<EmployerRecord | undefined> => {
  const [row] = await tx
    .select()
    .from(employers)
    .where(and(eq(employers.id, id), eq(employers.regionCode, region)));
  return row;
};

export const findEmployerByKvk = async (tx: Tx, region: string, kvk: string): Promise<EmployerRecord | undefined> => {
  const [row] = await tx
    .select()
    .from(employers)
    .where(and(eq(employers.kvk, kvk), eq(employers.regionCode, region)));
  return row;
};

/** An employer with the people who work in it and its account manager, as far as the surface may see them. */
export const findEmployerParts = async (tx: Tx, region: string, id: string): Promise<EmployerParts | undefined> => {
  const employer = await findEmployer(tx, region, id);
  if (!employer) return undefined;
  const members = await findMembers(tx, id);
  const [card] =
    employer.accountManagerId === null
      ? []
      : await tx.select().from(staffCards).where(eq(staffCards.accountId, employer.accountManagerId));
  return { employer, members, card };
};

export const findMembers = (tx: Tx, employerId: string): Promise<MemberRecord[]> =>
  tx
    .select()
    .from(employerMembers)
    .where(eq(employerMembers.employerId, employerId))
    .orderBy(employerMembers.name, employerMembers.accountId);

/**
 * Changes an employer and adds one to its version. With `from`: only in one of those states; with `version`: only when it
 * is still that one. Null when nothing was changed. Only the columns in `values` are written, as the surface allows.
 */
export const updateEmployer = async (
  tx: Tx,
  id: string,
  values: Partial<typeof employers.$inferInsert>,
  only: { from?: readonly EmployerStatus[]; version?: number },
): Promise<{ version: number } | null> => {
  const [row] = await tx
    .update(employers)
    .set({ ...values, version: sql`${employers.version} + 1` })
    .where(
      and(
        eq(employers.id, id),
        only.from ? inArray(employers.status, [...only.from]) : undefined,
        only.version === undefined ? undefined : eq(employers.version, only.version),
      ),
    )
    .returning({ version: employers.version });
  return row ?? null;
};

const contact = (tx: Tx) =>
  tx
    .select({ employerId: contactMoments.employerId, at: sql<string>`max(${contactMoments.date})::text`.as('at') })
    .from(contactMoments)
    .groupBy(contactMoments.employerId)
    .as('contact');

export interface EmployerFilter {
  text: string;
  status: EmployerStatus | '';
  sector: string;
  accountManagerId: string | null;
  sort: EmployerSort;
  offset: number;
  limit: number;
}

const like = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

export const findEmployers = async (tx: Tx, region: string, filter: EmployerFilter) => {
  const latest = contact(tx);
  const where = and(
    eq(employers.regionCode, region),
    filter.text === ''
      ? undefined
      : or(ilike(employers.name, `%${like(filter.text)}%`), ilike(employers.kvk, `${like(filter.text)}%`)),
    filter.status === '' ? undefined : eq(employers.status, filter.status),
    filter.sector === '' ? undefined : eq(employers.sectorCode, filter.sector),
    filter.accountManagerId === null ? undefined : eq(employers.accountManagerId, filter.accountManagerId),
  );
  const column: Record<string, SQL> = {
    name: sql`lower(${employers.name})`,
    status: sql`array_position(array['pending','verified','suspended','rejected'], ${employers.status})`,
    created: sql`${employers.createdAt}`,
    contact: sql`coalesce(${latest.at}, '')`,
  };
  const key = filter.sort.replace('-', '');
  const order = (filter.sort.startsWith('-') ? desc : asc)(column[key] ?? sql`lower(${employers.name})`);
  const rows = await tx
    .select({ employer: employers, managerName: staffCards.name, lastContact: latest.at })
    .from(employers)
    .leftJoin(staffCards, eq(staffCards.accountId, employers.accountManagerId))
    .leftJoin(latest, eq(latest.employerId, employers.id))
    .where(where)
    .orderBy(order, sql`lower(${employers.name})`, employers.id)
    .offset(filter.offset)
    .limit(filter.limit);
  const [counted] = await tx.select({ n: count() }).from(employers).where(where);
  const [waiting] = await tx
    .select({ n: count() })
    .from(employers)
    .where(and(eq(employers.regionCode, region), eq(employers.status, 'pending')));
  return { rows, total: counted?.n ?? 0, pending: waiting?.n ?? 0 };
};

/** Account managers who can log in, with the number of employers that each has; those of `sector` first, the fewest first. */
export const findAccountManagers = async (
  tx: Tx,
  region: string,
  sector: string | null,
): Promise<{ card: CardRecord; employers: number }[]> => {
  const portfolio = tx
    .select({ accountManagerId: employers.accountManagerId, n: count().as('n') })
    .from(employers)
    .where(inArray(employers.status, ['verified', 'suspended']))
    .groupBy(employers.accountManagerId)
    .as('portfolio');
  const rows = await tx
    .select({ card: staffCards, employers: sql<number>`coalesce(${portfolio.n}, 0)::int` })
    .from(staffCards)
    .leftJoin(portfolio, eq(portfolio.accountManagerId, staffCards.accountId))
    .where(and(eq(staffCards.regionCode, region), eq(staffCards.role, 'account-manager'), eq(staffCards.active, true)))
    .orderBy(
      sql`(${sector}::text is not null and ${sector}::text = any(${staffCards.sectors})) desc`,
      sql`coalesce(${portfolio.n}, 0)`,
      staffCards.name,
      staffCards.accountId,
    );
  return rows;
};

import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { changes } from '#drizzle/schema/audit.ts';
import { accessGrants, caseload, keyEvents, publicationKeys } from '#drizzle/schema/dossier.ts';
import { accounts } from '#drizzle/schema/ident.ts';
import { staffCards } from '#drizzle/schema/market.ts';

import type { Tx } from '#server/platform/db.ts';

export interface ReadRecord {
  day: string;
  name: string;
  role: string;
  organisation: string;
  purpose: string;
  what: string[];
  total: number;
}

/** Reads of one person by others, one row per day, reader and purpose, newest first. For the worker surface. */
export const findReads = async (tx: Tx, personId: string, offset: number, limit: number): Promise<ReadRecord[]> =>
  tx.execute<ReadRecord & Record<string, unknown>>(sql`
    select to_char(r.at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as day, r.role, r.purpose,
      coalesce(s.name, m.name, 'Een medewerker') as name, coalesce(s.organisation, e.name, '') as organisation,
      array_agg(distinct r.field_class) as what, (count(*) over ())::int as total
    from audit.reads r
    left join market.staff_cards s on s.account_id = r.account_id
    left join market.employer_members m on m.account_id = r.account_id
    left join market.employers e on e.id = m.employer_id
    where r.person_id = ${personId} and r.role not in ('jobseeker', 'system') and r.account_id is not null
    group by 1, r.account_id, r.role, r.purpose, s.name, m.name, s.organisation, e.name
    order by max(r.at) desc, name
    offset ${offset} limit ${limit}`);

/** Different readers since a moment. For the worker surface. */
export const countReaders = async (tx: Tx, personId: string, since: Date): Promise<number> => {
  const [row] = await tx.execute<{ readers: number }>(sql`
    select count(distinct account_id)::int as readers from audit.reads
    where person_id = ${personId} and role not in ('jobseeker', 'system') and at >= ${since.toISOString()}`);
  return row?.readers ?? 0;
};

/** What was written about one person, each newest first. For the worker surface. */
export const findHistory = async (tx: Tx, personId: string) => {
  const [guidance, access, keys, written] = [
    await tx.select().from(caseload).where(eq(caseload.personId, personId)).orderBy(desc(caseload.fromAt)).limit(50),
    await tx
      .select()
      .from(accessGrants)
      .where(eq(accessGrants.personId, personId))
      .orderBy(desc(accessGrants.createdAt))
      .limit(50),
    await tx.select().from(keyEvents).where(eq(keyEvents.personId, personId)).orderBy(desc(keyEvents.at)).limit(50),
    await tx
      .select()
      .from(changes)
      .where(and(eq(changes.personId, personId), inArray(changes.entity, ['person', 'profile', 'account'])))
      .orderBy(desc(changes.at))
      .limit(100),
  ];
  return { guidance, access, keys, written };
};

/** Names of accounts. For the worker surface. */
export const findNames = async (tx: Tx, accountIds: readonly string[]): Promise<Map<string, string>> => {
  if (accountIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, [...accountIds]));
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** The own keys and case manager. For the jobseeker surface. */
export const findSelf = async (tx: Tx, personId: string) => {
  const [row] = await tx
    .select({
      jobseekerOnAt: publicationKeys.jobseekerOnAt,
      professionalOnAt: publicationKeys.professionalOnAt,
      validUntil: publicationKeys.validUntil,
      caseManager: staffCards.name,
      phone: staffCards.phone,
      organisation: staffCards.organisation,
    })
    .from(publicationKeys)
    .leftJoin(caseload, and(eq(caseload.personId, publicationKeys.personId), isNull(caseload.untilAt)))
    .leftJoin(staffCards, eq(staffCards.accountId, caseload.accountId))
    .where(eq(publicationKeys.personId, personId));
  return row;
};

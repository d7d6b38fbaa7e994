import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { caseload, profiles, publicationKeys } from '#drizzle/schema/dossier.ts';
import { persons } from '#drizzle/schema/ident.ts';
import { postcodes } from '#drizzle/schema/ref.ts';
import type { Tx } from '#server/platform/db.ts';

/**
 * Everything that shows in the document makes one of these numbers go up and none makes one go down: the rows' own
 * versions, and the caseload, of which rows are added and ended but never taken away.
 */
const version = sql<number>`(${profiles.version} + ${persons.version} + ${publicationKeys.version}
  + (select count(*) + count(c.until_at) from ${caseload} c where c.person_id = ${profiles.personId}))::int`;

/** Whether account managers may find this person today: both keys on, confirmed, and not protected. */
const findable = sql<boolean>`(not ${persons.protected} and ${publicationKeys.jobseekerOnAt} is not null
  and ${publicationKeys.professionalOnAt} is not null
  and ${publicationKeys.validUntil} >= (now() at time zone 'Europe/Amsterdam')::date)`;

const select = (tx: Tx) =>
  tx
    .select({
      id: profiles.personId,
      version,
      region: profiles.regionCode,
      municipality: persons.municipalityCode,
      content: profiles.content,
      updatedAt: profiles.updatedAt,
      archived: sql<boolean>`${persons.archivedAt} is not null`,
      findable,
      caseManagerId: caseload.accountId,
      lat: postcodes.lat,
      lon: postcodes.lon,
    })
    .from(profiles)
    .innerJoin(persons, eq(persons.id, profiles.personId))
    .innerJoin(publicationKeys, eq(publicationKeys.personId, profiles.personId))
    .leftJoin(caseload, and(eq(caseload.personId, profiles.personId), isNull(caseload.untilAt)))
    .leftJoin(
      postcodes,
      and(sql`${postcodes.pc4} = ${profiles.content} -> 'travel' ->> 'pc4'`, eq(postcodes.reliable, true)),
    )
    .$dynamic();

export type ProfileToIndex = Awaited<ReturnType<typeof select>>[number];

export const profilesByIds = (tx: Tx, ids: readonly string[]): Promise<ProfileToIndex[]> =>
  ids.length === 0 ? Promise.resolve([]) : select(tx).where(inArray(profiles.personId, [...ids]));

export const profilesAfter = (tx: Tx, after: string, limit: number): Promise<ProfileToIndex[]> =>
  select(tx)
    .where(and(gt(profiles.personId, after), isNull(persons.archivedAt)))
    .orderBy(asc(profiles.personId))
    .limit(limit);

export const profileVersions = async (tx: Tx): Promise<Map<string, number>> => {
  const rows = await tx
    .select({ id: profiles.personId, version })
    .from(profiles)
    .innerJoin(persons, eq(persons.id, profiles.personId))
    .innerJoin(publicationKeys, eq(publicationKeys.personId, profiles.personId))
    .where(isNull(persons.archivedAt));
  return new Map(rows.map(({ id, version: current }) => [id, current]));
};

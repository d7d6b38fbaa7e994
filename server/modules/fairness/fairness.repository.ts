import { and, desc, eq, gte, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import { ProfileContent } from '#contract/profile.ts';
import { keyEvents, profiles } from '#drizzle/schema/dossier.ts';
import { persons } from '#drizzle/schema/ident.ts';
import { introductions, vacancies } from '#drizzle/schema/market.ts';
import { fairness } from '#drizzle/schema/report.ts';
import { municipalities } from '#drizzle/schema/ref.ts';
import { reads } from '#drizzle/schema/audit.ts';
import type { Tx } from '#server/platform/db.ts';
import type { Part } from './quarters.ts';

export interface Span {
  from: Date;
  until: Date;
}

/** The read log has a row for everybody whom a worklist of an account manager showed. */
const WORKLIST = 'matching.candidates';

/**
 * Everybody who could be ranked at some moment of this time, since both keys were on, with what became of it. People with a
 * protected address are left out: few, and ranked for one account manager only. Worker surface.
 */
export const findRanked = async (tx: Tx, region: string, { from, until }: Span) => {
  const proposed = tx
    .selectDistinct({ personId: introductions.personId })
    .from(introductions)
    .where(proposedIn(region, { from, until }));
  const rows = await tx.execute<{
    id: string;
    municipality: string;
    content: unknown;
    shown: boolean;
    proposed: boolean;
  }>(sql`
    with turned as (
      select ${keyEvents.personId} as person, ${keyEvents.key} as key, ${keyEvents.at} as at, ${keyEvents.turned} = 'on' as is_on
      from ${keyEvents} where ${keyEvents.turned} in ('on', 'off') and ${keyEvents.at} < ${until.toISOString()}
    ), moments as (
      select distinct person, greatest(at, ${from.toISOString()}::timestamptz) as at from turned where is_on
    ), both_on as (
      select distinct m.person from moments m where not exists (
        select from unnest(array['jobseeker', 'professional']) as k(key) where not coalesce((
          select t.is_on from turned t where t.person = m.person and t.key = k.key and t.at <= m.at
          order by t.at desc limit 1), false))
    ), was_shown as (
      select distinct ${reads.personId} as person from ${reads} where ${reads.operation} = ${WORKLIST}
        and ${reads.regionCode} = ${region} and ${reads.at} >= ${from.toISOString()} and ${reads.at} < ${until.toISOString()}
    ), was_proposed as (${proposed})
    select p.id, p.municipality_code as municipality, f.content,
      exists (select from was_shown s where s.person = p.id) as shown,
      exists (select from was_proposed w where w.person_id = p.id) as proposed
    from ${persons} p join ${profiles} f on f.person_id = p.id
    where p.region_code = ${region} and not p.protected
      and (p.id in (select person from both_on) or p.id in (select person_id from was_proposed))
    order by p.id`);
  return rows.map(({ id, municipality, content, shown, proposed: was }) => ({
    personId: id,
    municipality,
    content: ProfileContent.parse(typeof content === 'string' ? JSON.parse(content) : content),
    shown,
    proposed: was,
  }));
};

/** Where an account manager chose who it was about, with the ranking beside it. Of a card the employer chose. */
const proposedIn = (region: string, { from, until }: Span) =>
  and(
    eq(introductions.regionCode, region),
    inArray(introductions.source, ['tile', 'staff']),
    isNotNull(introductions.personId),
    gte(introductions.proposedAt, from),
    lt(introductions.proposedAt, until),
  );

/** Who was proposed for which vacancy. */
export const findProposals = async (tx: Tx, region: string, span: Span) =>
  tx
    .select({ vacancyId: introductions.vacancyId, personId: introductions.personId })
    .from(introductions)
    .where(proposedIn(region, span));

export const findVacanciesOf = (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .select()
        .from(vacancies)
        .where(inArray(vacancies.id, [...ids]))
        .orderBy(vacancies.id);

/** Which parts were frozen already. The worker may add figures and read no figure back. */
export const findFrozen = (tx: Tx, region: string) =>
  tx
    .select({ quarter: fairness.quarter, rulesVersion: fairness.rulesVersion })
    .from(fairness)
    .where(eq(fairness.regionCode, region));

export const insertFrozen = async (tx: Tx, region: string, part: Part, figures: object, at: Date): Promise<void> => {
  await tx.insert(fairness).values({
    regionCode: region,
    quarter: part.quarter,
    rulesVersion: part.rulesVersion,
    fromDay: part.from,
    untilDay: part.until,
    figures,
    frozenAt: at,
  });
};

/** Report surface. */
export const findParts = (tx: Tx, region: string) =>
  tx
    .select({
      quarter: fairness.quarter,
      rulesVersion: fairness.rulesVersion,
      from: fairness.fromDay,
      until: fairness.untilDay,
      frozenAt: fairness.frozenAt,
    })
    .from(fairness)
    .where(eq(fairness.regionCode, region))
    .orderBy(desc(fairness.quarter), desc(fairness.rulesVersion));

/** Report surface. */
export const findFigures = async (tx: Tx, region: string, quarter: string, rulesVersion: number) => {
  const [row] = await tx
    .select({ figures: fairness.figures })
    .from(fairness)
    .where(
      and(eq(fairness.regionCode, region), eq(fairness.quarter, quarter), eq(fairness.rulesVersion, rulesVersion)),
    );
  return row?.figures;
};

export const findMunicipalities = (tx: Tx, region: string) =>
  tx
    .select({ code: municipalities.code, name: municipalities.name })
    .from(municipalities)
    .where(eq(municipalities.regionCode, region))
    .orderBy(municipalities.name);

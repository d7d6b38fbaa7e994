import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { TermKind } from '#contract/taxonomy.ts';
import {
  importRuns,
  municipalities,
  occupations,
  occupationTalents,
  postcodes,
  settings,
  talents,
} from '#drizzle/schema/ref.ts';
import type { Tx } from '#server/platform/db.ts';

export interface Term {
  code: string;
  label: string;
  /** Sector of an occupation, kind of a talent. */
  kind: string | null;
}

const tableOf = (kind: TermKind) => (kind === 'occupation' ? occupations : talents);
const groupOf = (kind: TermKind) => (kind === 'occupation' ? occupations.sectorCode : talents.kind);

/** Terms in use with a Dutch name, the starter list first, with everything they are found by. */
export const termNames = async (
  tx: Tx,
  kind: TermKind,
): Promise<(Term & { synonyms: string[]; description: string })[]> => {
  const rows = await tx.execute<{
    code: string;
    label: string;
    kind: string | null;
    synonyms: string[];
    description: string;
  }>(sql`
    select code, label, ${sql.raw(kind === 'occupation' ? 'sector_code' : 'kind')} as kind, synonyms,
           ${sql.raw(kind === 'occupation' ? 'description' : "''")} as description
    from ${tableOf(kind)}
    where valid_to is null and source in ('starter', 'esco')
    order by source desc, code collate "C"`);
  return [...rows];
};

/** Differs after every change of the terms: each writes a row with a later transaction, or takes one away. */
export const termsState = async (tx: Tx, kind: TermKind): Promise<string> => {
  const [row] = await tx.execute<{ state: string }>(
    sql`select count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as state from ${tableOf(kind)}`,
  );
  return row?.state ?? '';
};

/** The beginning of the starter list. */
export const firstTerms = (tx: Tx, kind: TermKind, limit: number): Promise<Term[]> => {
  const table = tableOf(kind);
  return tx
    .select({ code: table.code, label: table.label, kind: groupOf(kind) })
    .from(table)
    .where(and(eq(table.source, 'starter'), isNull(table.validTo)))
    .orderBy(asc(table.label))
    .limit(limit);
};

/** Also terms that are no longer in use: people may have chosen them before. */
export const termsByCode = async (tx: Tx, kind: TermKind, codes: readonly string[]): Promise<Term[]> => {
  if (codes.length === 0) return [];
  const table = tableOf(kind);
  return tx
    .select({ code: table.code, label: table.label, kind: groupOf(kind) })
    .from(table)
    .where(inArray(table.code, [...codes]));
};

export const findOccupation = async (tx: Tx, code: string) => {
  const [row] = await tx.select().from(occupations).where(eq(occupations.code, code));
  return row ?? null;
};

/** Talents of an occupation, Dutch labels only, in alphabetical order. */
export const talentsOf = (tx: Tx, occupationCode: string) =>
  tx
    .select({
      code: talents.code,
      label: talents.label,
      kind: talents.kind,
      relation: occupationTalents.relation,
    })
    .from(occupationTalents)
    .innerJoin(talents, eq(talents.code, occupationTalents.talentCode))
    .where(
      and(
        eq(occupationTalents.occupationCode, occupationCode),
        isNull(occupationTalents.validTo),
        isNull(talents.validTo),
        inArray(talents.source, ['starter', 'esco']),
      ),
    )
    .orderBy(asc(talents.label))
    .limit(200);

export const findPlace = async (tx: Tx, pc4: string) => {
  const [row] = await tx
    .select({ place: postcodes, municipality: municipalities })
    .from(postcodes)
    .leftJoin(municipalities, eq(municipalities.code, postcodes.municipalityCode))
    .where(eq(postcodes.pc4, pc4));
  return row ?? null;
};

export const findImports = async (tx: Tx, offset: number, limit: number) => {
  const rows = await tx
    .select()
    .from(importRuns)
    .orderBy(desc(importRuns.startedAt), importRuns.id)
    .offset(offset)
    .limit(limit);
  const [counted] = await tx.select({ total: count() }).from(importRuns);
  return { rows, total: counted?.total ?? 0 };
};

export const findImport = async (tx: Tx, id: string) => {
  const [row] = await tx.select().from(importRuns).where(eq(importRuns.id, id));
  return row ?? null;
};

export const findSettings = (tx: Tx, regionCode: string) =>
  tx
    .select()
    .from(settings)
    .where(eq(settings.regionCode, regionCode))
    .orderBy(asc(settings.key), desc(settings.validFrom));

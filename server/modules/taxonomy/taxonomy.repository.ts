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

/** Without accents and capitals, as `foldTerm` does with the question. */
const folded = (column: string) =>
  sql.raw(`lower(translate(${column}, 'áàâäãéèêëíìîïóòôöõúùûüçñÁÉËÏÖÜ', 'aaaaaeeeeiiiiooooouuuucnaeeiou'))`);

/** Terms in use with a word of their label or synonyms that contains `asked`; own words before ESCO's. */
export const findByWord = (tx: Tx, kind: TermKind, asked: string, limit: number): Promise<Term[]> =>
  findScored(
    tx,
    kind,
    limit,
    0,
    sql`case when w.word = ${asked} then 4 when starts_with(w.word, ${asked}) then 3
         when position(' ' || ${asked} in w.word) > 0 then 2 when position(${asked} in w.word) > 0 then 1 else 0 end`,
  );

/** Terms in use that look like `asked`: for words with a typing error. */
export const findByLikeness = (tx: Tx, kind: TermKind, asked: string, limit: number): Promise<Term[]> =>
  findScored(tx, kind, limit, 0.45, sql`strict_word_similarity(${asked}, w.word)`);

const findScored = async (
  tx: Tx,
  kind: TermKind,
  limit: number,
  above: number,
  score: ReturnType<typeof sql>,
): Promise<Term[]> => {
  const table = tableOf(kind);
  const rows = await tx.execute<{ code: string; label: string; kind: string | null }>(sql`
    select t.code, t.label, t.${sql.raw(kind === 'occupation' ? 'sector_code' : 'kind')} as kind, max(w.score) as score
    from ${table} t, lateral (
      select (${score}) * w.weight as score
      from (select ${folded('t.label')} as word, 1.0 as weight
            union all select ${folded('s')}, 0.9 from unnest(t.synonyms) s) w
    ) w
    where t.valid_to is null and t.source in ('starter', 'esco') and w.score > ${above}
    group by t.code
    order by max(w.score) desc, t.source desc, length(t.label), t.label
    limit ${limit}`);
  return rows.map(({ code, label, kind: group }) => ({ code, label, kind: group }));
};

/** Terms in use whose name begins with `asked`, for somebody who is still typing. */
export const findByBeginning = async (tx: Tx, kind: TermKind, asked: string, limit: number): Promise<Term[]> => {
  const rows = await tx.execute<{ code: string; label: string; kind: string | null }>(sql`
    select t.code, t.label, t.${sql.raw(kind === 'occupation' ? 'sector_code' : 'kind')} as kind
    from ${tableOf(kind)} t
    where t.valid_to is null and t.source in ('starter', 'esco') and starts_with(${folded('t.label')}, ${asked})
    order by t.source desc, length(t.label), t.label
    limit ${limit}`);
  return [...rows];
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

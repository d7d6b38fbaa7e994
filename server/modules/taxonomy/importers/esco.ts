import { eq, isNull, sql } from 'drizzle-orm';
import { occupations, talents } from '#drizzle/schema/ref.ts';
import type { Tx } from '#server/platform/db.ts';
import { escoOccupations } from '../sources/esco-occupations.ts';
import { escoRelations } from '../sources/esco-relations.ts';
import { escoSkills } from '../sources/esco-skills.ts';
import { OCCUPATIONS as STARTER_OCCUPATIONS } from '../starter/occupations.ts';
import { OCCUPATION_TALENTS, OCCUPATIONS, TALENTS } from '../targets.ts';
import { type ImportRow, importer, type Language } from './importer.ts';

const sourceOf = (language: Language): 'esco' | 'esco-en' => (language === 'nl' ? 'esco' : 'esco-en');

/** Concepts that have a Dutch label now: a file in English leaves those as they are. */
const dutchCodes = async (
  tx: Tx,
  table: typeof occupations | typeof talents,
  language: Language,
): Promise<ReadonlySet<string>> => {
  if (language === 'nl') return new Set();
  const rows = await tx
    .select({ code: table.code })
    .from(table)
    .where(sql`${eq(table.source, 'esco')} and ${isNull(table.validTo)}`);
  return new Set(rows.map(({ code }) => code));
};

const keptNote = (kept: number): string[] =>
  kept === 0 ? [] : [`${kept} regels hebben al een Nederlandse naam en houden die.`];

const without = (rows: readonly ImportRow[], column: string): number =>
  rows.filter((row) => row[column] === null).length;

/** The one sector or family that all starter occupations of an ISCO-08 unit group share; absent where they differ. */
const sharedBy = (of: (occupation: (typeof STARTER_OCCUPATIONS)[number]) => string): Map<string, string | null> => {
  const shared = new Map<string, string | null>();
  for (const occupation of STARTER_OCCUPATIONS) {
    const value = of(occupation);
    const known = shared.get(occupation.isco);
    shared.set(occupation.isco, known === undefined || known === value ? value : null);
  }
  return shared;
};

export const escoOccupationsImporter = importer({
  source: escoOccupations,
  async plan(tx, { language }) {
    const dutch = await dutchCodes(tx, occupations, language);
    const sectors = sharedBy(({ sector }) => sector);
    const families = sharedBy(({ family }) => family);
    return {
      target: { ...OCCUPATIONS, endWhere: sql`t.source = ${sourceOf(language)}` },
      toRow(record) {
        if (dutch.has(record.code)) return { keep: true };
        const row: ImportRow = {
          code: record.code,
          source: sourceOf(language),
          label: record.label,
          synonyms: record.altLabels,
          sector_code: sectors.get(record.iscoCode) ?? null,
          family_code: families.get(record.iscoCode) ?? null,
          isco_code: record.iscoCode,
          level: null,
          description: record.description,
        };
        return { row };
      },
      notes: (rows, kept) => [
        ...keptNote(kept),
        `${without(rows, 'sector_code')} beroepen hebben geen sector en ${without(rows, 'family_code')} geen beroepsgroep: daarover zegt hun ISCO-groep niets of niet één ding.`,
      ],
    };
  },
});

export const escoSkillsImporter = importer({
  source: escoSkills,
  async plan(tx, { language }) {
    const dutch = await dutchCodes(tx, talents, language);
    return {
      target: { ...TALENTS, endWhere: sql`t.source = ${sourceOf(language)}` },
      toRow(record) {
        if (dutch.has(record.code)) return { keep: true };
        const row: ImportRow = {
          code: record.code,
          source: sourceOf(language),
          kind: record.kind === 'knowledge' ? 'kennis' : 'vaardigheid',
          label: record.label,
          synonyms: record.altLabels,
        };
        return { row };
      },
      notes: (_rows, kept) => keptNote(kept),
    };
  },
});

export const escoRelationsImporter = importer({
  source: escoRelations,
  async plan(tx) {
    const known = async (table: typeof occupations | typeof talents) =>
      new Set((await tx.select({ code: table.code }).from(table)).map(({ code }) => code));
    const [knownOccupations, knownTalents] = [await known(occupations), await known(talents)];
    return {
      target: OCCUPATION_TALENTS,
      toRow({ occupationCode, skillCode, relation }) {
        if (!knownOccupations.has(occupationCode))
          return { problem: 'Dit beroep kennen wij niet. Lees eerst de beroepen van ESCO in.' };
        if (!knownTalents.has(skillCode))
          return { problem: 'Deze vaardigheid kennen wij niet. Lees eerst de vaardigheden van ESCO in.' };
        return { row: { occupation_code: occupationCode, talent_code: skillCode, relation } };
      },
    };
  },
});

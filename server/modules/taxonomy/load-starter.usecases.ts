import { sql } from 'drizzle-orm';
import type { Context } from '#server/platform/context.ts';
import { mergeRows } from './dated-rows.ts';
import { FAMILIES as STARTER_FAMILIES } from './starter/families.ts';
import { OCCUPATIONS as STARTER_OCCUPATIONS } from './starter/occupations.ts';
import { MUNICIPALITIES as STARTER_MUNICIPALITIES, PLACES, REGION } from './starter/region.ts';
import { SECTORS as STARTER_SECTORS } from './starter/sectors.ts';
import { TALENTS as STARTER_TALENTS } from './starter/talents.ts';
import { FAMILIES, MUNICIPALITIES, OCCUPATIONS, POSTCODES, REGIONS, SECTORS, TALENTS } from './targets.ts';

/** First day of rows that were there from the beginning. */
const BEGINNING = '2020-01-01';
/** Lock on loading the starter lists: 'WREF' in ASCII. */
const STARTER_LOCK = 0x57524546;

/**
 * Makes the lists that come with the program current in `ref`: sectors, families, occupations, talents, and the places
 * of the demo region. Safe to repeat, and by several processes at once. What an official file brought stays.
 */
export const loadStarter = async (ctx: Context): Promise<void> => {
  const { tx } = ctx;
  await tx.execute(sql`select pg_advisory_xact_lock(${STARTER_LOCK})`);
  const today = ctx.clock.now().toISOString().slice(0, 10);
  const [known] = await tx.execute<{ any: boolean }>(sql`select exists (select from ref.sectors) as any`);
  const from = known?.any ? today : BEGINNING;

  await mergeRows(
    tx,
    SECTORS,
    STARTER_SECTORS.map(({ code, label, explanation, icon, sbi }) => ({
      code,
      label,
      explanation,
      icon,
      sbi_hint: sbi.join(' '),
    })),
    from,
  );
  await mergeRows(
    tx,
    FAMILIES,
    STARTER_FAMILIES.map(({ code, sector, label }) => ({ code, sector_code: sector, label })),
    from,
  );
  await mergeRows(
    tx,
    { ...OCCUPATIONS, endWhere: sql`t.source = 'starter'` },
    STARTER_OCCUPATIONS.map(({ code, label, synonyms, sector, family, isco, level }) => ({
      code,
      source: 'starter',
      label,
      synonyms,
      sector_code: sector,
      family_code: family,
      isco_code: isco,
      level,
      description: '',
    })),
    from,
  );
  await mergeRows(
    tx,
    { ...TALENTS, endWhere: sql`t.source = 'starter'` },
    STARTER_TALENTS.map(({ code, label, synonyms, kind }) => ({ code, source: 'starter', kind, label, synonyms })),
    from,
  );
  await mergeRows(tx, startOnly(REGIONS), [REGION], from);
  await mergeRows(
    tx,
    startOnly(MUNICIPALITIES),
    STARTER_MUNICIPALITIES.map(({ code, name }) => ({ code, name, region_code: REGION.code })),
    from,
  );
  await mergeRows(
    tx,
    startOnly(POSTCODES),
    PLACES.map(({ pc4, place, municipality, lat, lon }) => ({
      pc4,
      place,
      municipality_code: municipality,
      region_code: REGION.code,
      lat,
      lon,
      reliable: true,
    })),
    from,
  );
};

/** The official files know these better: the starter list only fills what is missing. */
function startOnly({ table, key, columns }: typeof REGIONS): typeof REGIONS {
  return { table, key, columns, onlyAdd: true };
}

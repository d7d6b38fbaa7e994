import { sql } from 'drizzle-orm';
import type { TermKind } from '#contract/taxonomy.ts';
import type { Tx } from '#server/platform/db.ts';

/** A word of the closed or imported lists as the search collection has it. */
export interface LabelRow extends Record<string, unknown> {
  /** `<kind>/<code>` */
  id: string;
  kind: TermKind;
  label: string;
  synonyms: string[];
  sector: string | null;
  family: string | null;
}

const rows = sql`(
  select 'occupation/' || code as id, 'occupation' as kind, label, synonyms, sector_code as sector, family_code as family
  from ref.occupations where valid_to is null and source in ('starter', 'esco')
  union all
  select 'talent/' || code, 'talent', label, synonyms, null, null
  from ref.talents where valid_to is null and source in ('starter', 'esco')
) labels`;

/** In the order of ids, from the first one after `after`. */
export const labelsAfter = (tx: Tx, after: string, limit: number): Promise<LabelRow[]> =>
  tx.execute<LabelRow>(
    sql`select * from ${rows} where id collate "C" > ${after} order by id collate "C" limit ${limit}`,
  );

export const labelsById = async (tx: Tx, ids: readonly string[]): Promise<LabelRow[]> =>
  ids.length === 0
    ? []
    : tx.execute<LabelRow>(
        sql`select * from ${rows} where id in (${sql.join(
          ids.map((id) => sql`${id}`),
          sql`, `,
        )})`,
      );

import { sql } from 'drizzle-orm';
import type { MergeTarget } from './dated-rows.ts';

/** The tables of reference data, as starter lists and official files fill them. */
const code = { code: 'text' };

export const REGIONS: MergeTarget = { table: 'regions', key: code, columns: { name: 'text' }, endWhere: sql`true` };

export const MUNICIPALITIES: MergeTarget = {
  table: 'municipalities',
  key: code,
  columns: { name: 'text', region_code: 'text' },
  endWhere: sql`true`,
};

export const POSTCODES: MergeTarget = {
  table: 'postcodes',
  key: { pc4: 'text' },
  columns: {
    place: 'text',
    municipality_code: 'text',
    region_code: 'text',
    lat: 'double precision',
    lon: 'double precision',
    reliable: 'boolean',
  },
  endWhere: sql`true`,
};

export const SECTORS: MergeTarget = {
  table: 'sectors',
  key: code,
  columns: { label: 'text', explanation: 'text', icon: 'text', sbi_hint: 'text' },
  endWhere: sql`true`,
};

export const FAMILIES: MergeTarget = {
  table: 'families',
  key: code,
  columns: { sector_code: 'text', label: 'text' },
  endWhere: sql`true`,
};

export const OCCUPATIONS: MergeTarget = {
  table: 'occupations',
  key: code,
  columns: {
    source: 'text',
    label: 'text',
    synonyms: 'text[]',
    sector_code: 'text',
    family_code: 'text',
    isco_code: 'text',
    level: 'text',
    description: 'text',
  },
};

export const TALENTS: MergeTarget = {
  table: 'talents',
  key: code,
  columns: { source: 'text', kind: 'text', label: 'text', synonyms: 'text[]' },
};

export const OCCUPATION_TALENTS: MergeTarget = {
  table: 'occupation_talents',
  key: { occupation_code: 'text', talent_code: 'text' },
  columns: { relation: 'text' },
  endWhere: sql`true`,
};

export const ISCO_GROUPS: MergeTarget = {
  table: 'isco_groups',
  key: code,
  columns: { level: 'integer', parent: 'text', label_nl: 'text', label_en: 'text' },
  endWhere: sql`true`,
};

export const SBI_CODES: MergeTarget = {
  table: 'sbi_codes',
  key: code,
  columns: { level: 'integer', parent: 'text', section: 'text', label: 'text' },
  endWhere: sql`true`,
};

/** Dated by their own first day: a wage of the past stays true for the past. */
export const MINIMUM_WAGES: MergeTarget = {
  table: 'minimum_wages',
  key: { valid_from: 'date', age_from: 'integer' },
  columns: { percentage: 'text', cents_per_hour: 'integer', source: 'text', verified: 'boolean' },
  dated: false,
};

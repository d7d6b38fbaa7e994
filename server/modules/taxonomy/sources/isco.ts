import { z } from 'zod';
import { filled, iscoCode, wholeNumber } from './cells.ts';
import { defineSource } from './source.ts';

export interface IscoGroup {
  /** 1 to 4 digits; leading zeros matter. */
  code: string;
  /** 1 major, 2 sub-major, 3 minor, 4 unit group: the length of the code. */
  level: number;
  /** Null for the ten major groups. */
  parent: string | null;
  label: string;
  /** Empty where the file has one language. */
  labelEn: string;
}

function parentOf(code: string): string | null {
  return code.length > 1 ? code.slice(0, -1) : null;
}

/** A table of ISCO-08 (International Labour Organization) with columns code, level, parent, label_nl, label_en. */
export const iscoTable = defineSource(
  { code: iscoCode, level: wholeNumber, parent: z.string(), label_nl: filled, label_en: z.string() },
  (row): IscoGroup => ({
    code: row.code,
    level: row.code.length,
    parent: parentOf(row.code),
    label: row.label_nl,
    labelEn: row.label_en,
  }),
);

/** `ISCOGroups_<language>.csv` of ESCO. */
export const escoIscoGroups = defineSource(
  { conceptType: z.literal('ISCOGroup', 'Dit is geen groep van ISCO.'), code: iscoCode, preferredLabel: filled },
  (row): IscoGroup => ({
    code: row.code,
    level: row.code.length,
    parent: parentOf(row.code),
    label: row.preferredLabel,
    labelEn: '',
  }),
);

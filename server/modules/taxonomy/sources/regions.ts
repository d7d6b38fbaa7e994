import { filled, regionCode, wholeNumber } from './cells.ts';
import { defineSource } from './source.ts';

export interface Region {
  /** CBS code, such as AM21. */
  code: string;
  name: string;
  municipalityCount: number;
}

/** The labour-market regions (CBS, CC BY 4.0). */
export const regions = defineSource(
  { am_code: regionCode, arbeidsmarktregio: filled, gemeenten: wholeNumber },
  (row): Region => ({ code: row.am_code, name: row.arbeidsmarktregio, municipalityCount: row.gemeenten }),
);

import { filled, municipalityCode, regionCode } from './cells.ts';
import { defineSource } from './source.ts';

export interface Municipality {
  /** CBS code, such as GM0637. */
  code: string;
  name: string;
  province: string;
  regionCode: string;
  region: string;
}

/** Municipalities with province and labour-market region (CBS, CC BY 4.0). */
export const municipalities = defineSource(
  {
    gm_code: municipalityCode,
    gemeente: filled,
    provincie: filled,
    am_code: regionCode,
    arbeidsmarktregio: filled,
  },
  (row): Municipality => ({
    code: row.gm_code,
    name: row.gemeente,
    province: row.provincie,
    regionCode: row.am_code,
    region: row.arbeidsmarktregio,
  }),
);

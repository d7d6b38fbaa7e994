import { z } from 'zod';
import { decimal, filled, municipalityCode, regionCode } from './cells.ts';
import { defineSource } from './source.ts';

export interface Postcode {
  pc4: string;
  place: string;
  /** WGS84 degrees; see `reliable`. */
  latitude: number;
  longitude: number;
  /** False when the source's own check says the point lies outside the municipality: not for distances. */
  reliable: boolean;
  /** True when only PO boxes have this postcode: nobody lives there. */
  poBoxOnly: boolean;
  municipalityCode: string;
  municipality: string;
  regionCode: string;
  region: string;
  province: string;
}

/** Postcodes of four digits with their point, municipality and region (4pp database, MIT; CBS and Kadaster, CC BY 4.0). */
export const postcodes = defineSource(
  {
    pc4: z.string().regex(/^[1-9]\d{3}$/, 'Hier hoort een postcode van 4 cijfers.'),
    woonplaats: filled,
    latitude: decimal.refine((value) => value > 50 && value < 54, 'Dit punt ligt niet in Nederland.'),
    longitude: decimal.refine((value) => value > 3 && value < 8, 'Dit punt ligt niet in Nederland.'),
    soort: z.enum(['Adres', 'Postbus', 'Adres + Postbus', 'Onbekend'], 'Dit soort postcode kennen wij niet.'),
    gm_code: municipalityCode,
    gemeente: filled,
    am_code: regionCode,
    arbeidsmarktregio: filled,
    provincie: filled,
    controle: z.enum(
      ['gelijk', 'heringedeeld', 'verschilt', 'coordinaat onbetrouwbaar'],
      'Deze uitkomst van de controle kennen wij niet.',
    ),
  },
  (row): Postcode => ({
    pc4: row.pc4,
    place: row.woonplaats,
    latitude: row.latitude,
    longitude: row.longitude,
    reliable: row.controle !== 'coordinaat onbetrouwbaar',
    poBoxOnly: row.soort === 'Postbus',
    municipalityCode: row.gm_code,
    municipality: row.gemeente,
    regionCode: row.am_code,
    region: row.arbeidsmarktregio,
    province: row.provincie,
  }),
);

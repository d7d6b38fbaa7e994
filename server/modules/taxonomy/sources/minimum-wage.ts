import { z } from 'zod';
import { isoDate, wholeNumber } from './cells.ts';
import { defineSource } from './source.ts';

export interface MinimumWage {
  validFrom: string;
  /** From this age on; 21 means 21 and older. */
  ageFrom: number;
  /** Share of the adult wage as the decree writes it, such as '39.5'. */
  percentage: string;
  /** Gross hourly wage in integer cents. */
  centsPerHour: number;
  source: string;
  /** False where the amount was derived and has to be compared with the Staatscourant before it is used. */
  verified: boolean;
}

/** From this age the full amount of the law applies (Wml art. 7). */
const ADULT_AGE = 21;

/** Euros as text to cents, without a detour along binary fractions. */
const cents = z
  .string()
  .regex(/^\d{1,3}[.,]\d{2}$/, 'Hier hoort een bedrag met twee cijfers achter de komma.')
  .transform((text) => Number(text.replace(/[.,]/, '')));

/** The statutory minimum hourly wage: adult amounts from the law, youth amounts derived by percentage. */
export const minimumWage = defineSource(
  {
    ingangsdatum: isoDate,
    leeftijd_vanaf: wholeNumber.refine(
      (age) => age >= 15 && age <= ADULT_AGE,
      'Hier hoort een leeftijd van 15 tot 21.',
    ),
    percentage: z
      .string()
      .regex(/^\d{1,3}(?:[.,]\d)?$/, 'Hier hoort een percentage.')
      .transform((text) => text.replace(',', '.'))
      .refine((text) => Number(text) > 0 && Number(text) <= 100, 'Hier hoort een percentage tot 100.'),
    uurloon_eur_bruto_afgeleid: cents,
  },
  (row): MinimumWage => {
    const adult = row.leeftijd_vanaf === ADULT_AGE;
    return {
      validFrom: row.ingangsdatum,
      ageFrom: row.leeftijd_vanaf,
      percentage: row.percentage,
      centsPerHour: row.uurloon_eur_bruto_afgeleid,
      source: adult
        ? 'Wet minimumloon en minimumvakantiebijslag, art. 8'
        : 'Afgeleid met het percentage van het Besluit minimumjeugdloonregeling',
      verified: adult,
    };
  },
);

import { z } from 'zod';

/** Building blocks of contracts. Every message says what to do, in plain Dutch. */

export const Id = z.uuid('Dit nummer kennen wij niet.');

const text = (max: number, missing = 'Vul dit in.') =>
  z
    .string(missing)
    .trim()
    .max(max, `Gebruik hoogstens ${max} tekens.`)
    // Control characters other than line breaks and tabs never belong in text; PostgreSQL refuses NUL.
    .refine((value) => !/(?![\t\n\r])\p{Cc}/u.test(value), 'Haal de vreemde tekens weg.');

export const OptionalText = (max: number) => text(max).default('');
/** `missing` says what to fill in, for a form in which several fields can be empty. */
export const Text = (max: number, missing = 'Vul dit in.') => text(max, missing).min(1, missing);

export const Email = z
  .string('Vul een e-mailadres in.')
  .trim()
  .max(254, 'Dit e-mailadres is te lang.')
  .pipe(z.email('Vul een e-mailadres in zoals naam@voorbeeld.nl.'));

/** Dutch telephone number, kept as typed without spaces and dashes. */
export const Phone = z
  .string('Vul een telefoonnummer in.')
  .transform((value) => value.replace(/[\s().-]/g, ''))
  .pipe(z.string().regex(/^(\+\d{8,14}|0\d{9})$/, 'Vul een telefoonnummer in met 10 cijfers, zoals 079 000 00 00.'));

export const OptionalPhone = z.union([z.literal(''), Phone]).default('');

/** KvK number: eight digits as text, since it may begin with a zero. */
export const Kvk = z.string('Vul het KvK-nummer in.').regex(/^\d{8}$/, 'Een KvK-nummer heeft 8 cijfers.');

export const Pc4 = z
  .string('Vul de postcode in.')
  .trim()
  .transform((value) => value.slice(0, 4))
  .pipe(z.string().regex(/^[1-9]\d{3}$/, 'Vul de 4 cijfers van de postcode in, zoals 2712.'));

/** A calendar day, `yyyy-mm-dd`. */
export const Day = z.iso.date('Vul een datum in zoals 31-12-2026.');
/** An instant on the wire: UTC. */
export const Instant = z.iso.datetime();

/** A code of a closed list (slug or `esco:<uuid>`). */
export const Code = z.string('Maak een keuze.').regex(/^[a-z0-9][a-z0-9:_-]{0,79}$/, 'Kies iets uit de lijst.');
export const Codes = (max: number) => z.array(Code).max(max, `Kies er hoogstens ${max}.`).default([]);

export const HoursPerWeek = z
  .number('Vul een getal in tussen 1 en 40.')
  .int('Vul een heel getal in tussen 1 en 40.')
  .min(1, 'Vul een getal in tussen 1 en 40.')
  .max(40, 'Vul een getal in tussen 1 en 40.');

export const Paging = {
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
  limit: z.coerce.number().int().min(1).max(50).default(20),
};

export const Version = z.number().int().positive();

import { z } from 'zod';

/** Cells of official files. Every message says what the cell should hold. */

export const filled = z.string().min(1, 'Deze cel mag niet leeg zijn.');

export const isoDate = z.iso.date('Hier hoort een datum als 2026-01-31.');

export const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, 'Hier hoort een heel getal.')
  .transform(Number);

export const decimal = z
  .string()
  .regex(/^-?\d{1,9}(?:[.,]\d{1,12})?$/, 'Hier hoort een getal.')
  .transform((text) => Number(text.replace(',', '.')));

/** `http://data.europa.eu/esco/<kind>/<uuid>` of ESCO. */
export const escoUri = (kind: 'occupation' | 'skill') =>
  z
    .string()
    .regex(
      new RegExp(`^http://data\\.europa\\.eu/esco/${kind}/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$`),
      `Hier hoort een adres van ESCO dat begint met http://data.europa.eu/esco/${kind}/.`,
    );

/** Our own code of an ESCO concept: `esco:<uuid>`. */
export function escoCode(uri: string): string {
  return `esco:${uri.slice(uri.lastIndexOf('/') + 1)}`;
}

/** Labels of one cell: one on each line, or with ` | ` between them in the thematic collections. Without repeats. */
export const labels = z.string().transform((cell) => [
  ...new Set(
    cell
      .split(/\n| \| /)
      .map((label) => label.trim())
      .filter((label) => label !== ''),
  ),
]);

export const iscoCode = z.string().regex(/^\d{1,4}$/, 'Hier hoort een ISCO-code van 1 tot 4 cijfers.');

export const regionCode = z.string().regex(/^AM\d{2}$/, 'Hier hoort de code van een arbeidsmarktregio, zoals AM01.');

export const municipalityCode = z.string().regex(/^GM\d{4}$/, 'Hier hoort de code van een gemeente, zoals GM0637.');

import { z } from 'zod';
import { filled, wholeNumber } from './cells.ts';
import { defineSource } from './source.ts';

export interface SbiCode {
  /** A letter for a section, else 2 to 5 digits without dots; leading zeros matter. */
  code: string;
  /** 1 for a section, else the number of digits. */
  level: number;
  /** Null for sections. */
  parent: string | null;
  /** Letter of the section. */
  section: string;
  description: string;
}

/** Standaard Bedrijfsindeling 2008 (CBS, CC BY 4.0). */
export const sbi = defineSource(
  {
    sbi_code: z.string().regex(/^(?:[A-U]|\d{2,5})$/, 'Hier hoort een letter of een SBI-code van 2 tot 5 cijfers.'),
    level: wholeNumber,
    parent: z.string(),
    section: z.string().regex(/^[A-U]$/, 'Hier hoort de letter van een sectie.'),
    omschrijving: filled,
  },
  (row): SbiCode => ({
    code: row.sbi_code,
    level: row.sbi_code.length,
    parent: row.parent === '' ? null : row.parent,
    section: row.section,
    description: row.omschrijving,
  }),
);

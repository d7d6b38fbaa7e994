import { z } from 'zod';
import { escoCode, escoUri, filled, iscoCode, labels } from './cells.ts';
import { defineSource } from './source.ts';

export interface EscoOccupation {
  /** `esco:<uuid>` */
  code: string;
  uri: string;
  /** Place in the ESCO tree, such as '2654.1.7'. */
  escoCode: string;
  /** ISCO-08 unit group, 4 digits. */
  iscoCode: string;
  label: string;
  altLabels: string[];
  /** Words to find the occupation by that are never shown. */
  hiddenLabels: string[];
  description: string;
  status: string;
}

/** `occupations_<language>.csv` of ESCO (European Commission, reuse under Decision 2011/833/EU). */
export const escoOccupations = defineSource(
  {
    conceptType: z.literal('Occupation', 'Dit is geen beroep.'),
    conceptUri: escoUri('occupation'),
    iscoGroup: iscoCode.length(4, 'Hier hoort een ISCO-code van 4 cijfers.'),
    preferredLabel: filled,
    altLabels: labels,
    hiddenLabels: labels,
    status: filled,
    description: z.string(),
    code: z.string().regex(/^\d{4}(?:\.\d{1,3}){1,6}$/, 'Hier hoort een code als 2654.1.7.'),
  },
  (row): EscoOccupation => ({
    code: escoCode(row.conceptUri),
    uri: row.conceptUri,
    escoCode: row.code,
    iscoCode: row.iscoGroup,
    label: row.preferredLabel,
    altLabels: row.altLabels.filter((label) => label !== row.preferredLabel),
    hiddenLabels: row.hiddenLabels,
    description: row.description,
    status: row.status,
  }),
);

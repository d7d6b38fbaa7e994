import { z } from 'zod';
import { escoCode, escoUri } from './cells.ts';
import { defineSource } from './source.ts';

export interface EscoRelation {
  /** `esco:<uuid>` of the occupation. */
  occupationCode: string;
  /** `esco:<uuid>` of the skill. */
  skillCode: string;
  relation: 'essential' | 'optional';
}

/** `occupationSkillRelations_<language>.csv` of ESCO: which skills an occupation asks for. */
export const escoRelations = defineSource(
  {
    occupationUri: escoUri('occupation'),
    relationType: z.enum(['essential', 'optional'], 'Hier hoort essential of optional.'),
    skillUri: escoUri('skill'),
  },
  (row): EscoRelation => ({
    occupationCode: escoCode(row.occupationUri),
    skillCode: escoCode(row.skillUri),
    relation: row.relationType,
  }),
);

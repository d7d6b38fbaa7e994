import { z } from 'zod';
import { escoCode, escoUri, filled, labels } from './cells.ts';
import { defineSource } from './source.ts';

const skillTypes = z.enum(['knowledge', 'skill/competence'], 'Hier hoort knowledge of skill/competence.');
const REUSE_LEVELS = ['', 'transversal', 'cross-sector', 'sector-specific', 'occupation-specific'] as const;

export interface EscoSkill {
  /** `esco:<uuid>` */
  code: string;
  uri: string;
  kind: 'knowledge' | 'skill';
  label: string;
  altLabels: string[];
  description: string;
  /** How widely it can be used; null where the file does not tell. */
  reuseLevel: Exclude<(typeof REUSE_LEVELS)[number], ''> | null;
}

/** `skills_<language>.csv` and the thematic collections of ESCO (same licence as the occupations). */
export const escoSkills = defineSource(
  {
    conceptType: z.literal('KnowledgeSkillCompetence', 'Dit is geen vaardigheid.'),
    conceptUri: escoUri('skill'),
    skillType: skillTypes,
    reuseLevel: z.enum(REUSE_LEVELS, 'Dit niveau van hergebruik kent ESCO niet.'),
    preferredLabel: filled,
    altLabels: labels,
    description: z.string(),
  },
  (row): EscoSkill => ({
    code: escoCode(row.conceptUri),
    uri: row.conceptUri,
    kind: row.skillType === 'knowledge' ? 'knowledge' : 'skill',
    label: row.preferredLabel,
    altLabels: row.altLabels.filter((label) => label !== row.preferredLabel),
    description: row.description,
    reuseLevel: row.reuseLevel === '' ? null : row.reuseLevel,
  }),
);

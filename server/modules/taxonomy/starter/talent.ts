import type { SectorCode } from './sectors.ts';

/** Where a talent belongs on the page on which people choose theirs, with the heading in plain words. */
export const TALENT_KINDS = [
  { code: 'aanpakken', label: 'Hoe je werkt' },
  { code: 'samenwerken', label: 'Samenwerken' },
  { code: 'mensen', label: 'Met mensen' },
  { code: 'denken', label: 'Denken en regelen' },
  { code: 'computer', label: 'Met de computer' },
  { code: 'handen', label: 'Met je handen' },
  { code: 'machines', label: 'Rijden en machines' },
  { code: 'natuur', label: 'Planten en dieren' },
  { code: 'koken', label: 'Eten en drinken' },
  { code: 'creatief', label: 'Maken en bedenken' },
] as const;

export type TalentKindCode = (typeof TALENT_KINDS)[number]['code'];

/** Something a person is good at, in words people use themselves. Without `sectors` it is of use everywhere. */
export interface StarterTalent {
  readonly code: string;
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly kind: TalentKindCode;
  readonly sectors?: readonly SectorCode[];
}

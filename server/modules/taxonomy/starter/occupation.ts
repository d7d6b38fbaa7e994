import type { FamilyCode } from './families.ts';
import type { LevelCode } from './levels.ts';
import type { SectorCode } from './sectors.ts';

/**
 * An occupation in everyday Dutch. `synonyms` are words that people type for it: feminine and short forms, the task
 * itself, the place of work. `isco` is a 4-digit unit group of ISCO-08 (ILO). `level` is what employers usually ask.
 */
export interface StarterOccupation {
  readonly code: string;
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly sector: SectorCode;
  readonly family: FamilyCode;
  readonly isco: string;
  readonly level: LevelCode;
}

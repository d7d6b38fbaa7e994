/** How finely a field is shown: its fine band, its coarse band, or not at all. */
export type Grain = 'fine' | 'coarse' | 'drop';
export type AreaGrain = 'municipality' | 'subregion' | 'region';

/** One step of the ladder: what a cell made at this step shows. The sector is always shown and so is not named here. */
export interface LadderStep {
  readonly family: 'fine' | 'drop';
  readonly area: AreaGrain;
  readonly hours: Grain;
  readonly level: Grain;
  readonly availability: Grain;
}

/**
 * The five steps, finest first. They are data and the same for everyone: a group that is too small at one step goes to
 * the next as a whole, and no record is generalised for its own sake. (Generalising each record as little as possible
 * can be undone, because the choice itself tells something: Cohen, "Attacks on Deidentification's Defenses", USENIX
 * Security 2022.) The steps were chosen on an invented region of 2,000 people, see `utility.test.ts`.
 */
export const DEFAULT_LADDER: readonly LadderStep[] = [
  { family: 'fine', area: 'subregion', hours: 'coarse', level: 'coarse', availability: 'coarse' },
  { family: 'fine', area: 'subregion', hours: 'drop', level: 'drop', availability: 'drop' },
  { family: 'fine', area: 'region', hours: 'drop', level: 'drop', availability: 'drop' },
  { family: 'drop', area: 'subregion', hours: 'drop', level: 'drop', availability: 'drop' },
  { family: 'drop', area: 'region', hours: 'drop', level: 'drop', availability: 'drop' },
];

const GRAINS: readonly Grain[] = ['fine', 'coarse', 'drop'];
const AREA_GRAINS: readonly AreaGrain[] = ['municipality', 'subregion', 'region'];

/** True when `step` hides something that `earlier` shows: some field is coarser. */
export function hidesMoreThan(step: LadderStep, earlier: LadderStep): boolean {
  return (
    GRAINS.indexOf(step.family) > GRAINS.indexOf(earlier.family) ||
    AREA_GRAINS.indexOf(step.area) > AREA_GRAINS.indexOf(earlier.area) ||
    GRAINS.indexOf(step.hours) > GRAINS.indexOf(earlier.hours) ||
    GRAINS.indexOf(step.level) > GRAINS.indexOf(earlier.level) ||
    GRAINS.indexOf(step.availability) > GRAINS.indexOf(earlier.availability)
  );
}

/** True for the step that has nothing left to give up: sector and region only. */
export function isCoarsest(step: LadderStep): boolean {
  return (
    step.family === 'drop' &&
    step.area === 'region' &&
    step.hours === 'drop' &&
    step.level === 'drop' &&
    step.availability === 'drop'
  );
}

import type { StarterTalent } from './talent.ts';
import { AANPAKKEN_TALENTS } from './talents/aanpakken.ts';
import { COMPUTER_TALENTS } from './talents/computer.ts';
import { CREATIEF_TALENTS } from './talents/creatief.ts';
import { DENKEN_TALENTS } from './talents/denken.ts';
import { HANDEN_TALENTS } from './talents/handen.ts';
import { KOKEN_TALENTS } from './talents/koken.ts';
import { MACHINES_TALENTS } from './talents/machines.ts';
import { MENSEN_TALENTS } from './talents/mensen.ts';
import { NATUUR_TALENTS } from './talents/natuur.ts';
import { SAMENWERKEN_TALENTS } from './talents/samenwerken.ts';

/** All talents of the starter list, by kind. */
export const TALENTS: readonly StarterTalent[] = [
  ...AANPAKKEN_TALENTS,
  ...SAMENWERKEN_TALENTS,
  ...MENSEN_TALENTS,
  ...DENKEN_TALENTS,
  ...COMPUTER_TALENTS,
  ...HANDEN_TALENTS,
  ...MACHINES_TALENTS,
  ...NATUUR_TALENTS,
  ...KOKEN_TALENTS,
  ...CREATIEF_TALENTS,
];

import type { StarterOccupation } from './occupation.ts';
import { BOUW_OCCUPATIONS } from './occupations/bouw.ts';
import { DETAILHANDEL_OCCUPATIONS } from './occupations/detailhandel.ts';
import { DIENSTVERLENING_OCCUPATIONS } from './occupations/dienstverlening.ts';
import { FACILITAIR_OCCUPATIONS } from './occupations/facilitair.ts';
import { GRIJS_OCCUPATIONS } from './occupations/grijs.ts';
import { GROEN_OCCUPATIONS } from './occupations/groen.ts';
import { HORECA_OCCUPATIONS } from './occupations/horeca.ts';
import { ICT_OCCUPATIONS } from './occupations/ict.ts';
import { LEISURE_OCCUPATIONS } from './occupations/leisure.ts';
import { LOGISTIEK_OCCUPATIONS } from './occupations/logistiek.ts';
import { OVERHEID_OCCUPATIONS } from './occupations/overheid.ts';
import { PRODUCTIE_OCCUPATIONS } from './occupations/productie.ts';
import { TECHNIEK_OCCUPATIONS } from './occupations/techniek.ts';
import { TRANSPORT_OCCUPATIONS } from './occupations/transport.ts';
import { TUINBOUW_OCCUPATIONS } from './occupations/tuinbouw.ts';
import { UITZENDEN_OCCUPATIONS } from './occupations/uitzenden.ts';
import { ZORG_OCCUPATIONS } from './occupations/zorg.ts';

/** All occupations of the starter list, by sector in the order of the sectors. */
export const OCCUPATIONS: readonly StarterOccupation[] = [
  ...BOUW_OCCUPATIONS,
  ...DETAILHANDEL_OCCUPATIONS,
  ...DIENSTVERLENING_OCCUPATIONS,
  ...FACILITAIR_OCCUPATIONS,
  ...GRIJS_OCCUPATIONS,
  ...GROEN_OCCUPATIONS,
  ...HORECA_OCCUPATIONS,
  ...ICT_OCCUPATIONS,
  ...LEISURE_OCCUPATIONS,
  ...LOGISTIEK_OCCUPATIONS,
  ...OVERHEID_OCCUPATIONS,
  ...PRODUCTIE_OCCUPATIONS,
  ...TECHNIEK_OCCUPATIONS,
  ...TRANSPORT_OCCUPATIONS,
  ...TUINBOUW_OCCUPATIONS,
  ...UITZENDEN_OCCUPATIONS,
  ...ZORG_OCCUPATIONS,
];

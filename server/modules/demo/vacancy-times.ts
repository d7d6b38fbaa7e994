import type { SectorCode } from '#server/modules/taxonomy/starter/sectors.ts';
import type { WorkConditionCode } from '#server/modules/taxonomy/starter/work-conditions.ts';
import type { Random } from '#server/platform/random.ts';
import { shiftDay } from './days.ts';
import type { DemoVacancy } from './types.ts';

const WEEK: DemoVacancy['days'] = ['ma', 'di', 'wo', 'do', 'vr'];
const DAY: DemoVacancy['dayparts'] = ['ochtend', 'middag'];
/** Work that goes on in weekends and evenings. */
const ALWAYS_OPEN: readonly SectorCode[] = ['detailhandel', 'horeca', 'leisure', 'logistiek', 'transport', 'zorg'];
const OUTDOORS: readonly SectorCode[] = ['bouw', 'grijs', 'groen', 'tuinbouw'];
const WITH_GUESTS: readonly SectorCode[] = ['detailhandel', 'horeca', 'leisure', 'zorg'];

const EVERYWHERE: readonly WorkConditionCode[] = [
  'in-team',
  'vast-aanspreekpunt',
  'duidelijke-taken',
  'afwisseling',
  'pauzes',
  'leren',
  'uren-opbouwen',
];

/** When the work is done and what it is like. Many employers leave some of it open. */
export const drawTimes = (
  random: Random,
  sector: SectorCode,
  today: string,
): Pick<DemoVacancy, 'days' | 'dayparts' | 'firstDay' | 'workConditions'> => {
  const open = ALWAYS_OPEN.includes(sector);
  const evenings = open && random.chance(0.35);
  const weekends = open && random.chance(0.35);
  const said = random.chance(0.7);
  return {
    days: said ? [...(weekends ? WEEK.slice(2) : WEEK), ...(weekends ? (['za', 'zo'] as const) : [])] : [],
    dayparts: said ? (evenings ? ['middag', 'avond'] : random.chance(0.3) ? ['ochtend'] : DAY) : [],
    firstDay: random.chance(0.4) ? shiftDay(today, random.int(7, 60)) : null,
    workConditions: random.chance(0.75)
      ? [
          ...(OUTDOORS.includes(sector) ? (['buiten', 'actief'] as const) : (['binnen'] as const)),
          ...(WITH_GUESTS.includes(sector) ? (['klanten'] as const) : []),
          ...(evenings || weekends
            ? (['wisselende-diensten'] as const)
            : (['vaste-werktijden', 'geen-nacht'] as const)),
          ...random.shuffle(EVERYWHERE).slice(0, random.int(1, 3)),
        ]
      : [],
  };
};

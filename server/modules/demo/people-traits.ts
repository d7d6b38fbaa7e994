import type { ContractFormCode } from '#server/modules/taxonomy/starter/contract-forms.ts';
import type { FamilyCode } from '#server/modules/taxonomy/starter/families.ts';
import { LANGUAGES } from '#server/modules/taxonomy/starter/languages.ts';
import type { LanguageCode } from '#server/modules/taxonomy/starter/languages.ts';
import type { LevelCode } from '#server/modules/taxonomy/starter/levels.ts';
import type { LicenceCode } from '#server/modules/taxonomy/starter/licences.ts';
import { OCCUPATIONS } from '#server/modules/taxonomy/starter/occupations.ts';
import type { SectorCode } from '#server/modules/taxonomy/starter/sectors.ts';
import type { TravelMeansCode } from '#server/modules/taxonomy/starter/travel-means.ts';
import { WORK_CONDITIONS } from '#server/modules/taxonomy/starter/work-conditions.ts';
import type { WorkConditionCode } from '#server/modules/taxonomy/starter/work-conditions.ts';
import type { DaypartCode, WeekdayCode } from '#server/modules/taxonomy/starter/work-times.ts';
import type { Random } from '#server/platform/random.ts';
import { shiftDay } from './days.ts';
import type { NameGroup } from './names.ts';
import type { DemoPerson } from './types.ts';

/** How often each trait occurs. The figures copy the look of a municipal caseload, not of one municipality. */

/** What jobseekers of a municipality want to do, most wished first: weights follow Zipf's law over this order. */
export const SECTORS_BY_DEMAND: readonly SectorCode[] = [
  'facilitair',
  'logistiek',
  'zorg',
  'detailhandel',
  'horeca',
  'productie',
  'tuinbouw',
  'transport',
  'groen',
  'dienstverlening',
  'bouw',
  'techniek',
  'overheid',
  'grijs',
  'leisure',
  'uitzenden',
  'ict',
];

export const LEVEL_WEIGHTS: readonly (readonly [LevelCode, number])[] = [
  ['basis', 0.28],
  ['vmbo', 0.25],
  ['mbo12', 0.25],
  ['mbo34', 0.14],
  ['hbo', 0.06],
  ['wo', 0.02],
];

const AGE_BANDS: readonly (readonly [readonly [number, number], number])[] = [
  [[18, 26], 0.12],
  [[27, 35], 0.22],
  [[36, 45], 0.25],
  [[46, 55], 0.24],
  [[56, 65], 0.17],
];

export function drawBirthDate(random: Random, today: string): string {
  const [youngest, oldest] = random.weighted(AGE_BANDS);
  const age = random.int(youngest, oldest);
  return shiftDay(`${Number(today.slice(0, 4)) - age}${today.slice(4, 8)}01`, -random.int(1, 364));
}

/** Six in ten have been guided for more than two years. */
export function drawRegistration(random: Random, today: string): string {
  const days = random.chance(0.6) ? random.int(732, 4200) : random.int(10, 729);
  return shiftDay(today, -days);
}

const LONG_WEEKS = [
  [[24, 32], 0.26],
  [[28, 36], 0.2],
  [[32, 36], 0.14],
  [[32, 40], 0.26],
  [[36, 40], 0.14],
] as const;
const SHORT_WEEKS = [
  [[8, 16], 0.14],
  [[12, 20], 0.24],
  [[16, 24], 0.34],
  [[20, 28], 0.28],
] as const;

export interface WorkingTimes {
  readonly hoursMin: number;
  readonly hoursMax: number;
  readonly days: readonly WeekdayCode[];
  readonly dayparts: readonly DaypartCode[];
  readonly schoolHours: boolean;
}

/** One in five has young children to bring to school and wants a short week; others sometimes do too. */
export function drawTimes(random: Random): WorkingTimes {
  const schoolHours = random.chance(0.2);
  const short = schoolHours || random.chance(0.15);
  const [hoursMin, hoursMax] = random.weighted<readonly [number, number]>(short ? SHORT_WEEKS : LONG_WEEKS);
  const weekdays: WeekdayCode[] = ['ma', 'di', 'wo', 'do', 'vr'];
  if (short) weekdays.splice(random.int(0, 4), 1);
  if (!schoolHours && random.chance(0.28)) weekdays.push('za');
  if (!schoolHours && random.chance(0.1)) weekdays.push('zo');
  const dayparts: DaypartCode[] = ['ochtend'];
  if (!schoolHours || random.chance(0.6)) dayparts.push('middag');
  if (!schoolHours && random.chance(0.35)) dayparts.push('avond');
  if (!schoolHours && random.chance(0.08)) dayparts.push('nacht');
  return { hoursMin, hoursMax, days: weekdays, dayparts, schoolHours };
}

export function drawAvailability(random: Random, today: string): string {
  if (random.chance(0.5)) return today;
  return random.chance(0.6) ? shiftDay(today, random.int(3, 30)) : shiftDay(today, random.int(31, 180));
}

export function drawTravel(random: Random): DemoPerson['travel'] {
  const means: TravelMeansCode[] = [];
  if (random.chance(0.68)) means.push(random.chance(0.2) ? 'e-fiets' : 'fiets');
  if (random.chance(0.62)) means.push('ov');
  const drives = random.chance(0.27);
  if (drives) means.push('auto');
  if (random.chance(0.05)) means.push('bromfiets');
  if (means.length === 0) means.push('lopen');
  const km = drives
    ? random.pick([15, 20, 25, 30, 40])
    : means.includes('ov')
      ? random.pick([10, 10, 15, 20, 25])
      : means.includes('lopen')
        ? random.pick([3, 5])
        : random.pick([5, 7, 10, 15]);
  return { km, means };
}

const KNOWN_LANGUAGES = new Set<string>(LANGUAGES.map((language) => language.code));
const isLanguage = (code: string): code is LanguageCode => KNOWN_LANGUAGES.has(code);

/** Dutch always; about one in three speaks it a little or reasonably. Then the languages of home and school. */
export function drawLanguages(random: Random, group: NameGroup): DemoPerson['languages'] {
  const homeIsDutch = group.languages.length === 0;
  const limited = homeIsDutch ? 'redelijk' : random.pick(['redelijk', 'redelijk', 'beetje'] as const);
  const dutch = random.chance(group.dutchGood) ? 'goed' : limited;
  const languages: { code: LanguageCode; level: 'beetje' | 'redelijk' | 'goed' }[] = [{ code: 'nl', level: dutch }];
  for (const [index, code] of group.languages.entries()) {
    if (!isLanguage(code) || !random.chance(index === 0 ? 0.85 : 0.3)) continue;
    languages.push({ code, level: index === 0 ? 'goed' : random.pick(['redelijk', 'goed'] as const) });
  }
  if (!group.languages.includes('en') && random.chance(0.42)) {
    languages.push({ code: 'en', level: random.pick(['beetje', 'redelijk', 'redelijk', 'goed'] as const) });
  }
  if (homeIsDutch && random.chance(0.08)) languages.push({ code: 'de', level: 'redelijk' });
  return languages;
}

const COMMON_LICENCES: readonly (readonly [LicenceCode, number])[] = [
  ['rijbewijs-b', 0.36],
  ['rijbewijs-am', 0.06],
  ['bhv', 0.04],
  ['vog-bereid', 0.55],
];

const SECTOR_LICENCES: Partial<Record<SectorCode, readonly (readonly [LicenceCode, number])[]>> = {
  bouw: [
    ['vca-basis', 0.32],
    ['hoogwerker', 0.07],
  ],
  facilitair: [
    ['schoonmaak-basis', 0.1],
    ['beveiliger-diploma', 0.05],
  ],
  grijs: [
    ['vca-basis', 0.3],
    ['rijbewijs-be', 0.06],
  ],
  groen: [
    ['kettingzaag', 0.08],
    ['vca-basis', 0.12],
    ['rijbewijs-t', 0.06],
  ],
  horeca: [
    ['haccp', 0.16],
    ['sociale-hygiene', 0.08],
  ],
  logistiek: [
    ['heftruck', 0.16],
    ['ept', 0.1],
    ['reachtruck', 0.05],
  ],
  productie: [['vca-basis', 0.1]],
  techniek: [
    ['vca-basis', 0.28],
    ['lasdiploma', 0.06],
    ['nen-3140', 0.06],
  ],
  transport: [
    ['rijbewijs-c', 0.1],
    ['code-95', 0.08],
    ['taxi', 0.05],
  ],
  tuinbouw: [['spuitlicentie', 0.03]],
  zorg: [['ehbo', 0.12]],
};

/** Who asks for such work most often has the paper for it already. */
const FAMILY_LICENCES: Partial<Record<FamilyCode, readonly (readonly [LicenceCode, number])[]>> = {
  'facilitair-beveiliging': [['beveiliger-diploma', 0.5]],
  'logistiek-heftruck': [['heftruck', 0.75]],
  'transport-bezorgen': [['rijbewijs-b', 0.85]],
  'transport-personen': [['rijbewijs-b', 0.9]],
  'transport-vrachtwagen': [
    ['rijbewijs-c', 0.8],
    ['code-95', 0.7],
  ],
};

const FAMILY_OF = new Map(OCCUPATIONS.map((occupation) => [occupation.code, occupation.family]));

export function drawLicences(
  random: Random,
  sectors: readonly SectorCode[],
  occupations: readonly string[],
): LicenceCode[] {
  const licences = new Set<LicenceCode>();
  for (const [code, probability] of COMMON_LICENCES) if (random.chance(probability)) licences.add(code);
  for (const sector of sectors) {
    for (const [code, probability] of SECTOR_LICENCES[sector] ?? []) if (random.chance(probability)) licences.add(code);
  }
  const families = new Set(occupations.map((code) => FAMILY_OF.get(code)));
  for (const family of families) {
    const usual = family === undefined ? [] : (FAMILY_LICENCES[family] ?? []);
    for (const [code, probability] of usual) if (random.chance(probability)) licences.add(code);
  }
  // Who drives a lorry drives a car.
  if (licences.has('rijbewijs-c') || licences.has('rijbewijs-be')) licences.add('rijbewijs-b');
  return [...licences];
}

const CONTRACT_WISHES: readonly (readonly [ContractFormCode, number])[] = [
  ['vast', 0.82],
  ['tijdelijk', 0.86],
  ['uitzend', 0.45],
  ['detachering', 0.2],
  ['oproep', 0.12],
  ['seizoen', 0.12],
  ['leerbaan', 0.2],
];

export function drawContractForms(random: Random): ContractFormCode[] {
  const wishes = CONTRACT_WISHES.filter(([, probability]) => random.chance(probability)).map(([code]) => code);
  return wishes.length > 0 ? wishes : ['tijdelijk'];
}

export function drawWorkConditions(random: Random, schoolHours: boolean): WorkConditionCode[] {
  const wishes: WorkConditionCode[] = schoolHours ? ['schooltijden'] : [];
  for (const kind of ['tijd', 'plek', 'mensen', 'werk'] as const) {
    if ((kind === 'tijd' && schoolHours) || !random.chance(0.45)) continue;
    wishes.push(
      random.pick(WORK_CONDITIONS.filter((entry) => entry.kind === kind && entry.code !== 'schooltijden')).code,
    );
  }
  return wishes;
}

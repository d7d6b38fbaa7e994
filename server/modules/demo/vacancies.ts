import { FAMILIES } from '#server/modules/taxonomy/starter/families.ts';
import type { FamilyCode } from '#server/modules/taxonomy/starter/families.ts';
import type { LicenceCode } from '#server/modules/taxonomy/starter/licences.ts';
import type { StarterOccupation } from '#server/modules/taxonomy/starter/occupation.ts';
import { OCCUPATIONS } from '#server/modules/taxonomy/starter/occupations.ts';
import type { SectorCode } from '#server/modules/taxonomy/starter/sectors.ts';
import { TALENTS } from '#server/modules/taxonomy/starter/talents.ts';
import type { Random } from '#server/platform/random.ts';
import { shiftDay } from './days.ts';
import { FAMILY_TASKS } from './family-tasks.ts';
import { occupationsFor, talentsFor } from './occupation-draw.ts';
import { drawTimes } from './vacancy-times.ts';
import type { DemoEmployer, DemoEmployerUser, DemoNeeds, DemoVacancy } from './types.ts';

type Weeks = readonly (readonly [readonly [number, number], number])[];

const LONG_WEEKS: Weeks = [
  [[20, 28], 0.08],
  [[24, 32], 0.22],
  [[32, 40], 0.45],
  [[36, 40], 0.25],
];
const SHORT_WEEKS: Weeks = [
  [[8, 16], 0.12],
  [[12, 20], 0.16],
  [[16, 24], 0.24],
  [[20, 28], 0.18],
  [[24, 32], 0.2],
  [[32, 40], 0.1],
];
const MOSTLY_FULL_TIME: readonly SectorCode[] = ['bouw', 'grijs', 'groen', 'ict', 'productie', 'techniek', 'transport'];

const OFFERS: readonly string[] = [
  'Ervaring is niet nodig, wij leren je het werk.',
  'Je krijgt een vaste collega die je inwerkt.',
  'Je werkt in een kleine ploeg met vaste pauzes.',
  'De werktijden spreken we samen af.',
  'Er is kans op een vast contract.',
  'Nederlands leren kan naast het werk.',
  'De werkplek is goed te bereiken met bus en fiets.',
  'Werkkleding krijg je van ons.',
];

/** Licences without which the work may not or cannot be done. */
const REQUIRED_LICENCES: Partial<Record<FamilyCode, readonly LicenceCode[]>> = {
  'facilitair-beveiliging': ['beveiliger-diploma'],
  'overheid-handhaving': ['vog-bereid'],
  'overheid-school': ['vog-bereid'],
  'overheid-sociaal': ['vog-bereid'],
  'transport-bezorgen': ['rijbewijs-b'],
  'transport-personen': ['rijbewijs-b', 'vog-bereid'],
  'transport-vrachtwagen': ['rijbewijs-c', 'code-95'],
  'zorg-kinderen': ['vog-bereid'],
  'zorg-thuis': ['vog-bereid'],
  'zorg-verzorging': ['vog-bereid'],
};

/** Certificates that people get in their first weeks. */
const LEARNED_LICENCES: Partial<Record<SectorCode, readonly LicenceCode[]>> = {
  bouw: ['vca-basis'],
  facilitair: ['bhv'],
  grijs: ['vca-basis'],
  groen: ['vca-basis'],
  horeca: ['haccp'],
  logistiek: ['heftruck', 'ept'],
  techniek: ['vca-basis'],
  zorg: ['bhv'],
};

/** What employers ask for in every line of work. */
const ATTITUDES = TALENTS.filter((talent) => talent.kind === 'aanpakken' && talent.sectors === undefined)
  .slice(0, 12)
  .map((talent) => talent.code);
const SECTOR_TALENTS = new Set(TALENTS.filter((talent) => talent.sectors !== undefined).map((talent) => talent.code));

const NO_NEEDS: DemoNeeds = { talents: [], licences: [], languages: [] };

/** The vacancy that the documentation uses. */
const NAMED = { title: 'Orderpicker ochtend', occupation: 'orderpicker', hours: [20, 28], headcount: 3 } as const;

/** Vacancies of verified employers only: others cannot have one approved. */
export function generateVacancies(
  random: Random,
  count: number,
  today: string,
  employers: readonly DemoEmployer[],
  users: readonly DemoEmployerUser[],
): DemoVacancy[] {
  const verified = employers.filter((employer) => employer.status === 'verified');
  if (verified.length === 0) return [];
  return Array.from({ length: count }, (_, index) => {
    // Every employer gets a turn before the first one has a second vacancy.
    const employer = verified[index % verified.length] ?? random.pick(verified);
    const user = users.find((entry) => entry.employerKey === employer.key);
    const own = random.fork(`vacancy/${index}`);
    const named = index === 0 ? OCCUPATIONS.find((entry) => entry.code === NAMED.occupation) : undefined;
    const vacancy = drawVacancy(
      own,
      index,
      today,
      employer,
      user?.key ?? '',
      named ?? drawOccupation(own, employer.sector),
    );
    if (named === undefined) return vacancy;
    return {
      ...vacancy,
      title: NAMED.title,
      hoursMin: NAMED.hours[0],
      hoursMax: NAMED.hours[1],
      headcount: NAMED.headcount,
      state: 'approved',
      createdOn: shiftDay(today, -35),
      closingDate: shiftDay(today, 38),
      mustHaves: NO_NEEDS,
      days: ['ma', 'di', 'wo', 'do', 'vr'],
      dayparts: ['ochtend'],
      firstDay: null,
      workConditions: ['binnen', 'in-team', 'vaste-werktijden', 'vast-aanspreekpunt'],
    };
  });
}

/** Work that employers look for people from the caseload for: seldom above secondary vocational education. */
function drawOccupation(random: Random, sector: SectorCode): StarterOccupation {
  const level = random.weighted([
    ['basis', 0.25],
    ['vmbo', 0.25],
    ['mbo12', 0.3],
    ['mbo34', 0.2],
  ] as const);
  return random.weighted(occupationsFor(sector, level));
}

function drawVacancy(
  random: Random,
  index: number,
  today: string,
  employer: DemoEmployer,
  userKey: string,
  occupation: StarterOccupation,
): DemoVacancy {
  const [hoursMin, hoursMax] = random.weighted(MOSTLY_FULL_TIME.includes(employer.sector) ? LONG_WEEKS : SHORT_WEEKS);
  const state = random.weighted([
    ['approved', 0.8],
    ['submitted', 0.07],
    ['draft', 0.04],
    ['closed', 0.06],
    ['expired', 0.03],
  ] as const);
  const over = state === 'closed' || state === 'expired';
  const age = over ? random.int(60, 160) : state === 'approved' ? random.int(4, 110) : random.int(0, 3);
  const own = talentsFor([employer.sector]).filter(([code]) => SECTOR_TALENTS.has(code));
  const needsDutch = occupation.level !== 'basis' && random.chance(0.5);

  return {
    key: `vacancy-${String(index + 1).padStart(3, '0')}`,
    employerKey: employer.key,
    userKey,
    title: occupation.label,
    need: `${FAMILY_TASKS[occupation.family]} ${random.shuffle(OFFERS).slice(0, 2).join(' ')}`,
    sector: familySector(occupation.family),
    occupation: occupation.code,
    family: occupation.family,
    pc4: employer.pc4,
    place: employer.place,
    hoursMin,
    hoursMax,
    level: occupation.level,
    mustHaves: {
      talents: random.chance(0.4) ? [random.pick(ATTITUDES)] : [],
      licences: REQUIRED_LICENCES[occupation.family] ?? [],
      languages: needsDutch ? ['nl'] : [],
    },
    canLearn: {
      talents: random.sampleWeighted(own, random.int(0, 2)),
      licences: (LEARNED_LICENCES[employer.sector] ?? []).filter(() => random.chance(0.4)),
      languages: [],
    },
    contractForm: random.weighted([
      ['tijdelijk', 0.5],
      ['vast', 0.2],
      ['uitzend', 0.12],
      ['leerbaan', 0.1],
      ['seizoen', 0.04],
      ['oproep', 0.04],
    ] as const),
    // A stream of its own, so that the rest of the region stays as it was.
    ...drawTimes(random.fork('times'), employer.sector, today),
    headcount: random.weighted([
      [1, 0.55],
      [2, 0.25],
      [3, 0.12],
      [5, 0.08],
    ]),
    state,
    createdOn: shiftDay(today, -age),
    closingDate: shiftDay(today, over ? -random.int(1, 30) : random.int(10, 75)),
  };
}

function familySector(code: FamilyCode): SectorCode {
  const family = FAMILIES.find((entry) => entry.code === code);
  if (family === undefined) throw new RangeError(`Unknown family ${code}.`);
  return family.sector;
}

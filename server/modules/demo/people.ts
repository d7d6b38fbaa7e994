import { OCCUPATIONS } from '#server/modules/taxonomy/starter/occupations.ts';
import type { StarterPlace } from '#server/modules/taxonomy/starter/region.ts';
import type { SectorCode } from '#server/modules/taxonomy/starter/sectors.ts';
import { TALENTS } from '#server/modules/taxonomy/starter/talents.ts';
import type { Random } from '#server/platform/random.ts';
import { mailName, mobileNumber, NAME_GROUPS } from './names.ts';
import { occupationsFor, talentsFor } from './occupation-draw.ts';
import {
  drawAvailability,
  drawBirthDate,
  drawContractForms,
  drawLanguages,
  drawLicences,
  drawRegistration,
  drawTimes,
  drawTravel,
  drawWorkConditions,
  LEVEL_WEIGHTS,
  SECTORS_BY_DEMAND,
} from './people-traits.ts';
import { writePresentation } from './presentation.ts';
import type { DemoMunicipality } from './staff.ts';
import type { DemoPerson, DemoStaff } from './types.ts';

/** Wishes crowd together: a third of them is for the two most wished sectors, and some hundredths for the last. */
const SECTOR_WEIGHTS = SECTORS_BY_DEMAND.map((sector, rank) => [sector, 1 / (rank + 1) ** 0.9] as const);
const OCCUPATION_LABELS = new Map(OCCUPATIONS.map((occupation) => [occupation.code, occupation.label]));
const TALENT_LABELS = new Map(TALENTS.map((talent) => [talent.code, talent.label]));

const labelsOf = (codes: readonly string[], labels: ReadonlyMap<string, string>): string[] =>
  codes.map((code) => labels.get(code) ?? code);

export interface PeopleContext {
  readonly today: string;
  readonly municipalities: readonly DemoMunicipality[];
  readonly places: readonly StarterPlace[];
  readonly staff: readonly DemoStaff[];
}

/** The caseload. Each person is drawn from a stream of its own, so that more people never change the first ones. */
export function generatePeople(random: Random, count: number, context: PeopleContext): DemoPerson[] {
  const towns = context.municipalities.map((municipality) => ({
    municipality,
    places: context.places.filter((place) => place.municipality === municipality.code),
    caseManagers: context.staff.filter(
      (member) => member.role === 'case-manager' && member.municipality === municipality.code,
    ),
  }));
  const accountManagers = context.staff.filter(({ role }) => role === 'account-manager');
  const townWeights = towns.map((town) => [town, town.municipality.weight] as const);
  return Array.from({ length: count }, (_, index) => {
    const own = random.fork(`person/${index}`);
    const town = own.weighted(townWeights);
    const home = {
      municipality: town.municipality.code,
      pc4: own.pick(town.places).pc4,
      caseManagerKey: own.pick(town.caseManagers).key,
    };
    return drawPerson(own, index, context.today, home, accountManagers);
  });
}

function drawPerson(
  random: Random,
  index: number,
  today: string,
  home: Pick<DemoPerson, 'municipality' | 'pc4' | 'caseManagerKey'>,
  accountManagers: readonly DemoStaff[],
): DemoPerson {
  const group = random.weighted(NAME_GROUPS.map((entry) => [entry, entry.share] as const));
  const firstName = random.pick(group.first);
  const lastName = random.pick(group.last);
  const number = index + 1;

  const level = random.weighted(LEVEL_WEIGHTS);
  const sectors = random.sampleWeighted(
    SECTOR_WEIGHTS,
    random.weighted([
      [1, 0.55],
      [2, 0.35],
      [3, 0.1],
    ]),
  );
  const wishedOccupations = drawWishes(random, sectors, level);
  const doneOccupations = drawExperience(random, sectors, level);
  const talents = random.sampleWeighted(talentsFor(sectors), random.int(3, 8));
  const languages = drawLanguages(random, group);
  const licences = drawLicences(random, sectors, wishedOccupations);
  const { schoolHours, ...times } = drawTimes(random);
  const isProtected = random.chance(0.02);

  const complete: DemoPerson = {
    key: `person-${String(number).padStart(4, '0')}`,
    firstName,
    lastName,
    birthDate: drawBirthDate(random, today),
    email: `${mailName(firstName, lastName)}.${number}@example.nl`,
    phone: mobileNumber(index),
    clientNumber: `K${String(100_000 + number)}`,
    ...home,
    registeredOn: drawRegistration(random, today),
    sectors,
    wishedOccupations,
    doneOccupations,
    talents,
    level,
    ...times,
    availableFrom: drawAvailability(random, today),
    travel: drawTravel(random),
    languages,
    licences,
    contractForms: drawContractForms(random),
    workConditions: drawWorkConditions(random, schoolHours),
    presentation: '',
    keys: drawKeys(random, isProtected),
    protected: isProtected,
    namedBrokerKey: isProtected ? drawBroker(random.fork('broker'), sectors, accountManagers) : null,
    optIns: { talents: [], licences: [], languages: [] },
  };
  const person = random.chance(0.12) ? leaveOpen(random, complete) : complete;
  return { ...person, optIns: drawOptIns(random, person), presentation: present(random, person) };
}

function drawWishes(random: Random, sectors: readonly SectorCode[], level: NonNullable<DemoPerson['level']>): string[] {
  const wishes = sectors.flatMap((sector) => random.sampleWeighted(occupationsFor(sector, level), random.int(1, 2)));
  return wishes.map((occupation) => occupation.code);
}

/** Earlier work: three in ten never had a job here, and half of the jobs were in a sector they want again. */
function drawExperience(
  random: Random,
  sectors: readonly SectorCode[],
  level: NonNullable<DemoPerson['level']>,
): string[] {
  if (random.chance(0.3)) return [];
  const done = new Set<string>();
  for (let turn = random.int(1, 3); turn > 0; turn -= 1) {
    const sector = random.chance(0.5) ? random.pick(sectors) : random.weighted(SECTOR_WEIGHTS);
    done.add(random.weighted(occupationsFor(sector, level)).code);
  }
  return [...done];
}

/** 62 in 100 have both keys on and 12 one of them; protected people have none. */
function drawKeys(random: Random, isProtected: boolean): DemoPerson['keys'] {
  const draw = random.next() * 0.98;
  if (isProtected || draw >= 0.74) return { person: false, professional: false };
  if (draw < 0.62) return { person: true, professional: true };
  const person = random.chance(0.6);
  return { person, professional: !person };
}

/** Nobody finds a protected person by searching; for three in four an account manager of their sector is named. */
function drawBroker(
  random: Random,
  sectors: readonly SectorCode[],
  accountManagers: readonly DemoStaff[],
): string | null {
  if (!random.chance(0.75)) return null;
  return accountManagers.find((manager) => manager.sectors.some((sector) => sectors.includes(sector)))?.key ?? null;
}

/** A profile that is not finished: two to four subjects are still unknown. */
function leaveOpen(random: Random, person: DemoPerson): DemoPerson {
  const gaps: readonly Partial<DemoPerson>[] = [
    { level: null },
    { hoursMin: null, hoursMax: null },
    { availableFrom: null },
    { days: [], dayparts: [] },
    { travel: { km: null, means: [] } },
    { languages: [] },
    { talents: [] },
    { contractForms: [] },
  ];
  return Object.assign({}, person, ...random.shuffle(gaps).slice(0, random.int(2, 4))) as DemoPerson;
}

/** One in four of the people with both keys on shows something of their own: most often a talent or the driving licence. */
function drawOptIns(random: Random, person: DemoPerson): DemoPerson['optIns'] {
  if (!person.keys.person || !person.keys.professional || !random.chance(0.25)) return person.optIns;
  return {
    talents: person.talents.filter(() => random.chance(0.25)).slice(0, 2),
    licences: person.licences.filter((code) => code !== 'vog-bereid' && random.chance(0.6)),
    languages: person.languages.map(({ code }) => code).filter(() => random.chance(0.3)),
  };
}

function present(random: Random, person: DemoPerson): string {
  if (random.chance(0.15)) return '';
  return writePresentation(random, {
    wished: labelsOf(person.wishedOccupations, OCCUPATION_LABELS),
    done: labelsOf(person.doneOccupations, OCCUPATION_LABELS),
    talents: labelsOf(person.talents, TALENT_LABELS),
    simple: person.languages.some(({ code, level }) => code === 'nl' && level !== 'goed'),
  });
}

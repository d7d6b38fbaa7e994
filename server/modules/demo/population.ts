import { MUNICIPALITIES, PLACES } from '#server/modules/taxonomy/starter/region.ts';
import type { MunicipalityCode } from '#server/modules/taxonomy/starter/region.ts';
import { createRandom } from '#server/platform/random.ts';
import { generateEmployers } from './employers.ts';
import { planIntroductions } from './introduction-plan.ts';
import { NAMED_PERSON } from './named-person.ts';
import { planPastProposals } from './past-proposals.ts';
import { generatePeople } from './people.ts';
import type { DemoMunicipality } from './staff.ts';
import { generateStaff } from './staff.ts';
import type { DemoPopulation } from './types.ts';
import { generateVacancies } from './vacancies.ts';

/** Inhabitants in thousands (CBS, rounded), largest first: caseloads follow the size of the municipality. */
const INHABITANTS: readonly (readonly [MunicipalityCode, number])[] = [
  ['GM0637', 127],
  ['GM1916', 78],
  ['GM1621', 66],
  ['GM1926', 58],
  ['GM0629', 27],
  ['GM0626', 26],
];

const EMPLOYERS = 120;
const VACANCIES = 150;

export interface PopulationOptions {
  readonly seed: number;
  /** The day that counts as today, `yyyy-mm-dd`: availability, ages and vacancies are drawn around it. */
  readonly today: string;
  /** Number of jobseekers, 0 or more. */
  readonly people?: number;
  /** The largest 1 to 6 municipalities of the region. */
  readonly municipalities?: number;
}

/** An invented region: the same options always give the same population. Throws a RangeError on impossible numbers. */
export function generatePopulation({
  seed,
  today,
  people = 1200,
  municipalities = 6,
}: PopulationOptions): DemoPopulation {
  if (!Number.isSafeInteger(people) || people < 0) throw new RangeError('people must be a whole number from 0.');
  if (!Number.isSafeInteger(municipalities) || municipalities < 1 || municipalities > INHABITANTS.length) {
    throw new RangeError(`municipalities must be a whole number from 1 to ${INHABITANTS.length}.`);
  }
  const random = createRandom(seed);
  const towns: DemoMunicipality[] = INHABITANTS.slice(0, municipalities).map(([code, weight]) => {
    const name = MUNICIPALITIES.find((municipality) => municipality.code === code)?.name ?? code;
    return { code, name, weight };
  });
  const places = PLACES.filter((place) => towns.some((town) => town.code === place.municipality));

  const staff = generateStaff(random.fork('staff'), towns);
  const drawn = generatePeople(random.fork('people'), people, { today, municipalities: towns, places, staff });
  const [first, ...others] = drawn;
  const everyone =
    first === undefined
      ? []
      : [{ ...first, ...NAMED_PERSON, availableFrom: today, caseManagerKey: 'case-manager-01' }, ...others];
  const { employers, employerUsers } = generateEmployers(random.fork('employers'), EMPLOYERS, places, staff);
  const vacancies = generateVacancies(random.fork('vacancies'), VACANCIES, today, employers, employerUsers);
  const running = planIntroductions(random.fork('introductions'), today, everyone, vacancies);
  const past = planPastProposals(random.fork('past'), today, everyone, vacancies, running);
  return {
    people: everyone,
    staff,
    employers,
    employerUsers,
    vacancies,
    introductionPlan: [...running, ...past.introductions],
    worklists: past.worklists,
  };
}

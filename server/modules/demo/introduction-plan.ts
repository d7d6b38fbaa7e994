import type { EndReason, IntroductionState } from '#contract/introduction-states.ts';
import { OCCUPATIONS } from '#server/modules/taxonomy/starter/occupations.ts';
import type { Random } from '#server/platform/random.ts';
import { shiftDay } from './days.ts';
import type { DemoIntroduction, DemoPerson, DemoVacancy } from './types.ts';

const FAMILY_OF = new Map(OCCUPATIONS.map((occupation) => [occupation.code, occupation.family]));

/** How many introductions stand in each state, and how many calendar days ago they began. */
const COUNTS: readonly (readonly [IntroductionState, number, readonly [number, number]])[] = [
  ['interest', 9, [0, 3]],
  ['taken-up', 8, [1, 4]],
  ['proposed', 10, [2, 6]],
  ['accepted', 5, [3, 7]],
  ['declined', 6, [5, 30]],
  ['contact-opened', 7, [4, 12]],
  ['talk', 9, [7, 21]],
  ['trial-placement', 5, [16, 50]],
  ['placed', 12, [20, 100]],
  ['ended', 8, [10, 90]],
];

const REASONS: readonly EndReason[] = [
  'no-answer-jobseeker',
  'not-chosen-after-talk',
  'jobseeker-stopped-after-talk',
  'found-other-work',
  'employer-withdrew',
  'trial-not-continued',
];

/** Running introductions in one person's inbox: more would be a burden. */
const MAX_PER_PERSON = 2;

/**
 * Introductions in every state, on approved vacancies and with people whose wishes fit. Whoever is placed has both
 * keys off, since a placement takes the card away; the others have both on. The first vacancy gets one of every state
 * that the documentation shows.
 */
export function planIntroductions(
  random: Random,
  today: string,
  people: readonly DemoPerson[],
  vacancies: readonly DemoVacancy[],
): DemoIntroduction[] {
  const open = vacancies.filter((vacancy) => vacancy.state === 'approved');
  const plan: DemoIntroduction[] = [];
  const perPerson = new Map<string, number>();
  const filled = new Map<string, number>();
  const pairs = new Set<string>();

  const fits = (person: DemoPerson, vacancy: DemoVacancy, state: IntroductionState): boolean => {
    const bothOn = person.keys.person && person.keys.professional;
    const bothOff = !person.keys.person && !person.keys.professional;
    return (
      (state === 'placed' ? bothOff && !perPerson.has(person.key) : bothOn) &&
      !person.protected &&
      (perPerson.get(person.key) ?? 0) < MAX_PER_PERSON &&
      !pairs.has(`${vacancy.key}/${person.key}`) &&
      person.wishedOccupations.some((code) => FAMILY_OF.get(code) === vacancy.family)
    );
  };

  for (const [state, count, [soonest, longest]] of COUNTS) {
    const oldEnough = open.filter(
      (vacancy) =>
        vacancy.createdOn <= shiftDay(today, -(soonest + 2)) &&
        // A filled place stays open for others only where more people are asked.
        (state !== 'placed' || vacancy.headcount > (filled.get(vacancy.key) ?? 0) + 1),
    );
    const [first, ...others] = oldEnough;
    if (first === undefined) continue;
    const order = [first, ...random.shuffle(others), ...random.shuffle(oldEnough)];
    let planned = 0;
    for (const vacancy of order) {
      if (planned === count) break;
      const candidates = people.filter((person) => fits(person, vacancy, state));
      const person = pickPerson(random, candidates, people[0], state, vacancy);
      if (person === undefined) continue;
      const age = daysBetween(vacancy.createdOn, today);
      plan.push({
        state,
        vacancyKey: vacancy.key,
        personKey: person.key,
        daysAgo: Math.min(random.int(soonest, longest), age - 1),
        source: drawSource(random, person, state),
        reason: state === 'ended' ? random.pick(REASONS) : null,
      });
      planned += 1;
      pairs.add(`${vacancy.key}/${person.key}`);
      perPerson.set(person.key, (perPerson.get(person.key) ?? 0) + 1);
      if (state === 'placed') filled.set(vacancy.key, (filled.get(vacancy.key) ?? 0) + 1);
    }
  }
  return plan;
}

/** What an account manager starts is proposed at once, so it never waits to be taken up. */
function drawSource(random: Random, person: DemoPerson, state: IntroductionState): DemoIntroduction['source'] {
  if (hasOptIns(person) && random.chance(0.5)) return 'card';
  return state === 'interest' || state === 'taken-up' || random.chance(0.75) ? 'tile' : 'staff';
}

/** The first person waits for an answer of her own on the first vacancy: the page that the documentation shows. */
function pickPerson(
  random: Random,
  candidates: readonly DemoPerson[],
  firstPerson: DemoPerson | undefined,
  state: IntroductionState,
  vacancy: DemoVacancy,
): DemoPerson | undefined {
  const isFirst = (person: DemoPerson) => person.key === firstPerson?.key;
  if (state === 'proposed' && vacancy.key === 'vacancy-001') {
    const first = candidates.find(isFirst);
    if (first !== undefined) return first;
  }
  const others = candidates.filter((person) => !isFirst(person));
  return others.length > 0 ? random.pick(others) : undefined;
}

const hasOptIns = ({ optIns }: DemoPerson): boolean =>
  optIns.talents.length + optIns.licences.length + optIns.languages.length > 0;

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

import type { EndReason, IntroductionState } from '#contract/introduction-states.ts';
import { OCCUPATIONS } from '#server/modules/taxonomy/starter/occupations.ts';
import type { Random } from '#server/platform/random.ts';
import { shiftDay } from './days.ts';
import type { DemoIntroduction, DemoPerson, DemoVacancy, DemoWorklist } from './types.ts';

const FAMILY_OF = new Map(OCCUPATIONS.map((occupation) => [occupation.code, occupation.family]));

/** Proposals of the last quarter for every hundred people: enough for figures about groups of them. */
const PER_HUNDRED = 15;
/** Others on the worklist from which somebody was proposed. */
const OTHERS = 4;
/** Days from the start of a proposal to its end. */
const LASTED = 8;

/** How it ended. Nobody is in one still, and nobody got the job: those stand in the plan of today. */
const ENDS: readonly (readonly [readonly [IntroductionState, EndReason | null], number])[] = [
  [['declined', null], 0.45],
  [['ended', 'no-answer-jobseeker'], 0.3],
  [['ended', 'not-chosen-after-talk'], 0.25],
];

/** Whoever speaks little Dutch was proposed less: the figures of the demo have something to look at. */
const BY_DUTCH: Readonly<Record<string, number>> = { goed: 4, redelijk: 4, beetje: 2 };

/** First day of the last quarter that is over, and the first day after it. */
const lastQuarter = (today: string): { from: string; until: string } => {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = (index: number) =>
    `${Math.floor(index / 4)}-${String((((index % 4) + 4) % 4) * 3 + 1).padStart(2, '0')}-01`;
  const running = year * 4 + Math.floor((month - 1) / 3);
  return { from: first(running - 1), until: first(running) };
};

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** What account managers did in the last quarter with the lists of best candidates: whom they saw, and whom they proposed. */
export function planPastProposals(
  random: Random,
  today: string,
  people: readonly DemoPerson[],
  vacancies: readonly DemoVacancy[],
  running: readonly DemoIntroduction[],
): { introductions: DemoIntroduction[]; worklists: DemoWorklist[] } {
  const { from, until } = lastQuarter(today);
  const lastStart = shiftDay(until, -LASTED / 2);
  const taken = new Set(running.map(({ vacancyKey, personKey }) => `${vacancyKey}/${personKey}`));
  const there = vacancies.filter(({ state, createdOn }) => state === 'approved' && createdOn < shiftDay(lastStart, -1));
  const [, ...findable] = people.filter(({ keys, protected: hidden }) => keys.person && keys.professional && !hidden);
  const introductions: DemoIntroduction[] = [];
  const worklists: DemoWorklist[] = [];
  const asked = new Set<string>();
  const wanted = Math.floor((people.length * PER_HUNDRED) / 100);
  for (let attempt = 0; attempt < wanted * 4 && introductions.length < wanted && there.length > 0; attempt++) {
    const vacancy = random.pick(there);
    const earliest = vacancy.createdOn < from ? from : shiftDay(vacancy.createdOn, 1);
    const day = shiftDay(earliest, random.int(0, Math.max(0, daysBetween(earliest, lastStart))));
    const fitting = findable.filter(
      ({ registeredOn, wishedOccupations }) =>
        registeredOn < shiftDay(day, -30) && wishedOccupations.some((code) => FAMILY_OF.get(code) === vacancy.family),
    );
    const free = fitting.filter(({ key }) => !asked.has(key) && !taken.has(`${vacancy.key}/${key}`));
    if (free.length === 0) continue;
    const dutch = ({ languages }: DemoPerson) => languages.find(({ code }) => code === 'nl')?.level ?? '';
    const person = random.weighted(free.map((one) => [one, BY_DUTCH[dutch(one)] ?? 2] as const));
    const [state, reason] = random.weighted(ENDS);
    const daysAgo = daysBetween(day, today);
    asked.add(person.key);
    introductions.push({
      state,
      vacancyKey: vacancy.key,
      personKey: person.key,
      daysAgo,
      lasted: Math.min(LASTED, daysAgo - 1),
      source: 'staff',
      reason,
    });
    const others = random.shuffle(fitting.filter((one) => one !== person)).slice(0, OTHERS);
    worklists.push({ vacancyKey: vacancy.key, daysAgo, personKeys: [person, ...others].map(({ key }) => key) });
  }
  return { introductions, worklists };
}

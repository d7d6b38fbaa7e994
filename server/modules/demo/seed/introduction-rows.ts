import type { Shown } from '#contract/publication.ts';
import { FAMILIES } from '#server/modules/taxonomy/starter/families.ts';
import { LANGUAGES } from '#server/modules/taxonomy/starter/languages.ts';
import { LICENCES } from '#server/modules/taxonomy/starter/licences.ts';
import { REGION } from '#server/modules/taxonomy/starter/region.ts';
import { SECTORS } from '#server/modules/taxonomy/starter/sectors.ts';
import { TALENTS } from '#server/modules/taxonomy/starter/talents.ts';
import type { DemoEmployer, DemoEmployerUser, DemoIntroduction, DemoPerson, DemoVacancy } from '../types.ts';
import type { Row } from './bulk.ts';
import { shiftDay } from '../days.ts';
import { localDate } from '#server/platform/calendar.ts';
import { type Timeline, timelineOf } from './timeline.ts';
import { accountIdOfPerson, type SeedWorld } from './world.ts';

/** One introduction with everybody in it and all its moments. */
export interface SeedIntroduction {
  id: string;
  plan: DemoIntroduction;
  line: Timeline;
  person: DemoPerson;
  vacancy: DemoVacancy;
  employer: DemoEmployer;
  user: DemoEmployerUser;
}

export const seedIntroductions = (world: SeedWorld): SeedIntroduction[] => {
  const { population, idOf, now } = world;
  const by = <T extends { readonly key: string }>(list: readonly T[]) =>
    new Map(list.map((entry) => [entry.key, entry]));
  const [people, vacancies] = [by(population.people), by(population.vacancies)];
  const [employers, users] = [by(population.employers), by(population.employerUsers)];
  return population.introductionPlan.map((plan) => {
    const person = people.get(plan.personKey);
    const vacancy = vacancies.get(plan.vacancyKey);
    const employer = vacancy && employers.get(vacancy.employerKey);
    const user = vacancy && users.get(vacancy.userKey);
    if (!person || !vacancy || !employer || !user) throw new RangeError('An introduction names somebody unknown.');
    const id = idOf('introduction', `${plan.vacancyKey}/${plan.personKey}`);
    return { id, plan, line: timelineOf(plan, now), person, vacancy, employer, user };
  });
};

const term = (list: readonly { readonly code: string; readonly label: string }[], code: string) => ({
  code,
  label: list.find((entry) => entry.code === code)?.label ?? code,
});

/** What the employer saw in an earlier round: the coarsest tile of the line of work, or the card of somebody in it. */
const shownOf = ({ plan, person, vacancy }: SeedIntroduction): Shown | Record<string, never> =>
  plan.source === 'staff'
    ? {}
    : {
        kind: plan.source,
        sector: term(SECTORS, vacancy.sector),
        family: term(FAMILIES, vacancy.family),
        area: { code: REGION.code, label: REGION.name },
        hours: null,
        level: null,
        availability: null,
        talents: [],
        common: { families: [], municipalities: [], hours: [], levels: [], availability: [] },
        own:
          plan.source === 'tile'
            ? null
            : {
                talents: person.optIns.talents.map((code) => term(TALENTS, code)),
                licences: person.optIns.licences.map((code) => term(LICENCES, code)),
                languages: person.optIns.languages.map((code) => term(LANGUAGES, code)),
              },
      };

/** Steps of which the employer sees something. */
const SEEN: readonly string[] = ['decline', 'open-contact', 'plan-talk', 'start-trial', 'place', 'end', 'expire'];

/** Introductions, their events, opened contact details, placements and notes by table. */
export const introductionRows = (
  world: SeedWorld,
  introductions: readonly SeedIntroduction[],
): Record<string, Row[]> => {
  const { idOf, regionCode } = world;
  const rows: Row[] = [];
  const events: Row[] = [];
  const contacts: Row[] = [];
  const placements: Row[] = [];
  const notes: Row[] = [];

  for (const introduction of introductions) {
    const { id, plan, line, person, vacancy, employer, user } = introduction;
    const random = world.random.fork(id);
    const managerId = idOf('account', employer.accountManagerKey);
    const userId = idOf('account', user.key);
    const personId = idOf('person', person.key);
    const byStaff = plan.source === 'staff';
    const common = { region_code: regionCode, employer_id: idOf('employer', employer.key) };
    rows.push({
      id,
      ...common,
      vacancy_id: idOf('vacancy', vacancy.key),
      account_manager_id: managerId,
      source: plan.source,
      shown: shownOf(introduction),
      // Who it is about is chosen by the account manager, with the proposal.
      person_id: plan.state === 'interest' || plan.state === 'taken-up' ? null : personId,
      state: plan.state,
      reason: plan.reason,
      due_at: line.dueAt,
      interest_at: line.interestAt,
      taken_up_at: line.takenUpAt,
      proposed_at: line.proposedAt,
      answered_at: line.answeredAt,
      contact_opened_at: line.contactOpenedAt,
      talk_at: line.talkAt,
      talk_place: line.talkAt === null ? '' : `${employer.name}, ${employer.place}`,
      trial_start: line.trialStart,
      trial_end: line.trialEnd,
      placed_at: line.placedAt,
      ended_at: line.endedAt,
      created_by: byStaff ? managerId : userId,
      version: line.events.length,
      employer_version: 1 + line.events.filter(({ act }) => SEEN.includes(act)).length,
    });
    const account = {
      employer: userId,
      'account-manager': managerId,
      jobseeker: accountIdOfPerson(idOf, person.key),
      system: null,
    };
    line.events.forEach((event, index) => {
      events.push({
        id: idOf('event', `${id}/${index}`),
        introduction_id: id,
        region_code: regionCode,
        at: event.at,
        account_id: account[event.by],
        role: event.by,
        kind: event.act,
        from_state: event.from,
        to_state: event.to,
        reason: event.to === 'ended' ? plan.reason : null,
      });
    });
    if (line.contactOpenedAt !== null)
      contacts.push({
        introduction_id: id,
        ...common,
        person_id: personId,
        candidate: { name: `${person.firstName} ${person.lastName}`, phone: person.phone, email: person.email },
        employer: {
          organisation: employer.name,
          name: `${user.firstName} ${user.lastName}`,
          phone: user.phone,
          email: user.email,
        },
        opened_at: line.contactOpenedAt,
      });
    if (line.placedAt !== null) {
      const start = shiftDay(localDate(line.placedAt), random.int(3, 14));
      placements.push({
        id: idOf('placement', id),
        introduction_id: id,
        ...common,
        vacancy_id: idOf('vacancy', vacancy.key),
        person_id: personId,
        hours_per_week: Math.min(person.hoursMax ?? vacancy.hoursMin, vacancy.hoursMax),
        hourly_wage_cents: random.int(1_510, 1_790),
        contract_form: vacancy.contractForm,
        start_date: start,
        end_date: vacancy.contractForm === 'vast' ? null : shiftDay(start, 210),
        recorded_by: managerId,
        created_at: line.placedAt,
      });
    }
    if (line.takenUpAt !== null && random.chance(0.5))
      notes.push({
        id: idOf('note', id),
        introduction_id: id,
        region_code: regionCode,
        account_id: managerId,
        text: random.pick(NOTES),
        created_at: line.takenUpAt,
      });
  }
  return {
    'market.introductions': rows,
    'market.introduction_events': events,
    'market.opened_contacts': contacts,
    'market.placements': placements,
    'market.introduction_notes': notes,
  };
};

const NOTES = [
  'Werkgever gebeld. Hij wil eerst een kort gesprek op de werkplek.',
  'De werktijden passen bij wat er in het profiel staat.',
  'Rijbewijs is niet nodig, de bus stopt voor de deur.',
  'Afgesproken dat er een vaste collega is voor de eerste weken.',
  'Terugbellen op donderdag.',
];

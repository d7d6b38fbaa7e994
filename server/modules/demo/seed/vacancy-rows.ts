import type { CloseReason, VacancyStateReason } from '#contract/vacancies.ts';
import { PLACES } from '#server/modules/taxonomy/starter/region.ts';
import { shiftDay } from '../days.ts';
import type { Row } from './bulk.ts';
import { earliest, officeTime } from './people-rows.ts';
import type { SeedWorld } from './world.ts';

const POINTS = new Map(PLACES.map(({ pc4, lat, lon }) => [pc4, { lat, lon }]));

const CLOSE_REASONS: readonly CloseReason[] = [
  'filled-otherwise',
  'no-longer-needed',
  'filled-otherwise',
  'employer-stopped',
];

const reasonOf = (state: 'closed' | 'expired', key: string): VacancyStateReason =>
  state === 'expired'
    ? 'closing-date-passed'
    : (CLOSE_REASONS[Number(key.slice(-3)) % CLOSE_REASONS.length] ?? 'filled-otherwise');

export const vacancyRows = (world: SeedWorld): Row[] => {
  const { population, idOf, now, regionCode } = world;
  const managerOf = new Map(population.employers.map((employer) => [employer.key, employer.accountManagerKey]));
  const filled = new Map<string, number>();
  for (const { state, vacancyKey } of population.introductionPlan)
    if (state === 'placed') filled.set(vacancyKey, (filled.get(vacancyKey) ?? 0) + 1);

  return population.vacancies.map((vacancy) => {
    const created = earliest(now, officeTime(vacancy.createdOn, 40));
    const judged = vacancy.state !== 'draft' && vacancy.state !== 'submitted';
    const approved = earliest(now, officeTime(shiftDay(vacancy.createdOn, 1), 100));
    const over = vacancy.state === 'closed' || vacancy.state === 'expired';
    return {
      id: idOf('vacancy', vacancy.key),
      employer_id: idOf('employer', vacancy.employerKey),
      region_code: regionCode,
      title: vacancy.title,
      need: vacancy.need,
      sector_code: vacancy.sector,
      occupation_code: vacancy.occupation,
      family_code: vacancy.family,
      pc4: vacancy.pc4,
      place: vacancy.place,
      lat: POINTS.get(vacancy.pc4)?.lat ?? null,
      lon: POINTS.get(vacancy.pc4)?.lon ?? null,
      hours_min: vacancy.hoursMin,
      hours_max: vacancy.hoursMax,
      level: vacancy.level,
      must_haves: vacancy.mustHaves,
      can_learn: vacancy.canLearn,
      contract_form: vacancy.contractForm,
      days: vacancy.days,
      dayparts: vacancy.dayparts,
      first_day: vacancy.firstDay,
      work_conditions: vacancy.workConditions,
      headcount: vacancy.headcount,
      filled: filled.get(vacancy.key) ?? 0,
      closing_date: vacancy.closingDate,
      state: vacancy.state,
      state_reason:
        vacancy.state === 'closed' || vacancy.state === 'expired' ? reasonOf(vacancy.state, vacancy.key) : null,
      approved_at: judged ? approved : null,
      approved_by: judged ? idOf('account', managerOf.get(vacancy.employerKey) ?? '') : null,
      closed_at: over ? earliest(now, officeTime(vacancy.closingDate, 300)) : null,
      created_by: idOf('account', vacancy.userKey),
      created_at: created,
      updated_at: judged ? approved : created,
    };
  });
};

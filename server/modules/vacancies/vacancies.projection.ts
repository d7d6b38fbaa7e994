import { type Vacancy, Needs, type VacancyRow } from '#contract/vacancies.ts';
import type { VacancyRecord } from './vacancies.repository.ts';

/** A line of a list of vacancies. */
export const projectVacancyRow = (row: VacancyRecord): VacancyRow => ({
  id: row.id,
  version: row.version,
  employer: { id: row.employerId, name: row.employerName },
  title: row.title,
  sector: row.sectorCode,
  place: row.place,
  hoursMin: row.hoursMin,
  hoursMax: row.hoursMax,
  headcount: row.headcount,
  filled: row.filled,
  closingDate: row.closingDate,
  state: row.state,
  stateReason: row.stateReason as VacancyRow['stateReason'],
  updatedAt: row.updatedAt.toISOString(),
});

/** A vacancy for its employer and for staff. */
export const projectVacancy = (row: VacancyRecord, labels: ReadonlyMap<string, string>): Vacancy => {
  const mustHaves = Needs.parse(row.mustHaves);
  const canLearn = Needs.parse(row.canLearn);
  const named = (code: string) => ({ code, label: labels.get(code) ?? code });
  return {
    ...projectVacancyRow(row),
    need: row.need,
    occupation: named(row.occupationCode),
    pc4: row.pc4,
    level: row.level as Vacancy['level'],
    mustHaves,
    canLearn,
    talents: [...mustHaves.talents, ...canLearn.talents].map(named),
    contractForm: row.contractForm,
    days: row.days as Vacancy['days'],
    dayparts: row.dayparts as Vacancy['dayparts'],
    firstDay: row.firstDay,
    workConditions: row.workConditions,
    stateNote: row.stateNote,
    approvedAt: row.approvedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
};

import type { ProfileContent } from '#contract/profile.ts';
import { Needs } from '#contract/vacancies.ts';
import type { vacancies } from '#drizzle/schema/market.ts';
import type { Lookup, MatchCandidate, MatchVacancy } from '#search/matching/record.ts';

/** A vacancy as it is stored; of it, the ranking looks at these columns and at nothing else. */
export type VacancyToMatch = Pick<
  typeof vacancies.$inferSelect,
  | 'id'
  | 'occupationCode'
  | 'sectorCode'
  | 'lat'
  | 'lon'
  | 'hoursMin'
  | 'hoursMax'
  | 'level'
  | 'mustHaves'
  | 'canLearn'
  | 'contractForm'
  | 'days'
  | 'dayparts'
  | 'firstDay'
  | 'workConditions'
>;

/** The part of a working profile that the ranking looks at: no name, no text, nothing of the person's circumstances. */
export const candidateOf = (id: string, content: ProfileContent, facts: Lookup): MatchCandidate => ({
  id,
  sectors: content.sectors,
  wishedOccupations: content.wishedOccupations.map((code) => facts.occupation(code)),
  doneOccupations: content.doneOccupations.map((code) => facts.occupation(code)),
  talents: content.talents,
  level: content.level,
  hoursMin: content.hoursMin,
  hoursMax: content.hoursMax,
  availableFrom: content.availableFrom,
  days: content.days,
  dayparts: content.dayparts,
  place: content.travel.pc4 === null ? null : facts.place(content.travel.pc4),
  km: content.travel.km,
  languages: content.languages,
  licences: content.licences,
  contractForms: content.contractForms,
  workConditions: content.workConditions,
});

export const vacancyOf = (row: VacancyToMatch, facts: Lookup): MatchVacancy => ({
  id: row.id,
  occupation: { ...facts.occupation(row.occupationCode), sector: row.sectorCode },
  place: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
  hoursMin: row.hoursMin,
  hoursMax: row.hoursMax,
  level: row.level as MatchVacancy['level'],
  mustHaves: Needs.parse(row.mustHaves),
  canLearn: Needs.parse(row.canLearn),
  contractForm: row.contractForm,
  start: row.firstDay,
  days: row.days as MatchVacancy['days'],
  dayparts: row.dayparts as MatchVacancy['dayparts'],
  workConditions: row.workConditions,
});

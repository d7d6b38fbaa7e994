import { findTerms, type Lists, readLists } from '#contract/taxonomy.ts';
import type { Why } from '#lib/marked.ts';
import type { Vacancy } from '#contract/vacancies.ts';
import type { Api } from '#lib/api/client.ts';
import { dayOf, typedDay } from './profile-form.ts';
import { textOf } from './problems.ts';

type Needs = Vacancy['mustHaves'];

/** What a vacancy form holds, as typed. The same shape whether it is new, being corrected, or read from a vacancy. */
export interface VacancyForm {
  title: string;
  need: string;
  sector: string;
  /** Code of the chosen occupation; empty until one is chosen. */
  occupation: string;
  /** Name of the chosen one, or the word that was typed. */
  occupationText: string;
  pc4: string;
  place: string;
  hoursMin: string;
  hoursMax: string;
  level: string;
  talents: { code: string; label: string; use: 'must' | 'learn' }[];
  talentText: string;
  licencesMust: string[];
  licencesLearn: string[];
  languagesMust: string[];
  contractForm: string;
  days: string[];
  dayparts: string[];
  firstDay: string;
  workConditions: string[];
  headcount: string;
  closingDate: string;
}

export interface FoundTerms {
  occupations: { value: string; label: string; why: Why }[] | null;
  talents: { value: string; label: string; why: Why }[] | null;
}

/** The closed lists that a vacancy is written and read with. */
export type VacancyLists = Awaited<ReturnType<typeof vacancyLists>>;

export const vacancyLists = async (api: Api) => {
  const lists: Lists = await api(readLists, {});
  const { levels, licences, languages, contractForms, weekdays, dayparts, workConditions } = lists;
  return { levels, licences, languages, contractForms, weekdays, dayparts, workConditions };
};

const MOST_FOUND = 8;

export const emptyForm = (): VacancyForm => ({
  title: '',
  need: '',
  sector: '',
  occupation: '',
  occupationText: '',
  pc4: '',
  place: '',
  hoursMin: '',
  hoursMax: '',
  level: '',
  talents: [],
  talentText: '',
  licencesMust: [],
  licencesLearn: [],
  languagesMust: [],
  contractForm: '',
  days: [],
  dayparts: [],
  firstDay: '',
  workConditions: [],
  headcount: '1',
  closingDate: '',
});

export const formOf = (vacancy: Vacancy): VacancyForm => {
  const label = (code: string) => vacancy.talents.find((talent) => talent.code === code)?.label ?? code;
  const talents = (needs: Needs, use: 'must' | 'learn') =>
    needs.talents.map((code) => ({ code, label: label(code), use }));
  return {
    title: vacancy.title,
    need: vacancy.need,
    sector: vacancy.sector,
    occupation: vacancy.occupation.code,
    occupationText: vacancy.occupation.label,
    pc4: vacancy.pc4,
    place: vacancy.place,
    hoursMin: String(vacancy.hoursMin),
    hoursMax: String(vacancy.hoursMax),
    level: vacancy.level ?? '',
    talents: [...talents(vacancy.mustHaves, 'must'), ...talents(vacancy.canLearn, 'learn')],
    talentText: '',
    licencesMust: vacancy.mustHaves.licences,
    licencesLearn: vacancy.canLearn.licences,
    languagesMust: vacancy.mustHaves.languages,
    contractForm: vacancy.contractForm,
    days: vacancy.days,
    dayparts: vacancy.dayparts,
    firstDay: typedDay(vacancy.firstDay),
    workConditions: vacancy.workConditions,
    headcount: String(vacancy.headcount),
    closingDate: typedDay(vacancy.closingDate),
  };
};

const list = (form: FormData, name: string): string[] => form.getAll(name).filter((value) => typeof value === 'string');

/** Reads a form that was sent, with the talents that were ticked in the last search added as needed. */
export const readForm = (form: FormData): VacancyForm => {
  const kept = list(form, 'talent').flatMap((packed) => {
    const [code = '', label = ''] = packed.split('|');
    const use = textOf(form, `use-${code}`);
    return use === 'must' || use === 'learn' ? [{ code, label, use } as const] : [];
  });
  const added = list(form, 'newTalent').flatMap((packed) => {
    const [code = '', label = ''] = packed.split('|');
    return kept.some((talent) => talent.code === code) ? [] : [{ code, label, use: 'must' as const }];
  });
  const [chosen = '', chosenLabel = ''] = textOf(form, 'occupation').split('|');
  const text = textOf(form, 'occupationText').trim();
  const same = chosen !== '' && (form.has('occupationFound') || text === textOf(form, 'occupationWas'));
  return {
    title: textOf(form, 'title'),
    need: textOf(form, 'need'),
    sector: textOf(form, 'sector'),
    occupation: same ? chosen : '',
    occupationText: same && chosenLabel !== '' ? chosenLabel : text,
    pc4: textOf(form, 'pc4'),
    place: textOf(form, 'place'),
    hoursMin: textOf(form, 'hoursMin'),
    hoursMax: textOf(form, 'hoursMax'),
    level: textOf(form, 'level'),
    talents: [...kept, ...added],
    // The word did its work once something was chosen of what it found.
    talentText: added.length > 0 ? '' : textOf(form, 'talentText').trim(),
    licencesMust: list(form, 'licencesMust'),
    licencesLearn: list(form, 'licencesLearn'),
    languagesMust: list(form, 'languagesMust'),
    contractForm: textOf(form, 'contractForm'),
    days: list(form, 'days'),
    dayparts: list(form, 'dayparts'),
    firstDay: textOf(form, 'firstDay'),
    workConditions: list(form, 'workConditions'),
    headcount: textOf(form, 'headcount'),
    closingDate: textOf(form, 'closingDate'),
  };
};

/** Words that were typed and not chosen yet, with what they could mean; null where nothing was asked. */
export const findMeant = async (api: Api, form: VacancyForm): Promise<FoundTerms> => {
  const find = async (kind: 'occupation' | 'talent', text: string) =>
    (await api(findTerms, { query: { kind, text, limit: MOST_FOUND } })).terms.map(({ code, label, via, marks }) => ({
      value: `${code}|${label}`,
      label,
      why: { via, marks },
    }));
  return {
    occupations:
      form.occupation === '' && form.occupationText !== '' ? await find('occupation', form.occupationText) : null,
    talents:
      form.talentText === ''
        ? null
        : (await find('talent', form.talentText)).filter(
            ({ value }) => !form.talents.some(({ code }) => value.startsWith(`${code}|`)),
          ),
  };
};

const number = (text: string): number | undefined => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined);

/** What the API is asked; fields that cannot be read are left out, so that its own sentence comes back. */
export const bodyOf = (form: VacancyForm) => {
  const codes = (use: 'must' | 'learn') => form.talents.filter((talent) => talent.use === use).map(({ code }) => code);
  return {
    title: form.title,
    need: form.need,
    sector: form.sector,
    occupation: form.occupation,
    pc4: form.pc4,
    place: form.place,
    hoursMin: number(form.hoursMin) as number,
    hoursMax: number(form.hoursMax) as number,
    level: form.level === '' ? null : (form.level as Vacancy['level']),
    mustHaves: { talents: codes('must'), licences: form.licencesMust, languages: form.languagesMust },
    canLearn: { talents: codes('learn'), licences: form.licencesLearn, languages: [] },
    contractForm: form.contractForm,
    days: form.days as Vacancy['days'],
    dayparts: form.dayparts as Vacancy['dayparts'],
    firstDay: form.firstDay.trim() === '' ? null : dayOf(form.firstDay),
    workConditions: form.workConditions,
    headcount: number(form.headcount) as number,
    closingDate: dayOf(form.closingDate),
  };
};

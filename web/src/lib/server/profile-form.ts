import { PROFILE_PARTS, type ProfileContent, type ProfilePart } from '#contract/profile.ts';
import { textOf } from './problems.ts';

/** Rows for languages that are not in the list yet. */
export const NEW_LANGUAGES = 2;

const texts = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '');

/** A number when it is one; otherwise what was typed, so that the API says what is wrong with it. */
const numberOf = (form: FormData, name: string): number | string | null => {
  const text = textOf(form, name).trim();
  if (text === '') return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : text;
};

/** '1-2-2027' and '01-02-2027' as '2027-02-01'; anything else as it was typed. */
export const dayOf = (text: string): string => {
  const match = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(text);
  if (!match) return text.trim();
  const [, day = '', month = '', year = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** '2027-02-01' as '01-02-2027'. */
export const typedDay = (day: string | null): string =>
  day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day) ? (day ?? '') : day.split('-').reverse().join('-');

const languagesOf = (form: FormData) => {
  const chosen = [...form.entries()].flatMap(([name, value]) =>
    name.startsWith('language.') && typeof value === 'string' && value !== ''
      ? [{ code: name.slice('language.'.length), level: value }]
      : [],
  );
  const added = Array.from({ length: NEW_LANGUAGES }, (_, index) => ({
    code: textOf(form, `newLanguage.${index}`),
    level: textOf(form, `newLevel.${index}`),
  })).filter(({ code }) => code !== '');
  return [...chosen, ...added.filter(({ code }) => !chosen.some((one) => one.code === code))];
};

/** What a form says about one question, as the API takes it. Occupations and talents have forms of their own. */
export function changeFrom(part: ProfilePart, form: FormData, today: string): Record<string, unknown> {
  switch (part) {
    case 'sectors':
    case 'licences':
      return { [part]: texts(form, part) };
    case 'wishes':
    case 'experience':
    case 'talents': {
      const [field] = PROFILE_PARTS[part];
      return { [field]: texts(form, field) };
    }
    case 'level':
      return { level: textOf(form, 'level') || null };
    case 'hours':
      return { hoursMin: numberOf(form, 'hoursMin'), hoursMax: numberOf(form, 'hoursMax') };
    case 'start': {
      const typed = textOf(form, 'availableFrom');
      const direct = textOf(form, 'when') === 'now';
      return { availableFrom: direct ? today : typed.trim() === '' ? null : dayOf(typed) };
    }
    case 'times':
      return { days: texts(form, 'days'), dayparts: texts(form, 'dayparts') };
    case 'travel':
      return {
        travel: {
          pc4: textOf(form, 'travel.pc4').trim() || null,
          km: numberOf(form, 'travel.km'),
          means: texts(form, 'travel.means'),
        },
      };
    case 'languages':
      return { languages: languagesOf(form) };
    case 'contract':
      return { contractForms: texts(form, 'contractForms') };
    case 'conditions':
      return { workConditions: texts(form, 'workConditions') };
    case 'presentation':
      return { presentation: textOf(form, 'presentation') };
  }
}

/** The fields of one question, to see whether somebody else changed that very answer. */
export const partOf = (part: ProfilePart, content: ProfileContent): string =>
  JSON.stringify(PROFILE_PARTS[part].map((field) => content[field]));

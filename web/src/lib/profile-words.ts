import type { Profile } from '#contract/candidates.ts';
import type { ProfileContent, ProfilePart } from '#contract/profile.ts';
import type { Lists } from '#contract/taxonomy.ts';
import { date } from './i18n/format.ts';
import { englishLabels } from './i18n/list-labels.ts';
import type { Locale } from './i18n/locale.ts';
import type { ProfileText } from './i18n/nl/profile.ts';
import { englishTalents } from './i18n/talent-labels.ts';

export interface Words {
  /** Label of a code of a closed list. */
  label(list: keyof Lists, code: string): string;
  /** Answers to one question in words; empty when it has no answer. */
  answers(part: ProfilePart, content: ProfileContent): string[];
}

/** Languages have names in every language already. */
export const languageName = (code: string, locale: Locale): string | undefined => {
  if (locale === 'nl') return undefined;
  try {
    const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(code);
    return name;
  } catch {
    return undefined;
  }
};

/** The answers of a profile in words, in the language of the page; occupations have the Dutch name that stands in job ads. */
export function wordsFor(lists: Lists, terms: Profile['terms'], t: ProfileText, locale: Locale): Words {
  const termLabels = new Map(terms.map(({ code, label }) => [code, label]));
  const label = (list: keyof Lists, code: string): string =>
    (locale === 'en' ? englishLabels[list]?.[code] : undefined) ??
    (list === 'languages' ? languageName(code, locale) : undefined) ??
    lists[list].find((choice) => choice.code === code)?.label ??
    code;
  const all = (list: keyof Lists, codes: readonly string[]) => codes.map((code) => label(list, code));
  const ofTerms = (codes: readonly string[]) => codes.map((code) => termLabels.get(code) ?? code);

  // Within a list a Dutch word has no capital.
  const lower = (text: string) => (locale === 'nl' ? text.charAt(0).toLowerCase() + text.slice(1) : text);

  const answers = (part: ProfilePart, content: ProfileContent): string[] => {
    switch (part) {
      case 'sectors':
        return all('sectors', content.sectors);
      case 'wishes':
        return ofTerms(content.wishedOccupations);
      case 'experience':
        return ofTerms(content.doneOccupations);
      case 'talents':
        return content.talents.map(
          (code) => (locale === 'en' && englishTalents[code]) || (termLabels.get(code) ?? code),
        );
      case 'level':
        return content.level === null ? [] : [label('levels', content.level)];
      case 'hours':
        return content.hoursMin === null && content.hoursMax === null
          ? []
          : [t.words.hours(content.hoursMin, content.hoursMax)];
      case 'start':
        return content.availableFrom === null
          ? []
          : [
              content.availableFrom <= new Date().toISOString().slice(0, 10)
                ? t.words.now
                : t.words.from(date(content.availableFrom, locale)),
            ];
      case 'times':
        return [...all('weekdays', content.days), ...all('dayparts', content.dayparts).map(lower)];
      case 'travel': {
        const { pc4, km, means } = content.travel;
        return [
          ...(pc4 === null ? [] : [t.words.postcode(pc4)]),
          ...(km === null ? [] : [t.words.travel(km)]),
          ...all('travelMeans', means).map(lower),
        ];
      }
      case 'languages':
        return content.languages.map(
          ({ code, level }) => `${label('languages', code)} (${label('languageLevels', level).toLowerCase()})`,
        );
      case 'licences':
        return all('licences', content.licences);
      case 'contract':
        return all('contractForms', content.contractForms);
      case 'conditions':
        return all('workConditions', content.workConditions);
      case 'presentation':
        return content.presentation === '' ? [] : [content.presentation];
    }
  };
  return { label, answers };
}

import type { Shown, Term } from '#contract/publication.ts';
import type { Lists } from '#contract/taxonomy.ts';
import { englishBands, englishFamilies } from './i18n/card-labels.ts';
import { englishLabels } from './i18n/list-labels.ts';
import type { Locale } from './i18n/locale.ts';
import { englishTalents } from './i18n/talent-labels.ts';
import { languageName } from './profile-words.ts';

type Field = 'talents' | 'licences' | 'languages';

const named = (term: Term, names: Readonly<Record<string, string>> | undefined): Term => ({
  ...term,
  label: names?.[term.code] ?? term.label,
});
const listed = (list: keyof Lists) => (term: Term) => named(term, englishLabels[list]);
const family = (term: Term) => named(term, englishFamilies);
const banded = (band: keyof typeof englishBands) => (term: Term) => named(term, englishBands[band]);
const language = (term: Term) => ({ ...term, label: languageName(term.code, 'en') ?? term.label });

/** The name of a value that a card may show, in the language of the page. */
export const detailName = (field: Field, term: Term, locale: Locale): string => {
  if (locale === 'nl') return term.label;
  if (field === 'languages') return language(term).label;
  return named(term, field === 'talents' ? englishTalents : englishLabels.licences).label;
};

/** A tile or a card in the language of the page. Employers see it in Dutch; names of places stay as they are. */
export const shownIn = (shown: Shown, locale: Locale): Shown => {
  if (locale === 'nl') return shown;
  const orNull = (term: Term | null, words: (term: Term) => Term) => (term === null ? null : words(term));
  const { common, own } = shown;
  const details = (field: Field, terms: readonly Term[]) =>
    terms.map((term) => ({ ...term, label: detailName(field, term, locale) }));
  return {
    ...shown,
    sector: listed('sectors')(shown.sector),
    family: orNull(shown.family, family),
    hours: orNull(shown.hours, banded('hours')),
    level: orNull(shown.level, banded('levels')),
    availability: orNull(shown.availability, banded('availability')),
    talents: details('talents', shown.talents),
    common: {
      ...common,
      families: common.families.map(family),
      hours: common.hours.map(banded('hours')),
      levels: common.levels.map(banded('levels')),
      availability: common.availability.map(banded('availability')),
    },
    own: own && {
      talents: details('talents', own.talents),
      licences: details('licences', own.licences),
      languages: details('languages', own.languages),
    },
  };
};

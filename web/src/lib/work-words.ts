import type { Criterion } from '#contract/match-names.ts';
import type { Comparison, Help, Reason } from '#contract/match-parts.ts';
import type { OwnWork } from '#contract/matching.ts';
import type { ProfilePart } from '#contract/profile.ts';
import type { Lists } from '#contract/taxonomy.ts';
import { date, list, range } from './i18n/format.ts';
import type { Locale } from './i18n/locale.ts';
import type { ProfileText } from './i18n/nl/profile.ts';
import type { WorkText } from './i18n/nl/work.ts';
import { englishTalents } from './i18n/talent-labels.ts';
import { type Words, wordsFor } from './profile-words.ts';

/** The question of the profile that is about this criterion. */
export const PART_OF: Record<Criterion, ProfilePart> = {
  occupation: 'wishes',
  talents: 'talents',
  travel: 'travel',
  hours: 'hours',
  times: 'times',
  start: 'start',
  level: 'level',
  languages: 'languages',
  licences: 'licences',
  contract: 'contract',
  conditions: 'conditions',
};

const LIST_OF: Partial<Record<Criterion, readonly (keyof Lists)[]>> = {
  occupation: ['sectors'],
  times: ['weekdays', 'dayparts'],
  level: ['levels'],
  languages: ['languages'],
  licences: ['licences'],
  contract: ['contractForms'],
  conditions: ['workConditions'],
};

/** Whether the jobseeker can fill in what is unknown: of the own wishes it is the employer who said nothing yet. */
export const isOwnAnswer = (criterion: Criterion, asked: readonly string[]): boolean =>
  criterion !== 'conditions' || asked.length === 0;

type Terms = readonly { code: string; label: string }[];

/** The reasons of one piece of work, said to the jobseeker: from codes to sentences in the language of the page. */
export class WorkWords {
  readonly #t: WorkText;
  readonly #locale: Locale;
  readonly #lists: Lists;
  readonly #terms: ReadonlyMap<string, string>;
  readonly #words: Words;

  constructor(t: WorkText, profile: ProfileText, locale: Locale, lists: Lists, terms: Terms) {
    this.#t = t;
    this.#locale = locale;
    this.#lists = lists;
    this.#terms = new Map(terms.map(({ code, label }) => [code, label]));
    this.#words = wordsFor(lists, [], profile, locale);
  }

  occupation(work: OwnWork): string {
    return this.#terms.get(work.occupation) ?? work.occupation;
  }

  sector(work: OwnWork): string {
    return this.#words.label('sectors', work.sector);
  }

  contract(work: OwnWork): string {
    return this.#words.label('contractForms', work.contractForm);
  }

  level(work: OwnWork): string {
    return work.level === null ? this.#t.one.anyLevel : this.#words.label('levels', work.level);
  }

  about(work: OwnWork): string {
    const hours = range(work.hoursMin, work.hoursMax, this.#locale);
    return this.#t.about(work.place === '' ? this.sector(work) : work.place, hours);
  }

  /** What stands in the way: must-haves that are missed and own limits that are passed. */
  missed({ missed }: Comparison): string {
    return this.#all(
      missed.map(({ criterion, label }) =>
        criterion === 'travel' || criterion === 'hours' ? this.#t.limits[criterion] : this.#word(criterion, label),
      ),
    );
  }

  /** Why a criterion has its points. */
  reason(reason: Reason): string {
    const { reasons: t } = this.#t;
    const { criterion, verdict, because } = reason;
    const [asked, has, missing] = [reason.asked, reason.has, reason.missing].map((codes) =>
      this.#all(codes.map((code) => this.#word(criterion, code))),
    ) as [string, string, string];
    if (verdict === 'unknown') return isOwnAnswer(criterion, reason.asked) ? t.notFilled : t.notSaid;
    const both = (yes: (what: string) => string, no: (what: string) => string): string =>
      [has === '' ? '' : yes(has), missing === '' ? '' : no(missing)].filter(Boolean).join(' ') || t.asked(asked);
    switch (criterion) {
      case 'occupation':
        return this.#t.alike[because ?? 'other'](has);
      case 'travel':
        return t.travel(this.#km(reason.asked[0]), this.#km(reason.has[0]));
      case 'hours':
        return t.hours(this.#hours(reason.asked), this.#hours(reason.has));
      case 'start':
        return t.start(date(reason.has[0] ?? '', this.#locale));
      case 'level':
        return t.level(asked, has);
      case 'contract':
        return has === '' ? t.otherContract(asked) : t.contract(has);
      case 'times':
        return both(t.can, t.cannot);
      case 'conditions':
        return both(t.here, t.notHere);
      default:
        return both(t.have, t.lack);
    }
  }

  /** What could be done. */
  help({ criterion, kind, values }: Help): string {
    const toEmployer = kind === 'ask' && !isOwnAnswer(criterion, values);
    const what =
      kind === 'ask' && !toEmployer
        ? this.#lower(this.#t.names[criterion])
        : kind === 'start-later'
          ? date(values[0] ?? '', this.#locale)
          : kind === 'travel-help'
            ? this.#km(values[0])
            : this.#all(values.map((code) => this.#word(criterion, code)));
    return toEmployer ? this.#t.askEmployer(what) : this.#t.helps[kind](what);
  }

  #word(criterion: Criterion, code: string): string {
    const term = (this.#locale === 'en' && criterion === 'talents' && englishTalents[code]) || this.#terms.get(code);
    if (term !== undefined) return this.#lower(term);
    const known = LIST_OF[criterion]?.find((name) => this.#lists[name].some((choice) => choice.code === code));
    return known === undefined ? code : this.#lower(this.#words.label(known, code));
  }

  /** Within a sentence a Dutch word has no capital, but the name of a language has, and so has what is all capitals. */
  #lower(text: string): string {
    const keep = this.#locale !== 'nl' || /^\p{Lu}{2}/u.test(text) || this.#isLanguage(text);
    return keep ? text : text.charAt(0).toLowerCase() + text.slice(1);
  }

  #isLanguage(text: string): boolean {
    return this.#lists.languages.some(({ label }) => label === text);
  }

  #all(words: readonly string[]): string {
    return words.length === 0 ? '' : list(words, this.#locale);
  }

  #km(text = '?'): string {
    return this.#t.reasons.km(this.#locale === 'nl' ? text.replace('.', ',') : text);
  }

  #hours([low = '', high = low]: readonly string[]): string {
    return this.#t.reasons.hoursOf(range(Number(low), Number(high), this.#locale));
  }
}

import type { Publication } from '#contract/publication.ts';
import { dayMonth, longDate, time } from './i18n/format.ts';
import type { Locale } from './i18n/locale.ts';
import type { KeysText } from './i18n/nl/keys.ts';

/** 'dinsdag 24 november 2026 om 6.00 uur' */
const moment = (at: string, locale: Locale): string =>
  `${longDate(at, locale)}${locale === 'nl' ? ' om ' : ' at '}${time(at, locale)}`;

/** What the two keys of a jobseeker mean now, in the words of the own page. */
export const keyWords = (publication: Publication, t: KeysText, locale: Locale) => {
  const { jobseekerKey, professionalKey, professional, findable } = publication;
  const name = professionalKey.name ?? professional?.name ?? null;
  const [first] = (name ?? '').split(' ');
  const nextRound = moment(publication.nextRoundAt, locale);
  const results = {
    now: t.result.now,
    'next-round': t.result.nextRound(nextRound),
    'too-few': t.result.tooFew(nextRound),
    'no-sector': t.result.noSector,
    off: t.result.off,
    expired: t.result.expired,
    protected: t.result.protected,
  };
  const otherOff = name === null ? t.nobody : t.otherOff(name);
  return {
    first: first === '' || first === undefined ? t.someone : first,
    nextRound,
    own: {
      title: t.own,
      on: jobseekerKey.on,
      text: jobseekerKey.since === null ? t.ownOff : t.ownOn(dayMonth(jobseekerKey.since, locale)),
    },
    other: {
      title: t.other(first === '' ? null : (first ?? null)),
      on: professionalKey.on,
      text:
        professionalKey.since === null
          ? otherOff
          : t.otherOn(name ?? t.someone, dayMonth(professionalKey.since, locale)),
    },
    result: results[findable],
  };
};

import type { EmployerIntroduction } from '#contract/interest.ts';
import { dayMonth } from './i18n/format.ts';
import { interest as t } from './i18n/nl/interest.ts';
import { shown as shownText } from './i18n/nl/shown.ts';
import { momentWords } from './proposal-words.ts';
import { shownTitle } from './shown-facts.ts';

/** Whom an employer asked for: the name after a yes, and else the card as it was seen. */
export const interestName = ({ candidate, shown }: EmployerIntroduction): string =>
  candidate?.name ?? (shown ? t.card(shownTitle(shown, shownText), shown.area.label) : t.byUs);

/** One sentence on what happens now. */
export const interestNext = (one: EmployerIntroduction): string => {
  if (one.answerBy)
    return one.delayed ? t.delayed(momentWords(one.answerBy, 'nl')) : t.answerBy(momentWords(one.answerBy, 'nl'));
  if (one.view === 'stopped') return t.stopped;
  if (one.view === 'talk' && one.talkAt) return t.talk(momentWords(one.talkAt, 'nl'), one.talkPlace);
  if (one.view === 'trial-placement' && one.trialStart && one.trialEnd)
    return t.trial(dayMonth(one.trialStart), dayMonth(one.trialEnd));
  return one.view === 'placed' ? t.placed : t.contactOpened;
};

import type { Proposal } from '#contract/proposals.ts';
import { dayMonth, range, time, weekday } from './i18n/format.ts';
import type { Locale } from './i18n/locale.ts';
import type { Proposals } from './i18n/nl/proposals.ts';

/** 'dinsdag 24 november, 17.00 uur' */
export const momentWords = (at: string, locale: Locale): string =>
  `${weekday(at, locale)} ${dayMonth(at, locale)}, ${time(at, locale)}`;

export const hoursWords = ({ hoursMin, hoursMax }: { hoursMin: number; hoursMax: number }): string =>
  range(hoursMin, hoursMax);

/** The state of a proposal as its reader knows it. */
export const stateKey = (proposal: Proposal): keyof Proposals['state'] => {
  if (proposal.ended !== null) return proposal.ended;
  const { state } = proposal;
  return state === 'accepted' ||
    state === 'contact-opened' ||
    state === 'talk' ||
    state === 'trial-placement' ||
    state === 'placed'
    ? state
    : 'waiting';
};

/** One sentence that says where it stands now; null while an answer is awaited. */
export const resultWords = (proposal: Proposal, t: Proposals, locale: Locale): string | null => {
  switch (stateKey(proposal)) {
    case 'waiting':
      return null;
    case 'said-no':
      return t.result.saidNo;
    case 'withdrew':
      return t.result.withdrew;
    case 'no-answer':
      return t.result.noAnswer;
    case 'stopped':
      return t.result.stopped;
    case 'talk':
      return proposal.talkAt === null ? null : t.result.talk(momentWords(proposal.talkAt, locale), proposal.talkPlace);
    case 'trial-placement':
      return proposal.trialEnd === null ? null : t.result.trial(dayMonth(proposal.trialEnd, locale));
    case 'placed':
      return t.result.placed;
    default:
      return proposal.contact === null
        ? t.result.saidYesWait
        : t.result.saidYes(proposal.contact.name, proposal.organisation);
  }
};

/** What happened, from old to new. */
export const proposalTimeline = (proposal: Proposal, t: Proposals, locale: Locale) => {
  const { timeline: words } = t;
  const moments: [at: string | null, what: string][] = [
    [proposal.proposedAt, words.proposed],
    [proposal.answeredAt, proposal.ended === 'said-no' ? words.no : words.yes],
    [proposal.contactOpenedAt, words.contact],
    [proposal.talkAt, words.talk],
    [proposal.trialStart, words.trial],
    [proposal.placedAt, words.placed],
    [proposal.ended === null || proposal.ended === 'said-no' ? null : proposal.endedAt, words.stopped],
  ];
  return moments.flatMap(([at, what]) =>
    at === null ? [] : [{ when: dayMonth(at, locale), datetime: at, what, state: 'past' as const }],
  );
};

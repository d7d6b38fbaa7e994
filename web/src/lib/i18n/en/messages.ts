import type { MessageKind } from '#contract/messages.ts';
import { messages as nl, type Messages } from '../nl/messages.ts';
import { proposals } from './proposals.ts';

type Params = Record<string, string | undefined>;

const WORDS: Readonly<Record<string, string>> = {
  maandag: 'Monday',
  dinsdag: 'Tuesday',
  woensdag: 'Wednesday',
  donderdag: 'Thursday',
  vrijdag: 'Friday',
  zaterdag: 'Saturday',
  zondag: 'Sunday',
  januari: 'January',
  februari: 'February',
  maart: 'March',
  mei: 'May',
  juni: 'June',
  juli: 'July',
  augustus: 'August',
  oktober: 'October',
  april: 'April',
  september: 'September',
  november: 'November',
  december: 'December',
};

/** 'dinsdag 24 november om 17.00 uur', as a message keeps it, becomes 'Tuesday 24 November at 17:00'. */
const moment = (dutch: string): string =>
  dutch.replace(/[a-z]+/g, (word) => WORDS[word] ?? word).replace(/ om (\d{1,2})\.(\d{2}) uur/, ' at $1:$2');

/** A message keeps the Dutch name of a sector, with or without a capital. */
const sectorOf = (name: string): string => proposals.sectors[name.toLowerCase().replace(/ .*/, '')] ?? name;

/** What a jobseeker can receive, in English; other kinds never reach a page in English. */
const sentences: Partial<Record<MessageKind, (p: Params) => string>> = {
  welcome: () => 'Welcome to Werkbrug. Have a look around.',
  'proposal-received': (p) =>
    `An employer${p.sector ? ` in ${sectorOf(p.sector)}` : ''} would like to meet you. You choose: yes or no.`,
  'proposal-reminder': (p) =>
    `A proposal is waiting for you. Choose${p.date ? ` before ${moment(p.date)}` : ' soon'}: yes or no.`,
  'proposal-closed': () => 'You did not choose. We have closed the proposal. Nothing else changes.',
  'proposal-yes': (p) =>
    `You said yes. ${p.name ?? 'The employer'}${p.organisation ? ` of ${p.organisation}` : ''} will call you this week.`,
  'trial-started': (p) => `Your trial placement has been recorded${p.date ? `, until ${moment(p.date)}` : ''}.`,
  'placement-ended': () => 'It has been recorded that your job has ended.',
  'contact-opened': () => 'You can now meet the employer. The contact details are ready for you.',
  'talk-planned': (p) => `A conversation has been planned${p.date ? ` on ${moment(p.date)}` : ''}.`,
  'introduction-stopped': () => 'This introduction will not go ahead.',
  'introduction-closed-by-clock': () =>
    'The introduction was closed because there was no answer. Nothing else changes.',
  'placement-recorded': () => 'Your new job has been recorded.',
  'key-turned-off': () => 'A key was switched off. Your card cannot be found now.',
  'key-asked': () => 'You are asked to switch on your key. First look at your card together.',
  'profile-expiring': (p) =>
    `Is your profile still right? Confirm it${p.date ? ` before ${moment(p.date)}` : ' soon'}. Otherwise we hide your card.`,
  'profile-expired': () => 'Your card is hidden because your profile was not confirmed. Confirm it to be found again.',
  'work-found': (p) =>
    p.vacancies === '1'
      ? 'There is new work that suits you. See whether you like it.'
      : `There are ${p.vacancies ?? 'several'} new jobs that suit you. See whether there is something for you.`,
  'profile-changed': () => 'Something changed in your profile. Please check it.',
};

export const messages: Messages = {
  title: 'Messages',
  description: 'Your messages in Werkbrug.',
  lead: (unread) =>
    unread === 0 ? 'You have read everything.' : unread === 1 ? '1 message is new.' : `${unread} messages are new.`,
  readAll: 'Mark all as read',
  isNew: 'New',
  open: 'View',
  empty: {
    title: 'There are no messages yet',
    lead: 'As soon as there is something for you to do or know, you read it here.',
  },
  sentences: { ...nl.sentences, ...sentences },
};

import type { MailTemplate } from '#contract/messages.ts';

export interface MailText {
  subject: string;
  text: string;
}

const minutes = (params: Record<string, string>): string => params.minutes ?? '15';

/**
 * Texts of mail in plain Dutch. `link` is a path of our own site. A mail never says whom or what it is about: it may be
 * read by somebody else in the house, or arrive at the wrong address.
 */
const bodies: Record<MailTemplate, (params: Record<string, string>) => { subject: string; lines: string[] }> = {
  invitation: () => ({
    subject: 'Je bent uitgenodigd voor Werkbrug',
    lines: [
      'Er is een account voor je klaargezet. Kies zelf een wachtwoord via de link hieronder.',
      'De link werkt 7 dagen.',
    ],
  }),
  'magic-link': (params) => ({
    subject: 'Je link om in te loggen',
    lines: [
      `Met deze link log je in. De link werkt ${minutes(params)} minuten en één keer.`,
      'Heb je dit niet gevraagd? Dan hoef je niets te doen.',
    ],
  }),
  'password-reset': (params) => ({
    subject: 'Kies een nieuw wachtwoord',
    lines: [
      `Met deze link kies je een nieuw wachtwoord. De link werkt ${minutes(params)} minuten en één keer.`,
      'Heb je dit niet gevraagd? Dan hoef je niets te doen. Je oude wachtwoord blijft werken.',
    ],
  }),
  'message-waiting': () => ({
    subject: 'Er staat een bericht voor je klaar',
    lines: ['Er staat een nieuw bericht voor je klaar in Werkbrug. Log in om het te lezen.'],
  }),
  digest: (params) => ({
    subject: 'Je nieuwe berichten van vandaag',
    lines: [`Er staan ${params.count ?? '1'} berichten voor je klaar in Werkbrug. Log in om ze te lezen.`],
  }),
  'address-known': () => ({
    subject: 'Je hebt al een account bij Werkbrug',
    lines: [
      'Iemand heeft je met dit e-mailadres uitgenodigd of aangemeld. Je hebt al een account, dus er verandert niets.',
      'Weet je van niets? Dan hoef je niets te doen. Wil je met dit account voor een bedrijf werken? Bel ons.',
    ],
  }),
  'employer-stopped': () => ({
    subject: 'De toegang van uw bedrijf tot Werkbrug',
    lines: ['Uw bedrijf kan nu niet inloggen bij Werkbrug. Bel ons als u wilt weten waarom.'],
  }),
  'login-changed': () => ({
    subject: 'Je inloggegevens zijn veranderd',
    lines: ['De manier waarop je inlogt is veranderd. Was jij dat niet? Bel ons dan meteen.'],
  }),
};

/** The mails that can reach a jobseeker, in English. */
const englishBodies: Partial<typeof bodies> = {
  invitation: () => ({
    subject: 'You are invited to Werkbrug',
    lines: ['An account is ready for you. Choose your own password with the link below.', 'The link works for 7 days.'],
  }),
  'magic-link': (params) => ({
    subject: 'Your link to log in',
    lines: [
      `With this link you log in. The link works for ${minutes(params)} minutes and once.`,
      'Did you not ask for this? Then you do not have to do anything.',
    ],
  }),
  'password-reset': (params) => ({
    subject: 'Choose a new password',
    lines: [
      `With this link you choose a new password. The link works for ${minutes(params)} minutes and once.`,
      'Did you not ask for this? Then you do not have to do anything. Your old password still works.',
    ],
  }),
  'message-waiting': () => ({
    subject: 'There is a message for you',
    lines: ['There is a new message for you in Werkbrug. Log in to read it.'],
  }),
  digest: (params) => ({
    subject: 'Your new messages of today',
    lines: [`There are ${params.count ?? '1'} messages for you in Werkbrug. Log in to read them.`],
  }),
  'address-known': () => ({
    subject: 'You already have an account at Werkbrug',
    lines: [
      'Somebody invited or registered you with this e-mail address. You already have an account, so nothing changes.',
      'Do you know nothing about this? Then you do not have to do anything.',
    ],
  }),
  'login-changed': () => ({
    subject: 'Your login details have changed',
    lines: ['The way you log in has changed. Was that not you? Then call us right away.'],
  }),
};

/** Around every mail, in the language of the reader. */
const FRAME = {
  nl: {
    greeting: 'Beste lezer,',
    close: ['Met groet,', 'Werkbrug', '', 'Je kunt niet op deze mail antwoorden.'],
  },
  en: { greeting: 'Dear reader,', close: ['Kind regards,', 'Werkbrug', '', 'You cannot reply to this mail.'] },
} as const;

/** Only jobseekers chose a language; to everybody else a mail is Dutch. */
export const mailText = (
  template: MailTemplate,
  params: Record<string, string>,
  publicUrl: string,
  reader: { role: string; locale: 'nl' | 'en' },
): MailText => {
  const locale = reader.role === 'jobseeker' ? reader.locale : 'nl';
  const english = locale === 'en' ? englishBodies[template] : undefined;
  const { subject, lines } = (english ?? bodies[template])(params);
  const frame = FRAME[english ? 'en' : 'nl'];
  const link = `${publicUrl}${params.link ?? '/berichten'}`;
  return {
    subject,
    text: [frame.greeting, '', ...lines, '', link, '', ...frame.close, ''].join('\n'),
  };
};

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

export const mailText = (template: MailTemplate, params: Record<string, string>, publicUrl: string): MailText => {
  const { subject, lines } = bodies[template](params);
  const link = `${publicUrl}${params.link ?? '/berichten'}`;
  return {
    subject,
    text: [
      'Beste lezer,',
      '',
      ...lines,
      '',
      link,
      '',
      'Met groet,',
      'Werkbrug',
      '',
      'Je kunt niet op deze mail antwoorden.',
      '',
    ].join('\n'),
  };
};

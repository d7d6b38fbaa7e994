import { settings as informal, type SettingsText } from './settings.ts';

/** The same settings for employers, who are "u". */
export const settings: SettingsText = {
  ...informal,
  description: 'Uw gegevens, uw mail en hoe u inlogt.',
  own: {
    ...informal.own,
    title: 'Uw gegevens',
    fixed: 'Klopt uw naam of uw e-mailadres niet? Bel ons. Wij passen het aan.',
    mail: 'Wanneer mailen wij u over een nieuw bericht?',
    mailHint: 'In de mail staat nooit waar het over gaat. Daarvoor logt u in.',
    changed: 'Uw gegevens waren intussen veranderd. Hieronder staat wat nu geldt. Pas uw wijziging opnieuw toe.',
  },
  password: {
    ...informal.password,
    has: 'Andere apparaten worden uitgelogd. Hier blijft u ingelogd.',
    none: 'U hebt nog geen wachtwoord.',
    done: 'Uw wachtwoord is veranderd. Op andere apparaten bent u uitgelogd.',
  },
  second: {
    ...informal.second,
    onText: 'U logt in met uw wachtwoord en een code uit een app.',
    offText: 'Met een code uit een app kan niemand anders met uw wachtwoord inloggen.',
  },
  sessions: {
    ...informal.sessions,
    title: 'Waar bent u ingelogd?',
    lead: 'Herkent u iets niet? Log dan overal uit en kies een nieuw wachtwoord.',
  },
};

/** Accepting an invitation. */
export const invitation = {
  title: (name: string) => `Welkom, ${name}`,
  description: 'Neem je account in gebruik.',
  lead: (organisation: string | null) =>
    organisation === null
      ? 'Er staat een account voor je klaar.'
      : `Er staat een account voor je klaar bij ${organisation}.`,
  email: 'Je logt in met',
  until: (date: string) => `Deze uitnodiging werkt tot en met ${date}.`,
  password: 'Kies een wachtwoord',
  optional: 'Je mag dit overslaan. Dan mailen we je elke keer een link om in te loggen.',
  phone: 'Telefoonnummer',
  phoneHint: 'Zo kunnen anderen je bereiken. Je kunt het later veranderen.',
  submit: 'Neem account in gebruik',
  next: {
    title: 'Wat gebeurt er daarna?',
    jobseeker:
      'Je bent meteen ingelogd. Je vult samen met je klantmanager je profiel in. Niets is te zien voor werkgevers zolang je sleutel uit staat.',
    employer:
      'U bent meteen ingelogd. Hebben wij uw bedrijf nog niet gecontroleerd? Dan doen wij dat binnen 2 werkdagen.',
    staff:
      'Je bent meteen ingelogd. Daarna stel je de tweede stap in met een app op je telefoon. Houd die bij de hand.',
  },
};

export type Invitation = typeof invitation;

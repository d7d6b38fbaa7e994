/** Logging in and out, and choosing a password. */
export const login = {
  title: 'Inloggen',
  description: 'Log in bij Werkbrug.',
  lead: 'Met je e-mailadres en je wachtwoord.',
  email: 'E-mailadres',
  password: 'Wachtwoord',
  code: 'Code uit je app',
  codeHint: 'De 6 cijfers die je app nu laat zien.',
  submit: 'Log in',
  forgotten: 'Wachtwoord vergeten?',
  firstLogIn: 'Log eerst in. Daarna ga je verder waar je was.',
  oidc: { title: 'Met je organisatie', lead: 'Je logt in zoals je dat op je werk gewend bent.' },
  link: {
    title: 'Zonder wachtwoord',
    lead: 'Zoek je werk? Dan mailen we je een link. Daarmee log je in.',
    submit: 'Mail mij een link',
  },
  notices: {
    mail: {
      title: 'Kijk in je mail',
      text: 'Is dit adres bij ons bekend? Dan krijg je binnen een paar minuten een mail. De link werkt 15 minuten. Niets gekregen? Kijk bij ongewenste mail.',
    },
    wachtwoord: { title: 'Je wachtwoord is veranderd', text: 'Log in met je nieuwe wachtwoord.' },
    uitgelogd: { title: 'Je bent uitgelogd', text: 'Op alle apparaten. Wat je bewaarde, staat er nog.' },
    opnieuw: { title: 'Begin opnieuw', text: 'Het duurde te lang. Log opnieuw in.' },
    'geen-account': {
      title: 'Wij kennen dit account niet',
      text: 'Inloggen bij je organisatie is gelukt, maar er is bij ons geen account met dit e-mailadres. Vraag de functioneel beheerder om een uitnodiging.',
    },
    geblokkeerd: {
      title: 'Je kunt nu niet inloggen',
      text: 'Dit account staat stil. Bel ons als je wilt weten waarom.',
    },
    verlopen: { title: 'Het duurde te lang', text: 'Probeer het nog een keer.' },
    mislukt: {
      title: 'Inloggen bij je organisatie lukt nu niet',
      text: 'Probeer het nog een keer, of log in met je wachtwoord.',
    },
  },
  noAccount: {
    title: 'Nog geen account?',
    jobseeker: 'Zoek je werk? Je klantmanager nodigt je uit.',
    jobseekerLink: 'Zo begin je',
    employer: 'Zoekt u personeel? Meld uw bedrijf aan.',
    employerLink: 'Bedrijf aanmelden',
  },
  step: {
    title: 'Vul de code in',
    description: 'Tweede stap van het inloggen.',
    lead: 'Open de app op je telefoon. Neem de 6 cijfers over.',
    lost: 'Heb je de app niet meer? Vraag de functioneel beheerder om je tweede stap te wissen.',
    back: 'Terug naar inloggen',
  },
  byLink: {
    title: 'Log in met deze link',
    description: 'Inloggen met een link uit je mail.',
    lead: 'Druk op de knop. De link werkt één keer.',
  },
  deadLink: {
    title: 'Deze link werkt niet meer',
    lead: 'De link is al gebruikt of te oud. Voor de zekerheid werkt een link maar kort en maar één keer.',
    newLink: 'Vraag een nieuwe link',
    invitation: 'Vraag degene die je uitnodigde om een nieuwe uitnodiging. Heb je al een account? Log dan in.',
  },
  forgot: {
    title: 'Wachtwoord vergeten',
    description: 'Kies een nieuw wachtwoord.',
    lead: 'Vul je e-mailadres in. We mailen je een link waarmee je een nieuw wachtwoord kiest.',
    submit: 'Mail mij een link',
  },
  choose: {
    title: 'Kies een nieuw wachtwoord',
    description: 'Kies een nieuw wachtwoord.',
    lead: 'Daarna log je ermee in. Op andere apparaten word je uitgelogd.',
    password: 'Nieuw wachtwoord',
    hint: 'Minstens 12 tekens. Drie of vier woorden achter elkaar zijn sterk en goed te onthouden.',
    submit: 'Bewaar wachtwoord',
  },
  out: {
    title: 'Wil je uitloggen?',
    lead: 'Wat je bewaarde, blijft staan.',
    submit: 'Log uit',
    back: 'Terug',
  },
};

export type Login = typeof login;

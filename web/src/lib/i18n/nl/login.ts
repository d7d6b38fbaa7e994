/** Logging in and out. */
export const login = {
  title: 'Inloggen',
  description: 'Log in bij Werkbrug.',
  lead: 'Met je e-mailadres en je wachtwoord.',
  email: 'E-mailadres',
  password: 'Wachtwoord',
  code: 'Code uit je app',
  codeHint: 'De 6 cijfers van de tweede stap. Medewerkers hebben die altijd nodig.',
  submit: 'Log in',
  firstLogIn: 'Log eerst in. Daarna ga je verder waar je was.',
  noAccount: {
    title: 'Nog geen account?',
    jobseeker: 'Zoek je werk? Je klantmanager nodigt je uit.',
    jobseekerLink: 'Zo begin je',
    employer: 'Zoekt u personeel? Meld uw bedrijf aan.',
    employerLink: 'Zo werkt het voor werkgevers',
  },
  out: {
    title: 'Wil je uitloggen?',
    lead: 'Wat je bewaarde, blijft staan.',
    submit: 'Log uit',
    back: 'Terug',
  },
};

export type Login = typeof login;

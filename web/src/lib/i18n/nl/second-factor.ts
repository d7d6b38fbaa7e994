/** Setting up the second step of logging in. */
export const secondFactor = {
  title: 'Stel de tweede stap in',
  replaceTitle: 'Vervang de tweede stap',
  description: 'Inloggen met een code uit een app.',
  lead: 'Naast je wachtwoord vragen we voortaan een code uit een app op je telefoon. Zo kan niemand anders in jouw naam inloggen.',
  must: 'Iedereen die bij persoonsgegevens kan, logt in met twee stappen. Zonder tweede stap kun je nog niet verder.',
  steps: {
    app: {
      title: 'Open een app voor codes op je telefoon',
      text: 'Bijvoorbeeld Aegis, 2FAS, Google Authenticator of Microsoft Authenticator. Heb je er nog geen? Zoek er een in de winkel van je telefoon.',
    },
    scan: { title: 'Laat de app deze vierkante code lezen', picture: 'Vierkante code voor je app' },
    type: 'Lukt dat niet? Tik deze sleutel over',
    code: { title: 'Vul de 6 cijfers in die de app laat zien' },
  },
  code: 'Code uit je app',
  codeHint: 'De code verandert elke halve minuut.',
  submit: 'Zet de tweede stap aan',
  present: {
    lead: 'Bewijs eerst dat jij het bent. Daarna koppel je de nieuwe app. De oude app werkt dan niet meer.',
    password: 'Wachtwoord',
    code: 'Code uit je huidige app',
    submit: 'Ga verder',
  },
  startAgain: 'Het duurde te lang. Laat de app de nieuwe vierkante code lezen.',
};

export type SecondFactor = typeof secondFactor;

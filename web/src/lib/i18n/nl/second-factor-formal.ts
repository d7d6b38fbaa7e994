import { type SecondFactor, secondFactor as informal } from './second-factor.ts';

/** The same steps for employers, who are "u". */
export const secondFactor: SecondFactor = {
  ...informal,
  lead: 'Naast uw wachtwoord vragen wij voortaan een code uit een app op uw telefoon. Zo kan niemand anders in uw naam inloggen.',
  steps: {
    ...informal.steps,
    app: {
      title: 'Open een app voor codes op uw telefoon',
      text: 'Bijvoorbeeld Aegis, 2FAS, Google Authenticator of Microsoft Authenticator. Hebt u er nog geen? Zoek er een in de winkel van uw telefoon.',
    },
    scan: { ...informal.steps.scan, picture: 'Vierkante code voor uw app' },
  },
  code: 'Code uit uw app',
  present: {
    ...informal.present,
    lead: 'Bewijs eerst dat u het bent. Daarna koppelt u de nieuwe app. De oude app werkt dan niet meer.',
    code: 'Code uit uw huidige app',
  },
};

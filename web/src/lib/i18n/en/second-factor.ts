import type { SecondFactor } from '../nl/second-factor.ts';

export const secondFactor: SecondFactor = {
  title: 'Set up the second step',
  replaceTitle: 'Replace the second step',
  description: 'Logging in with a code from an app.',
  lead: 'Besides your password we ask a code from an app on your phone from now on. So nobody else can log in as you.',
  must: 'Everybody who can see personal data logs in with two steps. Without the second step you cannot go on.',
  steps: {
    app: {
      title: 'Open an app for codes on your phone',
      text: 'For example Aegis, 2FAS, Google Authenticator or Microsoft Authenticator. None yet? Look for one in the store of your phone.',
    },
    scan: { title: 'Let the app read this square code', picture: 'Square code for your app' },
    type: 'Does that not work? Type this key',
    code: { title: 'Fill in the 6 digits that the app shows' },
  },
  code: 'Code from your app',
  codeHint: 'The code changes every half minute.',
  submit: 'Switch the second step on',
  present: {
    lead: 'First prove that it is you. Then you connect the new app. The old app stops working.',
    password: 'Password',
    code: 'Code from your present app',
    submit: 'Go on',
  },
  startAgain: 'It took too long. Let the app read the new square code.',
};

import type { Login } from '../nl/login.ts';

export const login: Login = {
  title: 'Log in',
  description: 'Log in to Werkbrug.',
  lead: 'With your e-mail address and your password.',
  email: 'E-mail address',
  password: 'Password',
  code: 'Code from your app',
  codeHint: 'The 6 digits that your app shows now.',
  submit: 'Log in',
  forgotten: 'Forgotten your password?',
  firstLogIn: 'Log in first. After that you continue where you were.',
  oidc: { title: 'With your organisation', lead: 'You log in the way you do at work.' },
  link: {
    title: 'Without a password',
    lead: 'Are you looking for work? We mail you a link. You log in with it.',
    submit: 'Mail me a link',
  },
  notices: {
    mail: {
      title: 'Look in your mail',
      text: 'Do we know this address? Then you get a mail within a few minutes. The link works for 15 minutes. Nothing there? Look in your junk mail.',
    },
    wachtwoord: { title: 'Your password has changed', text: 'Log in with your new password.' },
    uitgelogd: { title: 'You are logged out', text: 'On all devices. What you saved is still there.' },
    opnieuw: { title: 'Start again', text: 'It took too long. Log in again.' },
    'geen-account': {
      title: 'We do not know this account',
      text: 'Logging in at your organisation worked, but we have no account with this e-mail address. Ask the administrator for an invitation.',
    },
    geblokkeerd: { title: 'You cannot log in now', text: 'This account is stopped. Call us if you want to know why.' },
    verlopen: { title: 'It took too long', text: 'Please try once more.' },
    mislukt: {
      title: 'Logging in at your organisation does not work now',
      text: 'Try once more, or log in with your password.',
    },
  },
  noAccount: {
    title: 'No account yet?',
    jobseeker: 'Looking for work? Your case manager invites you.',
    jobseekerLink: 'How to start',
    employer: 'Looking for staff? Register your company.',
    employerLink: 'Register a company',
  },
  step: {
    title: 'Fill in the code',
    description: 'Second step of logging in.',
    lead: 'Open the app on your phone. Copy the 6 digits.',
    lost: 'Do you no longer have the app? Ask the administrator to remove your second step.',
    back: 'Back to log in',
  },
  byLink: {
    title: 'Log in with this link',
    description: 'Log in with a link from your mail.',
    lead: 'Press the button. The link works once.',
  },
  deadLink: {
    title: 'This link no longer works',
    lead: 'The link was used before or is too old. To be safe, a link works for a short time and only once.',
    newLink: 'Ask for a new link',
    invitation: 'Ask the person who invited you for a new invitation. Do you already have an account? Then log in.',
  },
  forgot: {
    title: 'Forgotten password',
    description: 'Choose a new password.',
    lead: 'Fill in your e-mail address. We mail you a link with which you choose a new password.',
    submit: 'Mail me a link',
  },
  choose: {
    title: 'Choose a new password',
    description: 'Choose a new password.',
    lead: 'After that you log in with it. You are logged out on other devices.',
    password: 'New password',
    hint: 'At least 12 characters. Three or four words in a row are strong and easy to remember.',
    submit: 'Save password',
  },
  out: {
    title: 'Do you want to log out?',
    lead: 'What you saved stays.',
    submit: 'Log out',
    back: 'Back',
  },
};

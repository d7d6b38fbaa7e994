import type { Login } from '../nl/login.ts';

export const login: Login = {
  title: 'Log in',
  description: 'Log in to Werkbrug.',
  lead: 'With your e-mail address and your password.',
  email: 'E-mail address',
  password: 'Password',
  code: 'Code from your app',
  codeHint: 'The 6 digits of the second step. Staff always need them.',
  submit: 'Log in',
  firstLogIn: 'Log in first. After that you continue where you were.',
  noAccount: {
    title: 'No account yet?',
    jobseeker: 'Looking for work? Your case manager invites you.',
    jobseekerLink: 'How to start',
    employer: 'Looking for staff? Register your company.',
    employerLink: 'How it works for employers',
  },
  out: {
    title: 'Do you want to log out?',
    lead: 'What you saved stays.',
    submit: 'Log out',
    back: 'Back',
  },
};

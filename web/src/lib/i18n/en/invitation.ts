import type { Invitation } from '../nl/invitation.ts';

export const invitation: Invitation = {
  title: (name) => `Welcome, ${name}`,
  description: 'Start using your account.',
  lead: (organisation) =>
    organisation === null ? 'An account is ready for you.' : `An account is ready for you at ${organisation}.`,
  email: 'You log in with',
  until: (date) => `This invitation works until ${date}.`,
  password: 'Choose a password',
  optional: 'You may skip this. We then mail you a link each time you log in.',
  phone: 'Telephone number',
  phoneHint: 'So that others can reach you. You can change it later.',
  submit: 'Start using the account',
  next: {
    title: 'What happens next?',
    jobseeker:
      'You are logged in at once. You fill in your profile together with your case manager. Employers see nothing as long as your key is off.',
    employer: 'You are logged in at once. We check your company first. That takes 2 working days at most.',
    staff:
      'You are logged in at once. After that you set up the second step with an app on your phone. Keep it at hand.',
  },
};

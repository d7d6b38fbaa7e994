import type { Registration } from '../nl/registration.ts';

export const registration: Registration = {
  title: 'Register your company',
  description: 'Register your company to look for candidates in the region.',
  lead: 'You fill in your details. We check your company first. That takes 2 working days at most.',
  company: 'Your company',
  kvk: 'KvK number',
  kvkHint: '8 digits. You find it in the Dutch Business Register.',
  name: 'Name of the company',
  sector: 'Sector',
  sectorHint: 'We choose your account manager by it. You can search in every sector later.',
  pc4: 'Postcode',
  pc4Hint: 'The 4 digits of the place where most of the work is, such as 2712.',
  place: 'Place',
  website: 'Website',
  contact: 'Yourself',
  contactName: 'Your name',
  jobTitle: 'Your position',
  email: 'E-mail address',
  emailHint: 'We send the link with which you start your account to this address. You also log in with it.',
  phone: 'Telephone number',
  phoneHint: 'We call you when we have a question.',
  submit: 'Register company',
  next: {
    title: 'What happens next?',
    steps: [
      { title: 'You get a mail at once', text: 'With the link you choose a password. The link works for 7 days.' },
      {
        title: 'We check your company first',
        text: 'That takes 2 working days at most. Sometimes we call you with a question.',
      },
      {
        title: 'You get your own account manager',
        text: 'Someone who knows your sector. After that you can search and post vacancies.',
      },
    ],
  },
  privacy: 'We use these details to check your company and to reach you.',
  privacyLink: 'Read what we keep',
  received: {
    title: 'We have your registration',
    description: 'We check your company first.',
    lead: 'We check your company first. That takes 2 working days at most.',
    known: 'No mail? Look in your junk mail. Your company may be registered already: ask a colleague, or call us.',
    home: 'To the home page',
    log: 'Log in',
  },
};

import type { Home } from '../nl/home.ts';

export const home: Home = {
  title: 'Welcome',
  description: 'Employers search for what people can do. They only see names once the jobseeker says yes.',
  heroTitle: 'Where work and people meet',
  heroLead: 'Employers search for what people can do. They only see names once the jobseeker says yes.',
  example: {
    intro: 'This is what a card looks like',
    title: 'Warehouse and order picking',
    facts: [
      { label: 'Near', value: 'Zoetermeer' },
      { label: 'Hours a week', value: '20 to 28' },
    ],
    note: 'Fits at least 5 people. No name, no photo.',
  },
  entrances: {
    jobseeker: {
      title: 'I am looking for work',
      text: 'Make your profile. You decide whether employers see it.',
      go: 'How it works for you',
    },
    employer: {
      title: 'I am looking for staff',
      text: 'Search by sector. An account manager brings you together.',
      go: 'How it works for you',
    },
    staff: {
      title: 'I work for the municipality',
      text: 'For case managers and account managers.',
      go: 'Log in with a second step',
    },
  },
  sectors: 'Look by sector',
  people: (bucket) => `${bucket.replace('minder dan', 'fewer than')} people`,
  vacancies: (count) => (count === 1 ? '1 vacancy' : `${count} vacancies`),
  unknownPeople: '– people',
  unknownVacancies: '– vacancies',
  asOf: (day) => `We always show people in groups, never an exact number. As of ${day}.`,
  noCounts: 'We always show people in groups, never an exact number. The numbers are not available right now.',
  promise: {
    title: 'Anonymous, and we can prove it',
    text: 'Every card an employer sees fits at least 5 people. So nobody knows who you are, however they search.',
    link: 'Read how that works',
  },
  stepsTitle: 'How it goes',
  steps: [
    { title: 'Profile', text: 'You make it together with your case manager.' },
    { title: 'Two keys', text: 'Only when both of you turn on your key can the card be found.' },
    { title: 'Meeting', text: 'An employer wants to talk to you. You say yes or no.' },
    { title: 'At work', text: 'With a trial period, a job coach or a subsidy if that helps.' },
  ],
  sector: {
    all: 'All sectors',
    title: (label) => `Work and people: ${label}`,
    peopleLabel: 'People with a card',
    vacanciesLabel: 'Open vacancies',
    unknown: '–',
    unknownText: 'A – means: we do not know this right now.',
    jobseeker: {
      title: 'Looking for work in this sector?',
      text: 'Put the sector in your profile, together with your case manager or by yourself on your phone.',
      link: 'Read how that goes',
    },
    employer: {
      title: 'Looking for people in this sector?',
      text: 'Log in and look at the cards. No account yet? We check your company within 2 working days.',
      link: 'Search candidates',
      register: 'Register your company',
    },
  },
};

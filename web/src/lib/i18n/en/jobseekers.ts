import type { ProsePage } from '../prose.ts';

export const jobseekers: ProsePage = {
  title: 'I am looking for work',
  description: 'How Werkbrug helps you find work: you make a profile, you choose who sees it, and you say yes or no.',
  lead: 'You show what you can do. Employers only see who you are when you say yes.',
  actions: [
    { href: '/inloggen', label: 'Log in to your profile' },
    { href: '/anoniem', label: 'How you stay anonymous' },
  ],
  sections: [
    {
      title: 'You start with your case manager',
      text: [
        'Your case manager at the municipality invites you. You get an e-mail with a link. It takes you to your profile, even without a password.',
        'No case manager yet? Call us. We will find out with you who can help.',
      ],
    },
    {
      title: 'You make your profile',
      text: [
        'Ten short questions: what work you want, what you are good at, how many hours, which days, how far you want to travel. You can skip every question.',
        'Every answer is saved. You can always stop and continue later, on your phone or on a computer. You can also do it together with your case manager.',
      ],
    },
    {
      title: 'You choose whether employers see your card',
      text: [
        'You see exactly what an employer sees. Your card can only be found when you and your case manager have both turned on your key.',
        'Do you want to stop? Turn your key off. Your card is gone within 5 seconds. This has no effect on your benefit.',
      ],
    },
    {
      title: 'An employer wants to talk to you',
      text: [
        'The account manager first looks whether the work suits you. Then you get a proposal. You choose: yes or no. You do not have to say why, and it is not passed on to enforcement.',
        'Do you say yes? Then the employer gets your name and phone number, and you get theirs.',
      ],
    },
    {
      title: 'At work',
      text: [
        'Sometimes you start with a trial period. Your case manager stays available afterwards. Help at the workplace or a scheme for the employer is sometimes possible.',
      ],
    },
    {
      title: 'Is it hard to do this alone?',
      text: [
        'You do not have to do anything online. Your case manager can fill in everything together with you, and you can get every page on paper.',
      ],
      link: { href: '/vragen', label: 'Read questions and answers' },
    },
  ],
  version: '23 November 2026',
};

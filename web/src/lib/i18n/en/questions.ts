import type { Questions } from '../nl/questions.ts';

export const questions: Questions = {
  title: 'Questions and answers',
  description: 'Answers to questions of jobseekers and employers about Werkbrug.',
  lead: 'Is your question not here? Call us.',
  groups: [
    {
      title: 'For jobseekers',
      items: [
        {
          question: 'Can an employer see who I am?',
          answer:
            'No. Every card fits at least 5 people. The employer only gets your name when you say yes to a meeting.',
        },
        {
          question: 'Does it affect my benefit if I do not take part or say no?',
          answer: 'No. Turning off your key or saying no has no consequences and is not passed on to enforcement.',
        },
        {
          question: 'How do I get into my profile?',
          answer:
            'Your case manager invites you. You get an e-mail with a link. Later you can log in with a password, or ask for a new link.',
        },
        {
          question: 'My card cannot be found. Why?',
          answer:
            'Two keys must be on: yours and that of your case manager. After that your card is in the next round. If there are too few people with a card like yours, we make it wider or wait for a round.',
        },
        {
          question: 'Can I change something in my profile while my key is on?',
          answer: 'Yes, always. Your card changes in the next round. Turning off your key does work at once.',
        },
        {
          question: 'Who looked at my information?',
          answer: 'You can see that when you are logged in. It says who it was, when and why.',
        },
        {
          question: 'I do not have a computer. What now?',
          answer:
            'A phone is enough. If that does not work, your case manager fills in everything together with you. You can get every page on paper.',
        },
      ],
    },
    {
      title: 'For employers',
      items: [
        {
          question: 'What does it cost?',
          answer: 'Nothing. Werkbrug belongs to the municipalities in the region.',
        },
        {
          question: 'Why do I not see names?',
          answer:
            'The candidate decides who gets the name. You see what someone can do and when someone can work. After a yes you get the name and phone number.',
        },
        {
          question: 'How soon will I hear something after showing interest?',
          answer: 'Within 2 working days. If it takes longer, you will be told.',
        },
        {
          question: 'Why do I have to place a vacancy first?',
          answer:
            'So the candidate knows what work it is about, and your account manager can see who fits best. You can search without a vacancy.',
        },
        {
          question: 'Why is there no exact number of candidates?',
          answer:
            'With exact numbers someone could work out who is behind a card. That is why numbers are in groups, such as 10–19.',
        },
        {
          question: 'Can I search together with colleagues?',
          answer:
            'Yes. Your company can have several users. The number of times you show interest counts for the whole company.',
        },
      ],
    },
  ],
};

import type { ProsePage } from '../prose.ts';

export const privacy: ProsePage = {
  title: 'Privacy',
  description: 'Which information Werkbrug keeps, why, who sees it and what your rights are.',
  lead: 'We only keep what is needed to bring you and an employer together. Here you can read what that is and what your rights are.',
  actions: [],
  sections: [
    {
      title: 'Who is responsible?',
      text: [
        'The municipality where your case manager works is responsible for your information. It does this as its legal task: helping people find work (Participatiewet, article 7, and Wet SUWI, article 10).',
        'The legal ground is a task in the public interest (GDPR, article 6(1)(e)). Turning on your key is your own choice. You can always undo that choice, without consequences.',
      ],
    },
    {
      title: 'What do we keep about jobseekers?',
      text: [],
      bullets: [
        'Your name and how we can reach you',
        'Your work profile: what work, which hours, how far, languages, driving licence, what you are good at',
        'Whether your keys are on or off, and since when',
        'Proposals you received and whether you said yes or no',
        'Who looked at your information, when and why',
      ],
    },
    {
      title: 'What do we not keep?',
      text: [
        'We do not keep your citizen service number (BSN). Do not write an illness or other medical information in a text field. If a text looks like that, we warn you before you send it.',
      ],
    },
    {
      title: 'What do we keep about employers?',
      text: [
        'The name and KvK number of the company, the name, e-mail address and phone number of the person who logs in, the vacancies and the contacts with the account manager.',
      ],
    },
    {
      title: 'Who sees what?',
      text: [
        'Your case manager sees your whole work profile. An account manager sees what is needed to propose you for a vacancy. An employer only sees a card that fits at least 5 people, until you say yes.',
      ],
      link: { href: '/anoniem', label: 'Read how you stay anonymous' },
    },
    {
      title: 'How do we choose whom to propose?',
      text: [
        'Nobody is chosen or rejected automatically. A person decides, and there is never a ranking by age, origin, sex or health. The rules are public.',
      ],
      link: { href: '/zo-werkt-matchen', label: 'Read how matching works' },
    },
    {
      title: 'E-mail',
      text: [
        'Our e-mails hold nothing personal. They only say that there is something new, with a link. Every e-mail goes to one person.',
      ],
    },
    {
      title: 'Cookies',
      text: [
        'We only use cookies that are needed: one to keep you logged in and one that remembers your language. We do not measure your visit and no other company is watching.',
      ],
    },
    {
      title: 'How long do we keep it?',
      text: [
        'Your card can be found for at most 60 days without you confirming it. Your municipality decides how long it keeps your profile when you no longer get help with finding work. Ask your case manager.',
      ],
    },
    {
      id: 'rechten',
      title: 'Your rights',
      text: [
        'You may see your information, correct it, have it erased or take it with you. You may also object. Ask your case manager or the data protection officer of your municipality.',
        'Do you disagree with the answer? Then you can file a complaint with the Dutch Data Protection Authority.',
      ],
      link: { href: 'https://autoriteitpersoonsgegevens.nl/en', label: 'Go to the Dutch Data Protection Authority' },
    },
  ],
  version: '23 November 2026',
};

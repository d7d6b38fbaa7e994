import type { ProsePage } from '../prose.ts';

export const anonymous: ProsePage = {
  title: 'How you stay anonymous',
  description: 'Every card fits at least 5 people. Read how Werkbrug does that and what an employer never sees.',
  lead: 'Every card fits at least 5 people, so nobody can see who you are. Here you can read how that works.',
  actions: [],
  sections: [
    {
      title: 'Employers do not search people',
      text: [
        'An employer searches cards. A card only holds choices from fixed lists: the kind of work, the area of a municipality, the number of hours, the level and when someone can start.',
        'We put people who look alike together in a group. We make a group of fewer than 5 people wider. If that does not work, we do not show it.',
        'So a search always gives whole groups. Even someone who searches very often, or subtracts one search from another, is left with groups of 5 or more, or nothing.',
      ],
    },
    {
      title: 'What an employer never sees before you say yes',
      text: [],
      bullets: [
        'Your name, photo, age, address, phone number and e-mail address',
        'Whether you are a man or a woman, and where you come from',
        'Your benefit, your health and your wage value',
        'What you discuss with your case manager',
        'Text that you wrote yourself',
      ],
    },
    {
      title: 'Two keys',
      text: [
        'Your card can only be found when you and your case manager both turn on the key. The keys are off until you turn them on.',
        'You can always turn your key off. Your card is gone within 5 seconds. This has no effect on your benefit.',
        'After 60 days we ask whether everything is still right. If we do not hear from you, we hide your card.',
      ],
    },
    {
      title: 'You may show more, but only when it is safe',
      text: [
        'You can choose to show something extra, such as a language or a driving licence. Before you do, you see how many others you would still look like.',
        'If that is fewer than 4, it is not possible. So there are always at least 5 of you. People who show more never make others easier to find.',
      ],
    },
    {
      title: 'A new number every round',
      text: [
        'Cards only change in rounds, normally once a night. In every round a card gets a new number, and every company sees a different number. So nobody can follow a card through time.',
        'Numbers are always shown in groups: 5–9, 10–19, 20–49 or 50+. Never an exact number.',
      ],
    },
    {
      title: 'Who may search?',
      text: [
        'Only companies we know. An account manager checks every company before it may search. Showing interest is only possible with an approved vacancy, and a company cannot do that without limit.',
        'Do you not want a certain company to see your card? You can say so in your profile.',
      ],
    },
    {
      title: 'And inside the municipality?',
      text: [
        'Staff only see people who belong to their work. Each time someone opens your information we record who it was, when and why. You can look at that yourself.',
      ],
    },
    {
      title: 'What we cannot promise',
      text: [
        'If you say yes to a meeting, the employer gets your name and phone number, and you get theirs. From then on you are no longer anonymous to that employer. That is why you choose, every time.',
      ],
    },
  ],
  version: '23 November 2026',
};

import type { ProsePage } from '../prose.ts';

export const employers: ProsePage = {
  title: 'I am looking for staff',
  description: 'Search candidates by sector, show interest and hear from your account manager within 2 working days.',
  lead: 'You search for what someone can do. A fixed account manager brings you together. The pages for employers are in Dutch.',
  actions: [
    { href: '/zoeken', label: 'Search candidates' },
    { href: '/werkgevers/aanmelden', label: 'Register your company' },
  ],
  sections: [
    {
      title: 'You register your company',
      text: [
        'Enter your Chamber of Commerce (KvK) number and your details. We first check your company. That takes at most 2 working days. After that you get a fixed account manager for your sector.',
      ],
    },
    {
      title: 'You search by sector',
      text: [
        'You search by work or occupation, distance, hours, level and when someone can start. Every card fits at least 5 people. You do not see names yet.',
        'If someone has not filled in something yet, that person is shown separately under “onbekend” (unknown). We do not silently leave anyone out.',
      ],
    },
    {
      title: 'You show interest with a vacancy',
      text: [
        'First place a vacancy. Your account manager approves it or calls you with a question. After that you can show interest, and you see what people choose to show in addition.',
        'Your account manager finds out who in the group fits best. You will hear something within 2 working days.',
      ],
    },
    {
      title: 'The candidate chooses',
      text: [
        'If the candidate says yes, you get the name and phone number, and the candidate gets yours. If the candidate says no, we give no reason. We will then point you to others who fit.',
      ],
    },
    {
      title: 'You can try first',
      text: [
        'Sometimes a trial period is possible. Your account manager tells you which schemes there are and what they mean for you.',
      ],
    },
    {
      title: 'A job made to measure',
      text: [
        'Do you have work that is left undone, but no suitable vacancy? Your account manager thinks along about a job that can still be put together.',
      ],
    },
  ],
  version: '23 November 2026',
};

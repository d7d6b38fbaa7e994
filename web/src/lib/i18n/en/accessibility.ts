import type { ProsePage } from '../prose.ts';

export const accessibility: ProsePage = {
  title: 'Accessibility',
  description:
    'How accessible Werkbrug is by EN 301 549 and WCAG 2.2 AA, and where to turn when something does not work.',
  lead: 'Everyone should be able to use Werkbrug. Here you can read what we do for that, what works and what has not been examined yet.',
  actions: [],
  sections: [
    {
      title: 'The standard',
      text: [
        'Werkbrug is made for EN 301 549, with the requirements of WCAG 2.2 at level A and AA. This is the standard that belongs to the Dutch decree on digital accessibility of government.',
      ],
    },
    {
      title: 'The state now: partly examined',
      text: [
        'We examine the pages ourselves, with an automatic test at every change. An examination by an independent bureau has not been done yet. That is why we do not call Werkbrug “fully accessible”.',
      ],
      bullets: [
        'Tested automatically for WCAG 2.2 A and AA, at phone and computer size, light and dark: no errors found',
        'Everything works with the keyboard, and without script in the browser',
        'Pages fit on a screen of 320 pixels wide without scrolling sideways',
        'Not yet examined by hand: screen readers, 400 percent zoom and system colours',
      ],
    },
    {
      title: 'What we do to keep it right',
      text: [
        'The texts are at language level B1. The accessibility test runs with every new version. An error in the test stops the new version.',
      ],
    },
    {
      id: 'melden',
      title: 'Does something not work?',
      text: [
        'Call us. We help you at once in another way and tell you within 5 working days what we do about it. Are you not satisfied with the answer? Then you can file a complaint with the National Ombudsman.',
      ],
      link: { href: 'https://www.nationaleombudsman.nl/english', label: 'Go to the National Ombudsman' },
    },
  ],
  version: '23 November 2026',
};

import type { placementEndReasons } from '#contract/introductions.ts';

const reasons: Record<(typeof placementEndReasons)[number], string> = {
  'contract-ended': 'Het contract liep af',
  'employer-ended': 'De werkgever stopte',
  'jobseeker-ended': 'De werknemer stopte',
  'other-job': 'Ander werk gevonden',
  moved: 'Verhuisd',
  retired: 'Met pensioen',
  other: 'Iets anders',
};

/** Jobs that an account manager brokered. */
export const placements = {
  title: 'Plaatsingen',
  description: 'De banen die je hebt bemiddeld.',
  text: (running: number) => (running === 1 ? '1 baan loopt' : `${running} banen lopen`),
  filters: { all: 'Alles', running: 'Loopt', ended: 'Gestopt' },
  columns: {
    who: 'Wie',
    employer: 'Werkgever',
    vacancy: 'Vacature',
    hours: 'Uren',
    wage: 'Uurloon',
    from: 'Vanaf',
    state: 'Stand',
  },
  /** Columns that only the download has. */
  exported: ['Contract tot', 'Laatste werkdag', 'Reden'],
  none: 'Er zijn geen banen in deze stand.',
  until: (day: string) => `Tot ${day}`,
  running: 'Loopt',
  ended: (day: string, reason: string) => `Gestopt op ${day}: ${reason}`,
  unknown: 'Naam gewist',
  empty: {
    title: 'Er zijn nog geen plaatsingen',
    lead: 'Leg je een baan vast bij een kennismaking? Dan staat die hier.',
    button: 'Naar het bord',
  },
  end: {
    title: 'Is een baan gestopt?',
    which: 'Welke baan?',
    choose: 'Kies een baan',
    day: 'Laatste werkdag',
    hint: 'dd-mm-jjjj, zoals 31-12-2026',
    reason: 'Waarom?',
    chooseReason: 'Kies een reden',
    button: 'Leg vast',
  },
  reasons: reasons as Record<string, string>,
};

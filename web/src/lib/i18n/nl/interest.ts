import type { EmployerView } from '#contract/introduction-states.ts';

const views: Record<EmployerView, { label: string; group: string }> = {
  asked: { label: 'Wij vragen het na', group: 'Wij vragen het na' },
  'contact-opened': { label: 'U kunt kennismaken', group: 'U kunt kennismaken' },
  talk: { label: 'Gesprek', group: 'Gesprek' },
  'trial-placement': { label: 'Proefplaatsing', group: 'Proefplaatsing' },
  placed: { label: 'Geplaatst', group: 'Geplaatst' },
  stopped: { label: 'Gaat niet verder', group: 'Gaat niet verder' },
};

/** What an employer asked: the list, one question, and asking a new one. */
export const interest = {
  title: 'Interesse',
  description: 'De kandidaten in wie u interesse toonde.',
  lead: (open: number, limit: number) =>
    open === 0
      ? `U hebt nu geen vragen openstaan. U kunt ${limit} keer tegelijk interesse tonen.`
      : `U hebt ${open} van ${limit} keer interesse openstaan.`,
  limit: (limit: number) => `U hebt ${limit} keer interesse openstaan. Zodra er een antwoord is, kunt u verder.`,
  empty: {
    title: 'U hebt nog geen interesse getoond',
    lead: 'Zoek een kandidaat die past bij uw vacature en toon interesse. Wij vragen het na.',
    button: 'Zoek kandidaten',
  },
  views,
  columns: { who: 'Kandidaat', vacancy: 'Vacature', state: 'Stand' },
  all: 'Alles',
  filter: 'Stand',
  search: 'Zoek kandidaten',
  card: (title: string, area: string) => `${title}, ${area}`,
  byUs: 'Voorgesteld door uw accountmanager',
  forVacancy: (title: string) => `Voor uw vacature ${title}`,
  since: (day: string) => `Gevraagd op ${day}`,
  answerBy: (moment: string) => `U hoort uiterlijk ${moment} iets.`,
  promise: (moment: string) => `Wij vragen het na. U hoort binnen 2 werkdagen iets, uiterlijk ${moment}.`,
  delayed: (moment: string) =>
    `Het duurt langer dan afgesproken. Wij zijn er nog mee bezig. U hoort uiterlijk ${moment} iets.`,
  stopped: 'Deze kandidaat gaat niet verder met uw vacature. Wij noemen geen reden.',
  searchOn: 'Zoek verder',
  contact: {
    title: 'De kandidaat',
    text: 'Bel deze week. De kandidaat heeft ook uw naam en telefoonnummer. Bewaar de gegevens niet langer dan 4 weken als het niet doorgaat.',
  },
  talk: (moment: string, place: string) => `Gesprek op ${moment}, ${place}.`,
  trial: (from: string, until: string) => `Proefplaatsing van ${from} tot en met ${until}.`,
  placed: 'De plaatsing is vastgelegd. Uw accountmanager vertelt u welke regelingen er zijn.',
  contactOpened: 'De kandidaat zei ja. U kunt nu kennismaken.',
  shown: 'Dit zag u',
  byUsText: 'Uw accountmanager stelde deze kandidaat voor.',
  manager: 'Uw accountmanager',
  noManager: 'Dat volgt nog.',
  next: 'Wat gebeurt er nu?',
  stop: {
    summary: 'Wilt u niet verder?',
    text: 'De kandidaat hoort alleen dat het niet doorgaat.',
    button: 'Ik ga niet verder',
  },
  timeline: {
    title: 'Wat er gebeurde',
    asked: 'U toonde interesse',
    contact: 'Gegevens gedeeld',
    talk: 'Gesprek',
    trial: 'Begin van de proefplaatsing',
    placed: 'Plaatsing vastgelegd',
    stopped: 'Gestopt',
  },
  create: {
    title: 'Wilt u interesse tonen?',
    lead: 'Uw accountmanager vraagt het aan de kandidaat. U hoort binnen 2 werkdagen iets.',
    vacancy: 'Voor welke vacature?',
    choose: 'Kies een vacature',
    button: 'Toon interesse',
    back: 'Terug naar zoeken',
    none: {
      title: 'Plaats eerst een vacature',
      lead: 'Interesse hoort bij een vacature die wij hebben goedgekeurd. Daarna kunt u deze kandidaat vragen.',
      button: 'Maak een vacature',
    },
    steps: [
      {
        title: 'Wij vragen het na',
        text: 'Uw accountmanager kiest wie het beste past en legt het voor. Binnen 2 werkdagen hoort u iets.',
      },
      { title: 'De kandidaat kiest', text: 'Ja of nee. Een reden is niet nodig.' },
      { title: 'Bij ja maakt u kennis', text: 'U krijgt elkaars naam en telefoonnummer.' },
    ],
  },
};

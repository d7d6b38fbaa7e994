/** The public home page and the page of one sector. */
export const home = {
  title: 'Welkom',
  description: 'Werkgevers zoeken op wat iemand kan. Namen zien zij pas als de werkzoekende ja zegt.',
  heroTitle: 'Werk en mensen vinden elkaar hier',
  heroLead: 'Werkgevers zoeken op wat iemand kan. Namen zien zij pas als de werkzoekende ja zegt.',
  example: {
    intro: 'Zo ziet een kaart eruit',
    title: 'Magazijn en orderpicken',
    facts: [
      { label: 'In de buurt van', value: 'Zoetermeer' },
      { label: 'Uren per week', value: '20 tot 28' },
    ],
    note: 'Past op minstens 5 mensen. Geen naam, geen foto.',
  },
  entrances: {
    jobseeker: {
      title: 'Ik zoek werk',
      text: 'Maak je profiel. Jij bepaalt of werkgevers het zien.',
      go: 'Zo werkt het voor jou',
    },
    employer: {
      title: 'Ik zoek personeel',
      text: 'Zoek per sector. Een accountmanager brengt u bij elkaar.',
      go: 'Zo werkt het voor u',
    },
    staff: {
      title: 'Ik werk bij de gemeente',
      text: 'Voor klantmanagers en accountmanagers.',
      go: 'Inloggen met tweede stap',
    },
  },
  sectors: 'Kijk per sector',
  people: (bucket: string) => `${bucket} mensen`,
  vacancies: (count: number) => (count === 1 ? '1 vacature' : `${count} vacatures`),
  unknownPeople: '– mensen',
  unknownVacancies: '– vacatures',
  asOf: (day: string) => `We tonen mensen altijd in groepen, nooit een precies aantal. Stand van ${day}.`,
  noCounts: 'We tonen mensen altijd in groepen, nooit een precies aantal. De aantallen zijn er nu even niet.',
  promise: {
    title: 'Anoniem, en dat kunnen we bewijzen',
    text: 'Elke kaart die een werkgever ziet, past op minstens 5 mensen. Zo weet niemand wie jij bent, hoe hij ook zoekt.',
    link: 'Lees hoe dat werkt',
  },
  stepsTitle: 'Zo gaat het',
  steps: [
    { title: 'Profiel', text: 'Je maakt het samen met je klantmanager.' },
    { title: 'Twee sleutels', text: 'Pas als jullie allebei je sleutel aanzetten, is de kaart te vinden.' },
    { title: 'Kennismaken', text: 'Een werkgever wil je spreken. Jij zegt ja of nee.' },
    { title: 'Aan het werk', text: 'Met een proefplaatsing, een jobcoach of subsidie als dat helpt.' },
  ],
  sector: {
    all: 'Alle sectoren',
    title: (label: string) => `Werk en mensen: ${label}`,
    peopleLabel: 'Mensen met een kaart',
    vacanciesLabel: 'Open vacatures',
    unknown: '–',
    unknownText: 'Een – betekent: dit weten we nu niet.',
    jobseeker: {
      title: 'Zoek je werk in deze sector?',
      text: 'Zet de sector in je profiel. Je doet dat samen met je klantmanager, of zelf op je telefoon.',
      link: 'Lees hoe dat gaat',
    },
    employer: {
      title: 'Zoekt u mensen in deze sector?',
      text: 'Log in en bekijk de kaarten. Nog geen account? Wij controleren uw bedrijf binnen 2 werkdagen.',
      link: 'Zoek kandidaten',
      register: 'Meld uw bedrijf aan',
    },
  },
};

export type Home = typeof home;

import type { ProsePage } from '../prose.ts';

export const jobseekers: ProsePage = {
  title: 'Ik zoek werk',
  description:
    'Zo helpt Werkbrug je aan werk: je maakt een profiel, je kiest of werkgevers het zien, en jij zegt ja of nee.',
  lead: 'Je laat zien wat je kunt. Werkgevers zien pas wie je bent als jij ja zegt.',
  actions: [
    { href: '/inloggen', label: 'Log in op je profiel' },
    { href: '/anoniem', label: 'Zo blijf je anoniem' },
  ],
  sections: [
    {
      title: 'Je begint bij je klantmanager',
      text: [
        'Je klantmanager van de gemeente nodigt je uit. Je krijgt dan een mail met een link. Daarmee kom je in je profiel, ook zonder wachtwoord.',
        'Heb je nog geen klantmanager? Bel ons. Wij kijken met je mee wie je kan helpen.',
      ],
    },
    {
      title: 'Je maakt je profiel',
      text: [
        'Tien korte vragen: welk werk je wilt doen, wat je goed kunt, hoeveel uur, welke dagen, hoe ver je wilt reizen. Je kunt elke vraag overslaan.',
        'Alles wordt bewaard per vraag. Je kunt altijd stoppen en later verdergaan, op je telefoon of op een computer. Samen met je klantmanager mag ook.',
      ],
    },
    {
      title: 'Je kiest of werkgevers je kaart zien',
      text: [
        'Je ziet precies wat een werkgever ziet. Pas als jij en je klantmanager allebei je sleutel aanzetten, is je kaart te vinden.',
        'Wil je stoppen? Zet je sleutel uit. Je kaart is dan binnen 5 seconden weg. Dit heeft geen gevolgen voor je uitkering.',
      ],
    },
    {
      title: 'Een werkgever wil je spreken',
      text: [
        'De accountmanager kijkt eerst of het werk bij je past. Daarna krijg jij een voorstel. Jij kiest: ja of nee. Je hoeft niet te zeggen waarom, en het komt niet bij handhaving.',
        'Zeg je ja? Dan krijgt de werkgever je naam en telefoonnummer, en jij die van de werkgever.',
      ],
    },
    {
      title: 'Aan het werk',
      text: [
        'Soms begin je met een proefplaatsing. Ook daarna blijft je klantmanager bereikbaar. Hulp op de werkplek of een regeling voor de werkgever is soms mogelijk.',
      ],
    },
    {
      title: 'Lukt het niet alleen?',
      text: [
        'Je hoeft niets digitaal te doen. Je klantmanager kan alles samen met je invullen, en elke pagina kun je op papier krijgen.',
      ],
      link: { href: '/vragen', label: 'Lees vragen en antwoorden' },
    },
  ],
  version: '23 november 2026',
};

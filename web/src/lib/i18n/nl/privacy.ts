import type { ProsePage } from '../prose.ts';

export const privacy: ProsePage = {
  title: 'Privacy',
  description: 'Welke gegevens Werkbrug bewaart, waarom, wie ze ziet en welke rechten je hebt.',
  lead: 'We bewaren alleen wat nodig is om jou en een werkgever bij elkaar te brengen. Hier lees je wat dat is en wat je rechten zijn.',
  actions: [],
  sections: [
    {
      title: 'Wie is verantwoordelijk?',
      text: [
        'De gemeente waar je klantmanager werkt, is verantwoordelijk voor jouw gegevens. Zij doet dit voor haar wettelijke taak: mensen helpen aan werk (Participatiewet, artikel 7, en Wet SUWI, artikel 10).',
        'De grondslag is een taak van algemeen belang (AVG, artikel 6, lid 1, onder e). Dat je je sleutel aanzet, is jouw eigen keuze. Je kunt die keuze altijd terugdraaien, zonder gevolgen.',
      ],
    },
    {
      title: 'Wat bewaren we van werkzoekenden?',
      text: [],
      bullets: [
        'Je naam en hoe we je bereiken',
        'Je werkprofiel: welk werk, welke uren, hoe ver, talen, rijbewijs, wat je goed kunt',
        'Of je sleutels aan of uit staan, en sinds wanneer',
        'Voorstellen die je kreeg en of je ja of nee zei',
        'Wie je gegevens heeft bekeken, wanneer en waarom',
      ],
    },
    {
      title: 'Wat bewaren we niet?',
      text: [
        'We bewaren geen burgerservicenummer. Schrijf geen ziekte of ander medisch gegeven in een tekstvak. Lijkt een tekst daarop, dan waarschuwen we voordat je hem verstuurt.',
      ],
    },
    {
      title: 'Wat bewaren we van werkgevers?',
      text: [
        'De naam en het KvK-nummer van het bedrijf, de naam, het mailadres en het telefoonnummer van wie inlogt, de vacatures en de contacten met de accountmanager.',
      ],
    },
    {
      title: 'Wie ziet wat?',
      text: [
        'Je klantmanager ziet je hele werkprofiel. Een accountmanager ziet wat nodig is om je voor een vacature voor te stellen. Een werkgever ziet alleen een kaart die op minstens 5 mensen past, tot jij ja zegt.',
      ],
      link: { href: '/anoniem', label: 'Lees hoe je anoniem blijft' },
    },
    {
      title: 'Hoe kiezen we wie we voorstellen?',
      text: [
        'Niemand wordt automatisch gekozen of afgewezen. Een mens beslist, en er wordt nooit gerangschikt op leeftijd, afkomst, geslacht of gezondheid. De regels zijn openbaar.',
      ],
      link: { href: '/zo-werkt-matchen', label: 'Lees hoe het matchen werkt' },
    },
    {
      title: 'Mail',
      text: [
        'In een mail van ons staat niets persoonlijks. Er staat alleen dat er iets nieuws is, met een link. Elke mail gaat naar één persoon.',
      ],
    },
    {
      title: 'Cookies',
      text: [
        'We gebruiken alleen cookies die nodig zijn: één om je ingelogd te houden en één die je taal onthoudt. We meten je bezoek niet en er kijkt geen ander bedrijf mee.',
      ],
    },
    {
      title: 'Hoe lang bewaren we het?',
      text: [
        'Je kaart blijft hoogstens 60 dagen te vinden zonder dat je hem bevestigt. Je gemeente bepaalt hoe lang zij je profiel bewaart als je geen hulp meer krijgt bij het vinden van werk. Vraag het aan je klantmanager.',
      ],
    },
    {
      id: 'rechten',
      title: 'Je rechten',
      text: [
        'Je mag je gegevens bekijken, verbeteren, laten wissen of meenemen. Je mag ook bezwaar maken. Vraag het aan je klantmanager of aan de functionaris gegevensbescherming van je gemeente.',
        'Ben je het niet eens met het antwoord? Dan kun je een klacht indienen bij de Autoriteit Persoonsgegevens.',
      ],
      link: { href: 'https://autoriteitpersoonsgegevens.nl', label: 'Naar de Autoriteit Persoonsgegevens' },
    },
  ],
  version: '23 november 2026',
};

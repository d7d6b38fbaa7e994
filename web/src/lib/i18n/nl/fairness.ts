import type { GroupField } from '#contract/fairness.ts';
import { list } from '../format.ts';

const fields: Record<GroupField, { title: string; text: string }> = {
  municipality: { title: 'Gemeente', text: 'De gemeente die iemand begeleidt.' },
  level: { title: 'Werk- en denkniveau', text: 'Zoals iemand het in het werkprofiel zette.' },
  dutch: {
    title: 'Nederlands',
    text: 'Hoe goed iemand Nederlands spreekt. Dit kan samenhangen met afkomst, en dat mag geen verschil maken.',
  },
  hours: {
    title: 'Uren per week',
    text: 'Hoeveel uur iemand wil werken. Minder uren willen mag geen nadeel zijn (Wet onderscheid arbeidsduur).',
  },
};

/** How ranking turned out for groups of people, for functional admin. */
export const fairness = {
  title: 'Gelijke kansen',
  description: 'Of groepen mensen even vaak worden gevonden en voorgesteld.',
  quarter: (code: string) => {
    const [year = '', number = ''] = code.split('-K');
    return `${number}e kwartaal ${year}`;
  },
  state: (quarter: string, version: number, frozen: string) =>
    `${quarter}, regels versie ${version}, vastgelegd op ${frozen}`,
  option: (quarter: string, version: number) => `${quarter}, regels versie ${version}`,
  period: 'Kwartaal',
  show: 'Toon',
  download: 'Download (CSV)',
  empty: {
    title: 'Er zijn nog geen cijfers',
    lead: 'We leggen de cijfers vast als een kwartaal voorbij is. Daarna veranderen ze niet meer. Van het kwartaal dat nu loopt, laten we niets zien: dan zou je kunnen uitrekenen wat er op één dag gebeurde.',
  },
  notHere: {
    title: 'Van dit kwartaal zijn er geen cijfers',
    lead: 'Kies een kwartaal dat voorbij is.',
  },
  total: {
    pool: 'konden op een lijst staan',
    poolText: 'Beide sleutels stonden ergens in dit kwartaal aan.',
    shown: 'stonden op een lijst die is bekeken',
    shownText: 'Een accountmanager keek wie er bij een vacature past.',
    proposed: 'zijn voorgesteld',
    proposedText: 'Een accountmanager koos hen. Koos een werkgever zelf een kaart, dan telt dat hier niet.',
  },
  people: (count: string) => `${count} mensen`,
  few: '–',
  verdict: {
    none: 'Geen groep valt op',
    noneText:
      'Elke groep waarvan we cijfers tonen, is minstens vier vijfde keer zo vaak gekozen als de groep die het vaakst is gekozen.',
    some: (count: number) =>
      count === 1 ? 'Bij 1 groep is er reden om te kijken' : `Bij ${count} groepen is er reden om te kijken`,
    someText: (groups: readonly string[]) =>
      `${list(groups)}. Deze groep of groepen zijn minder dan vier vijfde keer zo vaak voorgesteld als de groep die het vaakst is voorgesteld.`,
    meaning:
      'Dit is een signaal en geen oordeel. Er kan een goede reden zijn, zoals een rijbewijs dat nodig is. Zoek uit welk onderdeel het verschil maakt, en bespreek dat.',
  },
  groups: 'Per groep',
  legend: { shown: 'Op een bekeken lijst', proposed: 'Voorgesteld', line: 'Vier vijfde van de hoogste' },
  chart: (field: string) => `Welk deel is gevonden en voorgesteld, per ${field}`,
  fields,
  codes: {
    dutch: { goed: 'Goed', redelijk: 'Redelijk', beetje: 'Een beetje' } as Record<string, string>,
    hours: { 'tot-20': 'Minder dan 20 uur', '20-32': '20 tot 32 uur', '32-plus': '32 uur of meer' } as Record<
      string,
      string
    >,
    unknown: 'Niet ingevuld',
  },
  columns: {
    group: 'Groep',
    pool: 'Mensen',
    shown: 'Op een lijst',
    proposed: 'Voorgesteld',
    rate: 'Deel',
    ratio: 'Tegen de hoogste',
  },
  look: 'Kijk hiernaar',
  rules: 'Per onderdeel van de regels',
  rulesText:
    'Welk deel van de punten mensen gemiddeld krijgen. Ligt “voorgesteld” ver boven “iedereen”, dan maakt dit onderdeel veel verschil.',
  rulesLegend: { pool: 'Iedereen die op de lijst kon staan', proposed: 'Wie is voorgesteld' },
  rulesTable: 'Dezelfde cijfers als tabel',
  ruleColumns: {
    criterion: 'Onderdeel',
    most: 'Punten',
    pool: 'Iedereen',
    proposed: 'Voorgesteld',
    difference: 'Verschil',
  },
  shares: 'Welk onderdeel maakt hier verschil?',
  sharesText:
    'Het deel van de punten dat elke groep gemiddeld krijgt. Staat een groep bij een onderdeel laag, dan komt het verschil daarvandaan.',
  how: 'Zo lees je deze cijfers',
  howText: [
    'Aantallen onder de 10 tonen we niet, en ook niet wat je daarmee zou kunnen uitrekenen. Alle aantallen zijn afgerond op 5. Delen zijn berekend met die afgeronde aantallen. Een – betekent: te weinig mensen, of te dicht bij iedereen.',
    'De vier-vijfderegel is een vuistregel. Is een groep minder dan 80 % zo vaak gekozen als de groep die het vaakst is gekozen, dan kijk je waarom.',
    'Deze cijfers gaan nergens heen. De volgorde op een lijst weet niets van groepen, en wat hier staat verandert geen punt.',
  ],
  never: 'Waar we niet naar kijken',
  neverText:
    'Leeftijd, geslacht, afkomst, gezondheid, doelgroep en uitkering staan niet in het werkprofiel. We vragen ze hiervoor ook niet. We gebruiken alleen wat al in het profiel staat.',
  links: { rules: 'Lees de regels zoals iedereen ze leest', register: 'Maak de tekst voor het Algoritmeregister' },
  exported: {
    field: 'Lijst',
    criterion: 'Onderdeel',
    share: 'Deel van de punten',
    none: 'niet getoond',
    all: 'Iedereen',
  },
};

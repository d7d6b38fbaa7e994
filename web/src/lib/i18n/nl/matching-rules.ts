import type { Criterion } from '#contract/match-names.ts';
import type { MatchingRules } from '#contract/matching-rules.ts';
import { date, list } from '../format.ts';
import { matching } from './matching.ts';

const travel = ({ travel: steps }: MatchingRules): string => {
  const [near, within, beyond] = steps;
  return [
    near && `Ligt het werk binnen de helft van jouw grens, dan krijg je ${near.points} punten.`,
    within && `Binnen je hele grens zijn het er ${within.points}.`,
    beyond && `Net erbuiten nog ${beyond.points}. Verder weg 0.`,
  ]
    .filter(Boolean)
    .join(' ');
};

/** How the points of each criterion come about, with the numbers of one row of the rules. */
const how: Record<Criterion, (rules: MatchingRules) => string> = {
  occupation: ({ occupation: { same, unit, major } }) =>
    `Wil je precies dit beroep? Dan ${same.wished} punten. Deed je het eerder, maar staat het niet bij je wensen? Dan ${same.done}. Lijkt het beroep erop, dan ${unit.wished} tot ${major.done} punten.`,
  talents: ({ mustWeight }) =>
    `De punten zijn verdeeld over wat de werkgever vraagt. Een eis telt ${mustWeight} keer zo zwaar als iets wat je op het werk kunt leren. Een talent dat weinig mensen hebben, telt ook zwaarder.`,
  travel,
  hours: ({ most, hoursApart }) =>
    `Passen jouw uren bij die van het werk? Dan ${most.hours} punten. Schelen ze hoogstens ${hoursApart.upTo} uur, dan ${hoursApart.points}.`,
  times: () => 'De helft is voor de dagen en de helft voor de delen van de dag: het deel dat jij kunt.',
  start: ({ start: [soon, later] }) =>
    `Kun je binnen ${soon?.upTo ?? 0} dagen beginnen? Dan ${soon?.points ?? 0} punten. Binnen ${later?.upTo ?? 0} dagen ${later?.points ?? 0}.`,
  level: ({ most, levelBelow }) =>
    `Het gevraagde niveau of hoger: ${most.level} punten. Eén stap lager: ${levelBelow}.`,
  languages: () => 'Verdeeld over de talen die de werkgever vraagt. Een beetje van een taal telt half.',
  licences: () => 'Verdeeld over de rijbewijzen en diploma’s die de werkgever vraagt.',
  contract: () => 'Alle punten als het contract bij jouw wensen staat.',
  conditions: () => 'Het deel van jouw wensen dat bij dit werk past, zoals rustig werk of vaste dagen.',
};

/** The published rules, for everybody who wants to know. */
export const matchingRules = {
  title: 'Zo werkt het matchen',
  description: 'Volgens welke regels Werkbrug mensen en vacatures bij elkaar zet, met alle punten.',
  lead: 'Werkbrug legt jouw profiel naast een vacature en telt punten. De regels zijn door mensen gemaakt en staan hieronder. Het systeem leert niets uit zichzelf en wijst niemand af.',
  decides: {
    title: 'Een mens beslist',
    text: [
      'De punten zetten een lijst op volgorde. Niemand valt van die lijst af. Een accountmanager leest de redenen en kiest aan wie hij het werk voorstelt. Daarna beslis jij: ja of nee.',
      'Bij elke vacature kun je zien welke punten je kreeg, waarom, en wat zou helpen. Klopt er iets niet? Vraag het je klantmanager of verander je profiel.',
    ],
  },
  counts: {
    title: 'Wat telt mee',
    text: 'Samen hoogstens 1.000 punten.',
    caption: 'Onderdelen van de vergelijking met hun punten',
    columns: { criterion: 'Onderdeel', most: 'Hoogstens', how: 'Zo rekenen wij' },
  },
  criteria: matching.criteria,
  how,
  more: {
    title: 'Ook belangrijk',
    items: ({ missed, fitFrom }: MatchingRules): readonly string[] => [
      'Niet ingevuld is geen nee. Het onderdeel telt dan voor de helft, en er staat “onbekend” bij.',
      'Vraagt de werkgever ergens niet naar, dan krijgt iedereen daar alle punten.',
      `Mist er een eis, of ligt het werk buiten jouw grens voor reizen of uren? Dan gaan er ${missed.points} punten af, voor hoogstens ${missed.most} dingen. Je blijft op de lijst staan.`,
      `“Past” betekent ${fitFrom} punten of meer, zonder gemiste eis.`,
      'Hebben mensen evenveel punten? Dan wisselt de volgorde elke dag. Iedereen staat een keer vooraan.',
    ],
  },
  never: {
    title: 'Wat nooit meetelt',
    text: 'Deze gegevens zitten niet in de vergelijking. Ze kunnen de volgorde dus niet veranderen.',
    items: [
      'Je naam, leeftijd, geslacht, afkomst en geloof',
      'Je gezondheid of beperking',
      'Je uitkering, de doelgroep waar je bij hoort en alles uit je dossier',
      'Wat je zelf over jezelf schrijft',
      'Of je eerder nee zei tegen ander werk',
    ],
  },
  employers: {
    title: 'Wat een werkgever ziet',
    text: 'Een werkgever ziet deze punten niet. Hij ziet kaarten die op minstens 5 mensen passen. Zet hij die op volgorde voor een vacature, dan telt alleen wat op de kaart staat.',
    link: 'Lees hoe je anoniem blijft',
  },
  check: {
    title: 'We kijken of het eerlijk uitpakt',
    text: 'Elk kwartaal kijkt de gemeente of groepen mensen even vaak worden voorgesteld. Dat gebeurt met aantallen van 10 mensen of meer, nooit met namen. De uitkomst verandert de volgorde niet. Alleen mensen veranderen de regels, met een nieuwe datum.',
  },
  versions: {
    title: 'Versies van de regels',
    current: (version: number, from: string) => `Versie ${version} geldt sinds ${date(from)}.`,
    earlier: (versions: readonly { version: number; from: string }[]) =>
      `Eerder golden: ${list(versions.map(({ version, from }) => `versie ${version} (vanaf ${date(from)})`))}.`,
    none: 'Er waren geen eerdere regels.',
  },
};

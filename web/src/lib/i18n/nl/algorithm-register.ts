import type { MatchingRules } from '#contract/matching-rules.ts';
import type { Criterion } from '#contract/match-names.ts';
import { date, list } from '../format.ts';
import { matching } from './matching.ts';

/** What the text has to know: who publishes, where, and the rules of today. */
export interface RegisterFacts {
  municipality: string;
  origin: string;
  rules: Pick<MatchingRules, 'version' | 'from' | 'most' | 'missed'>;
}

interface Field {
  /** As the publication standard of the register calls it. */
  name: string;
  /** Most characters, where the standard sets a limit. */
  limit?: number;
  /** `own`: only the municipality knows, so that it fills this in itself; `empty`: nothing stands here while in use. */
  text: ((facts: RegisterFacts) => string) | 'own' | 'empty';
}

const points = ({ most }: RegisterFacts['rules']): string =>
  list(
    (Object.keys(matching.criteria) as Criterion[])
      .sort((a, b) => most[b] - most[a])
      .map((criterion) => `${matching.criteria[criterion].toLowerCase()} (${most[criterion]})`),
  );

/**
 * The text for the national register of algorithms, by the fields of its publication standard 1.0
 * (regels.overheid.nl/standaarden/algoritmeregister-publicatiestandaard).
 */
const sections: readonly { title: string; fields: readonly Field[] }[] = [
  {
    title: 'Algemene informatie',
    fields: [
      { name: 'Naam', limit: 100, text: () => 'Werkzoekenden en vacatures vergelijken in Werkbrug' },
      {
        name: 'Korte omschrijving',
        limit: 350,
        text: () =>
          'Werkbrug vergelijkt het werkprofiel van werkzoekenden met vacatures en telt punten volgens vaste regels. Medewerkers zien een lijst op volgorde, met bij elk punt de reden. Een mens kiest aan wie werk wordt voorgesteld. De werkzoekende zegt ja of nee.',
      },
      { name: 'Organisatie', limit: 100, text: ({ municipality }) => `Gemeente ${municipality}` },
      { name: 'Thema', text: () => 'Werk' },
      { name: 'Status', text: () => 'In gebruik' },
      { name: 'Begindatum', text: ({ rules }) => rules.from.slice(0, 7) },
      { name: 'Einddatum', text: 'empty' },
      { name: 'Contactgegevens', text: ({ origin }) => `${origin}/vragen` },
      { name: 'Link naar publiekspagina', text: ({ origin }) => `${origin}/zo-werkt-matchen` },
      { name: 'Publicatiecategorie', text: () => 'Impactvolle algoritmes' },
      { name: 'Link naar bronregistratie', text: ({ origin }) => `${origin}/api/v1/public/matching-rules` },
    ],
  },
  {
    title: 'Verantwoord gebruik',
    fields: [
      {
        name: 'Doel en impact',
        limit: 2500,
        text: () =>
          'Het doel is dat werkzoekenden sneller werk vinden dat bij hen past, en dat werkgevers mensen vinden die zij anders niet zien. Een accountmanager ziet bij een vacature welke werkzoekenden het best passen. Een klantmanager ziet bij een werkzoekende welk werk het best past. De werkzoekende ziet dat zelf ook. Wie hoger op de lijst staat, wordt eerder gezien. Niemand valt van de lijst af en niemand wordt automatisch afgewezen. Meedoen is vrijwillig: de werkzoekende zet zelf een sleutel aan en uit. Nee zeggen heeft geen gevolgen voor een uitkering.',
      },
      {
        name: 'Afwegingen',
        limit: 2500,
        text: () =>
          'Zonder hulpmiddel kiest een medewerker uit mensen die hij kent. Dat is niet uit te leggen en niet na te kijken. Met vaste regels krijgt iedereen dezelfde vergelijking, met de reden erbij. Wij kozen voor regels die mensen maken en die openbaar zijn. Een systeem dat zelf leert, kan oude verschillen overnemen en is moeilijk uit te leggen; daarom gebruiken wij dat niet. Een nadeel is dat regels iets kunnen missen. Daarom telt wat niet is ingevuld half mee en nooit als nee, wisselt de volgorde bij gelijke punten elke dag, en beslist altijd een mens.',
      },
      {
        name: 'Menselijke tussenkomst',
        limit: 2500,
        text: () =>
          'De uitkomst is een lijst met redenen. Een accountmanager leest die, kiest wie hij belt en mag van de volgorde afwijken. Hij kan van elke werkzoekende zien waarom die wel of niet past. Daarna beslist de werkzoekende. Werkzoekenden zien hun eigen punten en kunnen hun profiel verbeteren of uitleg vragen aan hun klantmanager.',
      },
      {
        name: 'Risicobeheer',
        limit: 2500,
        text: () =>
          'Het grootste risico is dat een groep mensen ongemerkt minder vaak wordt voorgesteld. Elk kwartaal kijken wij daarom naar gemeente, niveau, taal en uren: hoe vaak staan mensen op een bekeken lijst en hoe vaak worden zij voorgesteld. Is een groep minder dan 80 % zo vaak gekozen als de groep die het vaakst is gekozen, dan zoeken wij uit welke regel dat doet. Wij gebruiken alleen aantallen van 10 mensen of meer. Deze cijfers gaan niet terug naar de lijst. Leeftijd, geslacht, afkomst, gezondheid en doelgroep staan niet in de vergelijking; een automatische test controleert bij elke wijziging dat ze de volgorde niet veranderen. Elke keer dat een medewerker een profiel ziet, wordt vastgelegd en de werkzoekende kan dat lezen. Een wijziging van de regels krijgt een nieuwe versie met een datum; oude versies blijven openbaar. Wij houden ons aan de eisen die voor hoog-risico AI-systemen gaan gelden, ook als zij voor vaste regels niet verplicht zijn.',
      },
      {
        name: 'Titel van wettelijke basis',
        text: () => 'Participatiewet, artikel 7; Wet SUWI, artikel 10; AVG, artikel 6, lid 1, onder e',
      },
      {
        name: 'Wettelijke basis',
        limit: 2500,
        text: () =>
          'De gemeente helpt mensen aan werk (Participatiewet, artikel 7) en werkt daarvoor in de regio samen met werkgevers (Wet SUWI, artikel 10). Zij verwerkt gegevens voor deze taak van algemeen belang (AVG, artikel 6, lid 1, onder e).',
      },
      { name: 'Link naar wettelijke basis', text: () => 'https://wetten.overheid.nl/BWBR0015703' },
      { name: 'Link naar verwerkingsregister', text: 'own' },
      { name: 'Impacttoetsen', text: 'own' },
      { name: 'Link naar impacttoetsen', text: 'own' },
      { name: 'Toelichting op impacttoetsen', text: 'own' },
    ],
  },
  {
    title: 'Werking',
    fields: [
      {
        name: 'Titel van gegevensbron',
        text: () => 'Werkprofiel van de werkzoekende; vacature van de werkgever; ESCO en ISCO-08',
      },
      {
        name: 'Gegevens',
        limit: 2500,
        text: () =>
          'Van de werkzoekende: gewenst en eerder werk, sectoren, talenten, niveau, uren, werktijden, beginmoment, postcode (vier cijfers) en reisafstand, talen, rijbewijzen en diploma’s, contractvorm en wensen over het werk. Van de vacature: dezelfde onderdelen, als eis of als wens. Geen naam, leeftijd, geslacht, afkomst, gezondheid, uitkering, doelgroep of vrije tekst, en geen burgerservicenummer.',
      },
      { name: 'Link naar gegevensbronnen', text: () => 'https://esco.ec.europa.eu' },
      {
        name: 'Technische werking',
        limit: 2500,
        text: ({ rules }) =>
          `Vaste regels, versie ${rules.version}, geldig vanaf ${date(rules.from)}. Samen hoogstens 1.000 punten: ${points(rules)}. Beroepen lijken op elkaar volgens de internationale indeling ISCO-08. Zeldzame talenten en eisen wegen zwaarder. Wat niet is ingevuld telt voor de helft, wat niet is gevraagd telt vol. Voor elke gemiste eis of gepasseerde grens gaan er ${rules.missed.points} punten af, voor hoogstens ${rules.missed.most}. Alles wordt in hele getallen gerekend, dus dezelfde gegevens geven altijd dezelfde uitkomst. Gelijke punten staan in een volgorde die elke dag wisselt. Er is geen model dat leert van eerdere keuzes.`,
      },
      { name: 'Leverancier', text: 'own' },
      { name: 'Link naar broncode', text: 'own' },
    ],
  },
  {
    title: 'Metadata',
    fields: [
      { name: 'Taal', text: () => 'Nederlands' },
      { name: 'Schema', text: () => 'Publicatiestandaard 1.0' },
      { name: 'Bron-ID', text: ({ rules }) => `werkbrug-matchen-${rules.version}` },
      { name: 'Zoektermen', text: () => 'werk, vacatures, matchen, participatie' },
    ],
  },
];

export const algorithmRegister = {
  title: 'Algoritmeregister',
  description: 'De tekst over het matchen voor het Algoritmeregister van de overheid.',
  lead: 'Deze tekst volgt de velden van de publicatiestandaard van het Algoritmeregister, en gebruikt de regels die nu gelden. Elke gemeente publiceert voor zichzelf.',
  municipality: 'Gemeente',
  show: 'Toon',
  downloadText: 'Download als tekst',
  downloadJson: 'Download als JSON',
  own: 'Vul dit zelf in',
  empty: 'Blijft leeg',
  where: 'Publiceren doe je op algoritmes.overheid.nl, met een account van je organisatie.',
  sections,
};

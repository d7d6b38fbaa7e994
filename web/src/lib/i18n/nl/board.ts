import type { BoardColumn } from '#contract/introductions.ts';
import type { FormAct } from '../../board-links.ts';
import type { EndReason, IntroductionState } from '#contract/introduction-states.ts';

const states: Record<IntroductionState, string> = {
  interest: 'Nieuw',
  'taken-up': 'Opgepakt',
  proposed: 'Kandidaat kiest',
  accepted: 'Zei ja',
  declined: 'Gestopt, geen reden',
  'contact-opened': 'Contact',
  talk: 'Gesprek',
  'trial-placement': 'Proefplaatsing',
  placed: 'Geplaatst',
  ended: 'Gestopt',
};

const reasons: Record<EndReason, string> = {
  'no-suitable-candidate': 'Niemand past',
  'vacancy-filled': 'De vacature is vervuld',
  'vacancy-closed': 'De vacature is gesloten',
  'employer-withdrew': 'De werkgever trok zich terug',
  'jobseeker-withdrew': 'De werkzoekende trok zich terug',
  'no-answer-broker': 'Niet op tijd opgepakt',
  'no-answer-jobseeker': 'De werkzoekende koos niet',
  'no-answer-employer': 'Geen reactie van de werkgever',
  'not-chosen-after-talk': 'Niet gekozen na het gesprek',
  'jobseeker-stopped-after-talk': 'De werkzoekende stopte na het gesprek',
  'trial-not-continued': 'De proefplaatsing ging niet verder',
  'found-other-work': 'Ander werk gevonden',
  'card-withdrawn': 'De kaart is weg',
  other: 'Iets anders',
};

const columns: Record<BoardColumn, { title: string; text: string; short: string }> = {
  new: { title: 'Nieuw bij jou', text: 'Jij reageert binnen 2 werkdagen.', short: 'Nieuw' },
  choosing: { title: 'Kandidaat kiest', text: 'Ja of nee, zonder reden.', short: 'Kandidaat kiest' },
  contact: { title: 'Ja: contact', text: 'Gegevens zijn over en weer gedeeld.', short: 'Contact' },
  talk: {
    title: 'Gesprek en proef',
    text: 'Proefplaatsing hoort bij een echte baan.',
    short: 'Gesprek en proef',
  },
  done: { title: 'Klaar deze week', text: 'Blijft 7 dagen staan.', short: 'Klaar' },
};

/** What is due while the clock runs. */
const now: Record<IntroductionState, string> = {
  ...states,
  interest: 'Jij reageert',
  'taken-up': 'Jij reageert',
  proposed: 'De kandidaat kiest',
  'contact-opened': 'Het gesprek is gepland',
  talk: 'De uitslag van het gesprek is bekend',
};

const ROAD = ['De kandidaat kiest: ja of nee', 'Gegevens over en weer', 'Gesprek', 'Plaatsing'];
/** The road that is still to go; nothing when it is over. */
const later: Record<IntroductionState, readonly string[]> = {
  interest: ROAD,
  'taken-up': ROAD,
  proposed: ROAD.slice(1),
  accepted: ROAD.slice(1),
  'contact-opened': ROAD.slice(3),
  talk: ROAD.slice(3),
  'trial-placement': ROAD.slice(3),
  placed: [],
  declined: [],
  ended: [],
};

/** The board of introductions, one introduction, and who stands behind a tile. */
export const board = {
  title: 'Kennismakingen',
  description: 'Je kennismakingen op volgorde van haast.',
  asList: 'Als lijst',
  asBoard: 'Als bord',
  allSectors: 'Alle sectoren',
  jump: 'Ga naar kolom',
  columns,
  states,
  reasons,
  noOne: 'Nog te kiezen',
  saidNo: 'Kandidaat zei nee',
  /** The hours stay together on one line. */
  work: (title: string, hours: string) => `${title}, ${hours.replace('–', '\u2060–\u2060')}\u00a0uur`,
  act: { new: 'Reageer', choosing: 'Open', contact: 'Plan', talk: 'Open', done: 'Open' } as Record<BoardColumn, string>,
  talkOn: (day: string) => `Gesprek ${day}`,
  trialUntil: (day: string) => `Proef tot ${day}`,
  nothing: 'Hier staat nu niets.',
  alert: {
    title: (late: number, today: number) =>
      late > 0 && today > 0
        ? `${late} te laat en ${today} voor vanavond`
        : late > 0
          ? `${late} te laat`
          : `${today} voor vanavond`,
    text: (employer: string) => `Je reactie aan ${employer} had al klaar moeten zijn.`,
    soon: 'Reageer vandaag nog.',
  },
  steps: 'Stap',
  stepsOf: (name: string) => `van ${name}`,
  step: {
    propose: 'Kies een kandidaat',
    'open-contact': 'Deel de gegevens',
    'plan-talk': 'Plan het gesprek',
    place: 'Leg de plaatsing vast',
    end: 'Stop',
  } satisfies Record<FormAct, string>,
  today: {
    title: 'Te doen',
    late: 'te laat',
    day: 'voor vanavond',
    mine: 'nieuw bij jou',
    vacancies: (count: number) => (count === 1 ? 'vacature om goed te keuren' : 'vacatures om goed te keuren'),
    employers: (count: number) => (count === 1 ? 'werkgever om te controleren' : 'werkgevers om te controleren'),
    closing: (count: number) => (count === 1 ? 'vacature sluit deze week' : 'vacatures sluiten deze week'),
    chart: 'Wanneer loopt een stap af?',
    chartText: 'Kennismakingen van jou, per dag.',
    nothing: 'Er loopt nu geen klok.',
    when: { late: 'Te laat', today: 'Vandaag', later: 'Later' },
  },
  empty: {
    title: 'Er lopen geen kennismakingen',
    lead: 'Toont een werkgever interesse? Dan staat het hier, met een klok van 2 werkdagen.',
    vacancies: 'Bekijk de vacatures',
  },
  list: {
    caption: 'Kennismakingen',
    columns: { who: 'Kandidaat', vacancy: 'Vacature', employer: 'Werkgever', state: 'Stand', clock: 'Klok' },
  },
  drag: 'Sleep een kaart naar een kolom, of kies bij de kaart een stap.',
  page: {
    who: 'Wie',
    nobody: 'Je hebt nog niemand gekozen.',
    no: 'Deze persoon zei nee. Wij bewaren geen reden en laten de naam niet zien.',
    vacancy: 'Vacature',
    employer: 'Werkgever',
    shown: 'Dit zag de werkgever',
    staff: 'Je begon deze kennismaking zelf. De werkgever weet er nog niets van, tot de kandidaat ja zegt.',
    timeline: 'Wat er gebeurde',
    until: 'Uiterlijk',
    after: 'Daarna',
    now,
    later,
    notes: 'Notities',
    noNotes: 'Er zijn nog geen notities.',
    note: 'Nieuwe notitie',
    noteHint: 'Alleen jij leest dit. Schrijf geen ziekte op. Noteer wat het betekent voor werk.',
    addNote: 'Bewaar notitie',
    next: 'Wat nu?',
    other: 'Andere stappen',
    due: (moment: string, left: string) => `Reageer voor ${moment}. ${left}.`,
    dueOther: (moment: string, left: string) => `Uiterlijk ${moment}. ${left}.`,
    late: (length: string) => `${length}. De werkgever heeft bericht gekregen dat het langer duurt.`,
    lateOther: (length: string) => `${length}. Leg vast hoe het verder gaat.`,
    over: 'Deze kennismaking is klaar.',
    reason: 'Reden',
    warning: 'Wij kennen het minimumloon van die dag nog niet. Controleer het loon zelf.',
    phone: 'Telefoon',
    protected: 'Afgeschermd',
    filled: (filled: number, headcount: number) => `${filled} van ${headcount} geplaatst`,
  },
  acts: {
    takeUp: 'Pak op',
    candidates: 'Kies een kandidaat',
    waiting: 'De kandidaat kiest. Bel gerust even om het uit te leggen.',
    openContact: 'Deel de gegevens',
    openContactText: 'De kandidaat zei ja. Bij het bedrijf was nog niemand om contact mee te hebben.',
    talk: {
      title: 'Plan het gesprek',
      again: 'Verzet het gesprek',
      date: 'Datum',
      time: 'Tijd',
      place: 'Waar',
      button: 'Leg het gesprek vast',
    },
    trial: {
      title: 'Begin een proefplaatsing',
      text: 'Hoogstens 2 maanden, met zicht op een echte baan (art. 8a lid 2 onder d Participatiewet).',
      start: 'Eerste dag',
      end: 'Laatste dag',
      button: 'Leg de proefplaatsing vast',
    },
    extend: {
      title: 'Verleng de proefplaatsing',
      text: 'Samen hoogstens 6 maanden (art. 8a lid 2 onder d Participatiewet).',
      end: 'Nieuwe laatste dag',
      button: 'Verleng',
    },
    place: {
      title: 'Leg de plaatsing vast',
      text: 'De sleutels van de werkzoekende gaan daarna uit. De kaart is dan weg.',
      hours: 'Uren per week',
      wage: 'Bruto uurloon in euro',
      wageHint: 'Bijvoorbeeld 15,25.',
      contract: 'Contract',
      start: 'Eerste werkdag',
      end: 'Einddatum',
      button: 'Leg de plaatsing vast',
    },
    end: { title: 'Stop deze kennismaking', reason: 'Waarom?', choose: 'Kies een reden', button: 'Stop' },
    dateHint: 'dd-mm-jjjj, zoals 31-12-2026',
    timeHint: 'Zoals 10.30',
  },
  candidates: {
    title: 'Wie past bij deze vacature?',
    lead: (count: number) =>
      count === 1
        ? 'Er is 1 mens te vinden achter deze kaart.'
        : `Er zijn ${count} mensen te vinden achter deze kaart. Bij gelijke punten wisselt de volgorde elke dag.`,
    never: 'Leeftijd, geslacht, afkomst, gezondheid en doelgroep tellen nooit mee.',
    empty: 'Er is nu niemand te vinden',
    emptyLead:
      'Misschien heeft iemand de sleutel uitgezet. Stop de kennismaking met een reden, dan hoort de werkgever het.',
    propose: (name: string) => `Stel voor aan ${name}`,
    hindrances: {
      'asked-before': 'Is al eerder gevraagd voor deze vacature.',
      running: 'Heeft al een kennismaking voor deze vacature.',
      'blocked-employer': 'Wil niet naar dit bedrijf.',
      placed: 'Is al geplaatst op deze vacature.',
    },
    wish: 'Wil',
    done: 'Deed',
    talents: 'Talenten',
  },
  timeline: {
    interest: 'De werkgever toonde interesse',
    started: 'Je begon de kennismaking',
    'take-up': 'Opgepakt',
    propose: 'Voorgesteld',
    accept: 'De kandidaat zei ja',
    decline: 'De kandidaat zei nee',
    'open-contact': 'Gegevens gedeeld',
    'plan-talk': 'Gesprek gepland',
    'start-trial': 'Proefplaatsing vastgelegd',
    'extend-trial': 'Proefplaatsing verlengd',
    place: 'Plaatsing vastgelegd',
    end: 'Gestopt',
    withdraw: 'Teruggetrokken',
    expire: 'Gesloten door de klok',
    reminded: 'Herinnering gestuurd',
    late: 'Te laat',
    'delay-told': 'De werkgever hoorde dat het langer duurt',
  },
  by: { employer: 'Werkgever', jobseeker: 'Kandidaat', 'account-manager': 'Accountmanager', system: 'Vanzelf' },
};

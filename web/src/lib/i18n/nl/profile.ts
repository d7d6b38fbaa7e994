import type { ProfilePart } from '#contract/profile.ts';

interface Question {
  /** The question itself, as the title of its page. */
  title: string;
  /** Name in lists and as a heading. */
  name: string;
  hint: string;
  why: string;
}

const questions: Record<ProfilePart, Question> = {
  sectors: {
    title: 'In welke sector wil je werken?',
    name: 'Sectoren',
    hint: 'Kies er hoogstens 5. Weet je het nog niet? Kies wat je leuk lijkt.',
    why: 'Werkgevers zoeken eerst op sector. Met een sector word je gevonden door werkgevers die bij je passen.',
  },
  wishes: {
    title: 'Welk werk wil je doen?',
    name: 'Werk dat je wilt',
    hint: 'Typ een woord, zoals magazijn, schoonmaken of kantoor. Kies daarna uit de lijst.',
    why: 'Een werkgever zoekt op beroep. Op je kaart staat de soort werk, niet het precieze beroep.',
  },
  experience: {
    title: 'Welk werk heb je eerder gedaan?',
    name: 'Werk dat je deed',
    hint: 'Ook vrijwilligerswerk en werk in een ander land telt mee. Nog niet gewerkt? Sla de vraag over.',
    why: 'Werk dat je eerder deed, laat zien wat je al kunt. Alleen je klantmanager en de accountmanager zien dit.',
  },
  talents: {
    title: 'Waar ben je goed in?',
    name: 'Talenten',
    hint: 'Typ een woord, zoals repareren, luisteren of koken. Kies daarna uit de lijst.',
    why: 'Talenten zeggen vaak meer dan diploma’s. Ze helpen ook bij werk dat je nog niet eerder deed.',
  },
  level: {
    title: 'Welk niveau past bij jou?',
    name: 'Niveau',
    hint: 'Kijk naar je hoogste opleiding, of naar het werk dat je kunt. Een diploma is niet nodig.',
    why: 'Zo zoeken we werk dat niet te makkelijk en niet te moeilijk is.',
  },
  hours: {
    title: 'Hoeveel uur per week wil je werken?',
    name: 'Uren per week',
    hint: 'Vul in wat je minstens en hoogstens wilt werken. Je kunt het later veranderen.',
    why: 'Werkgevers zoeken op uren. Op je kaart staat alleen een ruime groep, zoals 16 tot 24 uur.',
  },
  start: {
    title: 'Vanaf wanneer kun je werken?',
    name: 'Beschikbaar vanaf',
    hint: 'Denk aan een cursus, de zorg voor kinderen of een opzegtermijn.',
    why: 'Een werkgever wil weten of je op tijd kunt beginnen.',
  },
  times: {
    title: 'Op welke dagen en tijden kun je werken?',
    name: 'Dagen en tijden',
    hint: 'Kies alles wat kan. Het hoeft niet elke week hetzelfde te zijn.',
    why: 'Zo zien we welke diensten kunnen en welke niet. Een werkgever ziet dit niet op je kaart.',
  },
  travel: {
    title: 'Hoe ver wil je reizen naar je werk?',
    name: 'Reizen',
    hint: 'Vul de 4 cijfers van je postcode in. Een werkgever ziet je postcode niet.',
    why: 'We rekenen uit welk werk dichtbij genoeg is. Een werkgever ziet alleen een groot gebied, niet waar je woont.',
  },
  languages: {
    title: 'Welke talen spreek je?',
    name: 'Talen',
    hint: 'Noem ook je moedertaal. Vul alleen in wat je spreekt.',
    why: 'Soms is een taal juist een pluspunt, bijvoorbeeld in de zorg of in een winkel.',
  },
  licences: {
    title: 'Welke rijbewijzen en certificaten heb je?',
    name: 'Rijbewijs en certificaten',
    hint: 'Heb je er geen? Sla de vraag over.',
    why: 'Voor sommig werk is een rijbewijs of certificaat nodig. Jij kiest zelf of een werkgever dit ziet.',
  },
  contract: {
    title: 'Welk soort contract wil je?',
    name: 'Soort contract',
    hint: 'Kies alles wat je goed vindt.',
    why: 'Zo krijg je alleen voorstellen met een contract dat je wilt.',
  },
  conditions: {
    title: 'Wat vind je fijn in je werk?',
    name: 'Wensen voor het werk',
    hint: 'Kies er hoogstens 10. Je hoeft niet uit te leggen waarom.',
    why: 'Zo zoeken we een plek die bij je past. Schrijf nergens een ziekte op: dat hoeft hier nooit.',
  },
  presentation: {
    title: 'Wil je nog iets over jezelf vertellen?',
    name: 'In je eigen woorden',
    hint: 'Bijvoorbeeld wat je graag doet of waar je trots op bent. Schrijf geen naam, nummer of ziekte op.',
    why: 'Zo leert je klantmanager je beter kennen. Een werkgever leest dit nooit.',
  },
};

/** The working profile: questions, summary, and the words of the forms. */
export const profile = {
  description: 'Maak en bekijk je profiel voor werk.',
  questions,
  /** Which question a field belongs to, where their names differ. */
  fieldParts: {
    wishedOccupations: 'wishes',
    doneOccupations: 'experience',
    hoursMin: 'hours',
    hoursMax: 'hours',
    availableFrom: 'start',
    days: 'times',
    dayparts: 'times',
    contractForms: 'contract',
    workConditions: 'conditions',
  } as Record<string, ProfilePart | undefined>,
  saveAndGo: 'Bewaar en ga verder',
  saveAndBack: 'Bewaar en ga terug',
  goOn: 'Ga verder',
  skip: 'Sla deze vraag over',
  toOverview: 'Naar mijn profiel',
  whyTitle: 'Waarom vragen we dit?',
  unknown: 'Nog niet ingevuld',
  stale: 'Iemand anders heeft dit antwoord intussen veranderd. Jouw antwoord staat er nog. Kijk welk antwoord klopt.',
  staleNow: (now: string) => `Nu is bewaard: ${now}`,
  terms: {
    search: { occupation: 'Zoek werk', talent: 'Zoek een talent' },
    find: 'Zoek',
    via: 'ook:',
    chosen: 'Dit heb je gekozen',
    none: 'Je hebt nog niets gekozen.',
    found: (text: string) => `Gevonden bij “${text}”`,
    examples: 'Voorbeelden',
    nothing: (text: string) =>
      `Wij kennen niets bij “${text}”. Probeer een ander woord, bijvoorbeeld wat je doet in dat werk.`,
    add: 'Voeg toe',
    remove: 'Haal weg',
    added: 'Gekozen',
    full: (max: number) => `Je hebt er ${max} gekozen. Dat is het hoogste aantal. Haal er eerst een weg.`,
  },
  level: { unknown: 'Dat weet ik nog niet' },
  hours: { min: 'Minstens', max: 'Hoogstens', range: 'Een getal van 1 tot en met 40.' },
  start: {
    legend: 'Wanneer kun je beginnen?',
    now: 'Ik kan direct beginnen',
    later: 'Vanaf een datum',
    date: 'Datum',
    dateHint: 'Bijvoorbeeld 01-02-2027.',
  },
  times: { days: 'Dagen', dayparts: 'Tijden', hours: (from: number, to: number) => `${from}.00 tot ${to}.00 uur` },
  travel: {
    pc4: 'Postcode (4 cijfers)',
    pc4Hint: 'Bijvoorbeeld 2712.',
    km: 'Hoeveel kilometer wil je reizen?',
    kmHint: 'Eén keer heen. 5 kilometer is ongeveer 20 minuten fietsen.',
    means: 'Hoe kun je reizen?',
  },
  languages: {
    no: 'Spreek ik niet',
    other: 'Andere taal',
    otherLevel: 'Hoe goed?',
    choose: 'Kies een taal',
  },
  presentation: {
    label: 'Jouw tekst',
    counter: 'Hoogstens 2.000 tekens.',
    accept: 'Ik heb het gelezen en wil dit zo bewaren.',
    warningTitle: 'Kijk nog even naar je tekst',
  },
  kinds: {
    rijbewijs: 'Rijbewijs',
    vervoer: 'Vervoer',
    machines: 'Machines',
    veiligheid: 'Veiligheid',
    vak: 'Vakdiploma’s',
    bereidheid: 'Wat je wilt aanvragen',
    tijd: 'Werktijden',
    plek: 'De werkplek',
    mensen: 'Mensen',
    werk: 'Het werk zelf',
  } as Record<string, string | undefined>,
  overview: {
    title: 'Mijn profiel',
    lead: 'Dit weten je klantmanager en jij samen. Een werkgever ziet hier maar een klein deel van.',
    done: (percent: string) => `Je profiel is ${percent} klaar`,
    complete: 'Je profiel is klaar. Kijk af en toe of het nog klopt.',
    helps: 'Dit helpt nu het meest',
    change: 'Verander',
    fill: 'Vul in',
    answers: 'Jouw antwoorden',
    updated: (when: string) => `Laatst bewaard op ${when}`,
    byStaff: ', door je klantmanager',
    start: 'Begin met de vragen',
    goOn: 'Ga verder met de vragen',
    card: 'Wat ziet een werkgever?',
    cardText: 'Op je kaart staat je naam niet. Bekijk hem voordat je je sleutel aanzet.',
    cardLink: 'Bekijk je kaart en je sleutel',
  },
  words: {
    hours: (min: number | null, max: number | null) =>
      min === null
        ? `hoogstens ${max} uur`
        : max === null
          ? `minstens ${min} uur`
          : min === max
            ? `${min} uur`
            : `${min} tot ${max} uur`,
    now: 'direct',
    from: (day: string) => `vanaf ${day}`,
    travel: (km: number) => `tot ${km} km`,
    postcode: (pc4: string) => `postcode ${pc4}`,
  },
};

export type ProfileText = typeof profile;

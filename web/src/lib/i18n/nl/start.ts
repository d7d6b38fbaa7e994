/** Start page of jobseekers, the page of reads, and the page with everything else. */
export const start = {
  description: 'Wat is er vandaag voor jou te doen?',
  hello: (name: string) => `Dag ${name}`,
  messages: {
    title: (count: number) => (count === 1 ? 'Je hebt 1 nieuw bericht' : `Je hebt ${count} nieuwe berichten`),
    text: 'Kijk of er iets is waarop je moet antwoorden.',
    button: 'Lees je berichten',
  },
  nothing: {
    title: 'Er is nu niets dat haast heeft',
    text: 'Komt er een voorstel? Dan lees je het hier en krijg je bericht.',
  },
  keys: {
    both: 'Werkgevers kunnen je kaart vinden',
    bothText: 'Beide sleutels staan aan. Je naam staat er niet op.',
    until: (day: string) => `Bevestig voor ${day} dat je profiel nog klopt.`,
    mine: 'Je sleutel staat aan',
    mineText: (name: string) => `Zodra ${name} ook de sleutel aanzet, kunnen werkgevers je kaart vinden.`,
    theirs: 'De sleutel van je klantmanager staat aan',
    theirsText: 'Wil je gevonden worden? Zet dan ook je eigen sleutel aan.',
    none: 'Werkgevers kunnen je kaart niet vinden',
    noneText: 'Jouw sleutel staat uit. Maak eerst je profiel en kijk hoe je kaart eruitziet.',
    expired: 'Je kaart is verborgen',
    expiredText: 'Je profiel is een tijd niet bevestigd. Kijk of het nog klopt en bevestig het.',
    link: 'Bekijk je kaart en je sleutel',
    yourCaseManager: 'je klantmanager',
  },
  profile: {
    title: (percent: string) => `Je profiel is ${percent} klaar`,
    complete: 'Je profiel is klaar',
    completeText: 'Klopt alles nog? Je kunt het altijd veranderen.',
    empty: 'Maak je profiel',
    emptyText: 'Beantwoord 14 korte vragen. Je kunt altijd stoppen en later verdergaan.',
    emptyButton: 'Begin met vraag 1',
    next: 'De volgende vraag',
    fill: 'Vul in',
    all: 'Bekijk je hele profiel',
  },
  reads: {
    title: 'Wie keek er naar jou?',
    none: 'De laatste 30 dagen keek niemand in je gegevens.',
    some: (count: number) =>
      count === 1
        ? 'De laatste 30 dagen keek 1 medewerker in je gegevens.'
        : `De laatste 30 dagen keken ${count} medewerkers in je gegevens.`,
    link: 'Bekijk wie, wanneer en waarom',
  },
  help: { title: 'Hulp nodig?', text: (name: string) => `${name} is je klantmanager.` },
  readsPage: {
    title: 'Wie keek er naar jou?',
    description: 'Lees welke medewerkers je gegevens bekeken, wanneer en waarom.',
    lead: 'Elke keer dat een medewerker je gegevens opent, leggen we dat vast. Hier zie je wie het was en waarvoor.',
    empty: {
      title: 'Nog niemand keek in je gegevens',
      lead: 'Zodra een medewerker je gegevens opent, lees je het hier.',
    },
    sentence: (name: string, what: string, day: string, purpose: string) =>
      `${name} bekeek ${what} op ${day}, ${purpose}.`,
    what: {
      profile: 'je werkprofiel',
      contact: 'je naam en contactgegevens',
      name: 'je naam in een lijst',
      found: 'of je bekend bent bij de gemeente',
      access: 'je gegevens, terwijl een ander je klantmanager is',
      history: 'wat er eerder gebeurde',
      keys: 'je sleutels',
      card: 'je kaart',
      other: 'je gegevens',
    } as Record<string, string> & { other: string },
    purposes: {
      'begeleiden naar werk': 'om je te helpen met werk vinden',
      'samen het werkprofiel maken': 'om samen je profiel te maken',
      'werk verdelen onder klantmanagers': 'om te regelen wie jou helpt',
      'toegang buiten de eigen groep': 'omdat je eigen klantmanager er niet was',
      'kennismaking bemiddelen': 'voor een kennismaking met een werkgever',
      publicatie: 'om je kaart en de sleutels te regelen',
      inloggen: 'om je uit te nodigen om in te loggen',
      'zoeken naar passend werk': 'om passend werk voor je te zoeken',
    } as Record<string, string | undefined>,
    otherPurpose: (purpose: string) => `voor: ${purpose}`,
    wrong: 'Klopt er iets niet?',
    wrongText: 'Herken je iemand niet, of snap je niet waarom? Vraag het aan je klantmanager of bel ons.',
  },
  more: {
    title: 'Meer',
    description: 'Instellingen, berichten en uitloggen.',
    messages: { title: 'Berichten', text: 'Alles wat wij je hebben gestuurd.' },
    reads: { title: 'Wie keek er naar jou?', text: 'Welke medewerkers je gegevens bekeken.' },
    settings: { title: 'Instellingen', text: 'Je telefoonnummer, je wachtwoord en hoe we je bericht sturen.' },
    anonymous: { title: 'Zo blijf je anoniem', text: 'Wat een werkgever wel en nooit ziet.' },
    privacy: { title: 'Privacy', text: 'Wat wij met je gegevens doen en welke rechten je hebt.' },
    questions: { title: 'Vragen en antwoorden', text: 'Antwoord op wat mensen vaak vragen.' },
    language: { title: 'English', text: 'Lees deze pagina’s in het Engels.', href: '/meer?taal=en' },
    logOut: 'Uitloggen',
  },
};

export type StartText = typeof start;

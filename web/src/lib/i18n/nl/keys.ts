/** The pages of a jobseeker about the own card: keys, preview, showing more, employers that must not see it. */
export const keys = {
  description: 'Zie hoe werkgevers je kaart zien, en zet je sleutel aan of uit.',
  title: 'Wie kan je kaart zien?',
  lead: 'Er zijn twee sleutels. Pas als ze allebei aan staan, kan een werkgever je kaart vinden.',
  own: 'Jouw sleutel',
  other: (name: string | null) => (name ? `Sleutel van ${name}` : 'Sleutel van je klantmanager'),
  someone: 'je klantmanager',
  ownOn: (day: string) => `Sinds ${day}. Alleen jij kunt hem weer aanzetten.`,
  ownOff: 'Jouw sleutel staat uit. Alleen jij kunt hem aanzetten.',
  otherOn: (name: string, day: string) => `${name}, je klantmanager. Sinds ${day}.`,
  otherOff: (name: string) => `${name} heeft de tweede sleutel. Die staat uit.`,
  nobody: 'Je hebt nog geen klantmanager. Bel ons, dan regelen we dat.',
  turnOn: 'Zet mijn sleutel aan',
  turnOff: 'Zet mijn sleutel uit',
  ask: (name: string) => `Vraag ${name} om de sleutel`,
  asked: (name: string) => `We hebben ${name} gevraagd om naar je kaart te kijken.`,
  confirm: 'Ja, mijn profiel klopt nog',
  confirmTitle: (day: string) => `Klopt je profiel nog? Bevestig het voor ${day}.`,
  confirmText: 'Anders verbergen we je kaart. Is er iets veranderd? Pas dan eerst je profiel aan.',
  validUntil: (day: string) => `Je profiel is bevestigd tot en met ${day}.`,
  confirmed: (day: string) => `Dank je. Je kaart blijft te vinden tot en met ${day}.`,
  turnedOn: {
    waiting: (name: string) =>
      `Je sleutel staat aan. Zodra ${name} ook de sleutel aanzet, kunnen werkgevers je kaart vinden.`,
    both: (moment: string) => `Je kaart is te vinden vanaf de volgende ronde, ${moment}.`,
  },
  result: {
    now: { title: 'Je kaart is te vinden', text: 'Zet je jouw sleutel uit? Dan is je kaart binnen 5 seconden weg.' },
    nextRound: (moment: string) => ({
      title: `Je kaart is te vinden vanaf ${moment}`,
      text: 'Dan is de volgende ronde. Tot die tijd ziet niemand je kaart.',
    }),
    tooFew: (moment: string) => ({
      title: 'Je kaart is nu niet te vinden',
      text: `Er zijn nu te weinig mensen met een kaart zoals die van jou. We kijken elke ronde opnieuw, de eerste keer op ${moment}.`,
    }),
    noSector: {
      title: 'Je kaart is nog niet te vinden',
      text: 'In je profiel staat nog niet in welke sector of welk beroep je wilt werken. Vul dat eerst in.',
    },
    off: {
      title: 'Je kaart is niet te vinden',
      text: 'Een werkgever die je kaart al zag, kan hem nu niet meer openen.',
    },
    expired: {
      title: 'Je kaart is verborgen',
      text: 'Je profiel is een tijd niet bevestigd. Zet je sleutel aan als het nog klopt.',
    },
    protected: {
      title: 'Voor jou maken we geen kaart',
      text: 'Je gegevens zijn beschermd. Een accountmanager kan wel persoonlijk een kennismaking voor je regelen.',
    },
  },
  preview: {
    bar: 'Zo ziet een werkgever jou',
    barNext: 'Zo zou een werkgever jou zien',
    asOf: (day: string) => `Stand van ${day}. Elke nacht krijgt je kaart een nieuw nummer. Meer staat er niet op.`,
    next: 'Zo ziet je kaart eruit als je sleutel aan staat en de ronde sluit. Meer staat er niet op.',
    changed: 'Je hebt iets veranderd. Vanaf de volgende ronde ziet een werkgever dit:',
    note: 'De werkgever weet niet wie van deze mensen jij bent.',
    none: {
      'too-few':
        'Er zijn nu te weinig mensen met een kaart zoals die van jou. We maken hem ruimer of wachten een ronde.',
      'no-sector': 'Kies eerst een sector of een beroep in je profiel. Dan zie je hier je kaart.',
      protected: 'Voor jou maken we geen kaart, omdat je gegevens beschermd zijn.',
    },
  },
  more: {
    title: 'Wil je meer laten zien?',
    lead: (minimum: number) =>
      `Jij kiest. We laten vooraf zien op hoeveel anderen je dan nog lijkt. Het worden er nooit minder dan ${minimum - 1}.`,
    none: 'In je profiel staan nog geen talenten, talen, rijbewijzen of diploma’s. Vul ze in, dan kun je hier kiezen.',
    now: (others: number) => `Je lijkt nu op ${others === 1 ? '1 ander' : `${others} anderen`}.`,
    then: (others: number) => `Dan lijk je nog op ${others === 1 ? '1 ander' : `${others} anderen`}.`,
    refused: 'Dat kan nu niet. Dan lijk je op te weinig anderen.',
    waiting: 'Dat wil je laten zien. Nu kan het niet: je lijkt dan op te weinig anderen.',
    show: 'Laat zien',
    hide: 'Verberg',
    shown: 'Te zien',
    hidden: 'Blijft verborgen',
    wanted: 'Gekozen',
    saved: 'Dit komt bij de volgende ronde op je kaart.',
    removed: 'Dit staat niet meer op je kaart. Je oude kaart is meteen weg.',
  },
  never: {
    title: 'Dit ziet een werkgever nooit',
    items: (name: string) => [
      'Je naam, foto, leeftijd en adres',
      'Of je man of vrouw bent, en waar je vandaan komt',
      'Je uitkering en je gezondheid',
      `Wat je met ${name} bespreekt`,
    ],
  },
  profile: {
    title: 'Je profiel',
    text: 'Je kaart wordt gemaakt van je profiel.',
    link: 'Bekijk of verander je profiel',
  },
  blockedLink: {
    title: 'Is er een werkgever die je kaart niet mag zien?',
    text: 'Bijvoorbeeld een werkgever waar je vroeger werkte.',
    link: 'Kies werkgevers',
  },
  off: {
    title: 'Je sleutel staat uit',
    text: (name: string) =>
      `Je kaart is weg. Werkgevers kunnen hem niet meer vinden. ${name} ziet dat je sleutel uit staat. Dit heeft geen gevolgen voor je uitkering.`,
    lead: 'Niemand. Wil je weer gevonden worden? Zet dan je sleutel aan.',
    leadOn: 'Je sleutel staat weer aan.',
    open: {
      title: 'Staat er nog een voorstel open?',
      text: 'Dat kun je gewoon afmaken. Je kunt nog steeds ja of nee zeggen.',
      link: 'Bekijk je voorstellen',
    },
    back: 'Terug naar je kaart',
  },
  blocked: {
    title: 'Werkgevers die je kaart niet zien',
    description: 'Kies werkgevers die jouw eigen kaart nooit te zien krijgen.',
    lead: 'Laat je zelf meer zien dan de groep? Dan krijgen deze werkgevers jouw kaart nooit te zien. Het werkt meteen. Wij vertellen het hun niet.',
    search: 'Naam of KvK-nummer van de werkgever',
    searchHint: 'Bijvoorbeeld een deel van de naam.',
    find: 'Zoek',
    found: (text: string) => `Gevonden bij “${text}”`,
    nothing: 'Wij kennen geen werkgever met deze naam. Weet je het KvK-nummer? Typ dan alle 8 cijfers.',
    addKvk: (kvk: string) => `Voeg KvK-nummer ${kvk} toe`,
    add: 'Voeg toe',
    remove: 'Haal weg',
    list: 'Deze werkgevers zien je kaart niet',
    empty: 'Je hebt nog geen werkgever gekozen.',
    unknown: 'Nog niet bij ons bekend',
    kvk: (kvk: string) => `KvK ${kvk}`,
    saved: 'Bewaard. Dit werkt vanaf nu.',
    back: 'Terug naar je kaart',
  },
};

export type KeysText = typeof keys;

/** Publication rounds, for functional admin. */
export const rounds = {
  title: 'Rondes',
  description: 'De rondes waarin kaarten worden gemaakt, met hun cijfers.',
  next: (moment: string) => `De volgende ronde sluit op ${moment}.`,
  lead: 'In een ronde krijgt iedereen met twee sleutels een plek in een groep van minstens 5 mensen, of geen plek.',
  close: 'Sluit nu een ronde',
  closeText:
    'Doe dit na een grote verandering, zoals het inlezen van een bestand. Werkgevers zien meteen de nieuwe kaarten, en hun oude links werken niet meer.',
  closed: (number: number, people: string, cells: string) =>
    `Ronde ${number} is gesloten: ${people} mensen in ${cells} groepen.`,
  empty: { title: 'Er is nog geen ronde geweest', lead: 'De eerste ronde sluit vanzelf. Je kunt hem ook nu sluiten.' },
  caption: 'Gesloten rondes, nieuwste eerst',
  columns: {
    number: 'Ronde',
    closed: 'Gesloten',
    published: 'Te vinden',
    cells: 'Groepen',
    cards: 'Eigen kaarten',
    left: 'Geen plek',
    smallest: 'Kleinste groep',
  },
  current: 'Nu te zien',
  onDemand: 'Met de hand',
  nightly: 'Vanzelf',
  detail: 'De laatste ronde',
  of: (part: string, all: string) => `${part} van ${all}`,
  facts: {
    people: 'Mensen met twee sleutels',
    published: 'Daarvan te vinden',
    tooFew: 'Te weinig anderen zoals zij',
    withoutSector: 'Geen sector of beroep in het profiel',
    refused: 'Gegevens die iemand wilde tonen en die niet konden',
    smallest: 'Mensen in de kleinste groep',
  },
  steps: 'Mensen per trede',
  stepsText:
    'Trede 1 toont het meest. Wie daar te weinig gelijken heeft, gaat met de hele groep naar de volgende trede.',
  step: (number: number) => `Trede ${number}`,
  stepColumns: { step: 'Trede', cells: 'Groepen', people: 'Mensen' },
};

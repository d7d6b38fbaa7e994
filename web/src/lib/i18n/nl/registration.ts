/** An employer registers. */
export const registration = {
  title: 'Meld uw bedrijf aan',
  description: 'Meld uw bedrijf aan om kandidaten te zoeken in de regio.',
  lead: 'U vult uw gegevens in. Wij controleren eerst uw bedrijf. Dat duurt hoogstens 2 werkdagen.',
  company: 'Uw bedrijf',
  kvk: 'KvK-nummer',
  kvkHint: '8 cijfers. U vindt het in het Handelsregister.',
  name: 'Naam van het bedrijf',
  sector: 'Sector',
  sectorHint: 'Hiermee kiezen wij uw accountmanager. U kunt straks in elke sector zoeken.',
  pc4: 'Postcode',
  pc4Hint: 'De 4 cijfers van de plek waar het meeste werk is, zoals 2712.',
  place: 'Plaats',
  website: 'Website',
  contact: 'U zelf',
  contactName: 'Uw naam',
  jobTitle: 'Uw functie',
  email: 'E-mailadres',
  emailHint: 'Hier sturen wij de link naartoe waarmee u uw account in gebruik neemt. Ermee logt u ook in.',
  phone: 'Telefoonnummer',
  phoneHint: 'Wij bellen u als wij iets willen vragen.',
  submit: 'Meld bedrijf aan',
  next: {
    title: 'Wat gebeurt er daarna?',
    steps: [
      { title: 'U krijgt meteen een mail', text: 'Met de link kiest u een wachtwoord. De link werkt 7 dagen.' },
      {
        title: 'Wij controleren eerst uw bedrijf',
        text: 'Dat duurt hoogstens 2 werkdagen. Soms bellen wij u met een vraag.',
      },
      {
        title: 'U krijgt een vaste accountmanager',
        text: 'Die kent uw sector. Daarna kunt u zoeken en vacatures plaatsen.',
      },
    ],
  },
  privacy: 'Wij gebruiken deze gegevens om uw bedrijf te controleren en u te bereiken.',
  privacyLink: 'Lees wat wij bewaren',
  received: {
    title: 'Uw aanmelding is binnen',
    description: 'Wij controleren eerst uw bedrijf.',
    lead: 'Wij controleren eerst uw bedrijf. Dat duurt hoogstens 2 werkdagen.',
    known:
      'Kreeg u geen mail? Kijk bij ongewenste mail. Misschien is uw bedrijf al aangemeld: vraag het een collega, of bel ons.',
    home: 'Naar de startpagina',
    log: 'Inloggen',
  },
};

export type Registration = typeof registration;

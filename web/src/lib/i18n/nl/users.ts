import type { AccountStatus } from '#contract/users.ts';

const statuses: Record<AccountStatus, string> = {
  invited: 'Uitgenodigd',
  active: 'Kan inloggen',
  suspended: 'Stilgezet',
};

/** Users and organisations, for functional admin. */
export const users = {
  statuses,
  home: {
    title: 'Beheer',
    description: 'Gebruikers, organisaties en alles wat op de achtergrond loopt.',
    lead: 'Wat er nu op jou wacht, en alles wat je hier regelt.',
    manage: 'Wat wil je regelen?',
    todo: {
      title: 'Dit wacht op jou',
      calm: 'Er wacht nu niets op jou',
      calmText: 'Alle post is weg of onderweg, en elke werkgever is gecontroleerd.',
      failed: (count: number) => (count === 1 ? '1 mail kon niet weg' : `${count} mails konden niet weg`),
      pending: (count: number) =>
        count === 1 ? '1 werkgever wacht op controle' : `${count} werkgevers wachten op controle`,
      invited: (count: number) =>
        count === 1 ? '1 uitnodiging is nog niet gebruikt' : `${count} uitnodigingen zijn nog niet gebruikt`,
      noMailServer: (count: number) =>
        `Er is geen mailserver ingesteld. Mails gaan niet de deur uit; er wachten er nu ${count}. Je leest ze bij Uitgaande post.`,
    },
    round: {
      title: 'Ronde',
      last: (moment: string, published: string, people: string) =>
        `De laatste ronde sloot op ${moment}. ${published} van de ${people} mensen met twee sleutels zijn te vinden.`,
      none: 'Er is nog geen ronde geweest.',
      next: (moment: string) => `De volgende sluit op ${moment}.`,
      link: 'Bekijk de rondes',
    },
    tiles: {
      users: { title: 'Gebruikers', text: 'Uitnodigen, rollen en toegang' },
      organisations: { title: 'Organisaties', text: 'Werkgevers, regio en gemeenten' },
      rounds: { title: 'Rondes', text: 'Kaarten opnieuw maken' },
      fairness: { title: 'Gelijke kansen', text: 'Of groepen even vaak worden voorgesteld' },
      register: { title: 'Algoritmeregister', text: 'De tekst over het matchen, om te publiceren' },
      imports: { title: 'Inlezen', text: 'Beroepen, postcodes en andere lijsten' },
      outbox: { title: 'Uitgaande post', text: 'Mail die wacht of is verstuurd' },
    },
  },
  list: {
    title: 'Gebruikers',
    description: 'Wie kan inloggen, met welke rol.',
    lead: (total: number) => (total === 1 ? '1 gebruiker.' : `${total} gebruikers.`),
    noJobseekers: 'Werkzoekenden staan hier niet bij. Hun klantmanager nodigt hen uit.',
    invite: 'Nodig iemand uit',
    search: {
      title: 'Zoek een gebruiker',
      text: 'Naam of e-mailadres',
      role: 'Rol',
      status: 'Stand',
      all: 'Alle',
      submit: 'Zoek',
      clear: 'Wis alles',
    },
    caption: 'Gebruikers',
    columns: { name: 'Naam', role: 'Rol', organisation: 'Organisatie', status: 'Stand', seen: 'Laatst gebruikt' },
    never: 'Nog niet',
    empty: {
      title: 'Geen gebruikers gevonden',
      lead: 'Er is niemand die past bij wat je zocht. Zoek op een deel van de naam, of wis alles.',
    },
    next: 'Volgende',
    previous: 'Vorige',
    page: (page: number, pages: number) => `Pagina ${page} van ${pages}`,
  },
  form: {
    name: 'Naam',
    email: 'E-mailadres',
    emailHint: 'Hier sturen we de uitnodiging naartoe.',
    role: 'Rol',
    organisation: 'Organisatie',
    organisationHint: 'Zoals anderen het zien, bijvoorbeeld Gemeente Zoetermeer.',
    municipality: 'Gemeente',
    municipalityHint: 'Verplicht voor een klantmanager: die ziet alleen mensen van de eigen gemeente.',
    noMunicipality: 'Hele regio',
    phone: 'Telefoonnummer',
    sectors: 'Sectoren',
    sectorsHint: 'Alleen voor een accountmanager.',
  },
  invite: {
    title: 'Nodig een medewerker uit',
    description: 'Een nieuwe gebruiker krijgt een mail met een link.',
    lead: 'De uitnodiging werkt 7 dagen. Daarna stelt de medewerker een wachtwoord en een tweede stap in.',
    submit: 'Stuur uitnodiging',
    taken: 'Zoek de gebruiker op.',
  },
  detail: {
    description: 'Rol en toegang van deze gebruiker.',
    done: {
      invited: 'De uitnodiging is onderweg.',
      saved: 'Bewaard.',
      stopped: 'Deze gebruiker is uitgelogd en kan niet meer inloggen.',
      back: 'Deze gebruiker kan weer inloggen.',
      wiped: 'De tweede stap is gewist. Bij het volgende inloggen stelt de gebruiker een nieuwe in.',
    },
    facts: {
      email: 'E-mailadres',
      since: 'Gebruiker sinds',
      seen: 'Laatst gebruikt',
      second: 'Tweede stap',
      reason: 'Reden',
    },
    on: 'Aan',
    off: 'Nog niet ingesteld',
    change: {
      title: 'Gegevens en rol',
      submit: 'Bewaar',
      note: 'Een andere rol of gemeente? Dan wordt de gebruiker meteen uitgelogd.',
      changed:
        'Iemand anders heeft dit intussen veranderd. Hieronder staat wat nu geldt. Pas je wijziging opnieuw toe.',
    },
    access: {
      title: 'Toegang',
      again: 'Stuur een nieuwe uitnodiging',
      wipe: 'Wis de tweede stap',
      wipeText:
        'Voor wie de telefoon kwijt is. De gebruiker wordt uitgelogd en stelt een nieuwe in. Controleer eerst wie je aan de lijn hebt.',
      stopSummary: 'Zet dit account stil',
      stopText: 'De gebruiker wordt meteen uitgelogd, op alle apparaten.',
      reason: 'Waarom?',
      stop: 'Zet stil',
      back: 'Laat weer toe',
    },
    toEmployer: 'Naar de werkgever',
    employer: 'Deze gebruiker hoort bij een werkgever. Gegevens verandert het bedrijf zelf.',
  },
  organisations: {
    title: 'Organisaties',
    description: 'Werkgevers van de regio, en de gemeenten die erbij horen.',
    region: 'Arbeidsmarktregio',
    municipalities: 'Gemeenten',
    employers: 'Werkgevers',
  },
};

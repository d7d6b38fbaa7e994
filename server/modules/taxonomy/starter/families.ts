import type { SectorCode } from './sectors.ts';

/**
 * Occupation families. An anonymous card names the family and never the single occupation, so every family covers
 * several occupations and its label is unique without the sector beside it.
 */
export interface StarterFamily {
  readonly code: string;
  readonly sector: SectorCode;
  readonly label: string;
}

export const FAMILIES = [
  { code: 'bouw-timmeren', sector: 'bouw', label: 'Timmeren en montage in de bouw' },
  { code: 'bouw-metselen', sector: 'bouw', label: 'Metselen en beton' },
  { code: 'bouw-afbouw', sector: 'bouw', label: 'Schilderen, stukadoren en tegelen' },
  { code: 'bouw-dak', sector: 'bouw', label: 'Dak, gevel en isolatie' },
  { code: 'bouw-hulp', sector: 'bouw', label: 'Hulp op de bouwplaats' },
  { code: 'bouw-leiding', sector: 'bouw', label: 'Uitvoering en werkvoorbereiding in de bouw' },

  { code: 'winkel-verkoop', sector: 'detailhandel', label: 'Verkoop in de winkel' },
  { code: 'winkel-vullen', sector: 'detailhandel', label: 'Vakken vullen en winkelvoorraad' },
  { code: 'winkel-kassa', sector: 'detailhandel', label: 'Kassa en klantenservice in de winkel' },
  { code: 'winkel-vers', sector: 'detailhandel', label: 'Brood, vlees, kaas en vers' },
  { code: 'winkel-kringloop', sector: 'detailhandel', label: 'Kringloop en markt' },
  { code: 'winkel-leiding', sector: 'detailhandel', label: 'Leiding in de winkel' },

  { code: 'dienst-administratie', sector: 'dienstverlening', label: 'Administratie en secretariaat' },
  { code: 'dienst-financieel', sector: 'dienstverlening', label: 'Boekhouding, salaris en verzekeringen' },
  { code: 'dienst-klantcontact', sector: 'dienstverlening', label: 'Klantcontact en verkoop per telefoon' },
  { code: 'dienst-verzorging', sector: 'dienstverlening', label: 'Kapper en uiterlijke verzorging' },
  { code: 'dienst-zakelijk', sector: 'dienstverlening', label: 'Advies, communicatie en taal' },

  { code: 'facilitair-schoonmaak', sector: 'facilitair', label: 'Schoonmaak in gebouwen' },
  { code: 'facilitair-glas', sector: 'facilitair', label: 'Glazenwassen en speciale schoonmaak' },
  { code: 'facilitair-beveiliging', sector: 'facilitair', label: 'Beveiliging en bewaking' },
  { code: 'facilitair-gebouw', sector: 'facilitair', label: 'Huismeester en gebouwbeheer' },
  { code: 'facilitair-ontvangst', sector: 'facilitair', label: 'Receptie en ontvangst' },
  { code: 'facilitair-kantine', sector: 'facilitair', label: 'Kantine, was en linnen' },

  { code: 'grijs-bestrating', sector: 'grijs', label: 'Bestrating en straatmeubilair' },
  { code: 'grijs-wegen', sector: 'grijs', label: 'Wegenbouw en grondwerk' },
  { code: 'grijs-riool', sector: 'grijs', label: 'Riool, kabels en leidingen' },
  { code: 'grijs-vegen', sector: 'grijs', label: 'Straten en buurt schoonhouden' },
  { code: 'grijs-afval', sector: 'grijs', label: 'Afval en recycling' },

  { code: 'groen-onderhoud', sector: 'groen', label: 'Onderhoud van parken en plantsoenen' },
  { code: 'groen-hovenier', sector: 'groen', label: 'Hovenier en tuinaanleg' },
  { code: 'groen-bomen', sector: 'groen', label: 'Bomen, bos en natuur' },
  { code: 'groen-dieren', sector: 'groen', label: 'Werken met dieren' },

  { code: 'horeca-keuken', sector: 'horeca', label: 'Koken' },
  { code: 'horeca-keukenhulp', sector: 'horeca', label: 'Afwas en keukenhulp' },
  { code: 'horeca-bediening', sector: 'horeca', label: 'Bediening en bar' },
  { code: 'horeca-balie', sector: 'horeca', label: 'Lunchroom, snackbar en fastfood' },
  { code: 'horeca-hotel', sector: 'horeca', label: 'Hotel en kamers' },

  { code: 'ict-hulp', sector: 'ict', label: 'Helpdesk en werkplekbeheer' },
  { code: 'ict-beheer', sector: 'ict', label: 'Systemen en netwerken' },
  { code: 'ict-bouw', sector: 'ict', label: 'Software en websites' },
  { code: 'ict-data', sector: 'ict', label: 'Gegevens invoeren en verwerken' },

  { code: 'leisure-sport', sector: 'leisure', label: 'Sport en bewegen' },
  { code: 'leisure-recreatie', sector: 'leisure', label: 'Zwembad, park en vakantie' },
  { code: 'leisure-cultuur', sector: 'leisure', label: 'Museum, theater en evenementen' },
  { code: 'leisure-media', sector: 'leisure', label: 'Beeld, geluid en vormgeving' },

  { code: 'logistiek-magazijn', sector: 'logistiek', label: 'Magazijn en orderpicken' },
  { code: 'logistiek-expeditie', sector: 'logistiek', label: 'Expeditie en laden' },
  { code: 'logistiek-heftruck', sector: 'logistiek', label: 'Heftruck en reachtruck' },
  { code: 'logistiek-inpakken', sector: 'logistiek', label: 'Inpakken en verzendklaar maken' },
  { code: 'logistiek-planning', sector: 'logistiek', label: 'Voorraad en planning' },
  { code: 'logistiek-post', sector: 'logistiek', label: 'Post en pakketten sorteren' },

  { code: 'overheid-balie', sector: 'overheid', label: 'Balie en administratie bij de overheid' },
  { code: 'overheid-handhaving', sector: 'overheid', label: 'Toezicht en handhaving' },
  { code: 'overheid-sociaal', sector: 'overheid', label: 'Werk, inkomen en hulp bij schulden' },
  { code: 'overheid-beleid', sector: 'overheid', label: 'Beleid en vergunningen' },
  { code: 'overheid-school', sector: 'overheid', label: 'School en onderwijs' },

  { code: 'productie-inpak', sector: 'productie', label: 'Productiewerk en sorteren' },
  { code: 'productie-montage', sector: 'productie', label: 'Monteren en in elkaar zetten' },
  { code: 'productie-machine', sector: 'productie', label: 'Machines en processen bedienen' },
  { code: 'productie-voeding', sector: 'productie', label: 'Voedsel en drank maken' },
  { code: 'productie-hout', sector: 'productie', label: 'Hout, textiel en drukwerk' },

  { code: 'techniek-metaal', sector: 'techniek', label: 'Metaal en lassen' },
  { code: 'techniek-elektra', sector: 'techniek', label: 'Elektra en zonnepanelen' },
  { code: 'techniek-installatie', sector: 'techniek', label: 'Loodgieten, verwarming en koeling' },
  { code: 'techniek-onderhoud', sector: 'techniek', label: 'Onderhoud van machines en apparaten' },
  { code: 'techniek-voertuigen', sector: 'techniek', label: 'Auto’s en fietsen repareren' },
  { code: 'techniek-ontwerp', sector: 'techniek', label: 'Tekenen en technisch ontwerp' },

  { code: 'transport-vrachtwagen', sector: 'transport', label: 'Vrachtwagen rijden' },
  { code: 'transport-bezorgen', sector: 'transport', label: 'Bezorgen' },
  { code: 'transport-personen', sector: 'transport', label: 'Personenvervoer' },
  { code: 'transport-verhuizen', sector: 'transport', label: 'Verhuizen en meerijden' },
  { code: 'transport-planning', sector: 'transport', label: 'Planning van transport' },

  { code: 'tuinbouw-oogst', sector: 'tuinbouw', label: 'Oogsten en gewas verzorgen' },
  { code: 'tuinbouw-inpak', sector: 'tuinbouw', label: 'Groente en bloemen sorteren en inpakken' },
  { code: 'tuinbouw-planten', sector: 'tuinbouw', label: 'Planten kweken' },
  { code: 'tuinbouw-teelt', sector: 'tuinbouw', label: 'Leiding en techniek in de kas' },

  { code: 'uitzenden-bemiddeling', sector: 'uitzenden', label: 'Werven en bemiddelen' },
  { code: 'uitzenden-kantoor', sector: 'uitzenden', label: 'Planning en administratie van personeel' },
  { code: 'uitzenden-wisselend', sector: 'uitzenden', label: 'Wisselend werk en seizoenswerk' },

  { code: 'zorg-thuis', sector: 'zorg', label: 'Hulp bij mensen thuis' },
  { code: 'zorg-verzorging', sector: 'zorg', label: 'Verzorging en verpleging' },
  { code: 'zorg-begeleiding', sector: 'zorg', label: 'Begeleiding en welzijn' },
  { code: 'zorg-kinderen', sector: 'zorg', label: 'Kinderopvang' },
  { code: 'zorg-afdeling', sector: 'zorg', label: 'Gastvrij werk op de afdeling' },
  { code: 'zorg-praktijk', sector: 'zorg', label: 'Praktijk, apotheek en assistentie' },
] as const satisfies readonly StarterFamily[];

export type FamilyCode = (typeof FAMILIES)[number]['code'];

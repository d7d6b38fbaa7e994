import type { SectorCode } from '#server/modules/taxonomy/starter/sectors.ts';

/** Parts of invented company names: a made-up first part and an ending that fits the sector. */
export const COMPANY_STEMS: readonly string[] = [
  'Zilverreiger',
  'Oostergouw',
  'Kraaiennest',
  'Waterwilg',
  'Molenkade',
  'Noorderbaak',
  'Duinpaal',
  'Vlietmonde',
  'Akkerzicht',
  'Zuiderhaeck',
  'Roerdomp',
  'Lindenborg',
  'Kompaslaan',
  'Hoefslag',
  'Veenpluis',
  'Grutterij',
  'Palingsloot',
  'Bovenkruier',
  'Tussenmeer',
  'Zonnedauw',
  'Kievitswei',
  'Havikshof',
  'Morgenrak',
  'Schutsluis',
  'Dijkgraaf',
  'Wilgenroos',
  'Korenaar',
  'Blauwborst',
  'Gouwestein',
  'Trekvogel',
  'Lageveld',
  'Sterrekroos',
  'Boezemkade',
  'Merelhage',
  'Kastanjehoek',
  'Waardlander',
  'Hazelaer',
  'Ooievaarsnest',
  'Rietkraag',
];

export interface CompanyKind {
  readonly ending: string;
  /** Code of the Standaard Bedrijfsindeling 2008 (CBS), without dots. */
  readonly sbi: string;
}

export const COMPANY_KINDS: Record<SectorCode, readonly CompanyKind[]> = {
  bouw: [
    { ending: 'Bouw', sbi: '4120' },
    { ending: 'Afbouw', sbi: '4334' },
    { ending: 'Onderhoud en Renovatie', sbi: '4339' },
    { ending: 'Timmerwerken', sbi: '4332' },
  ],
  detailhandel: [
    { ending: 'Supermarkt', sbi: '4711' },
    { ending: 'Wonen', sbi: '4759' },
    { ending: 'Mode', sbi: '4771' },
    { ending: 'Kringloop', sbi: '4779' },
    { ending: 'Versmarkt', sbi: '4721' },
  ],
  dienstverlening: [
    { ending: 'Administraties', sbi: '6920' },
    { ending: 'Klantcontact', sbi: '8220' },
    { ending: 'Advies', sbi: '7022' },
    { ending: 'Kappers', sbi: '9602' },
  ],
  facilitair: [
    { ending: 'Schoonmaak', sbi: '8121' },
    { ending: 'Beveiliging', sbi: '8010' },
    { ending: 'Facilitair', sbi: '8110' },
    { ending: 'Glasbewassing', sbi: '8122' },
  ],
  grijs: [
    { ending: 'Bestratingen', sbi: '4211' },
    { ending: 'Infra', sbi: '4221' },
    { ending: 'Wegenbouw', sbi: '4211' },
    { ending: 'Reiniging', sbi: '8129' },
  ],
  groen: [
    { ending: 'Groenvoorziening', sbi: '8130' },
    { ending: 'Hoveniers', sbi: '8130' },
    { ending: 'Boomverzorging', sbi: '0240' },
    { ending: 'Tuinen', sbi: '8130' },
  ],
  horeca: [
    { ending: 'Eetcafé', sbi: '56101' },
    { ending: 'Catering', sbi: '5629' },
    { ending: 'Lunchroom', sbi: '56102' },
    { ending: 'Hotel', sbi: '55101' },
  ],
  ict: [
    { ending: 'Systemen', sbi: '6202' },
    { ending: 'Software', sbi: '6201' },
    { ending: 'Webbouw', sbi: '6201' },
  ],
  leisure: [
    { ending: 'Sport', sbi: '9313' },
    { ending: 'Evenementen', sbi: '90042' },
    { ending: 'Recreatiepark', sbi: '9321' },
    { ending: 'Theater', sbi: '90041' },
  ],
  logistiek: [
    { ending: 'Logistiek', sbi: '52109' },
    { ending: 'Warehousing', sbi: '52109' },
    { ending: 'Distributie', sbi: '52291' },
    { ending: 'Opslag', sbi: '52109' },
  ],
  overheid: [
    { ending: 'Scholen', sbi: '85201' },
    { ending: 'Buurtdiensten', sbi: '8411' },
    { ending: 'Onderwijs', sbi: '85314' },
  ],
  productie: [
    { ending: 'Verpakkingen', sbi: '2222' },
    { ending: 'Voeding', sbi: '1089' },
    { ending: 'Kunststoffen', sbi: '2229' },
    { ending: 'Meubelfabriek', sbi: '3101' },
  ],
  techniek: [
    { ending: 'Techniek', sbi: '4321' },
    { ending: 'Installaties', sbi: '4322' },
    { ending: 'Metaal', sbi: '2511' },
    { ending: 'Garage', sbi: '45204' },
    { ending: 'Elektra', sbi: '4321' },
  ],
  transport: [
    { ending: 'Transport', sbi: '4941' },
    { ending: 'Koeriers', sbi: '5320' },
    { ending: 'Verhuizingen', sbi: '4942' },
    { ending: 'Taxi', sbi: '4932' },
  ],
  tuinbouw: [
    { ending: 'Kwekerij', sbi: '0130' },
    { ending: 'Tomaten', sbi: '01132' },
    { ending: 'Potplanten', sbi: '0130' },
    { ending: 'Bloemen', sbi: '01192' },
    { ending: 'Paprika’s', sbi: '01132' },
  ],
  uitzenden: [
    { ending: 'Uitzendbureau', sbi: '78201' },
    { ending: 'Flex', sbi: '78201' },
    { ending: 'Personeel', sbi: '7810' },
  ],
  zorg: [
    { ending: 'Thuiszorg', sbi: '88101' },
    { ending: 'Zorggroep', sbi: '87302' },
    { ending: 'Kinderopvang', sbi: '88911' },
    { ending: 'Wonen en Zorg', sbi: '87302' },
  ],
};

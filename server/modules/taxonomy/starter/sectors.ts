/**
 * The sectors by which an employer enters the marketplace: the 17 branches named by the werkgeversservicepunt of
 * Zuid-Holland Centraal. `icon` is a name in the icon sprite; `sbi` lists the divisions and groups of the
 * Standaard Bedrijfsindeling 2008 (CBS) in which most employers of the sector are registered. It is a hint for a
 * form, never a rule: one SBI code may be listed under several sectors.
 */
export interface StarterSector {
  readonly code: string;
  readonly label: string;
  readonly explanation: string;
  readonly icon: string;
  readonly sbi: readonly string[];
}

/** In alphabetical order of the label: the order on screen. */
export const SECTORS = [
  {
    code: 'bouw',
    label: 'Bouw',
    explanation: 'Huizen en gebouwen maken, opknappen en afwerken.',
    icon: 'crane',
    sbi: ['41', '43'],
  },
  {
    code: 'detailhandel',
    label: 'Detailhandel',
    explanation: 'Werken in een winkel of supermarkt: verkopen, vullen en afrekenen.',
    icon: 'basket',
    sbi: ['47'],
  },
  {
    code: 'dienstverlening',
    label: 'Dienstverlening',
    explanation: 'Werken op kantoor, aan de telefoon of in een salon voor klanten.',
    icon: 'headset',
    sbi: ['64', '65', '66', '68', '69', '70', '73', '74', '82', '96'],
  },
  {
    code: 'facilitair',
    label: 'Facilitair',
    explanation: 'Zorgen dat een gebouw schoon, veilig en gastvrij is.',
    icon: 'bucket',
    sbi: ['80', '811', '812'],
  },
  {
    code: 'grijs',
    label: 'Grijs',
    explanation: 'Straten, wegen en riolen aanleggen, en de buurt schoonhouden.',
    icon: 'road',
    sbi: ['37', '38', '42', '8129'],
  },
  {
    code: 'groen',
    label: 'Groen',
    explanation: 'Tuinen, parken en natuur onderhouden, en werken met dieren.',
    icon: 'trees',
    sbi: ['014', '02', '813'],
  },
  {
    code: 'horeca',
    label: 'Horeca',
    explanation: 'Koken, bedienen en gasten ontvangen in een restaurant, café of hotel.',
    icon: 'chef-hat',
    sbi: ['55', '56'],
  },
  {
    code: 'ict',
    label: 'ICT',
    explanation: 'Computers, netwerken en programma’s maken en laten werken.',
    icon: 'device-laptop',
    sbi: ['61', '62', '63'],
  },
  {
    code: 'leisure',
    label: 'Leisure',
    explanation: 'Werken in sport, recreatie, cultuur en op evenementen.',
    icon: 'ticket',
    sbi: ['79', '90', '91', '92', '93'],
  },
  {
    code: 'logistiek',
    label: 'Logistiek',
    explanation: 'Spullen ontvangen, verzamelen, inpakken en klaarzetten in een magazijn.',
    icon: 'forklift',
    sbi: ['46', '52', '53'],
  },
  {
    code: 'overheid',
    label: 'Overheid',
    explanation: 'Werken bij een gemeente, een andere overheid of een school.',
    icon: 'building-bank',
    sbi: ['84', '85'],
  },
  {
    code: 'productie',
    label: 'Productie',
    explanation: 'Dingen maken, in elkaar zetten of verpakken in een fabriek of werkplaats.',
    icon: 'building-factory-2',
    sbi: ['10', '11', '13', '14', '16', '17', '18', '20', '22', '23', '31', '32'],
  },
  {
    code: 'techniek',
    label: 'Techniek',
    explanation: 'Machines, installaties en voertuigen maken en repareren.',
    icon: 'tools',
    sbi: ['25', '26', '27', '28', '33', '432', '45'],
  },
  {
    code: 'transport',
    label: 'Transport',
    explanation: 'Mensen en spullen van de ene naar de andere plek brengen.',
    icon: 'truck',
    sbi: ['49', '50', '51', '53'],
  },
  {
    code: 'tuinbouw',
    label: 'Tuinbouw',
    explanation: 'Groente, fruit, bloemen en planten telen in de kas of op het land.',
    icon: 'plant-2',
    sbi: ['011', '012', '013', '016'],
  },
  {
    code: 'uitzenden',
    label: 'Uitzenden',
    explanation: 'Mensen aan werk helpen, of zelf via een bureau op wisselende plekken werken.',
    icon: 'users-group',
    sbi: ['78'],
  },
  {
    code: 'zorg',
    label: 'Zorg',
    explanation: 'Mensen verzorgen, begeleiden en helpen, ook kinderen.',
    icon: 'heart-handshake',
    sbi: ['86', '87', '88'],
  },
] as const satisfies readonly StarterSector[];

export type SectorCode = (typeof SECTORS)[number]['code'];

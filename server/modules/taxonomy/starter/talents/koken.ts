import type { StarterTalent } from '../talent.ts';

export const KOKEN_TALENTS: readonly StarterTalent[] = [
  {
    code: 'koken',
    label: 'Koken',
    synonyms: ['maaltijden maken', 'koken voor veel mensen', 'recepten'],
    kind: 'koken',
    sectors: ['horeca', 'zorg'],
  },
  {
    code: 'koken-uit-een-andere-keuken',
    label: 'Koken uit een andere keuken',
    synonyms: ['wereldkeuken', 'eigen gerechten', 'oosters koken', 'kruiden'],
    kind: 'koken',
    sectors: ['horeca'],
  },
  {
    code: 'bakken',
    label: 'Bakken',
    synonyms: ['brood', 'taart', 'gebak', 'koekjes'],
    kind: 'koken',
    sectors: ['detailhandel', 'horeca', 'productie'],
  },
  {
    code: 'groente-snijden',
    label: 'Groente snijden',
    synonyms: ['snijden', 'mise en place', 'keuken voorbereiden'],
    kind: 'koken',
    sectors: ['horeca', 'productie'],
  },
  {
    code: 'vlees-en-vis-bewerken',
    label: 'Vlees en vis bewerken',
    synonyms: ['slager', 'fileren', 'vlees snijden'],
    kind: 'koken',
    sectors: ['detailhandel', 'horeca', 'productie'],
  },
  {
    code: 'borden-mooi-opmaken',
    label: 'Borden mooi opmaken',
    synonyms: ['opmaken', 'garneren', 'presenteren van eten'],
    kind: 'koken',
    sectors: ['horeca'],
  },
  {
    code: 'koffie-maken',
    label: 'Koffie maken',
    synonyms: ['barista', 'espresso', 'cappuccino'],
    kind: 'koken',
    sectors: ['facilitair', 'horeca'],
  },
  {
    code: 'drankjes-maken',
    label: 'Drankjes maken',
    synonyms: ['bar', 'cocktails', 'tappen'],
    kind: 'koken',
    sectors: ['horeca'],
  },
  {
    code: 'broodjes-smeren',
    label: 'Broodjes smeren',
    synonyms: ['lunch maken', 'belegde broodjes', 'catering'],
    kind: 'koken',
    sectors: ['facilitair', 'horeca'],
  },
  {
    code: 'voedsel-veilig-bewaren',
    label: 'Voedsel veilig bewaren',
    synonyms: ['haccp', 'houdbaarheid', 'koelkast'],
    kind: 'koken',
    sectors: ['horeca', 'productie', 'zorg'],
  },
];

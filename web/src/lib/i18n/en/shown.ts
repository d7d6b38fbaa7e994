import type { ShownText } from '../nl/shown.ts';

export const shown: ShownText = {
  sector: 'Sector',
  area: 'Lives near',
  hours: 'Hours a week',
  availability: 'Can start',
  level: 'Level',
  families: 'Kind of work',
  talents: 'Talents',
  licences: 'Driving licences and certificates',
  languages: 'Languages',
  unknown: 'Unknown',
  differs: 'Differs',
  among: (values) => `Differs, among others ${values}`,
  closer: (value, values) => `${value}, among others ${values}`,
  mixed: (sector) => `${sector}, various work`,
  undecided: (sector) => `${sector}, kind of work not known yet`,
};

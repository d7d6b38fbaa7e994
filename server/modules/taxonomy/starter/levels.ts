/**
 * Work and thinking level, lowest first. `vum` is the value of `codeWerkEnDenkniveauWerkzoekende` in the exchange
 * standard VUM (2 basisniveau, 3 vmbo, 4 mbo/havo/vwo, 5 hbo, 6 wo). VUM knows one value for all of mbo; an
 * unknown level (VUM 7) is a missing value here and never a level of its own.
 */
export const LEVELS = [
  { code: 'basis', label: 'Basis', explanation: 'Basisschool of praktijkonderwijs', vum: '2' },
  { code: 'vmbo', label: 'Vmbo', explanation: 'Vmbo, mavo of de eerste jaren van havo of vwo', vum: '3' },
  { code: 'mbo12', label: 'Mbo 1 of 2', explanation: 'Entree-opleiding of basisberoepsopleiding', vum: '4' },
  { code: 'mbo34', label: 'Mbo 3 of 4', explanation: 'Vakopleiding, middenkader, havo of vwo', vum: '4' },
  { code: 'hbo', label: 'Hbo', explanation: 'Hogeschool of bachelor', vum: '5' },
  { code: 'wo', label: 'Universiteit', explanation: 'Universiteit of master', vum: '6' },
] as const;

export type LevelCode = (typeof LEVELS)[number]['code'];

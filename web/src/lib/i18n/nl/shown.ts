/** Words around what a tile or card shows. */
export const shown = {
  sector: 'Sector',
  area: 'Woont in de buurt van',
  hours: 'Uren per week',
  availability: 'Kan beginnen',
  level: 'Niveau',
  families: 'Soort werk',
  talents: 'Talenten',
  licences: 'Rijbewijzen en diploma’s',
  languages: 'Talen',
  unknown: 'Onbekend',
  /** The people of a group differ in this. */
  differs: 'Verschilt',
  among: (values: string) => `Verschilt, onder andere ${values}`,
  closer: (value: string, values: string) => `${value}, onder andere ${values}`,
  /** Groups that show no occupation family. */
  mixed: (sector: string) => `${sector}, verschillend werk`,
  undecided: (sector: string) => `${sector}, soort werk nog onbekend`,
};

export type ShownText = typeof shown;

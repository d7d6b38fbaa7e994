import type { PublishablePerson } from '#server/modules/publication/grid.ts';

/** Date of the round in these tests. */
export const DATE = '2026-03-02';

const ORDINARY: PublishablePerson = {
  id: 'p',
  sector: 'logistiek',
  family: 'logistiek-magazijn',
  municipality: 'GM0637',
  hoursMin: 16,
  hoursMax: 24,
  level: 'mbo12',
  availableFrom: '2026-03-01',
  talents: [],
  licences: [],
  languages: [],
  optIn: { talents: [], licences: [], languages: [] },
};

/** One person who is like all others here except for these values. */
export function person(id: string, values: Partial<PublishablePerson> = {}): PublishablePerson {
  return { ...ORDINARY, ...values, id };
}

/** `number` people who are alike, with ids `name1`, `name2` … */
export function people(number: number, name: string, values: Partial<PublishablePerson> = {}): PublishablePerson[] {
  return Array.from({ length: number }, (_, index) => person(`${name}${index + 1}`, values));
}

/** Someone's wish to show these licences and nothing else. */
export function showing(...licences: string[]): PublishablePerson['optIn'] {
  return { talents: [], licences, languages: [] };
}

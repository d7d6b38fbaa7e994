import type { DemoPerson } from './types.ts';

/** Yara Mansouri, invented: the jobseeker whose pages the documentation shows. Applied over the first drawn person. */
export const NAMED_PERSON: Partial<DemoPerson> = {
  firstName: 'Yara',
  lastName: 'Mansouri',
  email: 'yara.mansouri@example.nl',
  municipality: 'GM0637',
  pc4: '2726',
  sectors: ['logistiek', 'detailhandel'],
  wishedOccupations: ['orderpicker', 'magazijnmedewerker', 'vakkenvuller'],
  doneOccupations: ['verkoopmedewerker'],
  talents: ['netjes-werken', 'op-tijd-komen', 'orders-verzamelen', 'collegas-helpen', 'werken-met-een-handscanner'],
  level: 'mbo12',
  hoursMin: 20,
  hoursMax: 28,
  days: ['ma', 'di', 'do', 'vr'],
  dayparts: ['ochtend', 'middag'],
  travel: { km: 10, means: ['fiets', 'ov'] },
  languages: [
    { code: 'nl', level: 'redelijk' },
    { code: 'ar', level: 'goed' },
    { code: 'en', level: 'redelijk' },
  ],
  licences: ['rijbewijs-b', 'vog-bereid'],
  contractForms: ['vast', 'tijdelijk'],
  workConditions: ['schooltijden', 'vaste-werktijden', 'in-team'],
  presentation:
    'Ik zoek werk in een magazijn. Ik werk netjes en ik kom op tijd. Vroeger werkte ik in een winkel. Ik leer snel als iemand het voordoet.',
  keys: { person: true, professional: true },
  protected: false,
  namedBrokerKey: null,
  optIns: { talents: [], licences: [], languages: ['en'] },
};

import { createHash } from 'node:crypto';
import type { Lists } from '#contract/taxonomy.ts';
import { CONTRACT_FORMS } from './starter/contract-forms.ts';
import { FAMILIES } from './starter/families.ts';
import { LANGUAGE_LEVELS, LANGUAGES } from './starter/languages.ts';
import { LEVELS } from './starter/levels.ts';
import { LICENCES } from './starter/licences.ts';
import { SECTORS } from './starter/sectors.ts';
import { TALENT_KINDS } from './starter/talent.ts';
import { TRAVEL_MEANS } from './starter/travel-means.ts';
import { WORK_CONDITIONS } from './starter/work-conditions.ts';
import { DAYPARTS, WEEKDAYS } from './starter/work-times.ts';

/** The closed lists, in the order of the screen. */
export const CLOSED_LISTS: Lists = {
  sectors: SECTORS.map(({ code, label, explanation, icon }) => ({ code, label, explanation, icon })),
  families: FAMILIES.map(({ code, label, sector }) => ({ code, label, sector })),
  levels: [...LEVELS],
  weekdays: [...WEEKDAYS],
  dayparts: [...DAYPARTS],
  travelMeans: [...TRAVEL_MEANS],
  languages: [...LANGUAGES],
  languageLevels: [...LANGUAGE_LEVELS],
  licences: [...LICENCES],
  contractForms: [...CONTRACT_FORMS],
  workConditions: [...WORK_CONDITIONS],
  talentKinds: [...TALENT_KINDS],
};

/** Changes exactly when the lists do. */
export const CLOSED_LISTS_ETAG = `"${createHash('sha256').update(JSON.stringify(CLOSED_LISTS)).digest('base64url').slice(0, 22)}"`;

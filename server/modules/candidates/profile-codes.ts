import type { ProfileContent } from '#contract/profile.ts';
import type { Lists } from '#contract/taxonomy.ts';
import type { FieldError } from '#contract/validation.ts';

interface Known {
  lists: Lists;
  occupations: ReadonlyMap<string, string>;
  talents: ReadonlyMap<string, string>;
}

const UNKNOWN = 'Kies iets uit de lijst.';

/** Every code that is in no list, as field errors; and every code that stands twice in one field. */
export const checkCodes = (content: ProfileContent, known: Known): FieldError[] => {
  const errors: FieldError[] = [];
  const check = (pointer: string, codes: readonly string[], has: (code: string) => boolean): void => {
    codes.forEach((code, index) => {
      if (!has(code)) errors.push({ pointer: `/body/${pointer}/${index}`, detail: UNKNOWN });
      else if (codes.indexOf(code) !== index)
        errors.push({ pointer: `/body/${pointer}/${index}`, detail: 'Dit staat er al. Kies het een keer.' });
    });
  };
  const inList = (list: keyof Lists) => {
    const codes = new Set(known.lists[list].map(({ code }) => code));
    return (code: string) => codes.has(code);
  };
  check('sectors', content.sectors, inList('sectors'));
  check('wishedOccupations', content.wishedOccupations, (code) => known.occupations.has(code));
  check('doneOccupations', content.doneOccupations, (code) => known.occupations.has(code));
  check('talents', content.talents, (code) => known.talents.has(code));
  check('days', content.days, inList('weekdays'));
  check('dayparts', content.dayparts, inList('dayparts'));
  check('travel/means', content.travel.means, inList('travelMeans'));
  check(
    'languages',
    content.languages.map(({ code }) => code),
    inList('languages'),
  );
  check('licences', content.licences, inList('licences'));
  check('contractForms', content.contractForms, inList('contractForms'));
  check('workConditions', content.workConditions, inList('workConditions'));
  return errors;
};

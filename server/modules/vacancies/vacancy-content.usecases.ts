import { needKinds, type VacancyContent } from '#contract/vacancies.ts';
import type { FieldError } from '#contract/validation.ts';
import { closedLists, readOccupation, readPlace, termLabels } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import { dutchDay } from '#server/platform/clock.ts';
import type { Context } from '#server/platform/context.ts';
import { AppError, invalidInput } from '#server/platform/errors.ts';

const UNKNOWN = 'Kies iets uit de lijst.';
const TWICE = 'Dit staat er al. Kies het een keer.';
const DAY_MS = 86_400_000;
/** A vacancy stands open for a year at most: after that nobody knows whether it is still true. */
const LONGEST_DAYS = 366;

const orNull = async <T>(found: Promise<T>): Promise<T | null> => {
  try {
    return await found;
  } catch (error) {
    if (error instanceof AppError && error.status === 404) return null;
    throw error;
  }
};

const TOO_LATE = 'Kies een datum binnen een jaar van nu.';
const lastDay = ({ clock }: Context): string => dutchDay(new Date(clock.now().getTime() + LONGEST_DAYS * DAY_MS));

/** What is wrong with a closing date, or null. It is a day from tomorrow on, within a year. */
export const closingDateProblem = (ctx: Context, closingDate: string): string | null => {
  const now = ctx.clock.now();
  if (closingDate <= dutchDay(now)) return 'Kies een datum vanaf morgen.';
  if (closingDate > lastDay(ctx)) return TOO_LATE;
  return null;
};

/**
 * The content as columns, with what follows from it: the family of the occupation and the point of the postcode.
 * Throws every field that is wrong at once.
 */
export const columnsOf = async (ctx: Context, content: VacancyContent) => {
  const errors: FieldError[] = [];
  const lists = closedLists();
  const inList = (name: 'sectors' | 'contractForms' | 'licences' | 'languages' | 'workConditions', code: string) =>
    lists[name].some((choice) => choice.code === code);
  if (!inList('sectors', content.sector)) errors.push({ pointer: '/body/sector', detail: UNKNOWN });
  if (!inList('contractForms', content.contractForm)) errors.push({ pointer: '/body/contractForm', detail: UNKNOWN });
  for (const list of ['days', 'dayparts', 'workConditions'] as const)
    (content[list] as readonly string[]).forEach((code, index, all) => {
      const pointer = `/body/${list}/${index}`;
      if (list === 'workConditions' && !inList(list, code)) errors.push({ pointer, detail: UNKNOWN });
      else if (all.indexOf(code) !== index) errors.push({ pointer, detail: TWICE });
    });
  const known = await termLabels(ctx, 'talent', [...content.mustHaves.talents, ...content.canLearn.talents]);
  for (const list of ['mustHaves', 'canLearn'] as const)
    for (const kind of needKinds)
      content[list][kind].forEach((code, index) => {
        const pointer = `/body/${list}/${kind}/${index}`;
        const exists = kind === 'talents' ? known.has(code) : inList(kind, code);
        if (!exists) errors.push({ pointer, detail: UNKNOWN });
        else if (content[list][kind].indexOf(code) !== index) errors.push({ pointer, detail: TWICE });
        else if (list === 'canLearn' && content.mustHaves[kind].includes(code))
          errors.push({ pointer, detail: 'Dit staat al bij wat nodig is. Kies een van de twee.' });
      });
  const occupation = await orNull(readOccupation(ctx, content.occupation));
  if (!occupation) errors.push({ pointer: '/body/occupation', detail: 'Kies een beroep uit de lijst.' });
  const place = await orNull(readPlace(ctx, content.pc4));
  const placeName = content.place === '' ? (place?.place ?? '') : content.place;
  if (placeName === '') errors.push({ pointer: '/body/place', detail: 'Vul de plaats in.' });
  const closing = closingDateProblem(ctx, content.closingDate);
  if (closing !== null) errors.push({ pointer: '/body/closingDate', detail: closing });
  if (content.firstDay !== null && content.firstDay > lastDay(ctx))
    errors.push({ pointer: '/body/firstDay', detail: TOO_LATE });
  if (errors.length > 0) throw invalidInput(errors);
  return {
    title: content.title,
    need: content.need,
    sectorCode: content.sector,
    occupationCode: content.occupation,
    familyCode: occupation?.family ?? null,
    pc4: content.pc4,
    place: placeName,
    lat: place?.point?.lat ?? null,
    lon: place?.point?.lon ?? null,
    hoursMin: content.hoursMin,
    hoursMax: content.hoursMax,
    level: content.level,
    mustHaves: content.mustHaves,
    canLearn: content.canLearn,
    contractForm: content.contractForm,
    days: content.days,
    dayparts: content.dayparts,
    firstDay: content.firstDay,
    workConditions: content.workConditions,
    headcount: content.headcount,
    closingDate: content.closingDate,
  };
};

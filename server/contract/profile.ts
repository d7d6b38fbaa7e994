import { z } from 'zod';
import { Code, Codes, Day, HoursPerWeek, OptionalText, Pc4 } from './fields.ts';

/** Work and thinking level, lowest first; null is unknown. */
export const Level = z.enum(['basis', 'vmbo', 'mbo12', 'mbo34', 'hbo', 'wo']);
export const Weekday = z.enum(['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']);
export const Daypart = z.enum(['ochtend', 'middag', 'avond', 'nacht']);
export const LanguageLevel = z.enum(['beetje', 'redelijk', 'goed']);

/**
 * The working profile of a jobseeker. Closed lists, numbers and days; an empty list or null means "not filled in", which
 * is never the same as no. `presentation` is the only free text and is never published.
 */
export const ProfileContent = z
  .object({
    sectors: Codes(5),
    wishedOccupations: Codes(10),
    doneOccupations: Codes(15),
    talents: Codes(20),
    level: Level.nullable().default(null),
    hoursMin: HoursPerWeek.nullable().default(null),
    hoursMax: HoursPerWeek.nullable().default(null),
    availableFrom: Day.nullable().default(null),
    days: z.array(Weekday).max(7).default([]),
    dayparts: z.array(Daypart).max(4).default([]),
    travel: z
      .object({
        pc4: Pc4.nullable().default(null),
        /** Kilometres as the crow flies that the person will travel. */
        km: z
          .number('Vul een getal in tussen 1 en 100.')
          .int('Vul een heel getal in tussen 1 en 100.')
          .min(1, 'Vul een getal in tussen 1 en 100.')
          .max(100, 'Vul een getal in tussen 1 en 100.')
          .nullable()
          .default(null),
        means: Codes(8),
      })
      .default({ pc4: null, km: null, means: [] }),
    languages: z
      .array(z.object({ code: Code, level: LanguageLevel }))
      .max(10, 'Kies er hoogstens 10.')
      .default([]),
    licences: Codes(20),
    contractForms: Codes(7),
    workConditions: Codes(10),
    presentation: OptionalText(2000),
  })
  .refine((profile) => profile.hoursMin === null || profile.hoursMax === null || profile.hoursMin <= profile.hoursMax, {
    path: ['hoursMax'],
    message: 'Het hoogste aantal uren is lager dan het laagste. Draai ze om.',
  });
export type ProfileContent = z.output<typeof ProfileContent>;

export const emptyProfile = (): ProfileContent => ProfileContent.parse({});

/** Fields of which a jobseeker may choose values to show on the own card. */
export const OptInField = z.enum(['talents', 'licences', 'languages']);
export type OptInField = z.output<typeof OptInField>;

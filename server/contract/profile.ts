import { z } from 'zod';
import { Code, Codes, Day, HoursPerWeek, OptionalText, Pc4 } from './fields.ts';

/** Work and thinking level, lowest first; null is unknown. */
export const Level = z.enum(['basis', 'vmbo', 'mbo12', 'mbo34', 'hbo', 'wo']);
export const Weekday = z.enum(['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']);
export const Daypart = z.enum(['ochtend', 'middag', 'avond', 'nacht']);
export const LanguageLevel = z.enum(['beetje', 'redelijk', 'goed']);

const fields = {
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
};

/**
 * The working profile of a jobseeker. Closed lists, numbers and days; an empty list or null means "not filled in", which
 * is never the same as no. `presentation` is the only free text and is never published.
 */
export const ProfileContent = z
  .object(fields)
  .refine((profile) => profile.hoursMin === null || profile.hoursMax === null || profile.hoursMin <= profile.hoursMax, {
    path: ['hoursMax'],
    message: 'Het hoogste aantal uren is lager dan het laagste. Draai ze om.',
  });
export type ProfileContent = z.output<typeof ProfileContent>;

export const emptyProfile = (): ProfileContent => ProfileContent.parse({});

/** Fields of which a jobseeker may choose values to show on the own card. */
export const OptInField = z.enum(['talents', 'licences', 'languages']);
export type OptInField = z.output<typeof OptInField>;

/** The questions of the profile, in the order of asking, with the fields that each of them fills. */
export const PROFILE_PARTS = {
  sectors: ['sectors'],
  wishes: ['wishedOccupations'],
  experience: ['doneOccupations'],
  talents: ['talents'],
  level: ['level'],
  hours: ['hoursMin', 'hoursMax'],
  start: ['availableFrom'],
  times: ['days', 'dayparts'],
  travel: ['travel'],
  languages: ['languages'],
  licences: ['licences'],
  contract: ['contractForms'],
  conditions: ['workConditions'],
  presentation: ['presentation'],
} as const satisfies Record<string, readonly (keyof ProfileContent)[]>;

export const ProfilePart = z.enum(Object.keys(PROFILE_PARTS) as [keyof typeof PROFILE_PARTS]);
export type ProfilePart = z.output<typeof ProfilePart>;
export const profileParts = Object.keys(PROFILE_PARTS) as readonly ProfilePart[];

const bare = Object.fromEntries(
  Object.entries(fields).map(([name, field]) => [name, (field as z.ZodDefault).removeDefault()]),
) as unknown as { [K in keyof typeof fields]: ReturnType<(typeof fields)[K]['removeDefault']> };

/** Some fields of a profile. What is left out stays as it is, so nothing here has a default. */
export const ProfileChange = z.object(bare).partial();
export type ProfileChange = z.output<typeof ProfileChange>;

import { z } from 'zod';
import { Day, HoursPerWeek } from '#contract/fields.ts';
import { Daypart, LanguageLevel, Level, Weekday } from '#contract/profile.ts';

/** Any code: the ranking compares codes and never looks into them. */
const Code = z.string().trim().min(1).max(200);
const codes = (max: number) => z.array(Code).max(max).default([]);

/** An occupation with what its likeness to others is read from. */
const Occupation = z.object({
  code: Code,
  /** ISCO-08: one to four digits. */
  isco: z
    .string()
    .regex(/^\d{1,4}$/, 'Een ISCO-code heeft 1 tot 4 cijfers.')
    .nullable()
    .default(null),
  family: Code.nullable().default(null),
  sector: Code.nullable().default(null),
});
export type Occupation = z.output<typeof Occupation>;

const Point = z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) });

/** Facts for codes that stand alone: an occupation by its code, a place by its four digits. */
export interface Lookup {
  occupation(code: string): Occupation;
  place(pc4: string): z.output<typeof Point> | null;
}

/** Must-haves are counted in five bits per pair: at most 31 together. */
const needs = z
  .object({ talents: codes(10), licences: codes(10), languages: codes(10) })
  .default({ talents: [], licences: [], languages: [] });

const hours = HoursPerWeek.nullable().default(null);
const times = { days: z.array(Weekday).max(7).default([]), dayparts: z.array(Daypart).max(4).default([]) };

const lookedUp = (lookup: Lookup) => ({
  occupation: z.union([Code.transform((code) => lookup.occupation(code)), Occupation]),
  place: z
    .union([
      z
        .string()
        .regex(/^[1-9]\d{3}$/)
        .transform((pc4) => lookup.place(pc4)),
      Point,
      z.null(),
    ])
    .default(null),
});

const id = z.string().min(1).max(200);
const inOrder = ({ hoursMin, hoursMax }: { hoursMin: number | null; hoursMax: number | null }) =>
  hoursMin === null || hoursMax === null || hoursMin <= hoursMax;
const notInOrder = { path: ['hoursMax'], message: 'Het hoogste aantal uren is lager dan het laagste.' };

/**
 * What the ranking knows of work. A list that is empty, or null, asks nothing; where nothing is asked, everybody fits.
 */
export const vacancyRecord = (lookup: Lookup) => {
  const { occupation, place } = lookedUp(lookup);
  return z
    .object({
      id,
      occupation,
      place,
      hoursMin: hours,
      hoursMax: hours,
      level: Level.nullable().default(null),
      mustHaves: needs,
      /** What a person can learn on the job. */
      canLearn: needs,
      contractForm: Code.nullable().default(null),
      /** The first day of work. */
      start: Day.nullable().default(null),
      ...times,
      /** What the work is like: the same list as the wishes of people. */
      workConditions: codes(50),
    })
    .refine(inOrder, notInOrder);
};
export type MatchVacancy = z.output<ReturnType<typeof vacancyRecord>>;

/**
 * What the ranking knows of a person: wishes and abilities for work, and nothing else. There is no field for a name,
 * sex, age, origin, health, benefit, target group or anything of the dossier, so none of these can change an order.
 * A list that is empty, or null, is not filled in, which is never the same as no.
 */
export const candidateRecord = (lookup: Lookup) => {
  const { occupation, place } = lookedUp(lookup);
  return z
    .object({
      id,
      sectors: codes(20),
      wishedOccupations: z.array(occupation).max(50).default([]),
      doneOccupations: z.array(occupation).max(50).default([]),
      talents: codes(200),
      level: Level.nullable().default(null),
      hoursMin: hours,
      hoursMax: hours,
      availableFrom: Day.nullable().default(null),
      ...times,
      place,
      /** Kilometres as the crow flies that the person will travel. */
      km: z.number().int().min(1).max(100).nullable().default(null),
      languages: z
        .array(
          z.union([
            Code.transform((code) => ({ code, level: 'redelijk' as const })),
            z.object({ code: Code, level: LanguageLevel }),
          ]),
        )
        .max(50)
        .default([]),
      licences: codes(200),
      contractForms: codes(50),
      workConditions: codes(50),
    })
    .refine(inOrder, notInOrder);
};
export type MatchCandidate = z.output<ReturnType<typeof candidateRecord>>;

const nothing: Lookup = { occupation: (code) => ({ code, isco: null, family: null, sector: null }), place: () => null };
const fieldsOf = (record: z.ZodObject): ReadonlySet<string> => new Set(Object.keys(record.shape));
/** Everything that plays a part. */
export const RECORD_FIELDS = {
  vacancies: fieldsOf(vacancyRecord(nothing)),
  candidates: fieldsOf(candidateRecord(nothing)),
} as const;

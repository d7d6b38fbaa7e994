import { z } from 'zod';
import { Code, Day, HoursPerWeek, Id, OptionalText, Paging, Pc4 } from './fields.ts';
import { Level } from './profile.ts';
import { route } from './route.ts';

const codes = z.array(Code).max(20, 'Kies er hoogstens 20.').default([]);
const km = z
  .number('Vul een getal in tussen 1 en 100.')
  .int('Vul een heel getal in tussen 1 en 100.')
  .min(1, 'Vul een getal in tussen 1 en 100.')
  .max(100, 'Vul een getal in tussen 1 en 100.');

/** What somebody looks for in working profiles. */
export const ProfileQuery = z
  .object({
    text: OptionalText(120),
    sectors: codes,
    levels: z.array(Level).max(6).default([]),
    languages: codes,
    licences: codes,
    hoursMin: HoursPerWeek.nullable().default(null),
    hoursMax: HoursPerWeek.nullable().default(null),
    availableBy: Day.nullable().default(null),
    pc4: Pc4.nullable().default(null),
    km: km.nullable().default(null),
    sort: z.enum(['relevance', 'distance', 'newest']).default('relevance'),
    ...Paging,
  })
  .refine((query) => query.hoursMin === null || query.hoursMax === null || query.hoursMin <= query.hoursMax, {
    path: ['hoursMax'],
    message: 'Het hoogste aantal uren is lager dan het laagste. Draai ze om.',
  });
export type ProfileQuery = z.output<typeof ProfileQuery>;

/** Something that was asked and that a person has not filled in. */
export const UnknownAnswer = z.enum([
  'sector',
  'level',
  'languages',
  'licences',
  'place',
  'workHours',
  'availableFrom',
]);
export type UnknownAnswer = z.output<typeof UnknownAnswer>;

export const ProfileHit = z.object({
  personId: Id,
  name: z.string(),
  municipality: z.string(),
  /** Labels of the occupations that are wished for; the first few. */
  occupations: z.array(z.string()),
  sectors: z.array(z.string()),
  level: Level.nullable(),
  hoursMin: z.number().int().nullable(),
  hoursMax: z.number().int().nullable(),
  availableFrom: Day.nullable(),
  /** Kilometres as the crow flies from the place that was asked. */
  km: z.number().nullable(),
  /** What was asked and is not known of this person: never a reason to leave somebody out. */
  unknown: z.array(UnknownAnswer),
});
export type ProfileHit = z.output<typeof ProfileHit>;

export const searchProfiles = route({
  operationId: 'profiles.search',
  method: 'POST',
  path: '/profiles/search',
  summary:
    'Search working profiles: case managers in their own caseload, account managers among people whose two keys are on',
  body: ProfileQuery,
  status: 200,
  response: z.object({
    /** People known to fit everything that was asked. */
    total: z.number().int(),
    /** People who may fit: something that was asked is not known of them. They come after the others. */
    unknownTotal: z.number().int(),
    people: z.array(ProfileHit),
    /** Occupations that the words were taken for, when the words themselves found nobody. */
    readAs: z.array(z.string()),
    facets: z.object({
      sector: z.array(z.object({ value: z.string(), count: z.number().int() })),
      level: z.array(z.object({ value: z.string(), count: z.number().int() })),
    }),
  }),
});

import { z } from 'zod';
import { Code, Day, Id, Instant, Kvk, Version } from './fields.ts';
import { route } from './route.ts';

/** A code of a closed list with its Dutch label. */
export const Term = z.object({ code: z.string(), label: z.string() });
export type Term = z.output<typeof Term>;

/** A count of people as it may be shown: never exact. */
export const Bucket = z.object({ code: z.string(), label: z.string() });
export type Bucket = z.output<typeof Bucket>;

/** Whether employers can find this person now, and if not why. */
export const findability = [
  /** Behind a tile or on a card of the current round. */
  'now',
  /** Both keys are on; the next round decides. */
  'next-round',
  /** Both keys are on, but the last round had too few people like this one. */
  'too-few',
  /** Both keys are on, but the profile names no sector and no wished occupation. */
  'no-sector',
  /** A key is off. */
  'off',
  /** Turned off because the profile was not confirmed in time. */
  'expired',
  /** Protected people are never shown. */
  'protected',
] as const;
export const Findable = z.enum(findability);
export type Findable = z.output<typeof Findable>;

const KeyOn = z.object({ on: z.boolean(), since: Instant.nullable() });

/** The two keys of a person and what follows from them. */
export const Publication = z.object({
  personId: Id,
  version: Version,
  jobseekerKey: KeyOn,
  professionalKey: KeyOn.extend({ name: z.string().nullable() }),
  /** Who guides the person now; null when nobody does. */
  professional: z.object({ name: z.string(), phone: z.string(), email: z.string() }).nullable(),
  protected: z.boolean(),
  /** The profile counts as confirmed up to and including this day. */
  validUntil: Day.nullable(),
  /** Days that a confirmation holds. */
  validityDays: z.number().int(),
  findable: Findable,
  /** From when the card can be found at the earliest; null when it can be found or a key is off. */
  findableFrom: Instant.nullable(),
  /** When the round that employers see now was closed. */
  roundClosedAt: Instant.nullable(),
  nextRoundAt: Instant,
});
export type Publication = z.output<typeof Publication>;

const personParams = z.object({ personId: Id });
const turn = z.object({
  turn: z.enum(['on', 'off', 'confirm'], 'Kies aan, uit of bevestigen.'),
});

export const readOwnPublication = route({
  operationId: 'publication.own',
  method: 'GET',
  path: '/me/publication',
  summary: 'The two keys of the own card, and whether employers can find it',
  status: 200,
  response: Publication,
});

export const readPublication = route({
  operationId: 'publication.read',
  method: 'GET',
  path: '/people/:personId/publication',
  summary: 'The two keys of a person of the own caseload',
  params: personParams,
  status: 200,
  response: Publication,
});

export const turnOwnKey = route({
  operationId: 'publication.turn-own',
  method: 'POST',
  path: '/me/publication/keys',
  summary: 'Turn the own key on or off, or confirm the profile; off hides the card at once',
  body: turn,
  status: 200,
  response: Publication,
});

export const turnProfessionalKey = route({
  operationId: 'publication.turn-professional',
  method: 'POST',
  path: '/people/:personId/publication/keys',
  summary: 'Turn the key of the professional on or off, or confirm the profile; off hides the card at once',
  params: personParams,
  body: turn,
  status: 200,
  response: Publication,
});

export const askProfessional = route({
  operationId: 'publication.ask-professional',
  method: 'POST',
  path: '/me/publication/asks',
  summary: 'Ask the case manager to turn the second key on',
  status: 204,
});

export const askJobseeker = route({
  operationId: 'publication.ask-jobseeker',
  method: 'POST',
  path: '/people/:personId/publication/asks',
  summary: 'Ask the jobseeker to look at the card together and to turn the own key on',
  params: personParams,
  status: 204,
});

/** Where the keys of a caseload wait for someone. */
export const KeyGroup = z.enum(['waiting-for-me', 'waiting-for-jobseeker', 'expiring', 'expired', 'on', 'off']);
export type KeyGroup = z.output<typeof KeyGroup>;

export const listKeys = route({
  operationId: 'publication.keys',
  method: 'GET',
  path: '/publication/keys',
  summary: 'Keys of the own caseload by what they wait for',
  status: 200,
  response: z.object({
    people: z.array(
      z.object({
        personId: Id,
        name: z.string(),
        group: KeyGroup,
        /** Since when it stands like this; null when no key was ever on. */
        since: Instant.nullable(),
        validUntil: Day.nullable(),
      }),
    ),
  }),
});

/** What an employer sees of a tile or a card, to the letter: the same object for employers, preview and introductions. */
export const Shown = z.object({
  kind: z.enum(['tile', 'card']),
  sector: Term,
  /** Null: not shown for this group. */
  family: Term.nullable(),
  area: Term,
  hours: Term.nullable(),
  level: Term.nullable(),
  availability: Term.nullable(),
  /** Talents that at least k people behind the tile have. */
  talents: z.array(Term),
  /** Finer values that at least k people behind the tile have; empty lists on a card. */
  common: z.object({
    families: z.array(Term),
    municipalities: z.array(Term),
    hours: z.array(Term),
    levels: z.array(Term),
    availability: z.array(Term),
  }),
  /** What the person chose to show; null on a tile. */
  own: z.object({ talents: z.array(Term), licences: z.array(Term), languages: z.array(Term) }).nullable(),
});
export type Shown = z.output<typeof Shown>;

/** "Je lijkt op nog N anderen": null is too few to say. */
export const Meter = z.object({ others: z.number().int().nullable(), allowed: z.boolean() });
export type Meter = z.output<typeof Meter>;

const DetailField = z.enum(['talents', 'licences', 'languages']);

/** The card as employers see it, and as the next round would make it. */
export const Preview = z.object({
  personId: Id,
  /** What employers see now; null when this person cannot be found now. */
  current: Shown.nullable(),
  /** What they would see if the round closed now with both keys on; null when `reason` says why not. */
  next: Shown.nullable(),
  reason: z.enum(['too-few', 'no-sector', 'protected']).nullable(),
  whole: Meter,
  k: z.number().int(),
  /** Everything that this person could show more, with how many others it would still look like. */
  details: z.array(
    z.object({
      field: DetailField,
      value: z.string(),
      label: z.string(),
      wanted: z.boolean(),
      /** How many others have this too, together with what is already wanted. */
      meter: Meter,
    }),
  ),
});
export type Preview = z.output<typeof Preview>;

export const readOwnPreview = route({
  operationId: 'publication.own-preview',
  method: 'GET',
  path: '/me/publication/preview',
  summary: 'Exactly what an employer sees of the own card, and what showing more would mean',
  status: 200,
  response: Preview,
});

export const readPreview = route({
  operationId: 'publication.preview',
  method: 'GET',
  path: '/people/:personId/publication/preview',
  summary: 'Exactly what an employer sees of the card of a person of the own caseload',
  params: personParams,
  status: 200,
  response: Preview,
});

const values = z.array(Code).max(40, 'Kies er hoogstens 40.');

export const replaceOptIns = route({
  operationId: 'publication.opt-ins',
  method: 'PUT',
  path: '/me/publication/opt-ins',
  summary:
    'What to show beyond the tile; a new value is refused while too few people have it, taking back works at once',
  body: z.object({ talents: values, licences: values, languages: values }),
  status: 200,
  response: Preview,
});

const BlockedEmployer = z.object({ kvk: z.string(), name: z.string().nullable() });

export const readBlocked = route({
  operationId: 'publication.blocked',
  method: 'GET',
  path: '/me/publication/blocked-employers',
  summary: 'Employers that never see the own card',
  status: 200,
  response: z.object({ employers: z.array(BlockedEmployer) }),
});

export const replaceBlocked = route({
  operationId: 'publication.block',
  method: 'PUT',
  path: '/me/publication/blocked-employers',
  summary: 'Replace the employers that never see the own card, by KvK number; works at once',
  body: z.object({ kvks: z.array(Kvk).max(50, 'Kies er hoogstens 50.') }),
  status: 200,
  response: z.object({ employers: z.array(BlockedEmployer) }),
});

export const findEmployersToBlock = route({
  operationId: 'publication.find-employers',
  method: 'POST',
  path: '/me/publication/employer-search',
  summary: 'Registered employers by name or KvK number, to block one',
  body: z.object({
    text: z
      .string('Typ een naam of een KvK-nummer.')
      .trim()
      .min(2, 'Typ minstens 2 letters.')
      .max(80, 'Gebruik hoogstens 80 tekens.'),
  }),
  status: 200,
  response: z.object({ employers: z.array(z.object({ kvk: z.string(), name: z.string(), place: z.string() })) }),
});

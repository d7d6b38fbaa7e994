import { z } from 'zod';
import { Day, Email, Id, Instant, OptionalPhone, OptionalText, Paging, Text, Version } from './fields.ts';
import { ProfileChange, ProfileContent, ProfilePart } from './profile.ts';
import { Role } from './roles.ts';
import { route } from './route.ts';
import { Choice } from './taxonomy.ts';

const personParams = z.object({ personId: Id });

/** Whether and until when a card can be shown: the two keys of publication. */
export const KeyState = z.object({
  jobseeker: z.boolean(),
  professional: z.boolean(),
  validUntil: Day.nullable(),
});
export type KeyState = z.output<typeof KeyState>;

const StaffName = z.object({ accountId: Id, name: z.string() });

/** Somebody as staff who guide the person see them. */
export const Person = z.object({
  personId: Id,
  version: Version,
  firstName: z.string(),
  lastName: z.string(),
  birthDate: z.string(),
  email: z.string(),
  phone: z.string(),
  municipality: z.string(),
  hasClientNumber: z.boolean(),
  protected: z.boolean(),
  keys: KeyState,
  caseManager: StaffName.nullable(),
  /** Own login of the jobseeker: none yet, invited, in use. */
  account: z.enum(['none', 'invited', 'active', 'suspended']),
  /** Until when access outside the caseload lasts; null for the own caseload. */
  accessUntil: Instant.nullable(),
});
export type Person = z.output<typeof Person>;

const identity = {
  firstName: Text(60),
  lastName: Text(80),
  birthDate: z.union([z.literal(''), Day], 'Vul een datum in zoals 31-12-1985.').default(''),
  email: z.union([z.literal(''), Email], 'Vul een e-mailadres in zoals naam@voorbeeld.nl.').default(''),
  phone: OptionalPhone,
  /** Number of the municipality's own administration; kept only as a keyed hash. Empty leaves it as it is. */
  clientNumber: OptionalText(40),
};

export const createPerson = route({
  operationId: 'people.create',
  method: 'POST',
  path: '/people',
  summary: 'Add a jobseeker of the own municipality to the own caseload',
  body: z.object({
    ...identity,
    /** True: yes, this is somebody else than the people it looks like. */
    notADuplicate: z.boolean().default(false),
  }),
  status: 201,
  response: z.object({ personId: Id, version: Version }),
});

export const findLookalikes = route({
  operationId: 'people.lookalikes',
  method: 'POST',
  path: '/people/lookalikes',
  summary: 'People in reach that a new person looks like: same client number, or same name and birth date',
  body: z.object({
    firstName: Text(60),
    lastName: Text(80),
    birthDate: identity.birthDate,
    clientNumber: OptionalText(40),
  }),
  status: 200,
  response: z.object({
    people: z.array(
      z.object({ personId: Id, name: z.string(), birthDate: z.string(), by: z.enum(['client-number', 'name']) }),
    ),
  }),
});

export const readPerson = route({
  operationId: 'people.read',
  method: 'GET',
  path: '/people/:personId',
  summary: 'One person of the own caseload',
  params: personParams,
  status: 200,
  response: Person,
});

export const changePerson = route({
  operationId: 'people.change',
  method: 'PUT',
  path: '/people/:personId',
  summary: 'Change name, birth date and contact',
  params: personParams,
  body: z.object(identity),
  ifMatch: true,
  status: 200,
  response: z.object({ version: Version }),
});

export const protectPerson = route({
  operationId: 'people.protect',
  method: 'PUT',
  path: '/people/:personId/protection',
  summary: 'Set or lift protection: a protected person is never published',
  params: personParams,
  body: z.object({ protected: z.boolean('Maak een keuze.') }),
  ifMatch: true,
  status: 200,
  response: z.object({ version: Version }),
});

export const KeyFilter = z.enum(['both', 'jobseeker', 'professional', 'none', 'expiring', 'expired']);
export type KeyFilter = z.output<typeof KeyFilter>;
export const CompletenessFilter = z.enum(['empty', 'partly', 'ready']);
export const PeopleSort = z.enum(['name', 'completeness', 'updated', 'valid-until', 'since']);
export type PeopleSort = z.output<typeof PeopleSort>;

export const PersonRow = z.object({
  personId: Id,
  name: z.string(),
  protected: z.boolean(),
  completeness: z.number().int(),
  updatedAt: Instant,
  keys: KeyState,
  account: Person.shape.account,
  /** In this caseload since; null when the person has no case manager. */
  since: Instant.nullable(),
});
export type PersonRow = z.output<typeof PersonRow>;

/** A body and not a query, because a name does not belong in an address or a log. */
export const listPeople = route({
  operationId: 'people.list',
  method: 'POST',
  path: '/people/search',
  summary: 'The own caseload: find by whole first or last name, filter, sort',
  body: z.object({
    name: OptionalText(120),
    keys: KeyFilter.optional(),
    /** empty = below 20 percent, partly = 20–79, ready = 80 and more. */
    completeness: CompletenessFilter.optional(),
    sort: PeopleSort.default('name'),
    descending: z.boolean().default(false),
    ...Paging,
  }),
  status: 200,
  response: z.object({ total: z.number().int(), people: z.array(PersonRow) }),
});

export const listUnassigned = route({
  operationId: 'people.unassigned',
  method: 'GET',
  path: '/people/unassigned',
  summary: 'People of the own municipality without a case manager',
  query: z.object(Paging),
  status: 200,
  response: z.object({ total: z.number().int(), people: z.array(PersonRow) }),
});

export const lookUpPerson = route({
  operationId: 'people.lookup',
  method: 'POST',
  path: '/people/lookup',
  summary:
    'Find one person of the own municipality outside the caseload, by client number or by last name and birth date',
  body: z
    .object({
      clientNumber: OptionalText(40),
      lastName: OptionalText(80),
      birthDate: z.union([z.literal(''), Day], 'Vul een datum in zoals 31-12-1985.').default(''),
    })
    .refine((asked) => asked.clientNumber !== '' || (asked.lastName !== '' && asked.birthDate !== ''), {
      path: ['clientNumber'],
      message: 'Vul het klantnummer in, of de achternaam en de geboortedatum.',
    }),
  status: 200,
  response: z.object({
    people: z.array(
      z.object({
        personId: Id,
        caseManager: StaffName.nullable(),
        /** The caller may open this person already. */
        inReach: z.boolean(),
      }),
    ),
  }),
});

export const takeAccess = route({
  operationId: 'people.take-access',
  method: 'POST',
  path: '/people/:personId/access',
  summary: 'Take access outside the own caseload for four hours, with a reason; the case manager is told',
  params: personParams,
  body: z.object({
    reason: z
      .string('Schrijf waarom je dit nodig hebt.')
      .trim()
      .min(10, 'Schrijf in minstens 10 tekens waarom je dit nodig hebt.')
      .max(300, 'Gebruik hoogstens 300 tekens.'),
  }),
  status: 201,
  response: z.object({ expiresAt: Instant }),
});

export const listColleagues = route({
  operationId: 'caseload.colleagues',
  method: 'GET',
  path: '/caseload/colleagues',
  summary: 'Case managers of the own municipality with the size of their caseload',
  status: 200,
  response: z.object({ colleagues: z.array(StaffName.extend({ people: z.number().int() })) }),
});

export const assignPeople = route({
  operationId: 'caseload.assign',
  method: 'POST',
  path: '/caseload/assignments',
  summary: 'Hand people over to a case manager of the own municipality, all or none',
  body: z.object({
    personIds: z.array(Id).min(1, 'Kies minstens 1 persoon.').max(100, 'Kies er hoogstens 100 tegelijk.'),
    toAccountId: z.uuid('Kies een klantmanager.'),
    reason: z.string('Schrijf waarom.').trim().min(3, 'Schrijf kort waarom.').max(300, 'Gebruik hoogstens 300 tekens.'),
  }),
  status: 200,
  response: z.object({ moved: z.number().int() }),
});

/** What happened around a person, newest first. */
export const HistoryItem = z.object({
  at: Instant,
  kind: z.enum([
    'caseload-started',
    'caseload-ended',
    'access-taken',
    'key-on',
    'key-off',
    'confirmed',
    'profile-changed',
    'identity-changed',
    'protected',
    'unprotected',
    'invited',
    'created',
  ]),
  /** Who did it, or who guides; null when it went by itself. */
  who: z.string().nullable(),
  /** Reason in words, or the parts of the profile that changed. */
  detail: z.string(),
});
export type HistoryItem = z.output<typeof HistoryItem>;

export const readHistory = route({
  operationId: 'people.history',
  method: 'GET',
  path: '/people/:personId/history',
  summary: 'Caseload, keys, access and changes around one person, newest first',
  params: personParams,
  status: 200,
  response: z.object({ items: z.array(HistoryItem) }),
});

export const readToday = route({
  operationId: 'people.today',
  method: 'GET',
  path: '/people/today',
  summary: 'What waits for this case manager today',
  status: 200,
  response: z.object({
    caseload: z.number().int(),
    /** Profiles below 20 percent, newest people first. */
    emptyProfiles: z.object({ total: z.number().int(), people: z.array(PersonRow) }),
    /** The jobseeker's key is on, the professional's is off. */
    waitingForKey: z.object({ total: z.number().int(), people: z.array(PersonRow) }),
    /** Cards that are hidden within 14 days unless the profile is confirmed. */
    expiring: z.object({ total: z.number().int(), people: z.array(PersonRow) }),
  }),
});

export const Completeness = z.object({
  percent: z.number().int(),
  /** Questions without an answer, the most helpful first. */
  unknown: z.array(z.object({ part: ProfilePart, weight: z.number().int(), why: z.string() })),
});

export const Profile = z.object({
  personId: Id,
  version: Version,
  content: ProfileContent,
  completeness: Completeness,
  /** Labels of the occupations and talents in `content`. */
  terms: z.array(Choice.pick({ code: true, label: true })),
  updatedAt: Instant,
  updatedBy: z.enum(['jobseeker', 'staff']).nullable(),
});
export type Profile = z.output<typeof Profile>;

const acceptWarnings = z.boolean().default(false);

export const readProfile = route({
  operationId: 'profiles.read',
  method: 'GET',
  path: '/profiles/:personId',
  summary: 'The working profile: the own one, of the own caseload, or of someone whose keys are both on',
  params: personParams,
  status: 200,
  response: Profile,
});

export const replaceProfile = route({
  operationId: 'profiles.replace',
  method: 'PUT',
  path: '/profiles/:personId',
  summary: 'Replace the whole working profile',
  params: personParams,
  body: ProfileContent.safeExtend({ acceptWarnings }),
  ifMatch: true,
  status: 200,
  response: Profile,
});

export const changeProfilePart = route({
  operationId: 'profiles.change-part',
  method: 'PATCH',
  path: '/profiles/:personId/parts/:part',
  summary: 'Answer one question of the working profile; the body holds only fields of that question',
  params: personParams.extend({ part: ProfilePart }),
  body: ProfileChange.extend({ acceptWarnings }),
  ifMatch: true,
  status: 200,
  response: Profile,
});

/** What the jobseeker's own pages need to know about the person. */
export const readSelf = route({
  operationId: 'people.self',
  method: 'GET',
  path: '/me/person',
  summary: 'The jobseeker: own name, keys and case manager',
  status: 200,
  response: z.object({
    personId: Id,
    firstName: z.string(),
    lastName: z.string(),
    keys: KeyState,
    caseManager: z.object({ name: z.string(), phone: z.string(), organisation: z.string() }).nullable(),
  }),
});

export const readReads = route({
  operationId: 'people.reads',
  method: 'GET',
  path: '/me/reads',
  summary: 'Who looked at my data: staff by name, per day and purpose, newest first',
  query: z.object(Paging),
  status: 200,
  response: z.object({
    total: z.number().int(),
    /** Different members of staff in the last 30 days. */
    recentStaff: z.number().int(),
    reads: z.array(
      z.object({
        day: Day,
        name: z.string(),
        role: Role,
        organisation: z.string(),
        purpose: z.string(),
        /** 'name', 'profile', 'contact', 'keys', 'access' … */
        what: z.array(z.string()),
      }),
    ),
  }),
});

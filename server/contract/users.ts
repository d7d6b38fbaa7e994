import { z } from 'zod';
import { Codes, Email, Id, Instant, OptionalPhone, OptionalText, Paging, Text, Version } from './fields.ts';
import { Role, staffRoles } from './roles.ts';
import { route } from './route.ts';

/** Users as functional admin sees them: staff, employers and couplings. Jobseekers are not in this list. */
export const AccountStatus = z.enum(['invited', 'active', 'suspended']);
export type AccountStatus = z.output<typeof AccountStatus>;

export const User = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  role: Role,
  organisation: z.string().nullable(),
  employerId: Id.nullable(),
  municipality: z.string().nullable(),
  sectors: z.array(z.string()),
  status: AccountStatus,
  statusReason: z.string(),
  secondFactor: z.boolean(),
  /** Last time that the account was used in the past half year. */
  lastSeenAt: Instant.nullable(),
  createdAt: Instant,
  version: Version,
});
export type User = z.output<typeof User>;

const StaffRole = z.enum(staffRoles, 'Kies een rol.');

const staffFields = {
  name: Text(120, 'Vul de naam in.'),
  role: StaffRole,
  phone: OptionalPhone,
  /** Name of the service point or municipality, as others see it. */
  organisation: Text(120, 'Vul de organisatie in.'),
  /** Case managers and council viewers work for one municipality. */
  municipality: z.union([z.literal(''), z.string().regex(/^GM\d{4}$/, 'Kies een gemeente.')]).default(''),
  /** Only account managers have sectors. */
  sectors: Codes(17),
};

const withMunicipality = <T extends { role: string; municipality: string }>(value: T): boolean =>
  value.role !== 'case-manager' || value.municipality !== '';
const municipalityMissing = { path: ['municipality'], message: 'Kies de gemeente van deze klantmanager.' };

export const searchUsers = route({
  operationId: 'users.search',
  method: 'POST',
  path: '/users/search',
  summary: 'Find users of the region by name or address, role and status; a name never stands in an address',
  body: z.object({
    text: OptionalText(120),
    role: z.union([z.literal(''), Role]).default(''),
    status: z.union([z.literal(''), AccountStatus]).default(''),
    employerId: Id.optional(),
    ...Paging,
  }),
  status: 200,
  response: z.object({ total: z.number().int(), users: z.array(User) }),
});

export const readUser = route({
  operationId: 'users.read',
  method: 'GET',
  path: '/users/:userId',
  summary: 'One user of the region',
  params: z.object({ userId: Id }),
  status: 200,
  response: User,
});

export const inviteUser = route({
  operationId: 'users.invite',
  method: 'POST',
  path: '/users',
  summary: 'Invite a member of staff',
  body: z.object({ email: Email, ...staffFields }).refine(withMunicipality, municipalityMissing),
  status: 201,
  response: User,
});

export const resendInvitation = route({
  operationId: 'users.invite-again',
  method: 'POST',
  path: '/users/:userId/invitation',
  summary: 'Send a new invitation to a user who has not accepted one yet',
  params: z.object({ userId: Id }),
  status: 202,
  response: z.object({ expiresAt: Instant }),
});

export const changeUser = route({
  operationId: 'users.change',
  method: 'PATCH',
  path: '/users/:userId',
  summary:
    'Change name, role, telephone, organisation, municipality or sectors of a member of staff; another role ends the sessions',
  params: z.object({ userId: Id }),
  body: z.object(staffFields).refine(withMunicipality, municipalityMissing),
  ifMatch: true,
  status: 200,
  response: User,
});

export const suspendUser = route({
  operationId: 'users.suspend',
  method: 'POST',
  path: '/users/:userId/suspension',
  summary: 'Suspend a user: the sessions end within a second',
  params: z.object({ userId: Id }),
  body: z.object({ reason: Text(300, 'Schrijf op waarom.') }),
  status: 200,
  response: User,
});

export const reactivateUser = route({
  operationId: 'users.reactivate',
  method: 'DELETE',
  path: '/users/:userId/suspension',
  summary: 'Let a suspended user in again',
  params: z.object({ userId: Id }),
  status: 200,
  response: User,
});

export const resetSecondFactor = route({
  operationId: 'users.reset-second-factor',
  method: 'DELETE',
  path: '/users/:userId/second-factor',
  summary: 'Remove the second factor of someone who lost the phone; it is set up again at the next login',
  params: z.object({ userId: Id }),
  status: 200,
  response: User,
});

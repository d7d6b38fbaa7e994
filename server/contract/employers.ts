import { z } from 'zod';
import {
  Code,
  Day,
  Email,
  Id,
  Instant,
  Kvk,
  OptionalPhone,
  OptionalText,
  Paging,
  Pc4,
  Phone,
  Text,
  Version,
} from './fields.ts';
import { route } from './route.ts';

export const EmployerStatus = z.enum(['pending', 'verified', 'rejected', 'suspended']);
export type EmployerStatus = z.output<typeof EmployerStatus>;

/** Business card of the member of staff who helps an employer or a jobseeker. */
export const StaffCard = z.object({
  accountId: Id,
  name: z.string(),
  organisation: z.string(),
  email: z.string(),
  phone: z.string(),
});
export type StaffCard = z.output<typeof StaffCard>;

/** Somebody who works with an account at an employer. */
export const Member = z.object({
  accountId: Id,
  name: z.string(),
  jobTitle: z.string(),
  email: z.string(),
  phone: z.string(),
  manager: z.boolean(),
  /** `invited` until the invitation is accepted. */
  state: z.enum(['invited', 'active', 'suspended']),
});
export type Member = z.output<typeof Member>;

const employerFields = {
  id: Id,
  kvk: z.string(),
  name: z.string(),
  sector: z.string(),
  sbi: z.string().nullable(),
  pc4: z.string(),
  place: z.string(),
  website: z.string(),
  status: EmployerStatus,
  statusAt: Instant,
  createdAt: Instant,
  version: Version,
};

export const EmployerRow = z.object({
  id: Id,
  kvk: z.string(),
  name: z.string(),
  sector: z.string(),
  place: z.string(),
  status: EmployerStatus,
  statusAt: Instant,
  createdAt: Instant,
  accountManager: z.object({ accountId: Id, name: z.string() }).nullable(),
  /** Day of the latest contact, if there was any. */
  lastContact: Day.nullable(),
});
export type EmployerRow = z.output<typeof EmployerRow>;

export const Employer = z.object({
  ...employerFields,
  statusReason: z.string(),
  accountManager: StaffCard.nullable(),
  members: z.array(Member),
});
export type Employer = z.output<typeof Employer>;

/** What an employer sees of itself. */
export const Company = z.object({
  ...employerFields,
  accountManager: StaffCard.nullable(),
  members: z.array(Member),
  /** True when the one who asks may invite and suspend colleagues. */
  manager: z.boolean(),
});
export type Company = z.output<typeof Company>;

const Website = z
  .string()
  .trim()
  .max(200, 'Gebruik hoogstens 200 tekens.')
  .transform((value) => (value === '' || /^https?:\/\//i.test(value) ? value : `https://${value}`))
  .pipe(
    z.union([
      z.literal(''),
      z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'Vul een adres in zoals www.voorbeeld.nl.' }),
    ]),
  )
  .default('');

/** The empty first line of a list says the same as nothing. */
const Sector = z.string('Kies een sector.').min(1, 'Kies een sector.').pipe(Code);

export const registerEmployer = route({
  operationId: 'employers.register',
  method: 'POST',
  path: '/employers',
  summary: 'An employer registers itself. The answer is the same whether or not the company or the address is known',
  body: z.object({
    kvk: Kvk,
    name: Text(120, 'Vul de naam van het bedrijf in.'),
    sector: Sector,
    pc4: Pc4,
    /** Only needed for a postcode that we do not know. */
    place: OptionalText(80),
    website: Website,
    contact: z.object({ name: Text(120, 'Vul uw naam in.'), jobTitle: OptionalText(80), email: Email, phone: Phone }),
  }),
  status: 202,
  response: z.object({
    /** Working days within which we check a registration at the latest. */
    workingDays: z.number().int(),
  }),
});

/** Sort keys of the list of employers, with `-` for the other way round. */
export const employerSorts = [
  'name',
  '-name',
  'status',
  '-status',
  'created',
  '-created',
  'contact',
  '-contact',
] as const;
export const EmployerSort = z.enum(employerSorts);
export type EmployerSort = z.output<typeof EmployerSort>;

export const listEmployers = route({
  operationId: 'employers.list',
  method: 'GET',
  path: '/employers',
  summary: 'Employers of the region, by name or KvK number, status, sector and account manager',
  query: z.object({
    text: z.string().trim().max(80, 'Gebruik hoogstens 80 tekens.').default(''),
    status: z.union([z.literal(''), EmployerStatus]).default(''),
    sector: z.union([z.literal(''), Code]).default(''),
    /** `own`: those of the account manager who asks. */
    portfolio: z.enum(['own', 'all']).default('all'),
    sort: EmployerSort.default('name'),
    ...Paging,
  }),
  status: 200,
  response: z.object({ total: z.number().int(), employers: z.array(EmployerRow), pending: z.number().int() }),
});

const employerParams = z.object({ employerId: Id });

export const readEmployer = route({
  operationId: 'employers.read',
  method: 'GET',
  path: '/employers/:employerId',
  summary: 'One employer of the region',
  params: employerParams,
  status: 200,
  response: Employer,
});

export const changeEmployer = route({
  operationId: 'employers.change',
  method: 'PATCH',
  path: '/employers/:employerId',
  summary: 'Correct the details of an employer',
  params: employerParams,
  body: z.object({
    name: Text(120, 'Vul de naam van het bedrijf in.'),
    sector: Sector,
    pc4: Pc4,
    place: OptionalText(80),
    website: Website,
  }),
  ifMatch: true,
  status: 200,
  response: Employer,
});

export const verifyEmployer = route({
  operationId: 'employers.verify',
  method: 'POST',
  path: '/employers/:employerId/verification',
  summary:
    'The employer is real: it may search from now on. Without an account manager the one of the sector with the fewest employers is chosen',
  params: employerParams,
  body: z.object({ accountManagerId: Id.optional() }),
  status: 200,
  response: Employer,
});

export const rejectEmployer = route({
  operationId: 'employers.reject',
  method: 'POST',
  path: '/employers/:employerId/rejection',
  summary: 'Reject a registration, with the reason',
  params: employerParams,
  body: z.object({ reason: Text(300, 'Schrijf op waarom.') }),
  status: 200,
  response: Employer,
});

export const suspendEmployer = route({
  operationId: 'employers.suspend',
  method: 'POST',
  path: '/employers/:employerId/suspension',
  summary: 'Suspend an employer, with the reason: the sessions of all its users end within a second',
  params: employerParams,
  body: z.object({ reason: Text(300, 'Schrijf op waarom.') }),
  status: 200,
  response: Employer,
});

export const liftSuspension = route({
  operationId: 'employers.lift-suspension',
  method: 'DELETE',
  path: '/employers/:employerId/suspension',
  summary: 'Let a suspended employer in again',
  params: employerParams,
  status: 200,
  response: Employer,
});

export const assignAccountManager = route({
  operationId: 'employers.assign',
  method: 'PUT',
  path: '/employers/:employerId/account-manager',
  summary: 'Give an employer another account manager',
  params: employerParams,
  body: z.object({ accountManagerId: Id }),
  ifMatch: true,
  status: 200,
  response: Employer,
});

export const listAccountManagers = route({
  operationId: 'employers.account-managers',
  method: 'GET',
  path: '/account-managers',
  summary: 'Account managers of the region with their sectors and the number of employers they have',
  status: 200,
  response: z.object({
    accountManagers: z.array(
      z.object({ accountId: Id, name: z.string(), sectors: z.array(z.string()), employers: z.number().int() }),
    ),
  }),
});

/** Who is invited. The answer never tells whether the address has an account already. */
const memberBody = z.object({
  name: Text(120, 'Vul de naam in.'),
  jobTitle: OptionalText(80),
  email: Email,
  phone: OptionalPhone,
  manager: z.boolean().default(false),
});

export const inviteMember = route({
  operationId: 'employers.invite-member',
  method: 'POST',
  path: '/employers/:employerId/members',
  summary: 'Invite somebody of an employer of the region',
  params: employerParams,
  body: memberBody,
  status: 202,
  response: z.object({ members: z.array(Member) }),
});

export const readCompany = route({
  operationId: 'company.read',
  method: 'GET',
  path: '/company',
  summary: 'The own company, with colleagues and account manager',
  status: 200,
  response: Company,
});

export const changeCompany = route({
  operationId: 'company.change',
  method: 'PATCH',
  path: '/company',
  summary: 'Change details of the own company',
  body: z.object({
    name: Text(120, 'Vul de naam van het bedrijf in.'),
    pc4: Pc4,
    place: OptionalText(80),
    website: Website,
  }),
  ifMatch: true,
  status: 200,
  response: Company,
});

export const inviteColleague = route({
  operationId: 'company.invite',
  method: 'POST',
  path: '/company/members',
  summary: 'Invite a colleague (managers of the company)',
  body: memberBody,
  status: 202,
  response: z.object({ members: z.array(Member) }),
});

export const suspendColleague = route({
  operationId: 'company.suspend-member',
  method: 'POST',
  path: '/company/members/:accountId/suspension',
  summary: 'Take away the access of a colleague: the sessions end within a second (managers of the company)',
  params: z.object({ accountId: Id }),
  status: 200,
  response: z.object({ members: z.array(Member) }),
});

export const readmitColleague = route({
  operationId: 'company.readmit-member',
  method: 'DELETE',
  path: '/company/members/:accountId/suspension',
  summary: 'Give a colleague access again (managers of the company)',
  params: z.object({ accountId: Id }),
  status: 200,
  response: z.object({ members: z.array(Member) }),
});

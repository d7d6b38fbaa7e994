import { z } from 'zod';
import { Email, Id } from './fields.ts';
import { Role } from './roles.ts';
import { route } from './route.ts';

/** Who is logged in, as the pages need it. */
export const Me = z.object({
  accountId: Id,
  role: Role,
  name: z.string(),
  email: z.string(),
  region: z.string(),
  municipality: z.string().nullable(),
  /** Name of the employer or of the service point or municipality. */
  organisation: z.string().nullable(),
  employerId: Id.nullable(),
  personId: Id.nullable(),
  sectors: z.array(z.string()),
  secondFactor: z.boolean(),
  /** True when this role needs a second factor that is not set up yet. */
  mustEnrol: z.boolean(),
  locale: z.enum(['nl', 'en']),
});
export type Me = z.output<typeof Me>;

export const createSession = route({
  operationId: 'sessions.create',
  method: 'POST',
  path: '/sessions',
  summary: 'Log in with e-mail address, password and, where set up, a code from the authenticator app',
  body: z.object({
    email: Email,
    password: z.string('Vul je wachtwoord in.').min(1, 'Vul je wachtwoord in.').max(200, 'Dit wachtwoord is te lang.'),
    totp: z
      .string()
      .trim()
      .regex(/^\d{6}$/, 'De code heeft 6 cijfers.')
      .optional(),
  }),
  status: 201,
  response: z.object({ role: Role, secondFactor: z.boolean(), mustEnrol: z.boolean() }),
});

export const deleteSession = route({
  operationId: 'sessions.delete',
  method: 'DELETE',
  path: '/sessions/current',
  summary: 'Log out: this session ends at once, everywhere',
  status: 204,
});

export const readMe = route({
  operationId: 'sessions.me',
  method: 'GET',
  path: '/me',
  summary: 'The account that is logged in',
  status: 200,
  response: Me,
});

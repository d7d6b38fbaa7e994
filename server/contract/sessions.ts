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
  unreadMessages: z.number().int(),
});
export type Me = z.output<typeof Me>;

/** What logging in answers; the session itself travels in the cookie. */
export const SessionOpened = z.object({
  role: Role,
  secondFactor: z.boolean(),
  /** True when the next step is to set up the second factor. */
  mustEnrol: z.boolean(),
});
export type SessionOpened = z.output<typeof SessionOpened>;

/** The code of 6 digits of an authenticator app. */
export const TotpCode = z
  .string('Vul de code in.')
  .transform((value) => value.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'De code heeft 6 cijfers.'));

/** Length only; what else makes a password weak is judged where the account is known. */
export const NewPassword = z
  .string('Kies een wachtwoord.')
  .min(12, 'Gebruik minstens 12 tekens.')
  .max(200, 'Gebruik hoogstens 200 tekens.');

/** A one-time token as it stands in a link. */
export const LinkToken = z.string('Deze link klopt niet.').regex(/^[\w-]{43}$/, 'Deze link klopt niet.');

/** Minutes that a link to log in or to choose a password works. */
export const LINK_MINUTES = 15;

/** A path on this site, or null: an address of another site is never a place to go on to after logging in. */
export const ownPath = (text: string | null | undefined): string | null =>
  typeof text === 'string' && text.length <= 500 && /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(text) ? text : null;

export const createSession = route({
  operationId: 'sessions.create',
  method: 'POST',
  path: '/sessions',
  summary: 'Log in with e-mail address, password and, where set up, a code from the authenticator app',
  body: z.object({
    email: Email,
    password: z.string('Vul je wachtwoord in.').min(1, 'Vul je wachtwoord in.').max(200, 'Dit wachtwoord is te lang.'),
    totp: TotpCode.optional(),
  }),
  status: 201,
  response: SessionOpened,
});

export const createSessionByCode = route({
  operationId: 'sessions.create-by-code',
  method: 'POST',
  path: '/sessions/code',
  summary:
    'Second step of logging in: the code from the app, within 5 minutes after the first step in the same browser',
  body: z.object({ totp: TotpCode }),
  status: 201,
  response: SessionOpened,
});

export const requestSignInLink = route({
  operationId: 'sessions.request-link',
  method: 'POST',
  path: '/sign-in-links',
  summary: 'Ask for a link to log in by mail (jobseekers). The answer is the same for every address',
  body: z.object({ email: Email }),
  status: 202,
  response: z.object({ minutes: z.number().int() }),
});

export const createSessionByLink = route({
  operationId: 'sessions.create-by-link',
  method: 'POST',
  path: '/sign-in-links/use',
  summary: 'Log in with a link from the mail; it works once',
  body: z.object({ token: LinkToken }),
  status: 201,
  response: SessionOpened,
});

export const requestPasswordReset = route({
  operationId: 'passwords.request-reset',
  method: 'POST',
  path: '/password-resets',
  summary: 'Ask for a link to choose a new password. The answer is the same for every address',
  body: z.object({ email: Email }),
  status: 202,
  response: z.object({ minutes: z.number().int() }),
});

export const usePasswordReset = route({
  operationId: 'passwords.reset',
  method: 'POST',
  path: '/password-resets/use',
  summary: 'Choose a new password with a link from the mail; all sessions of the account end',
  body: z.object({ token: LinkToken, password: NewPassword }),
  status: 204,
});

export const readLoginOptions = route({
  operationId: 'sessions.options',
  method: 'GET',
  path: '/login-options',
  summary: 'Ways to log in that this installation has',
  status: 200,
  response: z.object({ oidc: z.object({ label: z.string(), href: z.string() }).nullable() }),
});

export const startOidc = route({
  operationId: 'oidc.start',
  method: 'GET',
  path: '/oidc/start',
  summary: 'Go to the identity provider of the organisation to log in there',
  query: z.object({ naar: z.string().max(500).optional() }),
  status: 302,
});

export const finishOidc = route({
  operationId: 'oidc.callback',
  method: 'GET',
  path: '/oidc/callback',
  summary: 'Return address for the identity provider',
  status: 302,
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

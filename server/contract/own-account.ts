import { z } from 'zod';
import { Id, Instant, OptionalPhone, Version } from './fields.ts';
import { route } from './route.ts';
import { NewPassword, SessionOpened, TotpCode } from './sessions.ts';

export const MailSetting = z.enum(['direct', 'digest', 'none'], 'Kies iets uit de lijst.');
export type MailSetting = z.output<typeof MailSetting>;

/** When a jobseeker hears of new work that fits: when it comes, once a day, or not. */
export const WorkSetting = z.enum(['direct', 'daily', 'off'], 'Kies iets uit de lijst.');
export type WorkSetting = z.output<typeof WorkSetting>;

export const Settings = z.object({
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  locale: z.enum(['nl', 'en']),
  /** When a mail says that a message waits: at once, once a day, or never. */
  mail: MailSetting,
  /** Of use to jobseekers only. */
  work: WorkSetting,
  secondFactor: z.boolean(),
  hasPassword: z.boolean(),
  version: Version,
});
export type Settings = z.output<typeof Settings>;

export const readSettings = route({
  operationId: 'own-settings.read',
  method: 'GET',
  path: '/me/settings',
  summary: 'Own settings',
  status: 200,
  response: Settings,
});

export const changeSettings = route({
  operationId: 'own-settings.change',
  method: 'PATCH',
  path: '/me/settings',
  summary: 'Change own telephone number, language, mail and news of work',
  body: z.object({
    phone: OptionalPhone,
    locale: z.enum(['nl', 'en'], 'Kies een taal.'),
    mail: MailSetting,
    /** Left out: as it was. */
    work: WorkSetting.optional(),
  }),
  ifMatch: true,
  status: 200,
  response: Settings,
});

export const changePassword = route({
  operationId: 'passwords.change',
  method: 'PUT',
  path: '/me/password',
  summary: 'Choose another password; the other sessions end',
  body: z.object({
    /** Empty only for an account that has no password yet. */
    current: z.string().max(200, 'Dit wachtwoord is te lang.').default(''),
    password: NewPassword,
  }),
  status: 204,
});

export const listSessions = route({
  operationId: 'sessions.list',
  method: 'GET',
  path: '/me/sessions',
  summary: 'Where this account is logged in now',
  status: 200,
  response: z.object({
    sessions: z.array(z.object({ id: Id, createdAt: Instant, lastSeenAt: Instant, current: z.boolean() })),
  }),
});

export const endSession = route({
  operationId: 'sessions.end',
  method: 'DELETE',
  path: '/me/sessions/:sessionId',
  summary: 'End one own session',
  params: z.object({ sessionId: Id }),
  status: 204,
});

export const endAllSessions = route({
  operationId: 'sessions.end-all',
  method: 'DELETE',
  path: '/me/sessions',
  summary: 'Log out everywhere, here too',
  status: 204,
});

export const beginSecondFactor = route({
  operationId: 'second-factor.begin',
  method: 'POST',
  path: '/me/second-factor',
  summary: 'A new secret for an authenticator app. Who has one already proves it with password and code',
  body: z.object({
    password: z.string().max(200, 'Dit wachtwoord is te lang.').default(''),
    totp: TotpCode.optional(),
  }),
  status: 200,
  response: z.object({
    /** Give this back with the first code; nothing is kept before that. Works for 15 minutes. */
    enrolment: z.string(),
    /** For typing over: base32. */
    secret: z.string(),
    /** The QR code as one SVG path on a square of `size` units. */
    qr: z.object({ size: z.number().int(), path: z.string() }),
  }),
});

export const confirmSecondFactor = route({
  operationId: 'second-factor.confirm',
  method: 'POST',
  path: '/me/second-factor/confirm',
  summary: 'Switch the second factor on with the first code of the app; the session is renewed',
  body: z.object({ enrolment: z.string('Begin opnieuw.').max(500, 'Begin opnieuw.'), totp: TotpCode }),
  status: 200,
  response: SessionOpened,
});

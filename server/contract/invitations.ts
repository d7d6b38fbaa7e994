import { z } from 'zod';
import { Email, Id, Instant, OptionalPhone } from './fields.ts';
import { Role } from './roles.ts';
import { route } from './route.ts';
import { LinkToken, NewPassword, SessionOpened } from './sessions.ts';

/** Days that an invitation works. */
export const INVITATION_DAYS = 7;

export const lookAtInvitation = route({
  operationId: 'invitations.look',
  method: 'POST',
  path: '/invitations/look',
  summary: 'Whom an invitation is for; the token travels in the body because addresses end up in logs',
  body: z.object({ token: LinkToken }),
  status: 200,
  response: z.object({
    name: z.string(),
    email: z.string(),
    role: Role,
    organisation: z.string().nullable(),
    /** Jobseekers may do without a password and log in by mail. */
    passwordOptional: z.boolean(),
    expiresAt: Instant,
  }),
});

export const acceptInvitation = route({
  operationId: 'invitations.accept',
  method: 'POST',
  path: '/invitations/accept',
  summary: 'Accept an invitation: choose a password and be logged in. Works once',
  body: z.object({
    token: LinkToken,
    password: z.union([z.literal(''), NewPassword]).default(''),
    phone: OptionalPhone,
  }),
  status: 201,
  response: SessionOpened,
});

export const inviteJobseeker = route({
  operationId: 'invitations.jobseeker',
  method: 'POST',
  path: '/people/:personId/invitation',
  summary: 'Invite a jobseeker of the own caseload to log in; again: a new link is sent',
  params: z.object({ personId: Id }),
  body: z.object({ email: Email }),
  status: 202,
  response: z.object({ expiresAt: Instant }),
});

import { z } from 'zod';
import { Id, Instant, Paging } from './fields.ts';
import { route } from './route.ts';

/** Kinds of message in the inbox. The sentence is made from kind and params when it is shown (web/src/lib/i18n). */
export const messageKinds = [
  'welcome',
  'employer-to-verify',
  'employer-verified',
  'employer-rejected',
  'employer-suspended',
  'vacancy-to-approve',
  'vacancy-approved',
  'vacancy-rejected',
  'vacancy-changes-asked',
  'vacancy-closed',
  'vacancy-expiring',
  'vacancy-expired',
  'interest-received',
  'interest-sent',
  'interest-reminder',
  'broker-late',
  'interest-late',
  'proposal-received',
  'proposal-reminder',
  'proposal-accepted',
  'proposal-declined',
  'proposal-closed',
  'contact-opened',
  'proposal-yes',
  'talk-planned',
  'introduction-stopped',
  'introduction-closed-by-clock',
  'trial-started',
  'result-due',
  'placement-recorded',
  'placement-ended',
  'key-turned-off',
  'key-asked',
  'profile-expiring',
  'profile-expired',
  'profile-changed',
  'access-taken',
  'caseload-received',
  'saved-search-hits',
  'card-budget',
  'import-done',
  'suggestion-liked',
  'suggestion-brought',
  'work-found',
  'matches-for-vacancies',
  'matches-for-people',
] as const;
export const MessageKind = z.enum(messageKinds);
export type MessageKind = z.output<typeof MessageKind>;

/** Templates of mail: each holds a greeting, one or two fixed sentences and a link. Nothing about a person. */
export const mailTemplates = [
  'invitation',
  'magic-link',
  'password-reset',
  'message-waiting',
  'digest',
  'login-changed',
  'address-known',
  'employer-stopped',
] as const;
export const MailTemplate = z.enum(mailTemplates);
export type MailTemplate = z.output<typeof MailTemplate>;

export const Message = z.object({
  id: Id,
  kind: MessageKind,
  /** Words for the sentence: names of vacancies or organisations and dates, never a person's name for an employer. */
  params: z.record(z.string(), z.string()),
  link: z.string(),
  createdAt: Instant,
  readAt: Instant.nullable(),
});
export type Message = z.output<typeof Message>;

export const listMessages = route({
  operationId: 'messages.list',
  method: 'GET',
  path: '/messages',
  summary: 'Own inbox, newest first',
  query: z.object(Paging),
  status: 200,
  response: z.object({ total: z.number().int(), unread: z.number().int(), messages: z.array(Message) }),
});

export const readMessages = route({
  operationId: 'messages.read',
  method: 'POST',
  path: '/messages/read',
  summary: 'Mark messages as read: the given ones, or all',
  body: z.object({ ids: z.array(Id).max(50).optional() }),
  status: 200,
  response: z.object({ unread: z.number().int() }),
});

export const listMails = route({
  operationId: 'mails.list',
  method: 'GET',
  path: '/mails',
  summary: 'Mails that wait or were sent, newest first; with text while no mail server is set up',
  query: z.object({ ...Paging, state: z.enum(['waiting', 'sent', 'failed']).optional() }),
  status: 200,
  response: z.object({
    total: z.number().int(),
    mailServer: z.boolean(),
    mails: z.array(
      z.object({
        id: Id,
        to: z.string(),
        subject: z.string(),
        /** Text and link, only shown while there is no mail server to send them. */
        text: z.string().nullable(),
        createdAt: Instant,
        sentAt: Instant.nullable(),
        attempts: z.number().int(),
        problem: z.string().nullable(),
      }),
    ),
  }),
});

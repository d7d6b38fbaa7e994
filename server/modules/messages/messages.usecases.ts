import { randomUUID } from 'node:crypto';
import type { MailTemplate, MessageKind } from '#contract/messages.ts';
import type { Context } from '#server/platform/context.ts';
import { findMails, findMessages, findUnread, insertMail, insertMessage, markRead } from './messages.repository.ts';

/**
 * Puts a message in somebody's inbox, in the transaction of what it tells about. Whether a mail says that it waits is
 * decided later, by the receiver's own setting.
 */
export const notify = async (
  ctx: Context,
  message: { accountId: string; kind: MessageKind; params?: Record<string, string>; link: string },
): Promise<void> => {
  const id = randomUUID();
  await insertMessage(ctx.tx, {
    id,
    accountId: message.accountId,
    kind: message.kind,
    params: message.params ?? {},
    link: message.link,
    createdAt: ctx.clock.now(),
  });
  // One mail for what arrives within a short time.
  await ctx.later('messages.mail', { accountId: message.accountId }, { key: message.accountId });
};

/** Queues one mail to one account. `params` may hold a one-time link; it is wiped once the mail is sent. */
export const sendMail = async (
  ctx: Context,
  mail: { accountId: string; template: MailTemplate; params: Record<string, string> },
): Promise<void> => {
  const id = randomUUID();
  await insertMail(ctx.tx, { id, ...mail, createdAt: ctx.clock.now() });
  await ctx.later('mail.send', { mailId: id }, { key: id });
};

export const listInbox = (ctx: Context, accountId: string, offset: number, limit: number) =>
  findMessages(ctx.tx, accountId, offset, limit);

/** Unread messages of the actor; runs on the login surface too, which sees only whether they are read. */
export const countUnread = (ctx: Context): Promise<number> => findUnread(ctx.tx, ctx.actor.accountId ?? '');

export const markInboxRead = async (
  ctx: Context,
  accountId: string,
  ids: readonly string[] | undefined,
): Promise<number> => {
  await markRead(ctx.tx, accountId, ids, ctx.clock.now());
  return findUnread(ctx.tx, accountId);
};

export const listOutgoing = (
  ctx: Context,
  state: 'waiting' | 'sent' | 'failed' | undefined,
  offset: number,
  limit: number,
) => findMails(ctx.tx, ctx.actor.region, state, offset, limit);

import { listMails, listMessages, readMessages } from '#contract/messages.ts';
import type { Api } from '#server/platform/http/api.ts';
import type { Services } from '#server/platform/services.ts';
import { toMail, toMessage } from './messages.projection.ts';
import { listInbox, listOutgoing, markInboxRead } from './messages.usecases.ts';

export const registerMessages = (api: Api, services: Services): void => {
  const { config } = services;

  api.route(listMessages, async (ctx, { actor, query }) => {
    const { rows, total, unread } = await listInbox(ctx, actor.accountId ?? '', query.offset, query.limit);
    return { total, unread, messages: rows.map(toMessage) };
  });

  api.route(readMessages, async (ctx, { actor, body }) => ({
    unread: await markInboxRead(ctx, actor.accountId ?? '', body.ids),
  }));

  api.route(listMails, async (ctx, { query }) => {
    const { rows, total } = await listOutgoing(ctx, query.state, query.offset, query.limit);
    const mailServer = config.smtpUrl !== null;
    return { total, mailServer, mails: rows.map((row) => toMail(row, config.publicUrl, mailServer)) };
  });
};

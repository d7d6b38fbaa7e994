import type { Message, MailTemplate, MessageKind } from '#contract/messages.ts';
import type { mails, messages } from '#drizzle/schema/ops.ts';
import { mailText } from './mail-templates.ts';

export const toMessage = (row: typeof messages.$inferSelect): Message => ({
  id: row.id,
  kind: row.kind as MessageKind,
  params: row.params as Record<string, string>,
  link: row.link,
  createdAt: row.createdAt.toISOString(),
  readAt: row.readAt?.toISOString() ?? null,
});

/** Text and link only while nothing else can bring them to the receiver. */
export const toMail = (
  row: { mail: typeof mails.$inferSelect; to: string; role: string; locale: 'nl' | 'en' },
  publicUrl: string,
  mailServer: boolean,
) => {
  const { subject, text } = mailText(
    row.mail.template as MailTemplate,
    row.mail.params as Record<string, string>,
    publicUrl,
    row,
  );
  return {
    id: row.mail.id,
    to: row.to,
    subject,
    text: mailServer ? null : text,
    createdAt: row.mail.createdAt.toISOString(),
    sentAt: row.mail.sentAt?.toISOString() ?? null,
    attempts: row.mail.attempts,
    problem: row.mail.lastError,
  };
};

import { createTransport } from 'nodemailer';
import type { MailTemplate } from '#contract/messages.ts';
import type { Job, ScheduledJob } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import { mailText } from './mail-templates.ts';
import {
  accountMailSetting,
  countFailure,
  digestAccounts,
  lockMail,
  unsentMails,
  updateMail,
} from './messages.repository.ts';
import { sendMail } from './messages.usecases.ts';

const SMTP_TIMEOUT_MS = 10_000;
const FIRST_RETRY_MS = 5_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const messagesJobs = (services: Services): Job[] => {
  const { config } = services;
  const transport =
    config.smtpUrl === null
      ? null
      : createTransport(config.smtpUrl.reveal(), {
          connectionTimeout: SMTP_TIMEOUT_MS,
          greetingTimeout: SMTP_TIMEOUT_MS,
          socketTimeout: SMTP_TIMEOUT_MS,
        } as object);
  const host = new URL(config.publicUrl).hostname;

  const send: Job = {
    task: 'mail.send',
    line: 'mail',
    async run(ctx, payload) {
      if (transport === null) return;
      const id = String(payload.mailId);
      const row = await lockMail(ctx.tx, id);
      if (!row) return;
      // An invited account gets its invitation; a suspended one gets nothing any more.
      if (row.status === 'suspended') {
        await updateMail(ctx.tx, id, { sentAt: ctx.clock.now(), params: {}, lastError: 'account suspended' });
        return;
      }
      const { subject, text } = mailText(
        row.mail.template as MailTemplate,
        row.mail.params as Record<string, string>,
        config.publicUrl,
        row,
      );
      try {
        await transport.sendMail({
          from: config.mailFrom,
          to: row.email,
          subject,
          text,
          // The same at every attempt, so that a mail server can see a repeat.
          messageId: `<${id}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        const code = (error as { code?: unknown }).code;
        await countFailure(ctx.tx, id, typeof code === 'string' ? code : 'mail server refused');
        // Tried again for as long as it takes: the next attempt is part of this same transaction.
        const wait = Math.min(HOUR_MS, FIRST_RETRY_MS * 2 ** row.mail.attempts);
        await ctx.later('mail.send', { mailId: id }, { key: id, runAt: new Date(Date.now() + wait) });
        return;
      }
      await updateMail(ctx.tx, id, { sentAt: ctx.clock.now(), params: {}, lastError: null });
    },
  };

  const waiting: Job = {
    task: 'messages.mail',
    async run(ctx, payload) {
      const accountId = String(payload.accountId);
      if ((await accountMailSetting(ctx.tx, accountId)) === 'direct')
        await sendMail(ctx, { accountId, template: 'message-waiting', params: { link: '/berichten' } });
    },
  };

  const digest: ScheduledJob = {
    task: 'messages.digest',
    cron: '0 6 * * *',
    async run(ctx) {
      const since = new Date(ctx.clock.now().getTime() - DAY_MS);
      for (const { accountId, unread } of await digestAccounts(ctx.tx, since))
        await sendMail(ctx, { accountId, template: 'digest', params: { link: '/berichten', count: String(unread) } });
    },
  };

  /** Mails from before a mail server was set up. */
  const sweep: ScheduledJob = {
    task: 'mail.sweep',
    cron: '17 * * * *',
    async run(ctx) {
      if (transport === null) return;
      for (const { id } of await unsentMails(ctx.tx, new Date(ctx.clock.now().getTime() - HOUR_MS)))
        await ctx.later('mail.send', { mailId: id }, { key: id });
    },
  };

  return [send, waiting, digest, sweep];
};

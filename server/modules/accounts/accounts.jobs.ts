import { lt, or } from 'drizzle-orm';
import { loginAttempts, sessions, tokens } from '#drizzle/schema/ident.ts';
import type { Job, ScheduledJob } from '#server/platform/jobs.ts';
import { sendLink } from './links.usecases.ts';

/** Traces of logging in are kept this long (days), to look into misuse; after that there is no purpose for them. */
const KEPT_DAYS = 180;

export const accountsJobs = (): Job[] => {
  const link: Job = {
    task: 'accounts.send-link',
    run: (ctx, payload) =>
      sendLink(ctx, String(payload.accountId), payload.kind === 'magic-link' ? 'magic-link' : 'password-reset'),
  };

  const tidy: ScheduledJob = {
    task: 'accounts.tidy',
    cron: '40 2 * * *',
    async run(ctx) {
      const before = new Date(ctx.clock.now().getTime() - KEPT_DAYS * 86_400_000);
      await ctx.tx.delete(tokens).where(lt(tokens.expiresAt, before));
      await ctx.tx.delete(loginAttempts).where(lt(loginAttempts.at, before));
      await ctx.tx.delete(sessions).where(or(lt(sessions.expiresAt, before), lt(sessions.revokedAt, before)));
    },
  };

  return [link, tidy];
};

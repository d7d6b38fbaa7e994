import { randomUUID } from 'node:crypto';
import { LINK_MINUTES } from '#contract/sessions.ts';
import { anonymous } from '#server/platform/actor.ts';
import type { Context } from '#server/platform/context.ts';
import { invalidInput } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { sendMail } from '../messages/messages.usecases.ts';
import { linkRefused } from './accounts.errors.ts';
import {
  type Account,
  countTokens,
  findAccount,
  findAccountByEmail,
  findByToken,
  insertToken,
  spendToken,
  updateAccount,
} from './accounts.repository.ts';
import { continueLogin, type LoginOutcome } from './login.usecases.ts';
import { passwordProblem } from './password-rules.ts';
import { hashPassword } from './passwords.ts';

export type LinkKind = 'magic-link' | 'password-reset';

const paths: Record<LinkKind, string> = { 'magic-link': '/inloggen/link', 'password-reset': '/wachtwoord' };

/** Mails of one kind to one account per hour: nobody's inbox is filled by somebody else. */
const PER_HOUR = 5;

/** Only jobseekers log in by mail alone; everybody who has an account may choose a new password. */
const mayHave = (kind: LinkKind, account: Account | undefined): boolean =>
  account?.status === 'active' && (kind === 'password-reset' || account.role === 'jobseeker');

/**
 * Someone asks for a link. Whatever the address, the work here is the same: one look and one job. What really happens
 * follows in that job, so neither the answer nor its time tells whether the address is known.
 */
export const requestLink = async (ctx: Context, kind: LinkKind, email: string): Promise<{ minutes: number }> => {
  const account = await findAccountByEmail(ctx.tx, email);
  const accountId = account?.id ?? randomUUID();
  await ctx.later('accounts.send-link', { accountId, kind }, { key: `${kind}:${accountId}` });
  return { minutes: LINK_MINUTES };
};

/** Job: makes the token and the mail, for an account that may have one. Worker surface. */
export const sendLink = async (ctx: Context, accountId: string, kind: LinkKind): Promise<void> => {
  const account = await findAccount(ctx.tx, accountId);
  if (!account || !mayHave(kind, account)) return;
  const now = ctx.clock.now();
  if ((await countTokens(ctx.tx, accountId, kind, new Date(now.getTime() - 3_600_000))) >= PER_HOUR) return;
  const token = await insertToken(ctx.tx, {
    accountId,
    kind,
    createdAt: now,
    expiresAt: new Date(now.getTime() + LINK_MINUTES * 60_000),
  });
  await sendMail(ctx, {
    accountId,
    template: kind,
    params: { link: `${paths[kind]}/${token}`, minutes: String(LINK_MINUTES) },
  });
};

/** Logs in with a link. The link is used up also when a code is needed next. */
export const logInByLink = async (
  services: Services,
  input: { token: string; previous: string | null },
): Promise<LoginOutcome> => {
  const account = await services.db.transaction('public', anonymous(services.config.region), async (tx) => {
    const accountId = await spendToken(tx, 'magic-link', input.token, services.clock.now());
    return accountId === null ? undefined : findAccount(tx, accountId);
  });
  if (!account || !mayHave('magic-link', account)) throw linkRefused();
  return continueLogin(services, account, { secondFactor: false, previous: input.previous });
};

/** Refuses a password that is easy to guess for this account, at the field `pointer`. */
export const checkNewPassword = (password: string, account: { email: string; name: string }): void => {
  const problem = passwordProblem(password, account);
  if (problem !== null) throw invalidInput([{ pointer: '/body/password', detail: problem }]);
};

/** Chooses a new password with a link; every session of the account ends. */
export const resetPassword = async (services: Services, input: { token: string; password: string }): Promise<void> => {
  const actor = anonymous(services.config.region);
  const found = await services.db.transaction('public', actor, (tx) =>
    findByToken(tx, 'password-reset', input.token, services.clock.now()),
  );
  if (!found || !mayHave('password-reset', found.account)) throw linkRefused();
  checkNewPassword(input.password, found.account);
  const passwordHash = await hashPassword(input.password);
  await services.contexts.run(
    { surface: 'public', actor, operation: 'passwords.reset', purpose: 'inloggen' },
    async (ctx) => {
      const accountId = await spendToken(ctx.tx, 'password-reset', input.token, ctx.clock.now());
      if (accountId === null) throw linkRefused();
      await updateAccount(ctx.tx, accountId, { passwordHash });
      await services.sessions.revoke(ctx.tx, { accountId });
      await ctx.changed({ entity: 'account', entityId: accountId, action: 'password-reset', fields: ['password'] });
      await sendMail(ctx, { accountId, template: 'login-changed', params: { link: '/inloggen' } });
    },
  );
};

import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { MailSetting, type Settings, WorkSetting } from '#contract/own-account.ts';
import { sessions } from '#drizzle/schema/ident.ts';
import type { Actor } from '#server/platform/actor.ts';
import { IDLE_MINUTES } from '#server/platform/auth/sessions.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound, notLoggedIn, staleVersion } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { sendMail } from '../messages/messages.usecases.ts';
import { updateCard } from '../organisations/cards.usecases.ts';
import { passwordRefused, tooManyAttempts } from './accounts.errors.ts';
import { type Account, findAccount, updateAccount, updateSettings } from './accounts.repository.ts';
import { attemptSucceeded, claimAttempt, WINDOW_MINUTES } from './attempts.repository.ts';
import { checkNewPassword } from './links.usecases.ts';
import { hasSecondFactor } from './open-session.usecases.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

/** Accounts made before there was a choice have none. */
const mailSetting = MailSetting.catch('direct');
/** New work is no hurry: once a day is enough for who did not choose. */
const workSetting = WorkSetting.catch('daily');

const toSettings = (account: Account): Settings => ({
  name: account.name,
  email: account.email,
  phone: account.phone,
  locale: account.locale,
  mail: mailSetting.parse((account.notifications as { mail?: unknown }).mail),
  work: workSetting.parse((account.notifications as { work?: unknown }).work),
  secondFactor: hasSecondFactor(account),
  hasPassword: account.passwordHash !== null,
  version: account.version,
});

const own = async (ctx: Context): Promise<Account> => {
  const account = await findAccount(ctx.tx, ctx.actor.accountId ?? '');
  if (!account) throw notLoggedIn();
  return account;
};

export const readOwnSettings = async (ctx: Context): Promise<Settings> => toSettings(await own(ctx));

/** Own account only, by the id of the session. Worker surface, because the business card changes along. */
export const changeOwnSettings = async (
  ctx: Context,
  input: { phone: string; locale: 'nl' | 'en'; mail: MailSetting; work?: WorkSetting | undefined },
  version: number,
): Promise<Settings> => {
  const id = ctx.actor.accountId;
  if (id === null) throw notLoggedIn();
  const { phone, locale, mail, work = toSettings(await own(ctx)).work } = input;
  const account = await updateSettings(ctx.tx, id, { phone, locale, notifications: { mail, work } }, version);
  if (!account) throw staleVersion();
  if (ctx.actor.role !== 'jobseeker') updateCard(ctx, id, { phone });
  await ctx.changed({
    entity: 'account',
    entityId: id,
    action: 'settings',
    fields: ['phone', 'locale', 'mail', 'work'],
    personId: account.personId,
  });
  return toSettings(account);
};

/** Sessions that still live, the latest used first. */
export const listOwnSessions = async (ctx: Context) => {
  const now = ctx.clock.now();
  const rows = await ctx.tx
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.accountId, ctx.actor.accountId ?? ''),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, new Date(now.getTime() - IDLE_MINUTES * 60_000)),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt))
    .limit(50);
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    current: row.id === ctx.actor.sessionId,
  }));
};

export const endOwnSession = async (ctx: Context, services: Services, sessionId: string): Promise<void> => {
  const [row] = await ctx.tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, sessionId), eq(sessions.accountId, ctx.actor.accountId ?? '')));
  if (!row) throw notFound();
  await services.sessions.revoke(ctx.tx, { sessionId });
};

export const endOwnSessions = (ctx: Context, services: Services): Promise<void> =>
  services.sessions.revoke(ctx.tx, { accountId: ctx.actor.accountId ?? '' });

/** Another password; the session at hand goes on, the others end. */
export const changeOwnPassword = async (
  services: Services,
  actor: Actor,
  input: { current: string; password: string },
): Promise<void> => {
  const account = await services.db.transaction('public', actor, (tx) => findAccount(tx, actor.accountId ?? ''));
  if (!account) throw notLoggedIn();
  const attempt = await claimAttempt(services, account.email);
  if (attempt === null) throw tooManyAttempts(WINDOW_MINUTES);
  if (account.passwordHash !== null && !(await verifyPassword(account.passwordHash, input.current)))
    throw passwordRefused();
  checkNewPassword(input.password, account);
  const passwordHash = await hashPassword(input.password);
  await services.contexts.run(
    { surface: 'public', actor, operation: 'passwords.change', purpose: 'inloggen' },
    async (ctx) => {
      await attemptSucceeded(ctx.tx, attempt);
      // Somebody who changed it in between wins; the proof above was of the earlier one.
      if (!(await updateAccount(ctx.tx, account.id, { passwordHash }, account.version))) throw staleVersion();
      await services.sessions.revoke(ctx.tx, { accountId: account.id, except: actor.sessionId });
      await ctx.changed({ entity: 'account', entityId: account.id, action: 'password', fields: ['password'] });
      await sendMail(ctx, { accountId: account.id, template: 'login-changed', params: { link: '/instellingen' } });
    },
  );
};

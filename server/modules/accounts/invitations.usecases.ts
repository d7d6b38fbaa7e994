import { and, eq, isNull } from 'drizzle-orm';
import { INVITATION_DAYS } from '#contract/invitations.ts';
import type { Role } from '#contract/roles.ts';
import { caseload } from '#drizzle/schema/dossier.ts';
import { employers, staffCards } from '#drizzle/schema/market.ts';
import { anonymous } from '#server/platform/actor.ts';
import type { Context } from '#server/platform/context.ts';
import { invalidInput, notFound } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { notify, sendMail } from '../messages/messages.usecases.ts';
import { updateCard } from '../organisations/cards.usecases.ts';
import { addressTaken, alreadyJoined, linkRefused } from './accounts.errors.ts';
import {
  type Account,
  findAccountByEmail,
  findAccountOfPerson,
  findByToken,
  insertAccount,
  insertToken,
  spendToken,
  updateAccount,
} from './accounts.repository.ts';
import { checkNewPassword } from './links.usecases.ts';
import { type Opened, openSession } from './open-session.usecases.ts';
import { hashPassword } from './passwords.ts';

/** Someone who gets an account by invitation; which fields go with which role is checked by the database. */
export interface Invitee {
  email: string;
  name: string;
  role: Role;
  regionCode: string;
  phone?: string;
  municipalityCode?: string | null;
  employerId?: string | null;
  personId?: string | null;
  sectors?: readonly string[];
}

/** Sends a link with which an invited account is taken into use. Returns until when it works. */
export const sendInvitation = async (ctx: Context, accountId: string): Promise<Date> => {
  const now = ctx.clock.now();
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
  const token = await insertToken(ctx.tx, { accountId, kind: 'invitation', createdAt: now, expiresAt });
  await sendMail(ctx, { accountId, template: 'invitation', params: { link: `/uitnodiging/${token}` } });
  return expiresAt;
};

/** Makes an invited account and sends the link. Null when the address has an account already: then nothing is sent. */
export const inviteAccount = async (ctx: Context, invitee: Invitee): Promise<Account | null> => {
  const account = await insertAccount(ctx.tx, {
    ...invitee,
    sectors: [...(invitee.sectors ?? [])],
    status: 'invited',
    createdAt: ctx.clock.now(),
  });
  if (account) await sendInvitation(ctx, account.id);
  return account;
};

/**
 * For invitations by people who must not learn which addresses have an account (employers, visitors): the owner of a
 * known address is told by mail, the inviter sees nothing. Returns the account that was made, or null. Worker surface.
 */
export const inviteQuietly = async (ctx: Context, invitee: Invitee): Promise<Account | null> => {
  const account = await inviteAccount(ctx, invitee);
  if (account) return account;
  const owner = await findAccountByEmail(ctx.tx, invitee.email);
  if (owner) await sendMail(ctx, { accountId: owner.id, template: 'address-known', params: { link: '/inloggen' } });
  return null;
};

/** A case manager invites a jobseeker of the own caseload. Staff surface. */
export const inviteJobseekerOfCaseload = async (
  ctx: Context,
  services: Services,
  input: { personId: string; email: string },
): Promise<{ expiresAt: string }> => {
  const { actor, tx } = ctx;
  const [mine] = await tx
    .select({ personId: caseload.personId })
    .from(caseload)
    .where(
      and(
        eq(caseload.personId, input.personId),
        eq(caseload.accountId, actor.accountId ?? ''),
        isNull(caseload.untilAt),
      ),
    );
  const identity = mine && (await services.vault.read(tx, [input.personId])).get(input.personId);
  if (!identity) throw notFound();
  await ctx.readOf(input.personId, 'name');
  const existing = await findAccountOfPerson(tx, input.personId);
  if (existing && (existing.status !== 'invited' || existing.email.toLowerCase() !== input.email.toLowerCase()))
    throw existing.status === 'invited' ? addressTaken() : alreadyJoined();
  let expiresAt: Date;
  if (existing) expiresAt = await sendInvitation(ctx, existing.id);
  else {
    const account = await inviteAccount(ctx, {
      email: input.email,
      name: `${identity.firstName} ${identity.lastName}`.trim(),
      role: 'jobseeker',
      regionCode: actor.region,
      municipalityCode: actor.municipality,
      personId: input.personId,
    });
    if (!account) throw addressTaken();
    expiresAt = new Date(ctx.clock.now().getTime() + INVITATION_DAYS * 86_400_000);
  }
  await ctx.changed({
    entity: 'account',
    entityId: input.personId,
    action: 'invited',
    fields: ['email'],
    personId: input.personId,
  });
  return { expiresAt: expiresAt.toISOString() };
};

export interface InvitationView {
  name: string;
  email: string;
  role: Role;
  organisation: string | null;
  passwordOptional: boolean;
  expiresAt: string;
}

/** What the holder of an invitation sees before accepting it. Login surface. */
export const lookAt = async (ctx: Context, token: string): Promise<InvitationView> => {
  const found = await findByToken(ctx.tx, 'invitation', token, ctx.clock.now());
  if (found?.account.status !== 'invited') throw linkRefused();
  const { account, expiresAt } = found;
  const [employer] = account.employerId
    ? await ctx.tx.select({ name: employers.name }).from(employers).where(eq(employers.id, account.employerId))
    : [];
  const [card] = await ctx.tx
    .select({ name: staffCards.organisation })
    .from(staffCards)
    .where(eq(staffCards.accountId, account.id));
  return {
    name: account.name,
    email: account.email,
    role: account.role as Role,
    organisation: employer?.name ?? card?.name ?? null,
    passwordOptional: account.role === 'jobseeker',
    expiresAt: expiresAt.toISOString(),
  };
};

/** Takes an invited account into use and logs in. Of several at once exactly one wins. */
export const acceptInvitation = async (
  services: Services,
  input: { token: string; password: string; phone: string; previous: string | null },
): Promise<Opened> => {
  const { clock, contexts, db } = services;
  const visitor = anonymous(services.config.region);
  const found = await db.transaction('public', visitor, (tx) =>
    findByToken(tx, 'invitation', input.token, clock.now()),
  );
  if (found?.account.status !== 'invited') throw linkRefused();
  if (input.password === '' && found.account.role !== 'jobseeker')
    throw invalidInput([{ pointer: '/body/password', detail: 'Kies een wachtwoord van minstens 12 tekens.' }]);
  if (input.password !== '') checkNewPassword(input.password, found.account);
  const passwordHash = input.password === '' ? null : await hashPassword(input.password);
  // The cards belong to another surface than logging in.
  return contexts.run(
    { surface: 'worker', actor: visitor, operation: 'invitations.accept', purpose: 'inloggen' },
    async (ctx) => {
      const accountId = await spendToken(ctx.tx, 'invitation', input.token, ctx.clock.now());
      if (accountId === null) throw linkRefused();
      const account = await updateAccount(
        ctx.tx,
        accountId,
        { status: 'active', passwordHash, ...(input.phone === '' ? {} : { phone: input.phone }) },
        found.account.version,
      );
      if (account?.role === undefined) throw linkRefused();
      await joined(ctx, account);
      return openSession(services, ctx.tx, account, { secondFactor: false, previous: input.previous });
    },
  );
};

/** What follows when an invited account is taken into use, by whichever way of logging in. Worker surface. */
export const joined = async (ctx: Context, account: Account): Promise<void> => {
  updateCard(ctx, account.id, {
    active: true,
    joinedAt: ctx.clock.now(),
    ...(account.phone === '' ? {} : { phone: account.phone }),
  });
  await ctx.changed({
    entity: 'account',
    entityId: account.id,
    action: 'joined',
    fields: ['status', 'password'],
    personId: account.personId,
  });
  await notify(ctx, { accountId: account.id, kind: 'welcome', link: '/instellingen' });
};

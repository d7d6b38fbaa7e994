import { encode } from 'uqr';
import { type Actor, anonymous } from '#server/platform/actor.ts';
import { notLoggedIn } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { sendMail } from '../messages/messages.usecases.ts';
import { codeRefused, passwordRefused, startAgain, tooManyAttempts } from './accounts.errors.ts';
import { type Account, findAccount, lockAccount, updateAccount, useTotpCounter } from './accounts.repository.ts';
import { attemptSucceeded, claimAttempt, WINDOW_MINUTES } from './attempts.repository.ts';
import { checkCode, hasSecondFactor, type Opened, openSession, sealTotpSecret } from './open-session.usecases.ts';
import { verifyPassword } from './passwords.ts';
import { makeSealer } from './sealed-cookies.ts';
import { acceptTotp, makeTotpSecret, totpUri } from './totp.ts';

/** Between the QR code and the first code (min). */
const ENROLMENT_MINUTES = 15;

/** `since` is when the present second factor was confirmed (ms): an enrolment cannot replace a later one. */
interface Enrolment {
  account: string;
  secret: string;
  since: number | null;
}

const sealer = (services: Services) => makeSealer<Enrolment>(services.keys, 'totp-enrolment', ENROLMENT_MINUTES);

/** The dark squares of a QR code as one SVG path in units of one square. */
export const qrPath = (text: string): { size: number; path: string } => {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`;
    }
  });
  return { size, path };
};

const ownAccount = async (services: Services, actor: Actor): Promise<Account> => {
  const account = await services.db.transaction('public', actor, (tx) => findAccount(tx, actor.accountId ?? ''));
  if (!account) throw notLoggedIn();
  return account;
};

/** Someone who already has a second factor proves it: password (if there is one) and a code of the present app. */
const proveBoth = async (
  services: Services,
  account: Account,
  proof: { password: string; totp?: string | undefined },
): Promise<void> => {
  const attempt = await claimAttempt(services, account.email);
  if (attempt === null) throw tooManyAttempts(WINDOW_MINUTES);
  const right = account.passwordHash === null || (await verifyPassword(account.passwordHash, proof.password));
  const counter = proof.totp === undefined ? null : checkCode(services, account, proof.totp);
  if (!right || counter === null) throw passwordRefused();
  await services.db.transaction('public', anonymous(account.regionCode), async (tx) => {
    if (!(await useTotpCounter(tx, account.id, counter))) throw passwordRefused();
    await attemptSucceeded(tx, attempt);
  });
};

/** Makes a secret for a new app. Nothing is kept before its first code was right. */
export const beginEnrolment = async (
  services: Services,
  actor: Actor,
  proof: { password: string; totp?: string | undefined },
): Promise<{ enrolment: string; secret: string; qr: { size: number; path: string } }> => {
  const account = await ownAccount(services, actor);
  if (hasSecondFactor(account)) await proveBoth(services, account, proof);
  const secret = makeTotpSecret();
  const since = account.totpConfirmedAt?.getTime() ?? null;
  return {
    enrolment: sealer(services).seal({ account: account.id, secret, since }, services.clock.now()),
    secret,
    qr: qrPath(totpUri(secret, account.email)),
  };
};

/** The first code is right: from now on this app is the second factor. Every other session ends, this one is renewed. */
export const confirmEnrolment = async (
  services: Services,
  actor: Actor,
  input: { enrolment: string; totp: string },
): Promise<Opened> => {
  const now = services.clock.now();
  const enrolment = sealer(services).open(input.enrolment, now);
  if (enrolment?.account !== actor.accountId || enrolment === null) throw startAgain();
  const counter = acceptTotp(enrolment.secret, input.totp, now, 0);
  if (counter === null) throw codeRefused();
  const accountId = enrolment.account;
  return services.contexts.run(
    { surface: 'public', actor, operation: 'second-factor.confirm', purpose: 'inloggen' },
    async (ctx) => {
      const present = await lockAccount(ctx.tx, accountId);
      if (present?.status !== 'active' || (present.totpConfirmedAt?.getTime() ?? null) !== enrolment.since)
        throw startAgain();
      const account = await updateAccount(ctx.tx, accountId, {
        totpSealed: sealTotpSecret(services, accountId, enrolment.secret),
        totpConfirmedAt: now,
        totpCounter: counter,
      });
      if (!account) throw startAgain();
      await services.sessions.revoke(ctx.tx, { accountId });
      await ctx.changed({ entity: 'account', entityId: accountId, action: 'second-factor', fields: ['totp'] });
      if (enrolment.since !== null)
        await sendMail(ctx, { accountId, template: 'login-changed', params: { link: '/instellingen' } });
      return openSession(services, ctx.tx, account, { secondFactor: true, previous: null });
    },
  );
};

import { anonymous } from '#server/platform/actor.ts';
import type { Services } from '#server/platform/services.ts';
import { codeRefused, loginRefused, startAgain, tooManyAttempts } from './accounts.errors.ts';
import { type Account, findAccount, findAccountByEmail, useTotpCounter } from './accounts.repository.ts';
import { attemptSucceeded, claimAttempt, WINDOW_MINUTES } from './attempts.repository.ts';
import { checkCode, hasSecondFactor, type Opened, openSession, openSessionNow } from './open-session.usecases.ts';
import { verifyPassword } from './passwords.ts';

/** Logged in, or on the way: the first step was right and the code of the app is still needed. */
export type LoginOutcome = { opened: Opened } | { codeNeededFor: string };

const publicly = (services: Services) => anonymous(services.config.region);

/** Uses the code up. Null when it is wrong or was used before. */
const spendCode = async (services: Services, account: Account, code: string): Promise<boolean> => {
  const counter = checkCode(services, account, code);
  if (counter === null) return false;
  return services.db.transaction('public', publicly(services), (tx) => useTotpCounter(tx, account.id, counter));
};

/**
 * Checks address, password and code. Ten wrong ones in a quarter of an hour and an address has to wait; only who sends a
 * right code with it is looked at even then, so guessing does not lock the owner out and never gets more than ten tries.
 */
export const logIn = async (
  services: Services,
  input: { email: string; password: string; totp?: string | undefined; previous: string | null },
): Promise<LoginOutcome> => {
  const attempt = await claimAttempt(services, input.email);
  const account = await services.db.transaction('public', publicly(services), (tx) =>
    findAccountByEmail(tx, input.email),
  );
  let codeSpent = false;
  if (attempt === null) {
    if (!account || input.totp === undefined || !hasSecondFactor(account)) throw tooManyAttempts(WINDOW_MINUTES);
    codeSpent = await spendCode(services, account, input.totp);
    if (!codeSpent) throw tooManyAttempts(WINDOW_MINUTES);
  }
  const right = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (!account || !right || account.status !== 'active') throw loginRefused();
  const needsCode = hasSecondFactor(account);
  if (needsCode && input.totp !== undefined && !codeSpent && !(await spendCode(services, account, input.totp)))
    throw codeRefused();
  return services.db.transaction('public', anonymous(account.regionCode), async (tx) => {
    if (attempt !== null) await attemptSucceeded(tx, attempt);
    if (needsCode && input.totp === undefined) return { codeNeededFor: account.id };
    return { opened: await openSession(services, tx, account, { secondFactor: needsCode, previous: input.previous }) };
  });
};

/** Second step: `accountId` comes from the sealed cookie of the first one. */
export const logInWithCode = async (
  services: Services,
  input: { accountId: string | null; totp: string; previous: string | null },
): Promise<Opened> => {
  const { accountId } = input;
  if (accountId === null) throw startAgain();
  const account = await services.db.transaction('public', publicly(services), (tx) => findAccount(tx, accountId));
  if (account?.status !== 'active' || !hasSecondFactor(account)) throw startAgain();
  const attempt = await claimAttempt(services, account.email);
  if (attempt === null) throw tooManyAttempts(WINDOW_MINUTES);
  if (!(await spendCode(services, account, input.totp))) throw codeRefused();
  return services.db.transaction('public', anonymous(account.regionCode), async (tx) => {
    await attemptSucceeded(tx, attempt);
    return openSession(services, tx, account, { secondFactor: true, previous: input.previous });
  });
};

/** After a first step elsewhere (link in a mail, identity provider): straight in, or on to the code. */
export const continueLogin = async (
  services: Services,
  account: Account,
  options: { secondFactor: boolean; previous: string | null },
): Promise<LoginOutcome> =>
  hasSecondFactor(account) && !options.secondFactor
    ? { codeNeededFor: account.id }
    : { opened: await openSessionNow(services, account, options) };

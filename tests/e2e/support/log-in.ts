import { setTimeout as sleep } from 'node:timers/promises';
import { totpCode } from '#server/modules/accounts/totp.ts';
import type { DemoAccount } from './app.ts';
import type { Visitor } from './visitor.ts';

const STEP_MS = 30_000;

/** The app of a second factor on somebody's phone. The server takes each code once, so it waits until there is a new one. */
const phones = new Map<string, number>();
const newCode = async (secret: string): Promise<string> => {
  const last = phones.get(secret) ?? 0;
  // The server also takes the code that comes next: a clock may be half a minute off.
  while (Math.floor(Date.now() / STEP_MS) + 1 <= last) await sleep(500);
  const counter = Math.max(Math.floor(Date.now() / STEP_MS), last + 1);
  phones.set(secret, counter);
  return totpCode(secret, new Date(counter * STEP_MS));
};

/** From the home page to the page where the work of this account waits. */
export const logInByHand = async (visitor: Visitor, account: DemoAccount): Promise<void> => {
  await visitor.goTo('/');
  await visitor.press('Inloggen');
  await visitor.write('E-mailadres', account.email);
  await visitor.write('Wachtwoord', account.password);
  await visitor.press('Log in');
  if (account.totpSecret === undefined) return;
  await visitor.write('Code uit je app', await newCode(account.totpSecret));
  await visitor.press('Log in');
};

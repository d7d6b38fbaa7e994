import type { Feed } from '#search/feed.ts';
import { readConfig } from '../platform/config.ts';
import type { Services } from '../platform/services.ts';
import { openGround } from '../program.ts';
import { buildServer } from '../server.ts';

/** Bad input of the person who typed the command: shown as it is, with exit code 1. */
export class UsageError extends Error {}

export interface Command {
  /** How it is typed, after `npm run -s werkbrug --`. */
  usage: string;
  /** One line in plain Dutch. */
  help: string;
  run(args: readonly string[]): Promise<void>;
}

/** Results go to standard output as one line of JSON; everything for people goes to standard error. */
export const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};

export const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** A whole number of an option, `fallback` when it was not given. Throws a UsageError outside the range. */
export const wholeNumber = (
  name: string,
  text: string | undefined,
  { fallback, min, max }: { fallback: number; min: number; max: number },
): number => {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max)
    throw new UsageError(`--${name} is een heel getal van ${min} tot ${max}, niet "${text}".`);
  return value;
};

/** Runs `work` with the program's own services on its database, without web server, demo or jobs. */
export const withServices = async (work: (services: Services, feed: Feed) => Promise<void>): Promise<void> => {
  const config = { ...readConfig(process.env), role: 'api', demo: false, logLevel: 'silent' } as const;
  const ground = await openGround(config);
  try {
    const server = await buildServer({ config, ownerUrl: ground.ownerUrl, secret: ground.secret });
    try {
      await work(server.services, server.feed);
    } finally {
      await server.stop();
    }
  } finally {
    await ground.stop();
  }
};

import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startDemo } from './demo.ts';
import type { DemoLogin } from './modules/demo/seed/logins.ts';
import { readConfig, type Config } from './platform/config.ts';
import { startEmbedded } from './platform/embedded-postgres.ts';
import { buildServer } from './server.ts';

const MINIMUM_NODE = 24;
const STOP_LIMIT_MS = 20_000;

/** The application secret: from the environment, else made once and kept beside the data, readable by this user only. */
export const readSecret = async (config: Config): Promise<string> => {
  if (config.appSecret !== null) return config.appSecret.reveal();
  const file = path.join(config.dataDir, 'secret');
  await mkdir(config.dataDir, { recursive: true });
  try {
    // Exclusive: when two processes start at once, one writes and both read the same.
    await writeFile(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
};

/** What a person who starts the program wants to know: where it is, and how to get in. */
const welcome = (config: Config, logins: readonly DemoLogin[]): string => {
  const lines = [`Werkbrug staat klaar op ${config.publicUrl}`];
  if (logins.length > 0) {
    lines.push('', 'Inloggen in de voorbeeldregio:');
    const perRole = logins.filter(({ role }, index) => logins.findIndex((login) => login.role === role) === index);
    const width = Math.max(...perRole.map(({ email }) => email.length));
    for (const { role, email, password } of perRole)
      lines.push(`  ${role.padEnd(16)} ${email.padEnd(width)}  ${password}`);
    lines.push(
      `Medewerkers hebben ook een code nodig. Alle logins met hun sleutel voor de app staan in ${path.join(config.dataDir, 'demo-accounts.json')}.`,
    );
  }
  return lines.join('\n');
};

const start = async (): Promise<void> => {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < MINIMUM_NODE)
    throw new Error(
      `Werkbrug needs Node ${MINIMUM_NODE} or newer, this is ${process.versions.node}. Start it with npm start, which brings its own.`,
    );
  const config = readConfig(process.env);
  const cleanups: (() => Promise<unknown>)[] = [];
  let stopping: Promise<void> | undefined;
  const stop = (code: number) => {
    stopping ??= (async () => {
      setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
      for (const cleanup of cleanups.reverse()) await cleanup();
      process.exit(code);
    })();
  };
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(0));

  const secret = await readSecret(config);
  const log = { info: () => undefined, warn: (message: string) => console.warn(message) };
  let ownerUrl: string;
  if (config.databaseUrl === null) {
    const embedded = await startEmbedded({ dataDir: path.resolve(config.dataDir, 'postgres'), log });
    cleanups.push(() => embedded.stop());
    ownerUrl = embedded.url;
  } else ownerUrl = config.databaseUrl.reveal();

  let logins: DemoLogin[] = [];
  const server = await buildServer({
    config,
    ownerUrl,
    secret,
    beforeJobs: async (services, feed) => {
      if (config.demo) logins = await startDemo(services, feed);
    },
  });
  cleanups.push(() => server.stop());
  await server.app.listen({ port: config.port, host: config.host });
  console.log(welcome(config, logins));
};

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

import { flushCompileCache } from 'node:module';
import path from 'node:path';
import { startDemo } from './demo.ts';
import type { DemoLogin } from './modules/demo/seed/logins.ts';
import { type Config, readConfig } from './platform/config.ts';
import { isDatabaseLost } from './platform/db.ts';
import { checkNode, explain, openGround } from './program.ts';
import { buildServer } from './server.ts';

/** After this the process ends itself; a database that is still stopping is adopted at the next start. */
const STOP_LIMIT_MS = 10_000;

/** What a person who starts the program wants to know: where it is, and how to get in. */
const welcome = (config: Config, logins: readonly DemoLogin[]): string => {
  if (config.role === 'worker') return 'De achtergrondtaken van Werkbrug draaien.';
  const lines = [`Werkbrug staat klaar op ${config.publicUrl}`];
  if (logins.length > 0) {
    lines.push('', 'Inloggen in de voorbeeldregio:');
    const perRole = logins.filter(({ role }, index) => logins.findIndex((login) => login.role === role) === index);
    const width = Math.max(...perRole.map(({ email }) => email.length));
    for (const { role, email, password } of perRole)
      lines.push(`  ${role.padEnd(16)} ${email.padEnd(width)}  ${password}`);
    const file = path.join(config.dataDir, 'demo-accounts.json');
    lines.push(`Medewerkers hebben ook een code nodig. Alle logins met de sleutel voor hun app staan in ${file}.`);
  } else if (!config.demo)
    lines.push('', 'De eerste beheerder maken: npm run -s werkbrug -- admin create --email naam@gemeente.nl');
  return lines.join('\n');
};

const start = async (): Promise<void> => {
  checkNode();
  const config = readConfig(process.env);
  const cleanups: (() => Promise<unknown>)[] = [];
  let stopping: Promise<void> | undefined;
  const stop = (code: number) => {
    stopping ??= (async () => {
      setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
      for (const cleanup of cleanups.reverse()) await cleanup();
      process.exit(code);
    })();
    return stopping;
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));

  try {
    const ground = await openGround(config);
    cleanups.push(() => ground.stop());
    let logins: DemoLogin[] = [];
    const server = await buildServer({
      config,
      ownerUrl: ground.ownerUrl,
      secret: ground.secret,
      beforeJobs: async (services, feed) => {
        if (config.demo) logins = await startDemo(services, feed);
      },
    });
    cleanups.push(() => server.stop());
    await server.app.listen({ port: config.port, host: config.host });
    console.log(welcome(config, logins));
    // A process that is killed later would leave nothing for the next start.
    flushCompileCache();
  } catch (error) {
    // Told to stop while starting: what was interrupted is no news.
    if (stopping === undefined) console.error(explain(error));
    await stop(1);
  }
};

// When the database goes away, the job queue's own driver reports it where nobody listens; the queue begins anew
// (job-queue.ts), and so does everything else. Whatever else nobody caught ends the process.
process.on('uncaughtException', (error) => {
  if (isDatabaseLost(error)) return;
  console.error(error);
  process.exit(1);
});

start().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});

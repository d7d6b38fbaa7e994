// The product as it runs, API only, on the same database as the floor: one account and session per worker.
import { randomUUID } from 'node:crypto';
import { SESSION_COOKIE } from '#server/platform/auth/sessions.ts';
import { anonymous } from '#server/platform/actor.ts';
import { readConfig } from '#server/platform/config.ts';
import { accounts } from '#drizzle/schema/ident.ts';
import { buildServer } from '#server/server.ts';
import type { Target } from './http-load.ts';

const [ownerUrl = '', secret = '', workers = '1'] = process.argv.slice(2);
const config = readConfig({
  ROLE: 'api',
  PORT: '0',
  DEMO: 'off',
  LOG_LEVEL: 'fatal',
  RATE_LIMIT: '100000000',
  APP_SECRET: secret,
});
const server = await buildServer({ config, ownerUrl, secret });
const base = await server.app.listen({ port: 0, host: '127.0.0.1' });
const nobody = anonymous(config.region);
const targets: Target[] = [];
for (let n = 0; n < Number(workers); n++) {
  const id = randomUUID();
  await server.services.db.transaction('worker', nobody, (tx) =>
    tx.insert(accounts).values({
      id,
      email: `${id}@example.nl`,
      name: 'Meting',
      role: 'jobseeker',
      regionCode: config.region,
      status: 'active',
    }),
  );
  const { token } = await server.services.db.transaction('public', nobody, (tx) =>
    server.services.sessions.open(tx, id, false),
  );
  targets.push({
    url: `${base}/api/v1/me/settings`,
    headers: { cookie: `${SESSION_COOKIE}=${token}`, origin: base },
  });
}
process.send?.(targets);
process.on('SIGINT', () => process.exit(0));

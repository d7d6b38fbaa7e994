import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { system } from './actor.ts';
import type { Services } from './services.ts';

/** `live`: the process answers. `ready`: database and search answer, and start-up is complete. */
export const installHealth = (app: FastifyInstance, services: Services, started: () => boolean): void => {
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const database = await services.db
      .transaction('worker', system(services.config.region), (tx) => tx.execute(sql`select 1`))
      .then(() => true)
      .catch(() => false);
    const ready = database && started();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'starting', database, started: started() });
  });
};

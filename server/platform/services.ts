import type { FastifyBaseLogger } from 'fastify';
import type { Searcher } from '#search/copy.ts';
import type { Sessions } from './auth/sessions.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { ContextFactory } from './context.ts';
import type { Database } from './db.ts';
import type { Keys } from './keys.ts';
import type { PersonVault } from './person-vault.ts';

/** What a module's routes and jobs are given at start; nothing is global. */
export interface Services {
  config: Config;
  db: Database;
  contexts: ContextFactory;
  clock: Clock;
  keys: Keys;
  vault: PersonVault;
  sessions: Sessions;
  search: Searcher;
  log: FastifyBaseLogger;
}

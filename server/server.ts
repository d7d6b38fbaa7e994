import type { FastifyInstance } from 'fastify';
import { PostgresEngine, SESSION_SETTINGS } from '#search/postgres/engine.ts';
import type { SearchEngine } from '#search/engine.ts';
import type { Feed } from '#search/feed.ts';
import { modules } from './modules/index.ts';
import { closeKilledImports } from './modules/taxonomy/imports.usecases.ts';
import { loadStarter } from './modules/taxonomy/load-starter.usecases.ts';
import { system } from './platform/actor.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { makeContexts } from './platform/context.ts';
import { openDatabase } from './platform/db.ts';
import { installHealth } from './platform/health.ts';
import { type Api, makeApi, type RegisteredRoute } from './platform/http/api.ts';
import { attach, makeApp } from './platform/http/app.ts';
import { installPages } from './platform/http/pages.ts';
import { type JobRunner, prepareJobs, startJobs } from './platform/jobs.ts';
import { makeKeys } from './platform/keys.ts';
import { makeSearchCopy, type SearchCopy } from './platform/search-copy.ts';
import { type Loaders, makeFeed, searchJobs } from './platform/search-jobs.ts';
import { prepareDatabase } from './platform/migrate.ts';
import { openApiDocument } from './platform/openapi.ts';
import { makePersonVault } from './platform/person-vault.ts';
import type { Policies } from './platform/policy.ts';
import { makeSessions } from './platform/auth/sessions.ts';
import type { Services } from './platform/services.ts';
import { version } from './platform/version.ts';

export interface Server {
  app: FastifyInstance;
  services: Services;
  /** The search index in the database. */
  index: SearchEngine;
  /** The faster one before it, in a process that answers the API. */
  copy: SearchCopy | null;
  /** From rows to search index, and to the copy in this process. */
  feed: Feed;
  routes: readonly RegisteredRoute[];
  /** Jobs, listeners, pools and the web server, in the opposite order of their start. */
  stop(): Promise<void>;
}

export const allPolicies = (): Policies => Object.assign({}, ...modules.map((module) => module.policies)) as Policies;

/** Registers every route of every module. Throws when a policy has no route or a route has no policy. */
export const registerModules = (api: Api, policies: Policies, services: Services): void => {
  for (const module of modules) module.register(api, services);
  const used = new Set(api.registered.map(({ route }) => route.operationId));
  const unused = Object.keys(policies).filter((operation) => !used.has(operation));
  if (unused.length > 0) throw new Error(`Policies without a route: ${unused.join(', ')}`);
};

/**
 * Composition root: one process with what its role needs, on the database at `ownerUrl`. `secret` is the application
 * secret. The caller listens on `app`; `markStarted` of health is set once everything below is ready.
 */
export const buildServer = async (options: {
  config: Config;
  ownerUrl: string;
  secret: string;
  clock?: Clock;
  /** Skip when the database is known to be ready (tests on a cloned template). */
  prepared?: boolean;
  /** Password secret of the database logins when it is not derived from `secret` (tests share one server). */
  roleSecret?: string;
  /** After the modules are registered and the pools are open, before jobs start: seeding. */
  beforeJobs?: (services: Services, feed: Feed) => Promise<void>;
}): Promise<Server> => {
  const { config, ownerUrl } = options;
  const clock = options.clock ?? systemClock;
  const keys = makeKeys(options.secret);
  const roleSecret = options.roleSecret ?? keys.roles;
  const cleanups: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  };
  try {
    if (!options.prepared) await prepareDatabase(ownerUrl, roleSecret);
    const db = openDatabase(ownerUrl, roleSecret);
    cleanups.push(() => db.end());
    const app = await makeApp(config, keys, version);
    cleanups.push(() => app.close());
    const sessions = makeSessions(app, db, clock, config.region);
    const engine = new PostgresEngine(db.client('worker', SESSION_SETTINGS));
    const copy = config.role === 'all' || config.role === 'api' ? makeSearchCopy(db, engine, config, app.log) : null;
    if (copy) cleanups.push(() => copy.end());
    const services: Services = {
      config,
      db,
      contexts: makeContexts(db, clock),
      clock,
      keys,
      vault: makePersonVault(keys),
      sessions,
      search: copy?.searcher ?? engine,
      log: app.log,
    };
    await attach(app, config, sessions);
    let started = false;
    installHealth(app, services, () => started);
    if (!options.prepared)
      await services.contexts.run(
        { surface: 'worker', actor: system(config.region), operation: 'start', purpose: 'beheer' },
        async (ctx) => {
          await loadStarter(ctx);
          await closeKilledImports(ctx);
        },
      );
    const policies = allPolicies();
    const api = makeApi(app, services.contexts, policies);
    registerModules(api, policies, services);
    const document = JSON.stringify(openApiDocument(api.registered, version, config.publicUrl));
    app.get('/api/v1/openapi.json', async (_request, reply) => reply.type('application/json').send(document));
    if (config.role === 'all' || config.role === 'web') await installPages(app, config);
    const loaders = Object.assign({}, ...modules.map((module) => module.loaders?.(services) ?? {})) as Loaders;
    const databaseFeed = makeFeed(engine, loaders);
    const feed = copy?.feeding(databaseFeed) ?? databaseFeed;
    await sessions.start();
    cleanups.push(async () => sessions.stop());
    await options.beforeJobs?.(services, feed);
    if (config.role === 'all' || config.role === 'worker') {
      await prepareJobs(ownerUrl);
      const runner: JobRunner = await startJobs({
        ownerUrl,
        db,
        contexts: services.contexts,
        jobs: [...searchJobs(databaseFeed), ...modules.flatMap((module) => module.jobs?.(services) ?? [])],
        region: config.region,
        log: app.log,
      });
      cleanups.push(() => runner.stop());
    }
    await app.ready();
    await copy?.start(loaders);
    started = true;
    return { app, services, index: engine, copy, feed, routes: api.registered, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

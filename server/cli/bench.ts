import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { benchSearch } from '#search/bench.ts';
import { EmbeddedEngine } from '#search/embedded/engine.ts';
import { MeilisearchEngine } from '#search/meilisearch/engine.ts';
import { PostgresEngine, SESSION_SETTINGS } from '#search/postgres/engine.ts';
import { benchHttp } from '../bench/http.ts';
import { benchMatch } from '../bench/match.ts';
import { readConfig } from '../platform/config.ts';
import { surfaceUrl } from '../platform/database-roles.ts';
import { startEmbedded } from '../platform/embedded-postgres.ts';
import { prepareDatabase } from '../platform/migrate.ts';
import { benchFinderOnEsco } from './bench-finder.ts';
import { type Command, print, tell, UsageError, wholeNumber } from './command.ts';

/** A durable database of its own, gone afterwards: a measurement never touches anybody's data. */
const onEmptyDatabase = async <T>(work: (ownerUrl: string, secret: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'werkbrug-bench-'));
  // The database may run under another account than this process.
  await chmod(folder, 0o755);
  const log = { info: () => undefined, warn: tell };
  const database = await startEmbedded({ dataDir: path.join(folder, 'postgres'), log });
  try {
    const secret = randomBytes(32).toString('base64url');
    await prepareDatabase(database.url, secret);
    return await work(database.url, secret);
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

/** The server of MEILI_URL, if there is one, on indexes of its own; however long an answer takes and however broad it is. */
const searchServer = (n: number): MeilisearchEngine | null => {
  const { meilisearch } = readConfig(process.env);
  if (meilisearch === null) return null;
  const { url, key, prefix } = meilisearch;
  const limits = { maxCandidates: n + 1, questionMs: 60_000, taskMs: 600_000 };
  return new MeilisearchEngine({ url, ...(key ? { key: key.reveal() } : {}), prefix: `${prefix}_bench`, ...limits });
};

const searchOn = async (n: number): Promise<object> =>
  onEmptyDatabase(async (ownerUrl, secret) => {
    const sql = postgres(surfaceUrl(ownerUrl, 'werkbrug_worker', secret), {
      onnotice: () => undefined,
      connection: SESSION_SETTINGS,
    });
    const engine = new EmbeddedEngine();
    try {
      const result = await benchSearch({ engine, baseline: new PostgresEngine(sql), n, onProgress: tell });
      const server = searchServer(n);
      if (server === null) return result;
      try {
        return { ...result, meilisearch: await benchSearch({ engine, baseline: server, n, onProgress: tell }) };
      } finally {
        await server.clear();
      }
    } finally {
      await engine.end();
      await sql.end({ timeout: 2 });
    }
  });

const matchOn = async (n: number): Promise<object> =>
  onEmptyDatabase(async (ownerUrl) => {
    const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
    try {
      return await benchMatch(n, sql, tell);
    } finally {
      await sql.end({ timeout: 2 });
    }
  });

const BENCHES: Readonly<
  Record<string, { n: { fallback: number; min: number; max: number }; run(n: number): Promise<object> }>
> = {
  /** `n` documents. */
  search: { n: { fallback: 100_000, min: 100, max: 1_000_000 }, run: searchOn },
  /** `n` candidates. */
  match: { n: { fallback: 100_000, min: 100, max: 1_000_000 }, run: matchOn },
  /** `n` answers that are compared with the plain formula. */
  finder: { n: { fallback: 200, min: 1, max: 10_000 }, run: benchFinderOnEsco },
  /** `n` rounds of product and floor in turn. */
  http: { n: { fallback: 5, min: 1, max: 100 }, run: benchHttp },
};

export const benchCommand: Command = {
  usage: 'bench NAAM [--n N]',
  help: `Meet ten opzichte van een vergelijking in dezelfde run. NAAM is ${Object.keys(BENCHES).join(' of ')}.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { n: { type: 'string' } },
    });
    const bench = BENCHES[positionals[0] ?? ''];
    if (bench === undefined) throw new UsageError(`Kies wat je wilt meten: ${Object.keys(BENCHES).join(' of ')}.`);
    print(await bench.run(wholeNumber('n', values.n, bench.n)));
  },
};

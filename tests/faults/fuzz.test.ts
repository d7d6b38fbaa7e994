import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseloadImport } from '#contract/caseload-import.ts';
import { ProfileContent } from '#contract/profile.ts';
import type { RegisteredRoute } from '#server/platform/http/api.ts';
import { createRandom, type Random } from '#server/platform/random.ts';
import { expectations } from '../api/expectations/index.ts';
import { broken, brokenBytes, CONTENT_TYPES, fitting, grammarOf, NASTY, NASTY_PARTS } from '../support/fuzz.ts';
import { ORIGIN, startTestServer, type TestServer } from '../support/server.ts';
import type { TestAccount } from '../support/factories.ts';
import { makeWorld, type Principal, principals, type World } from '../support/world.ts';

/** Malformed requests on every route as every role: nothing but clean refusals, and nothing stored that is not checked. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 25_000);
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));

let server: TestServer;
let world: World;
const clients = new Map<Principal, Promise<string>>();

beforeAll(async () => {
  server = await startTestServer();
  world = await makeWorld(server);
});
afterAll(() => server.close());

const cookieOf = (principal: Principal): Promise<string> => {
  let cookie = clients.get(principal);
  if (!cookie) {
    const login = () => server.as(world.principals[principal]).cookie();
    // An earlier request may have done what it says, and suspended the account or its employer.
    cookie = login().catch(() => renew().then(login));
    clients.set(principal, cookie);
  }
  return cookie;
};

interface Shot {
  registered: RegisteredRoute;
  principal: Principal;
  url: string;
  headers: Record<string, string>;
  payload: Buffer | undefined;
}

const pathOf = (random: Random, { route }: RegisteredRoute, principal: Principal): string => {
  const ids: Record<string, string> = { ...world.ids(random.pick(['own', 'not-mine', 'absent']), principal) };
  const fixed = expectations[route.operationId]?.path ?? {};
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    random.chance(0.25) ? random.pick(NASTY_PARTS) : (fixed[name] ?? ids[name] ?? 'x'),
  );
  if (!route.query && random.chance(0.9)) return path;
  const names = [...Object.keys(route.query?.shape ?? {}), 'offset', 'a[b]', '__proto__', ''];
  const query = Array.from({ length: random.int(0, 4) }, () => `${random.pick(names)}=${random.pick(NASTY_PARTS)}`);
  return `${path}${query.length > 0 ? '?' : (expectations[route.operationId]?.query ?? '')}${query.join('&')}`;
};

const bodyOf = (random: Random, registered: RegisteredRoute, principal: Principal): Buffer | undefined => {
  const { route } = registered;
  if (!route.body) return random.chance(0.2) ? Buffer.from(JSON.stringify(random.pick(NASTY)())) : undefined;
  const written = expectations[route.operationId]?.body?.({
    world,
    principal,
    relation: 'own',
    ids: world.ids('own', principal),
    nth: random.int(0, 1e8),
  });
  const whole = written && random.chance(0.5) ? written : fitting(random, grammarOf(route.body));
  const value = random.chance(0.85) ? broken(random, whole) : whole;
  const text = JSON.stringify(value) ?? '';
  return random.chance(0.3) ? brokenBytes(random, text) : Buffer.from(text);
};

const HEADERS: readonly (readonly [string, readonly string[]])[] = [
  ['if-match', ['"1"', '1', '', '"a"', '*', 'W/"1"', '99999999999999999999', '"-1"', '\u00ff']],
  [
    'idempotency-key',
    ['short', 'a'.repeat(101), 'a'.repeat(20), 'with space in it', '\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9'],
  ],
  ['accept', ['*/*', 'text/html', 'application/xml;q=9', '\u00ff']],
  ['accept-encoding', ['gzip', 'br;q=1, x']],
  ['content-encoding', ['gzip', 'deflate', 'identity', 'x']],
  ['x-http-method-override', ['DELETE']],
  ['x-forwarded-for', ['127.0.0.1', "'", 'a'.repeat(500)]],
  ['x-werkbrug-internal', ['x', '']],
  ['range', ['bytes=0-']],
  ['expect', ['x']],
  ['transfer-encoding', ['x']],
];

const shot = async (random: Random, nth: number): Promise<Shot> => {
  let registered = server.routes[nth % server.routes.length] as RegisteredRoute;
  // There is little to get wrong about a route that takes nothing.
  const { body, params, query, upload } = registered.route;
  if (!body && !params && !query && !upload && random.chance(0.9)) registered = random.pick(server.routes);
  // Mostly somebody who may: a refusal by role says nothing about the rest.
  const roles = registered.policy.roles;
  const principal = random.chance(0.8) ? random.pick(roles) : random.pick(principals);
  const cookie = random.chance(0.03)
    ? random.pick(['__Host-werkbrug=x.y.z', '__Host-werkbrug=', '=;=', '\u00ff'])
    : await cookieOf(principal);
  const payload = bodyOf(random, registered, principal);
  const type = random.chance(0.75) ? 'application/json' : CONTENT_TYPES[nth % CONTENT_TYPES.length];
  const headers: Record<string, string> = { ...(cookie === '' ? {} : { cookie }) };
  if (!random.chance(0.02)) headers.origin = ORIGIN;
  if (payload && type !== undefined) headers['content-type'] = type;
  if (registered.route.ifMatch) headers['if-match'] = '"1"';
  if (random.chance(0.15)) {
    const [name, values] = random.pick(HEADERS);
    headers[name] = random.pick(values);
  }
  return { registered, principal, url: `/api/v1${pathOf(random, registered, principal)}`, headers, payload };
};

/** What should never leave the server: where it is, how it is made, what it asked the database. */
const TELLTALES =
  /node_modules|\.ts:\d|\bat \S+ \(|\/work\/|\/tmp\/|select .* from |insert into|violates|PostgresError|DrizzleQueryError|Failed query|ECONN|syntax error at/i;

const fire = async ({ registered, url, headers, payload }: Shot) => {
  const options: InjectOptions = { method: registered.route.method, url, headers, ...(payload ? { payload } : {}) };
  const reply = await server.app.inject(options);
  const problems: string[] = [];
  if (reply.statusCode >= 500) problems.push(`answers ${reply.statusCode}`);
  if (reply.statusCode >= 400) {
    if (!/^application\/problem\+json/.test(String(reply.headers['content-type']))) problems.push('is no problem+json');
    let body: { status?: unknown; code?: unknown; traceId?: unknown } = {};
    try {
      body = reply.json();
    } catch {
      problems.push('is no JSON');
    }
    if (body.status !== reply.statusCode || typeof body.code !== 'string' || typeof body.traceId !== 'string')
      problems.push('lacks status, code or number');
    if (TELLTALES.test(reply.body)) problems.push(`tells ${TELLTALES.exec(reply.body)?.[0]}`);
  }
  return { status: reply.statusCode, answer: reply.body, problems };
};

/** The same problem with less: without headers, and with less of the body. */
const shrunk = async (found: Shot, problem: string): Promise<Shot> => {
  let best = found;
  const still = async (candidate: Shot) => (await fire(candidate)).problems.includes(problem);
  for (const name of Object.keys(found.headers)) {
    const headers = Object.fromEntries(Object.entries(best.headers).filter(([key]) => key !== name));
    if (await still({ ...best, headers })) best = { ...best, headers };
  }
  if (best.payload && (await still({ ...best, payload: undefined }))) best = { ...best, payload: undefined };
  for (let size = best.payload?.length ?? 0; size >= 1; size = Math.floor(size / 2))
    for (let at = 0; best.payload && at + size <= best.payload.length; at += size) {
      const payload = Buffer.concat([best.payload.subarray(0, at), best.payload.subarray(at + size)]);
      if (payload.length < 600 || size > 200) if (await still({ ...best, payload })) best = { ...best, payload };
    }
  return best;
};

const shown = ({ registered, principal, url, headers, payload }: Shot): string =>
  JSON.stringify({
    operation: registered.route.operationId,
    principal,
    method: registered.route.method,
    url: url.slice(0, 300),
    headers: { ...headers, cookie: undefined },
    body: payload?.subarray(0, 800).toString('latin1'),
  });

const count = async (table: string): Promise<number> => {
  const [row] = await server.database.ownerSql.unsafe<{ n: number }[]>(`select count(*)::int as n from ${table}`);
  return row?.n ?? 0;
};

/** How many rows an answer speaks of. */
type Rows = (answer: unknown) => number;
const one: Rows = () => 1;
/** A file adds everybody whose row is whole. */
const ready: Rows = (answer) => (answer as CaseloadImport).figures.ready;

/** Tables to which only these operations add, so that nothing came in by another way. */
const GROWS: Record<string, Record<string, Rows>> = {
  'ident.persons': { 'people.create': one, 'caseload-imports.commit': ready },
  'dossier.profiles': { 'people.create': one, 'caseload-imports.commit': ready },
  'market.vacancies': { 'vacancies.create': one, 'vacancies.copy': one },
  'dossier.access_grants': { 'people.take-access': one },
  'pub.rounds': { 'rounds.close': one },
};

it(`answers ${REQUESTS} malformed requests with clean refusals (seed ${SEED})`, async () => {
  const random = createRandom(SEED);
  const before = Object.fromEntries(
    await Promise.all(Object.keys(GROWS).map(async (table) => [table, await count(table)])),
  );
  // A repeated Idempotency-Key gets the first answer again, without a second effect: each answer counts once.
  const accepted = new Map<string, Set<string>>();
  const statuses = new Map<number, number>();
  const failures: string[] = [];
  let nth = 0;
  const fireAll = async (): Promise<void> => {
    while (nth < REQUESTS && failures.length < 5) {
      const next = await shot(random, nth++);
      const { status, answer, problems } = await fire(next);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const { operationId } = next.registered.route;
      if (status < 300) accepted.set(operationId, (accepted.get(operationId) ?? new Set()).add(answer));
      // The request did what it says and ended a session or an account: go on with a new one.
      if (status < 300 && ENDS.test(operationId)) await renew();
      const [problem] = problems;
      if (problem !== undefined) failures.push(`${problem}: ${shown(await shrunk(next, problem))}`);
    }
  };
  await Promise.all(Array.from({ length: 6 }, fireAll));
  const figures = [...statuses].sort(([a], [b]) => a - b).map(([status, n]) => `${status}: ${n}`);
  console.log(
    `fuzz: seed ${SEED}, ${nth} requests on ${server.routes.length} routes; ${figures.join(', ')}; ${failures.length} wrong`,
  );
  expect(failures).toEqual([]);
  for (const [table, operations] of Object.entries(GROWS)) {
    const added = Object.entries(operations)
      .flatMap(([operation, rows]) => [...(accepted.get(operation) ?? [])].map((body) => rows(JSON.parse(body))))
      .reduce((sum, rows) => sum + rows, 0);
    expect([table, (await count(table)) - Number(before[table])]).toEqual([table, added]);
  }
}, 300_000);

/** Operations after which the principal may have to log in again. */
const ENDS = /^(sessions\.(end|end-all|delete)|passwords\.change|second-factor|employers\.(suspend|reject)|company\.)/;

/** Everybody active again, with a session. */
const renew = async (): Promise<void> => {
  const { ownerSql } = server.database;
  const accounts = Object.values(world.principals).filter((account): account is TestAccount => account !== null);
  const ids = accounts.map(({ id }) => id);
  await ownerSql`update ident.accounts set status = 'active' where id in ${ownerSql(ids)}`;
  await ownerSql`update market.employers set status = 'verified', account_manager_id = ${world.sites.own.accounts['account-manager'].id} where id = ${world.sites.own.employerId}`;
  clients.clear();
};

it('has stored nothing that the contract would not take', async () => {
  const { ownerSql } = server.database;
  const profiles = await ownerSql<{ content: unknown }[]>`select content from dossier.profiles`;
  expect(profiles.filter(({ content }) => !ProfileContent.safeParse(content).success)).toEqual([]);
  const columns = await ownerSql<{ place: string; name: string }[]>`
    select table_schema || '.' || table_name as place, column_name as name from information_schema.columns
    where table_schema in ('ident', 'dossier', 'market', 'ops') and data_type in ('text', 'USER-DEFINED')`;
  for (const { place, name } of columns) {
    // Control characters other than line breaks and tabs, which no field of the contract takes.
    const [row] = await ownerSql.unsafe(
      `select "${name}"::text as value from ${place} where "${name}"::text ~ '[\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]' limit 1`,
    );
    expect([`${place}.${name}`, row?.value]).toEqual([`${place}.${name}`, undefined]);
  }
});

it('still works for everybody afterwards', async () => {
  await renew();
  for (const principal of principals)
    if (principal !== 'anonymous') {
      const reply = await server.app.inject({ url: '/api/v1/me', headers: { cookie: await cookieOf(principal) } });
      expect([principal, reply.statusCode]).toEqual([principal, 200]);
    }
});

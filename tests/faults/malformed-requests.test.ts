import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '#server/platform/random.ts';
import { type Caller, makeCallers } from '../support/callers.ts';
import { malformed } from '../support/malformed.ts';
import { ORIGIN, startTestServer, type TestServer } from '../support/server.ts';
import { populateTwoRegions } from '../support/two-regions.ts';

const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const REQUESTS = Number(process.env.REQUESTS ?? 25_000);
console.info(`malformed requests: SEED=${SEED} REQUESTS=${REQUESTS}`);

/** Calls that end the session of a caller, after which the others would only be told to log in. */
const ENDS_SESSION = new Set([
  'sessions.delete',
  'sessions.end-all',
  'passwords.change',
  'employers.reject',
  'employers.suspend',
  'company.suspend-member',
]);

let server: TestServer;
const cookies = new Map<Caller, string>();
/** What exists, by the name of the parameter that points at it. */
const known: Record<string, string[]> = {};

beforeAll(async () => {
  server = await startTestServer();
  for (const [caller, account] of await makeCallers(server)) cookies.set(caller, await server.as(account).cookie());
  // The people that have something to work on, in place of those who have nothing.
  const [here] = await populateTwoRegions(server.database.ownerSql);
  const [employer] = here.employers;
  for (const [caller, id] of [
    ['jobseeker', here.jobseeker.account],
    ['employer', employer.account],
    ['account-manager', here.accountManager],
    ['case-manager', here.caseManager],
    ['admin', here.admin],
  ] as const)
    cookies.set(caller, await server.as({ id }).cookie());
  Object.assign(known, {
    personId: [here.jobseeker.person, here.stranger.person],
    employerId: here.employers.map((one) => one.id),
    vacancyId: here.employers.map((one) => one.vacancy),
    introductionId: here.employers.map((one) => one.introduction),
    savedSearchId: here.employers.map((one) => one.savedSearch),
    accountId: here.employers.map((one) => one.account),
  });
});

afterAll(() => server.close());

it('never answers with a fault of its own', { timeout: 600_000 }, async () => {
  const random = createRandom(SEED);
  const routes = server.routes.filter(({ route }) => !ENDS_SESSION.has(route.operationId));
  const statuses = new Map<number, number>();
  const faults: string[] = [];

  const one = async (): Promise<void> => {
    const { route, policy } = random.pick(routes);
    // Mostly someone who is let in, since the rest does not come far.
    const caller = random.chance(0.95) ? random.pick(policy.roles) : random.pick([...cookies.keys()]);
    const { headers, ...request } = malformed(route, random, known);
    const cookie = cookies.get(caller) ?? '';
    const reply = await server.app.inject({
      ...request,
      headers: { ...headers, origin: ORIGIN, ...(cookie === '' ? {} : { cookie }) },
    });
    statuses.set(reply.statusCode, (statuses.get(reply.statusCode) ?? 0) + 1);
    const isProblem = /^application\/problem\+json/.test(String(reply.headers['content-type']));
    if (reply.statusCode >= 500 || (reply.statusCode >= 400 && !isProblem))
      faults.push(
        `${reply.statusCode} ${caller} ${JSON.stringify({ ...request, headers }).slice(0, 600)} ${reply.body}`,
      );
  };
  for (let done = 0; done < REQUESTS; done += 20) await Promise.all(Array.from({ length: 20 }, one));

  console.info(JSON.stringify(Object.fromEntries([...statuses].sort(([a], [b]) => a - b))));
  expect([faults.length, ...faults.slice(0, 10)]).toEqual([0]);
  // Worth something only when requests come past the door and past the first check.
  expect(statuses.get(400) ?? 0).toBeGreaterThan(REQUESTS / 10);
  expect((statuses.get(200) ?? 0) + (statuses.get(404) ?? 0) + (statuses.get(409) ?? 0)).toBeGreaterThan(
    REQUESTS / 100,
  );
});

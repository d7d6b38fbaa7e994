import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '#contract/route.ts';
import type { Policy } from '#server/platform/policy.ts';
import { listRoutes } from '#server/route-list.ts';
import type { Caller } from '../support/expected-roles.ts';
import { factories } from '../support/factories.ts';
import { sampleBody } from '../support/sample-body.ts';
import { type Reply, startTestServer, type TestServer } from '../support/server.ts';
import { type PopulatedRegion, populateTwoRegions } from '../support/two-regions.ts';

/**
 * Someone who is let in by role asks for what belongs to somebody else. The answer must be the same, byte for byte, as
 * for something that does not exist: otherwise it tells that it does.
 */

/** Kinds of things that an address can point at. A parameter that is in neither list fails the test. */
const THINGS = [
  'personId',
  'employerId',
  'userId',
  'accountId',
  'sessionId',
  'vacancyId',
  'introductionId',
  'savedSearchId',
  'placementId',
] as const;
type Thing = (typeof THINGS)[number];
/** Parameters that point at nothing that belongs to anyone. */
const WORDS: Readonly<Record<string, string>> = { code: 'orderpicker', pc4: '2712', part: 'talents' };
/** Ids of cards are new in each round and for each employer: server/modules/publication/handles.test.ts. */
const HANDLES = new Set(['handle']);
/** Things of the installation, seen by functional admin of every region. */
const SHARED = new Set(['importId']);

/** Bodies of operations whose contract asks for more than can be made up. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  'introductions.plan-talk': { date: '2026-12-01', time: '10.30', place: 'Kantoor' },
};

const routes = listRoutes();
const paramsOf = (route: Route) => [...route.path.matchAll(/:([A-Za-z]\w*)/g)].map((match) => match[1] ?? '');
const pointing = routes.filter(({ route }) =>
  paramsOf(route).some((name) => (THINGS as readonly string[]).includes(name)),
);

let server: TestServer;
let here: PopulatedRegion;
let there: PopulatedRegion;
/** In the caller's region, but of another municipality. */
let elsewhere: string;
const sessions = new Map<string, string>();

beforeAll(async () => {
  server = await startTestServer();
  const sql = server.database.ownerSql;
  [here, there] = await populateTwoRegions(sql);
  elsewhere = (await factories(sql).person({ municipality: 'GM1926' })).id;
  for (const row of await sql<{ id: string; account_id: string }[]>`select id, account_id from ident.sessions`)
    sessions.set(row.account_id, row.id);
});

afterAll(() => server.close());

/** Something of that kind that the caller may see, for the control: a test of absence needs a presence. */
function own(thing: Thing, caller: Caller): string | undefined {
  const [employer] = here.employers;
  switch (thing) {
    case 'personId':
      return caller === 'jobseeker' ? here.stranger.person : here.jobseeker.person;
    case 'employerId':
      return employer.id;
    case 'userId':
      return here.caseManager;
    case 'accountId':
      return employer.account;
    case 'sessionId':
      return sessions.get(accountOf(caller) ?? '');
    case 'vacancyId':
      return employer.vacancy;
    case 'savedSearchId':
      return employer.savedSearch;
    case 'introductionId':
      // The jobseeker of this test has none.
      return caller === 'jobseeker' ? undefined : employer.introduction;
    case 'placementId':
      return employer.placement;
  }
}

const accountOf = (caller: Caller): string | undefined => {
  switch (caller) {
    case 'jobseeker':
      return here.stranger.account;
    case 'employer':
      return here.employers[0].account;
    case 'account-manager':
      return here.accountManager;
    case 'case-manager':
      return here.caseManager;
    case 'admin':
      return here.admin;
    default:
      return undefined;
  }
};

/** Things of that kind which this caller has nothing to do with, given what the policy says of the relation. */
function foreign(thing: Thing, caller: Caller, { relation }: Policy): Record<string, string | undefined> {
  const [, otherEmployer] = here.employers;
  const [abroad] = there.employers;
  switch (thing) {
    case 'personId':
      if (caller === 'jobseeker')
        return { 'other jobseeker': here.jobseeker.person, 'other region': there.stranger.person };
      return {
        'other region': there.jobseeker.person,
        ...(relation === 'region' ? {} : { 'other municipality': elsewhere }),
        ...(relation === 'region' || relation === 'municipality'
          ? {}
          : { 'not in the caseload': here.stranger.person }),
      };
    case 'employerId':
      return { 'other region': abroad.id, ...(caller === 'employer' ? { 'other employer': otherEmployer.id } : {}) };
    case 'userId':
      return { 'other region': there.caseManager };
    case 'accountId':
      return { 'other region': abroad.account, 'other employer': otherEmployer.account };
    case 'sessionId':
      return { 'other account': sessions.get(there.jobseeker.account), colleague: sessions.get(otherEmployer.account) };
    case 'vacancyId':
      return {
        'other region': abroad.vacancy,
        ...(caller === 'employer' ? { 'other employer': otherEmployer.vacancy } : {}),
      };
    case 'savedSearchId':
      return { 'other region': abroad.savedSearch, 'other employer': otherEmployer.savedSearch };
    case 'introductionId':
      return {
        'other region': abroad.introduction,
        ...(caller === 'employer' ? { 'other employer': otherEmployer.introduction } : {}),
        ...(caller === 'jobseeker' ? { 'other jobseeker': here.employers[0].introduction } : {}),
      };
    case 'placementId':
      return { 'other region': abroad.placement };
  }
}

async function call(route: Route, caller: Caller, ids: Readonly<Record<string, string>>, version = 1): Promise<Reply> {
  const account = accountOf(caller);
  if (account === undefined) throw new Error(`no account for ${caller}`);
  const client = server.as({ id: account });
  const path = route.path.replace(/:([A-Za-z]\w*)/g, (_, name: string) => ids[name] ?? WORDS[name] ?? randomUUID());
  const headers = { ...(route.ifMatch ? { 'if-match': `"${version}"` } : {}) };
  const body = sampleBody(route, SAMPLES);
  switch (route.method) {
    case 'GET':
      return client.get(path, headers);
    case 'DELETE':
      return client.delete(path, headers);
    case 'POST':
      return client.post(path, body, headers);
    case 'PUT':
      return client.put(path, body, headers);
    case 'PATCH':
      return client.patch(path, body, headers);
  }
}

/** What of an answer must be the same; the number of the request differs by nature. */
const visible = ({ status, raw }: Reply) => ({ status, body: raw.body.replace(/"traceId":"[^"]*"/, '"traceId":""') });

it('knows every parameter of every route', () => {
  const known = new Set<string>([...THINGS, ...Object.keys(WORDS), ...SHARED, ...HANDLES]);
  const unknown = routes.flatMap(({ route }) => paramsOf(route).filter((name) => !known.has(name)));
  expect(unknown).toEqual([]);
});

it('can fill in every body, so that requests come as far as the thing itself', () => {
  const empty = pointing
    .filter(({ route }) => route.body && sampleBody(route, SAMPLES) === undefined)
    .map(({ route }) => route.operationId);
  expect(empty).toEqual([]);
});

describe.each(pointing.map(({ route, policy }) => ({ operationId: route.operationId, route, policy })))(
  '$operationId',
  ({ route, policy }) => {
    const callers = policy.roles.filter((role) => accountOfRole(role));

    it.each(callers)('tells %s nothing of what is not theirs', async (caller) => {
      const nothing = await call(route, caller, {});
      expect(nothing.status, nothing.raw.body).toBe(404);
      for (const name of paramsOf(route)) {
        if (!(THINGS as readonly string[]).includes(name)) continue;
        for (const [label, id] of Object.entries(foreign(name as Thing, caller, policy))) {
          if (id === undefined) throw new Error(`there is no ${name} for ${label}`);
          expect(visible(await call(route, caller, { [name]: id })), label).toEqual(visible(nothing));
        }
      }
    });
  },
);

describe('control: what is theirs is found', () => {
  // Reads, and writes on a version that does not exist: nothing is changed.
  const harmless = pointing.filter(({ route }) => route.method === 'GET' || route.ifMatch);
  const cases = harmless.flatMap(({ route, policy }) =>
    policy.roles
      .filter((role) => accountOfRole(role))
      .map((caller) => ({ operationId: route.operationId, route, caller })),
  );

  it.each(cases)('$operationId by $caller', async ({ route, caller }) => {
    const names = paramsOf(route).filter((name) => (THINGS as readonly string[]).includes(name));
    const ids = Object.fromEntries(names.map((name) => [name, own(name as Thing, caller) ?? '']));
    if (Object.values(ids).includes('')) return;
    const reply = await call(route, caller, ids, 999);
    // Found, and then refused for what the request says: the version, or a word in the made-up body.
    expect(route.method === 'GET' ? [200] : [400, 409, 412], reply.raw.body).toContain(reply.status);
  });
});

/** Roles that own or guide something; the others have nothing that others could miss. */
function accountOfRole(role: Caller): boolean {
  return ['jobseeker', 'employer', 'account-manager', 'case-manager', 'admin'].includes(role);
}

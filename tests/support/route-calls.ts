import type { RegisteredRoute } from '#server/platform/http/api.ts';
import type { Expectation } from '../api/expectations/expectation.ts';
import type { TestAccount } from './factories.ts';
import { ORIGIN, type Reply, type TestServer } from './server.ts';
import { caseloadFile, type Ids, type Kind, type Present, present, type Principal, type World } from './world.ts';

const region = ['own', 'not-mine', 'other-municipality'] as const;
const mine = ['own'] as const;

/** Kinds of things, and the relations to them, of which a principal may read the words. */
export type Sight = Record<Principal, Partial<Record<Kind, readonly Present[]>>>;

/** Whose words each principal may come across at all; an operation that shows more says so in its expectation. */
export const MAY_SEE: Sight = {
  anonymous: {},
  jobseeker: { person: mine, employer: mine, member: mine, vacancy: mine, message: mine, staff: mine },
  employer: { person: mine, employer: mine, member: mine, vacancy: mine, message: mine, staff: mine },
  'account-manager': {
    // Both keys on, in the region.
    person: ['own', 'other-municipality'],
    employer: region,
    member: region,
    vacancy: region,
    note: mine,
    contact: region,
    message: mine,
    staff: region,
  },
  'case-manager': { person: mine, message: mine, staff: ['own', 'not-mine'] },
  coach: {},
  'sroi-officer': {},
  council: {},
  admin: { employer: region, member: region, staff: region, contact: region },
  machine: {},
};

/** Whether the path names a thing that stands in some relation to who asks. */
export const namesThing = (path: string, expectation: Expectation): boolean =>
  [...path.matchAll(/:(\w+)/g)].some(([, name]) => expectation.path?.[name ?? ''] === undefined);

/** Calls a route as its expectation says, on these ids. */
export const callRoute = async (
  server: TestServer,
  { route }: RegisteredRoute,
  expectation: Expectation,
  who: TestAccount | null,
  ids: Ids,
  body: object | undefined,
): Promise<Reply> => {
  const values: Record<string, string> = { ...ids, ...expectation.path };
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${route.operationId}: nothing is known for :${name}`);
    return value;
  });
  const headers: Record<string, string> = route.ifMatch ? { 'if-match': '"1"' } : {};
  const client = server.as(who);
  if (route.upload) {
    const file = caseloadFile('Geladen');
    const raw = await server.app.inject({
      method: 'POST',
      url: `/api/v1${path}`,
      payload: file.payload,
      headers: { ...file.headers, origin: ORIGIN, cookie: await client.cookie() },
    });
    return { status: raw.statusCode, body: raw.body === '' ? undefined : raw.json(), raw };
  }
  const url = `${path}${expectation.query ?? ''}`;
  switch (route.method) {
    case 'GET':
      return client.get(url, headers);
    case 'DELETE':
      return client.delete(url, headers);
    case 'POST':
      return client.post(url, body, headers);
    case 'PUT':
      return client.put(url, body, headers);
    case 'PATCH':
      return client.patch(url, body, headers);
  }
};

/** Words of others in an answer that this principal should not come across. */
export const strayWords = (
  world: World,
  reply: Reply,
  principal: Principal,
  expectation: Expectation,
  sight = MAY_SEE,
): string[] => {
  const text = reply.raw.body.toLowerCase();
  const found: string[] = [];
  for (const relation of present)
    for (const [kind, word] of Object.entries(world.sites[relation].words) as [Kind, string][])
      if (
        text.includes(word.toLowerCase()) &&
        !sight[principal][kind]?.includes(relation) &&
        !expectation.shows?.[kind]?.includes(relation)
      )
        found.push(word);
  return found;
};

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCallers } from '../support/callers.ts';
import { apiDoors, pageDoors } from '../support/doors.ts';
import { ORIGIN, startTestServer, type TestServer } from '../support/server.ts';

/**
 * A page of somebody else lets the browser of a member of staff send us something, with the cookie that goes along: no
 * route of the API and no form of the pages takes it, whatever the content type. Routes and pages come from the program.
 */
const FOREIGN: Record<string, Record<string, string>> = {
  'no origin': {},
  'no origin, cross-site': { 'sec-fetch-site': 'cross-site' },
  'no origin, same-site': { 'sec-fetch-site': 'same-site' },
  'a foreign origin': { origin: 'https://elders.example' },
  'a foreign origin that begins like ours': { origin: `${ORIGIN}.elders.example` },
  'a foreign origin that says it is ours': { origin: 'https://elders.example', 'sec-fetch-site': 'same-origin' },
  'origin null': { origin: 'null' },
};
/** What a form or script of another site can send without asking, and what tricks readers of content types. */
const CONTENT_TYPES = [
  undefined,
  'application/json',
  'application/json; charset=utf-8',
  'APPLICATION/JSON',
  'application/json\t; a=b',
  'application/problem+json',
  'application/x-www-form-urlencoded',
  'Application/X-WWW-Form-Urlencoded; charset=utf-8',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'text/plain',
  'text/plain; application/json',
  'text/html',
  'application/xml',
  'application/octet-stream',
  'application/csp-report',
];

const unsafeRoutes = apiDoors().filter(({ method }) => method !== 'GET');
const forms = [
  ...new Set(pageDoors().flatMap(({ address, actions }) => [address, `${address}?/bestaatniet`, ...actions])),
].map((address) => ({ method: 'POST', address }));

let server: TestServer;
let cookie: string;
let base: string;

beforeAll(async () => {
  server = await startTestServer({ role: 'all' });
  const callers = await makeCallers(server);
  cookie = await server.as(callers.get('admin') ?? null).cookie();
  base = await server.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

interface Sent {
  method: string;
  address: string;
  headers: Record<string, string>;
}
/** Gives what was not refused as foreign. */
const accepted = async (attempts: readonly Sent[]): Promise<string[]> => {
  const through: string[] = [];
  for (const { method, address, headers } of attempts) {
    const answer = await server.app.inject({
      method: method as 'POST',
      url: address,
      headers: { host: new URL(ORIGIN).host, ...headers },
      payload: '{"a":"b"}',
    });
    if (answer.statusCode !== 403 || answer.json<{ code: string }>().code !== 'request.foreign-origin')
      through.push(`${answer.statusCode} ${method} ${address} ${JSON.stringify(headers)}`);
  }
  return through;
};

const attemptsOn = (
  doors: readonly { method: string; address: string }[],
  origins: readonly Record<string, string>[],
  types: readonly (string | undefined)[],
): Sent[] =>
  doors.flatMap((door) =>
    origins.flatMap((origin) =>
      types.map((type) => ({
        ...door,
        headers: { ...origin, ...(type === undefined ? {} : { 'content-type': type }) },
      })),
    ),
  );

it('reads routes and forms from the program', () => {
  expect(CONTENT_TYPES.length).toBeGreaterThanOrEqual(12);
  expect(unsafeRoutes.map(({ address }) => address)).toContain('/api/v1/sessions');
  expect(forms.map(({ address }) => address)).toEqual(
    expect.arrayContaining(['/inloggen?/password', '/beheer/rondes?/close', '/uitloggen']),
  );
});

it.each([
  ['routes of the API', unsafeRoutes],
  ['pages and form actions', forms],
])(
  'takes nothing from elsewhere: %s',
  async (_what, doors) => {
    const origins = Object.values(FOREIGN);
    const withCookie = origins.map((origin) => ({ ...origin, cookie }));
    expect(await accepted(attemptsOn(doors, withCookie, CONTENT_TYPES))).toEqual([]);
    // Nobody is logged in yet: somebody else's account could be given to them. Without a word about where it comes from it
    // is no browser but a program, and there is nothing to forge.
    const named = origins.filter((origin) => Object.keys(origin).length > 0);
    const simple = [undefined, 'application/json', 'application/x-www-form-urlencoded', 'text/plain'];
    expect(await accepted(attemptsOn(doors, named, simple))).toEqual([]);
  },
  120_000,
);

/** What a browser sends from our own page; over a real connection, since the pages read it from there. */
const fromOurPage = async (address: string): Promise<{ status: number; code: string }> => {
  const body = new URLSearchParams({ idempotencyKey: randomUUID() }).toString();
  const call = request(new URL(address, base), {
    method: 'POST',
    headers: {
      host: new URL(ORIGIN).host,
      origin: ORIGIN,
      cookie,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    },
  });
  call.end(body);
  const [answer] = (await once(call, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  return { status: answer.statusCode ?? 0, code: text.includes('request.foreign-origin') ? 'foreign' : '' };
};

it('takes the same forms from our own pages', async () => {
  const refused: string[] = [];
  // Without logging out: that would end the session that the others are sent with.
  for (const { address } of forms.filter(({ address: one }) => one !== '/uitloggen')) {
    const { status, code } = await fromOurPage(address);
    if (code === 'foreign' || status >= 500) refused.push(`${status} ${address}`);
  }
  expect(refused).toEqual([]);
}, 120_000);

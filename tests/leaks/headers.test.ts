import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { roles } from '#contract/roles.ts';
import { type Caller, makeCallers } from '../support/callers.ts';
import { apiDoors, pageDoors } from '../support/doors.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

/**
 * The headers that keep a browser from doing what we did not mean, on every answer: pages, routes, files, redirects and
 * errors, for whoever asks. The rules are those of internet.nl, the NL GOV API Design Rules and OWASP ASVS 5.0 (V3.4).
 */
const PUBLIC_URL = 'https://werkbrug.example';
const CALLERS: readonly Caller[] = ['anonymous', ...roles];
const YEAR_S = 31_536_000;
/** Whoever holds such a link is as good as logged in. */
const PRIVATE_LINK = /^\/(uitnodiging|wachtwoord|inloggen\/link)\//;
/** Answers of the API that are the same for everybody. */
const CACHEABLE = new Set(['/api/v1/taxonomy/lists']);

let server: TestServer;
let base: string;
const cookies = new Map<Caller, string>();

beforeAll(async () => {
  server = await startTestServer({ role: 'all', env: { PUBLIC_URL } });
  for (const [caller, account] of await makeCallers(server)) cookies.set(caller, await server.as(account).cookie());
  base = await server.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

const ask = async (address: string, caller: Caller, init: RequestInit = {}): Promise<Response> => {
  const cookie = cookies.get(caller) ?? '';
  const answer = await fetch(base + address, {
    redirect: 'manual',
    ...init,
    headers: { ...(cookie === '' ? {} : { cookie }), ...(init.headers as Record<string, string> | undefined) },
  });
  await answer.arrayBuffer();
  return answer;
};

/** What is wrong with a Content-Security-Policy; the tests of internet.nl. */
const policyFaults = (policy: string | null): string[] => {
  if (policy === null) return ['no content-security-policy'];
  const directives = new Map(policy.split(';').map((part) => [part.trim().split(/\s+/)[0], part.trim()]));
  return [
    ...['default-src', 'base-uri', 'form-action', 'frame-ancestors']
      .filter((name) => !directives.has(name))
      .map((name) => `no ${name} in the policy`),
    ...(directives.get('default-src') === "default-src 'none'" ? [] : ['default-src is not none']),
    ...(directives.get('frame-ancestors') === "frame-ancestors 'none'" ? [] : ['can be framed']),
    ...(/'unsafe-|\bdata:|\bblob:|\bhttps?:|(^|\s)\*/.exec(policy) ?? [])
      .slice(0, 1)
      .map((part) => `policy has ${part}`),
  ];
};

const faultsOf = (answer: Response, address: string, caller: Caller): string[] => {
  const get = (name: string) => answer.headers.get(name);
  const api = /^\/(api|health)\//.test(address);
  const seconds = Number(/max-age=(\d+)/.exec(get('strict-transport-security') ?? '')?.[1] ?? 0);
  const own = caller !== 'anonymous' || PRIVATE_LINK.test(address);
  const file = /\.[a-z0-9]+$/.test(address) && !api;
  const noStore = api ? !CACHEABLE.has(address) : own && !file;
  const checks: [boolean, string][] = [
    [get('x-content-type-options') === 'nosniff', 'no nosniff'],
    [get('x-frame-options') === 'DENY', 'no x-frame-options'],
    [/^(same-origin|no-referrer)$/.test(get('referrer-policy') ?? ''), 'no referrer-policy'],
    [get('cross-origin-opener-policy') === 'same-origin', 'no opener policy'],
    [get('cross-origin-resource-policy') === 'same-origin', 'no resource policy'],
    [(get('permissions-policy') ?? '').includes('camera=()'), 'no permissions-policy'],
    [seconds >= YEAR_S, 'no strict-transport-security'],
    [get('server') === null && get('x-powered-by') === null, 'says what it is made with'],
    [!api || /^\d+\.\d+\.\d+$/.test(get('api-version') ?? ''), 'no api-version'],
    [!noStore || /\bno-store\b/.test(get('cache-control') ?? ''), 'may be kept by a browser'],
    [answer.status < 500, 'a fault of our own'],
  ];
  return [
    ...checks.flatMap(([good, fault]) => (good ? [] : [fault])),
    ...policyFaults(get('content-security-policy')),
  ].map((fault) => `${answer.status} ${address} as ${caller}: ${fault}`);
};

it.each(CALLERS)('every page, for %s', async (caller) => {
  const pages = pageDoors();
  const faults: string[] = [];
  const statuses = new Set<number>();
  for (const { address } of pages) {
    const answer = await ask(address, caller);
    statuses.add(answer.status);
    faults.push(...faultsOf(answer, address, caller));
  }
  expect(faults).toEqual([]);
  // Pages, redirects and refusals were all among them.
  expect([...statuses]).toEqual(expect.arrayContaining(caller === 'anonymous' ? [200, 303] : [200, 403]));
});

it.each(CALLERS)('every route of the API, for %s', async (caller) => {
  const faults: string[] = [];
  for (const { method, address } of apiDoors()) {
    // The session is needed for the routes after it.
    if (method === 'DELETE' && /\/sessions/.test(address)) continue;
    const answer = await ask(address, caller, {
      method,
      ...(method === 'GET' ? {} : { headers: { origin: PUBLIC_URL, 'content-type': 'application/json' }, body: '{}' }),
    });
    faults.push(...faultsOf(answer, address, caller));
  }
  expect(faults).toEqual([]);
});

it('answers to what is no page or route, and to what cannot be read', async () => {
  const faults: string[] = [];
  const BUILT = path.resolve(import.meta.dirname, '../../web/build/client');
  const immutable = readdirSync(path.join(BUILT, '_app/immutable/assets'));
  const odd: [string, RequestInit?][] = [
    ['/nergens'],
    ['/mensen/nergens/heen'],
    ['/%zz'],
    ['/api/v1/nergens'],
    ['/api/v1/%zz'],
    ['/api/v1/openapi.json'],
    ['/health/live'],
    ['/health/ready'],
    ['/favicon.svg'],
    ['/robots.txt'],
    ['/.well-known/security.txt'],
    [`/_app/immutable/assets/${immutable[0]}`],
    ['/_app/immutable/bestaat-niet.js'],
    ['/api/v1/sessions', { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain', origin: PUBLIC_URL } }],
    [
      '/api/v1/sessions',
      { method: 'POST', body: '{', headers: { 'content-type': 'application/json', origin: PUBLIC_URL } },
    ],
    [
      '/api/v1/sessions',
      { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', origin: 'https://elders.example' } },
    ],
    ['/inloggen', { method: 'POST', body: 'x', headers: { origin: 'https://elders.example' } }],
    [
      '/inloggen?/bestaatniet',
      {
        method: 'POST',
        body: 'a=b',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: PUBLIC_URL },
      },
    ],
    ['/inloggen', { method: 'PUT', body: 'x', headers: { origin: PUBLIC_URL } }],
  ];
  for (const [address, init] of odd)
    for (const caller of ['anonymous', 'case-manager'] as const) {
      const answer = await ask(address, caller, init);
      faults.push(...faultsOf(answer, address, caller));
    }
  expect(faults).toEqual([]);
});

it('answers when the API is away: a page that says what to do, and nothing of the cause', async () => {
  const lonely = await startTestServer({ role: 'web', env: { PUBLIC_URL, API_URL: 'http://127.0.0.1:9' } });
  try {
    const there = await lonely.app.listen({ port: 0, host: '127.0.0.1' });
    // The page of the site, and, where even who is logged in cannot be asked, the one that needs nothing.
    for (const cookie of ['', cookies.get('employer') ?? '']) {
      const answer = await fetch(`${there}/inloggen`, { headers: { accept: 'text/html', cookie } });
      const text = await answer.text();
      expect(answer.status).toBe(500);
      expect(text).toContain('Er ging iets mis bij ons');
      expect(text).toContain('079 000 00 00');
      expect(text).not.toMatch(/fetch failed|ECONN|127\.0\.0\.1|node_modules| at .*:\d+:\d+/);
      expect(policyFaults(answer.headers.get('content-security-policy'))).toEqual([]);
    }
  } finally {
    await lonely.close();
  }
});

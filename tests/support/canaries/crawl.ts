import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { RegisteredRoute } from '#server/platform/http/api.ts';
import { expectations } from '../../api/expectations/index.ts';
import type { Canaries, Canary } from './detector.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const PAGES = path.join(ROOT, 'web/src/routes');
const FILES = path.join(ROOT, 'web/build/client');

/** Somebody who asks, with the cookie of a session, or without. */
export interface Visitor {
  name: string;
  cookie: string;
}

/** A marked value in an answer. */
export interface Sighting {
  visitor: string;
  where: string;
  value: string;
  canary: Canary;
}

/** Values for the parameters of API routes and pages, by name. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** Everything that came back, looked at byte by byte, with what was seen in it. */
export const makeCrawler = (base: string, canaries: Canaries) => {
  const tally = { responses: 0, bytes: 0, statuses: new Map<number, number>(), failed: [] as string[] };
  const sightings: Sighting[] = [];

  /** Looks at a text that did not come over http: a mail, a row of the index, the log. */
  const look = (visitor: string, where: string, text: string): Sighting[] => {
    tally.bytes += Buffer.byteLength(text);
    const found = [...canaries.find(text)].map(([value, canary]) => ({ visitor, where, value, canary }));
    sightings.push(...found);
    return found;
  };

  const ask = async (
    visitor: Visitor,
    address: string,
    given: { method?: string; body?: unknown; raw?: string; headers?: Record<string, string> } = {},
  ): Promise<{ status: number; text: string; sightings: Sighting[] }> => {
    const { method = 'GET', body, raw, headers = {} } = given;
    const reply = await fetch(base + address, {
      method,
      redirect: 'manual',
      headers: {
        ...(visitor.cookie === '' ? {} : { cookie: visitor.cookie }),
        ...(method === 'GET' ? {} : { origin: base, 'content-type': 'application/json' }),
        ...headers,
      },
      ...(raw !== undefined ? { body: raw } : body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    tally.responses++;
    tally.statuses.set(reply.status, (tally.statuses.get(reply.status) ?? 0) + 1);
    if (reply.status >= 500)
      tally.failed.push(`${visitor.name}: ${method} ${address} ${JSON.stringify(body)} ${text.slice(0, 300)}`);
    const head = [...reply.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    const seen = look(visitor.name, `${method} ${address} (${reply.status})`, `${head}\n\n${text}`);
    return { status: reply.status, text, sightings: seen };
  };

  /** Every route that reads, on every value of its parameter, whether the visitor may or not. */
  const api = async (
    visitor: Visitor,
    routes: readonly RegisteredRoute[],
    values: Values,
    bodies: Readonly<Record<string, readonly object[]>>,
  ): Promise<Set<string>> => {
    const answered = new Set<string>();
    for (const { route, policy } of routes) {
      const reads = route.method === 'GET' || (route.method === 'POST' && policy.audit !== 'change');
      if (!reads) continue;
      const written = expectations[route.operationId];
      const [, name] = /:(\w+)/.exec(route.path) ?? [];
      const fixed = written?.path?.[name ?? ''];
      for (const value of name === undefined ? [''] : (values[name] ?? [fixed ?? 'x'])) {
        const address = `/api/v1${route.path.replace(/:\w+/, value)}${written?.query ?? ''}`;
        const given = route.method === 'POST' ? (bodies[route.operationId] ?? [{}]) : [undefined];
        for (const body of given) {
          const { status } = await ask(visitor, address, { method: route.method, ...(body ? { body } : {}) });
          if (status < 300) answered.add(route.operationId);
        }
      }
    }
    return answered;
  };

  /** Every page that stands in the folder of pages, with the data that its script would fetch. */
  const pages = async (visitor: Visitor, values: Values): Promise<void> => {
    for (const page of await allPages())
      for (const address of filled(page, values)) {
        await ask(visitor, address);
        await ask(visitor, `${address === '/' ? '' : address}/__data.json`);
      }
  };

  /** Where links lead from here, with the filters and pages that somebody clicks together. */
  const links = async (visitor: Visitor, start: string, most: number): Promise<number> => {
    const waiting = [start];
    const seen = new Set<string>(['/uitloggen']);
    while (waiting.length > 0 && seen.size < most) {
      const address = waiting.shift() ?? '/';
      if (seen.has(address)) continue;
      seen.add(address);
      const { text } = await ask(visitor, address);
      for (const [, link = ''] of text.matchAll(/(?:href|action|src)="([^"#]+)/g)) {
        const url = new URL(link.replaceAll('&amp;', '&'), base + address);
        if (url.origin === base) waiting.push(url.pathname + url.search);
      }
    }
    return seen.size;
  };

  /** Every file that is served as it is, and the source map that it might have. */
  const files = async (visitor: Visitor): Promise<number> => {
    const entries = await readdir(FILES, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
      .map((entry) => path.relative(FILES, path.join(entry.parentPath, entry.name)));
    for (const name of names) {
      await ask(visitor, `/${name}`);
      if (/\.(js|css)$/.test(name)) await ask(visitor, `/${name}.map`);
    }
    return names.length;
  };

  /** What is answered to those who ask for what is not there, or ask it wrongly. */
  const errors = async (visitor: Visitor): Promise<void> => {
    for (const address of ['/bestaat-niet', '/api/v1/bestaat-niet', '/zoeken/groep/%00', '/%ff', '/mensen/%2e%2e/x'])
      await ask(visitor, address);
    for (const raw of ['{', '[]', '{"email":', 'x'.repeat(70_000)]) {
      await ask(visitor, '/api/v1/search/cells', { method: 'POST', raw });
      await ask(visitor, '/api/v1/sessions', { method: 'POST', raw });
    }
    await ask(visitor, '/api/v1/people', { method: 'POST', raw: '<x/>', headers: { 'content-type': 'text/xml' } });
    await ask(visitor, '/inloggen', { method: 'POST', raw: 'email=x', headers: { origin: 'https://elders.example' } });
    await ask(visitor, '/api/v1/openapi.json');
    await ask(visitor, '/health/ready');
  };

  return { ask, look, api, pages, links, files, errors, tally, sightings };
};

export type Crawler = ReturnType<typeof makeCrawler>;

/** Addresses of pages and endpoints as the folders say, with their parameters in brackets. */
const allPages = async (): Promise<string[]> => {
  const entries = await readdir(PAGES, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => /^\+(page\.svelte|server\.ts)$/.test(entry.name))
    .map((entry) => path.relative(PAGES, entry.parentPath))
    .map(
      (folder) =>
        `/${folder
          .split(path.sep)
          .filter((part) => part !== '' && !part.startsWith('('))
          .join('/')}`,
    );
  return [...new Set(found)].filter((address) => address !== '/uitloggen').sort();
};

const filled = (page: string, values: Values): string[] => {
  const [whole, name] = /\[(\w+)\]/.exec(page) ?? [];
  if (whole === undefined || name === undefined) return [page];
  return (values[name] ?? ['x']).flatMap((value) => filled(page.replace(whole, value), values));
};

import type { IncomingMessage, ServerResponse } from 'node:http';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { INTERNAL_HEADER, internalToken } from './app.ts';

/** One call of the API by a page; the answer is what went over the line. */
export interface ApiCall {
  method: string;
  /** Path with query, from `/api/`. */
  url: string;
  headers: Record<string, string>;
  body?: string | Buffer;
}
export interface ApiReply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}
export type CallApi = (call: ApiCall) => Promise<ApiReply>;

type PageHandler = (
  req: IncomingMessage & { callApi?: CallApi },
  res: ServerResponse,
  next: (error?: unknown) => void,
) => void;

const HANDLER = path.resolve(import.meta.dirname, '../../../web/build/handler.js');

/** Pages may upload a caseload; the API checks the real limit per route. */
const PAGE_BODY_LIMIT = '6M';

/** In this process: no socket, no copy of the rate limit, and the visitor's own address comes along. */
const inProcess =
  (app: FastifyInstance, client: string): CallApi =>
  async ({ method, url, headers, body }) => {
    const reply = await app.inject({
      method: method as 'GET',
      url,
      headers: { ...headers, [INTERNAL_HEADER]: internalToken, 'x-werkbrug-client': client },
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: reply.statusCode, headers: reply.headers as ApiReply['headers'], body: reply.body };
  };

/** ROLE=web: the API is another process. The origin was checked here, so the call carries the API's own. */
const overHttp =
  (apiUrl: string): CallApi =>
  async ({ method, url, headers, body }) => {
    const reply = await fetch(new URL(url, apiUrl), {
      method,
      headers: { ...headers, origin: new URL(apiUrl).origin },
      redirect: 'manual',
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
    });
    const list: ApiReply['headers'] = Object.fromEntries(reply.headers);
    list['set-cookie'] = reply.headers.getSetCookie();
    return { status: reply.status, headers: list, body: await reply.text() };
  };

/** Serves the built SvelteKit pages for everything that is not the API. */
export const installPages = async (app: FastifyInstance, config: Config): Promise<void> => {
  if (!existsSync(HANDLER)) throw new Error('The pages are not built: run npm run build.');
  const https = config.publicUrl.startsWith('https:');
  process.env.PROTOCOL_HEADER = 'x-werkbrug-proto';
  process.env.HOST_HEADER = 'x-werkbrug-host';
  process.env.BODY_SIZE_LIMIT = PAGE_BODY_LIMIT;
  const { handler } = (await import(pathToFileURL(HANDLER).href)) as { handler: PageHandler };

  await app.register(async (pages) => {
    // The body is left in the stream for SvelteKit.
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser('*', (_request, _payload, done) => done(null));
    pages.route({
      method: ['GET', 'HEAD', 'POST'],
      url: '/*',
      handler: (request, reply) => {
        reply.hijack();
        for (const [name, value] of Object.entries(reply.getHeaders()))
          if (value !== undefined) reply.raw.setHeader(name, value);
        const raw = request.raw as IncomingMessage & { callApi?: CallApi };
        raw.headers['x-werkbrug-proto'] =
          https || (config.trustProxy && request.protocol === 'https') ? 'https' : 'http';
        raw.headers['x-werkbrug-host'] = request.host;
        raw.callApi = config.apiUrl === null ? inProcess(app, request.ip) : overHttp(config.apiUrl);
        handler(raw, reply.raw, (error) => {
          if (error) request.log.error({ err: error }, 'page failed');
          if (!reply.raw.headersSent)
            reply.raw.writeHead(error ? 500 : 404, { 'content-type': 'text/plain; charset=utf-8' });
          reply.raw.end(error ? 'Er ging iets mis bij ons.' : 'Deze pagina bestaat niet.');
        });
      },
    });
  });
};

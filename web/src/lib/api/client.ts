import type { Problem } from '#contract/problem.ts';
import type { Route, RouteCall, RouteResult } from '#contract/route.ts';

/** What goes over the line, whether that line is a socket or a function call in the same process. */
export interface WireReply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}
export type Wire = (call: {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string | Buffer;
}) => Promise<WireReply>;

/** An answer of the API that is not the one that was hoped for. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly traceId: string;
  readonly errors: readonly { pointer: string; detail: string }[];
  constructor(problem: Problem) {
    super(problem.detail);
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail;
    this.traceId = problem.traceId;
    this.errors = problem.errors ?? [];
  }
}

export type Api = <const R extends Route>(route: R, call: RouteCall<R>) => Promise<RouteResult<R>>;

interface LooseCall {
  params?: Record<string, string | number>;
  query?: Record<string, unknown>;
  body?: unknown;
  ifMatch?: number;
  idempotencyKey?: string;
  file?: { name: string; bytes: Uint8Array };
}

/** A body of multipart/form-data with one file; the boundary is random, so no file can contain it. */
const multipart = (file: { name: string; bytes: Uint8Array }): { type: string; body: Buffer } => {
  const boundary = `werkbrug-${crypto.randomUUID()}`;
  const name = file.name.replace(/["\r\n\\]/g, '_');
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
};

const urlOf = (route: Route, call: LooseCall): string => {
  const path = route.path.replace(/:([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(String(call.params?.[name] ?? '')),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {})) {
    if (value === undefined || value === null) continue;
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) query.append(name, String(one));
  }
  const text = query.toString();
  return `/api/v1${path}${text === '' ? '' : `?${text}`}`;
};

const asProblem = (reply: WireReply): Problem => {
  try {
    return JSON.parse(reply.body) as Problem;
  } catch {
    return {
      type: 'about:blank',
      title: 'Er ging iets mis bij ons',
      status: reply.status,
      detail: 'Probeer het zo opnieuw.',
      code: 'service.internal',
      traceId: '',
    };
  }
};

/**
 * The API as typed functions over route declarations. `headers` go with every call; `onReply` sees every answer, and
 * `asRead` puts a refusal in the language of the reader.
 */
export const makeApi =
  (
    wire: Wire,
    headers: Record<string, string>,
    onReply: (reply: WireReply) => void,
    asRead: (problem: Problem) => Problem,
  ): Api =>
  async (route, given) => {
    const call = given as LooseCall;
    const upload = call.file && multipart(call.file);
    const body = upload?.body ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
    const reply = await wire({
      method: route.method,
      url: urlOf(route, call),
      headers: {
        ...headers,
        ...(body === undefined ? {} : { 'content-type': upload?.type ?? 'application/json' }),
        ...(call.ifMatch === undefined ? {} : { 'if-match': `"${call.ifMatch}"` }),
        ...(call.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }),
      },
      ...(body === undefined ? {} : { body }),
    });
    onReply(reply);
    if (reply.status >= 400) throw new ApiProblem(asRead(asProblem(reply)));
    return (reply.body === '' ? undefined : JSON.parse(reply.body)) as never;
  };

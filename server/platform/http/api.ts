import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Route, RouteAnswer, RouteInput } from '#contract/route.ts';
import { type FieldError, fieldErrors } from '#contract/validation.ts';
import type { Actor } from '../actor.ts';
import { needsSecondFactor } from '../auth/sessions.ts';
import type { Context, ContextFactory } from '../context.ts';
import { surfaceOf } from '../db.ts';
import {
  forbidden,
  invalidInput,
  notLoggedIn,
  secondFactorRequired,
  unsupportedMediaType,
  versionRequired,
} from '../errors.ts';
import type { Policies, Policy } from '../policy.ts';
import { once } from './idempotency.ts';

/** A file of an upload route, read whole within the size limit. */
export interface UploadedFile {
  name: string;
  bytes: Buffer;
}

export interface HandlerExtras {
  actor: Actor;
  /** Version from If-Match, on routes that ask for it. */
  ifMatch: number;
  file: UploadedFile;
  /** Fields beside the file on upload routes. */
  fields: Record<string, string>;
  request: FastifyRequest;
  reply: FastifyReply;
}

export type Handler<R extends Route> = (ctx: Context, input: RouteInput<R> & HandlerExtras) => Promise<RouteAnswer<R>>;
/** For routes whose policy has `surface: 'none'`: no transaction is opened. */
export type PlainHandler<R extends Route> = (input: RouteInput<R> & HandlerExtras) => Promise<RouteAnswer<R>>;

export interface RegisteredRoute {
  route: Route;
  policy: Policy;
}

export interface Api {
  route<R extends Route>(route: R, handler: Handler<R>): void;
  plain<R extends Route>(route: R, handler: PlainHandler<R>): void;
  /** Every route that exists, for documentation and for the tests that walk all of them. */
  readonly registered: readonly RegisteredRoute[];
}

/** True when JSON nests deeper than `limit`: such a body is an attack, not a form. */
const tooDeep = (value: unknown, limit: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (limit === 0 || Object.values(value).some((part) => tooDeep(part, limit - 1)));

const MAX_DEPTH = 20;

const parsePart = (schema: z.ZodType | undefined, value: unknown, root: string, errors: FieldError[]): unknown => {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  errors.push(...fieldErrors(parsed.error, root));
  return undefined;
};

const parseIfMatch = (header: string | undefined): number => {
  if (header === undefined) throw versionRequired();
  const version = /^"?(\d{1,9})"?$/.exec(header)?.[1];
  if (version === undefined)
    throw invalidInput([{ pointer: '/headers/if-match', detail: 'Stuur het versienummer, zoals "3".' }]);
  return Number(version);
};

const readUpload = async (request: FastifyRequest): Promise<{ file: UploadedFile; fields: Record<string, string> }> => {
  const missing = () => invalidInput([{ pointer: '/body/file', detail: 'Kies een bestand.' }]);
  if (!request.isMultipart()) throw unsupportedMediaType();
  const fields: Record<string, string> = {};
  let file: UploadedFile | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') file = { name: part.filename.slice(0, 200), bytes: await part.toBuffer() };
      else if (typeof part.value === 'string') fields[part.fieldname] = part.value.slice(0, 4_000);
    }
  } catch (error) {
    // Limits have a code and an answer of their own; without one the parts could not be taken apart.
    if (typeof (error as { code?: unknown }).code === 'string') throw error;
    throw invalidInput([{ pointer: '/body', detail: 'Het bestand kwam niet heel aan. Kies het opnieuw.' }]);
  }
  if (!file || file.bytes.length === 0) throw missing();
  return { file, fields };
};

/**
 * The one way to add a route to the API. Order of a request: origin, session, role, second factor, input (all errors
 * together), one transaction on the actor's surface with idempotency, and an answer that holds only listed fields.
 */
export const makeApi = (app: FastifyInstance, contexts: ContextFactory, policies: Policies): Api => {
  const registered: RegisteredRoute[] = [];
  const known: Record<string, Policy | undefined> = policies;

  const authorise = (policy: Policy, actor: Actor): void => {
    if (actor.role === 'system' || !policy.roles.includes(actor.role)) {
      if (actor.role === 'anonymous') throw notLoggedIn();
      throw forbidden();
    }
    if (needsSecondFactor(actor) && !actor.secondFactor && !policy.withoutSecondFactor) throw secondFactorRequired();
  };

  const add = <R extends Route>(
    route: R,
    run: (policy: Policy, input: RouteInput<R> & HandlerExtras) => Promise<unknown>,
  ): void => {
    const policy = known[route.operationId];
    if (!policy) throw new Error(`Route ${route.method} ${route.path} has no policy for ${route.operationId}`);
    registered.push({ route, policy });
    app.route({
      method: route.method,
      url: `/api/v1${route.path}`,
      handler: async (request, reply) => {
        const { actor } = request;
        authorise(policy, actor);
        const errors: FieldError[] = [];
        const params = parsePart(route.params, request.params, '/path', errors);
        const query = parsePart(route.query, request.query, '/query', errors);
        if (route.body && tooDeep(request.body, MAX_DEPTH))
          errors.push({ pointer: '/body', detail: 'Deze gegevens zijn te diep genest.' });
        const body = errors.some((error) => error.pointer === '/body')
          ? undefined
          : parsePart(route.body, request.body ?? undefined, '/body', errors);
        const ifMatch = route.ifMatch ? parseIfMatch(request.headers['if-match']) : 0;
        if (errors.length > 0) throw invalidInput(errors);
        const upload = route.upload
          ? await readUpload(request)
          : { file: { name: '', bytes: Buffer.alloc(0) }, fields: {} };
        const input = { params, query, body, actor, ifMatch, request, reply, ...upload } as RouteInput<R> &
          HandlerExtras;
        const answer = await run(policy, input);
        if (reply.sent) return reply;
        void reply.code(route.status);
        if (!route.response) return reply.send();
        const checked = route.response.parse(answer) as { version?: unknown };
        if (typeof checked === 'object' && typeof checked.version === 'number')
          void reply.header('etag', `"${checked.version}"`);
        return reply.type('application/json; charset=utf-8').send(JSON.stringify(checked));
      },
    });
  };

  return {
    registered,
    route(route, handler) {
      add(route, (policy, input) => {
        const { surface } = policy;
        if (surface === 'none') throw new Error(`${route.operationId} has no transaction: register it with plain()`);
        const act = {
          surface: surface ?? surfaceOf(input.actor),
          actor: input.actor,
          operation: route.operationId,
          purpose: policy.purpose,
        };
        return route.method === 'GET' && policy.audit === 'none' && !policy.writes
          ? contexts.read(act, (ctx) => handler(ctx, input))
          : contexts.run(act, (ctx) => once(ctx, input.request, route, () => handler(ctx, input)));
      });
    },
    plain(route, handler) {
      add(route, (_policy, input) => handler(input));
    },
  };
};

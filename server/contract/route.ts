import type { z } from 'zod';

/**
 * A route is data, shared by server, web and documentation. `path` is relative to `/api/v1`, with `:name` parameters.
 * Who may call it stands in the policy table of the module (`<module>.policy.ts`) under the same `operationId`.
 */
export interface Route {
  operationId: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The caller must send the version it read (`If-Match`): 428 without, 412 when stale. */
  ifMatch?: true;
  /** A file is uploaded as multipart/form-data; the handler reads `input.file`. */
  upload?: true;
  /** The one success status with the shape of its body; `undefined` body for 204, and for 302 a `location` header. */
  status: 200 | 201 | 202 | 204 | 302;
  response?: z.ZodType;
}

export const route = <const R extends Route>(declaration: R): R => declaration;

type OutputOf<S> = S extends z.ZodType ? z.output<S> : undefined;
type InputOf<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What a handler gets: parsed values. */
export interface RouteInput<R extends Route> {
  params: OutputOf<R['params']>;
  query: OutputOf<R['query']>;
  body: OutputOf<R['body']>;
}

/** What a caller gives: values before parsing. Keys without a schema are left out. */
export type RouteCall<R extends Route> = (R['params'] extends z.ZodType ? { params: InputOf<R['params']> } : unknown) &
  (R['query'] extends z.ZodType ? { query?: InputOf<R['query']> } : unknown) &
  (R['body'] extends z.ZodType ? { body: InputOf<R['body']> } : unknown) &
  (R['ifMatch'] extends true ? { ifMatch: number } : unknown) &
  (R['upload'] extends true ? { file: { name: string; bytes: Uint8Array } } : unknown) & { idempotencyKey?: string };

/** What a handler answers before the response schema has dropped unlisted fields. */
export type RouteAnswer<R extends Route> = R['response'] extends z.ZodType ? z.input<R['response']> : undefined;

/** What a caller receives. */
export type RouteResult<R extends Route> = R['response'] extends z.ZodType ? z.output<R['response']> : undefined;

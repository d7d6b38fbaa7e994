import type { FastifyInstance } from 'fastify';

/** Headers of every answer, pages included. */
const common = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

const API_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/**
 * For what the web server answers without a page: redirects, files, refusals, and the page that says that even the error
 * page could not be made. Pages put their own policy, with its nonce, in this place.
 */
const NO_PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** Two years; internet.nl asks for at least one. Only over https: on plain http it must not be sent (RFC 6797 §7.2). */
const HSTS = 'max-age=63072000; includeSubDomains';

export interface HeaderOptions {
  https: boolean;
  version: string;
}

/** Gives the headers of an answer to an address. */
export type HeadersFor = (url: string) => Record<string, string>;

export const makeHeaders = ({ https, version }: HeaderOptions): HeadersFor => {
  const every = { ...common, ...(https ? { 'strict-transport-security': HSTS } : {}) };
  const page = { ...every, 'content-security-policy': NO_PAGE_POLICY };
  const data = {
    ...every,
    'content-security-policy': API_POLICY,
    'cache-control': 'no-store',
    // NL GOV API Design Rules: the full version in every answer.
    'api-version': version,
  };
  return (url) => (url.startsWith('/api/') || url.startsWith('/health/') ? data : page);
};

export const installHeaders = (app: FastifyInstance, headersFor: HeadersFor): void => {
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headersFor(request.url));
    done();
  });
};

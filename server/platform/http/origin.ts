import type { FastifyRequest } from 'fastify';
import { foreignOrigin } from '../errors.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
};

/**
 * Cross-site request forgery: an unsafe request must come from our own pages, whatever its content type. Browsers always
 * send Origin with it. Without Origin only a caller without a session cookie passes (a program that logs in, or a
 * machine client with its own token): there is nothing to forge.
 */
export const checkOrigin = (request: FastifyRequest, hasCookie: boolean, publicHost: string): void => {
  if (SAFE.has(request.method)) return;
  const { origin } = request.headers;
  if (typeof origin === 'string') {
    const host = hostOf(origin);
    if (host !== null && (host === publicHost || host === request.headers.host)) return;
    throw foreignOrigin();
  }
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin') return;
  if (hasCookie || typeof site === 'string') throw foreignOrigin();
};

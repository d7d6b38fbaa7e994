import { employerExport } from '#lib/server/employer-list.ts';
import { requireRole } from '#lib/server/guard.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ locals, url }) => {
  requireRole(locals.session, ['account-manager', 'admin'], url);
  return employerExport(locals.api, url);
};

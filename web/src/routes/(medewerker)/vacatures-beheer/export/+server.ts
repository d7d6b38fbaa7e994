import { requireRole } from '#lib/server/guard.ts';
import { vacancyExport } from '#lib/server/vacancy-pages.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = ({ locals, url }) => {
  requireRole(locals.session, ['account-manager'], url);
  return vacancyExport(locals.api, url, true);
};

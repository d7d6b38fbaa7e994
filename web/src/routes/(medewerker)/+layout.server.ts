import { requireRole } from '#lib/server/guard.ts';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = ({ locals, url }) => ({
  session: requireRole(
    locals.session,
    ['account-manager', 'case-manager', 'coach', 'sroi-officer', 'council', 'admin'],
    url,
  ),
});

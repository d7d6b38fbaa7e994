import { requireRole } from '#lib/server/guard.ts';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = ({ locals, url }) => ({ session: requireRole(locals.session, ['admin'], url) });

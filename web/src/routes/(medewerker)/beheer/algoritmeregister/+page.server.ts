import { registerText } from '#lib/server/register-text.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, url }) => registerText(locals.api, url, locals.session?.region ?? '');

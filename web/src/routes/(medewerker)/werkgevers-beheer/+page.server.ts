import { employerList } from '#lib/server/employer-list.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, url }) => employerList(locals.api, url);

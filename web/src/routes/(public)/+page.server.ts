import { homeData } from '#lib/server/sectors.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals }) => homeData(locals.api);

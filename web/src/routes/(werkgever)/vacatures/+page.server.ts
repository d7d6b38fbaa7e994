import { vacancyList } from '#lib/server/vacancy-pages.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, url }) => vacancyList(locals.api, url);

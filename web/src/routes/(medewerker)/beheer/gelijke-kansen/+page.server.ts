import { fairnessOf } from '#lib/server/fairness-page.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, url }) => fairnessOf(locals.api, url);

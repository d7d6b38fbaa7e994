import { DEMO_REGION } from '#lib/region.ts';
import { SECTORS } from '#lib/sectors.ts';
import { menuCounts } from '#lib/server/counts.ts';
import type { LayoutServerLoad } from './$types.js';

/**
 * Pages are plain HTML: links and forms work without script, and a page weighs nothing more than its words. The runtime
 * of the framework alone is heavier than the 30 kB of script that a page may have. A page that really does something
 * in the browser (saving while typing, dragging) says `export const csr = true` in its own +page.ts.
 */
export const csr = false;

export const load: LayoutServerLoad = async ({ locals }) => ({
  session: locals.session,
  locale: locals.locale,
  region: DEMO_REGION,
  counts: await menuCounts(locals.api, locals.session),
  ownSectors: SECTORS.filter(({ code }) => locals.session?.sectors.includes(code)).map(({ code, label, icon }) => ({
    href: `/bord?sector=${code}`,
    label,
    icon,
  })),
});

import { error } from '@sveltejs/kit';
import { homeData } from '#lib/server/sectors.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { sectors, asOf } = await homeData(locals.api);
  const sector = sectors.find((one) => one.code === params.code);
  if (!sector) error(404, 'Deze sector is er niet');
  return { sector, asOf };
};

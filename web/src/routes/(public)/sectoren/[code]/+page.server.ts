import { error } from '@sveltejs/kit';
import { homeData } from '#lib/server/sectors.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ params }) => {
  const { sectors, asOf } = homeData();
  const sector = sectors.find((one) => one.code === params.code);
  if (!sector) error(404, 'Deze sector is er niet');
  return { sector, asOf };
};

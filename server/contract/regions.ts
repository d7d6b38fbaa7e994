import { z } from 'zod';
import { route } from './route.ts';

export const listRegions = route({
  operationId: 'regions.list',
  method: 'GET',
  path: '/regions',
  summary: 'Labour-market regions with their municipalities (today)',
  status: 200,
  response: z.object({
    regions: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        municipalities: z.array(z.object({ code: z.string(), name: z.string() })),
      }),
    ),
  }),
});

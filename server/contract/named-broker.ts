import { z } from 'zod';
import { Id } from './fields.ts';
import { route } from './route.ts';

const params = z.object({ personId: Id });

export const readBroker = route({
  operationId: 'people.broker',
  method: 'GET',
  path: '/people/:personId/broker',
  summary: 'The one account manager who may broker for a person, and who could be named',
  params,
  status: 200,
  response: z.object({
    /** Null when nobody is named. */
    accountManagerId: Id.nullable(),
    /** Account managers of the region, by name; `sectors` are codes of their own sectors. */
    accountManagers: z.array(z.object({ id: Id, name: z.string(), sectors: z.array(z.string()) })),
  }),
});

export const nameBroker = route({
  operationId: 'people.name-broker',
  method: 'PUT',
  path: '/people/:personId/broker',
  summary: 'Name the one account manager who may broker for a protected person, or nobody',
  params,
  body: z.object({ accountManagerId: Id.nullable() }),
  status: 200,
  response: z.object({ accountManagerId: Id.nullable() }),
});

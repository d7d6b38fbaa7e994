import { listRoutes } from '../route-list.ts';
import { type Command, print } from './command.ts';

export const routesCommand: Command = {
  usage: 'routes',
  help: 'Elke route met methode, pad, beleid en verslaglegging, een regel JSON per route.',
  run() {
    for (const { route, policy } of listRoutes())
      print({
        method: route.method,
        path: `/api/v1${route.path}`,
        operationId: route.operationId,
        roles: policy.roles,
        relation: policy.relation,
        purpose: policy.purpose,
        audit: policy.audit,
      });
    return Promise.resolve();
  },
};

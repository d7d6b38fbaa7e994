import type { Api, RegisteredRoute } from './platform/http/api.ts';
import type { Services } from './platform/services.ts';
import type { Route } from '#contract/route.ts';
import { allPolicies, registerModules } from './server.ts';

/** Answers itself to everything, so that modules can be registered without a database; nothing in it ever runs. */
const inert: unknown = new Proxy(() => undefined, {
  get: (_target, key) => (key === 'then' ? undefined : inert),
  apply: () => inert,
});

/** Every route with its policy, in the order of the modules, without starting anything. */
export const listRoutes = (): RegisteredRoute[] => {
  const policies = allPolicies();
  const registered: RegisteredRoute[] = [];
  const add = (route: Route): void => {
    const policy = policies[route.operationId];
    if (!policy) throw new Error(`Route ${route.method} ${route.path} has no policy for ${route.operationId}`);
    registered.push({ route, policy });
  };
  const api: Api = { registered, route: add, plain: add };
  registerModules(api, policies, inert as Services);
  return registered;
};

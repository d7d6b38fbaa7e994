import * as contract from '#contract/candidates.ts';
import type { Api } from '#server/platform/http/api.ts';
import type { Services } from '#server/platform/services.ts';
import { assignPeople, listColleagues, listUnassigned, lookUpPerson, takeAccess } from './caseload.usecases.ts';
import { readHistory, readReads, readSelf } from './insight.usecases.ts';
import { changePerson, createPerson, findLookalikes, readPerson } from './people.usecases.ts';
import { protectPerson } from './protection.usecases.ts';
import { listPeople, readToday } from './own-caseload.usecases.ts';

export const registerPeople = (api: Api, services: Services): void => {
  api.route(contract.createPerson, (ctx, { body }) => {
    const { clientNumber, notADuplicate, ...identity } = body;
    return createPerson(ctx, services, { identity, clientNumber, notADuplicate });
  });
  api.route(contract.findLookalikes, async (ctx, { body }) => ({
    people: await findLookalikes(ctx, services, body),
  }));
  api.route(contract.listPeople, (ctx, { body }) => listPeople(ctx, services, body));
  api.route(contract.readToday, (ctx) => readToday(ctx, services));
  api.route(contract.listUnassigned, (ctx, { query }) => listUnassigned(ctx, services, query));
  api.route(contract.lookUpPerson, (ctx, { body }) => lookUpPerson(ctx, services, body));
  api.route(contract.listColleagues, (ctx) => listColleagues(ctx));
  api.route(contract.assignPeople, (ctx, { body }) => assignPeople(ctx, body));

  api.route(contract.readPerson, (ctx, { params }) => readPerson(ctx, services, params.personId));
  api.route(contract.changePerson, (ctx, { params, body, ifMatch }) => {
    const { clientNumber, ...identity } = body;
    return changePerson(ctx, services, { personId: params.personId, version: ifMatch, identity, clientNumber });
  });
  api.route(contract.protectPerson, (ctx, { params, body, ifMatch }) =>
    protectPerson(ctx, { personId: params.personId, version: ifMatch, protected: body.protected }),
  );
  api.route(contract.takeAccess, (ctx, { params, body }) =>
    takeAccess(ctx, { personId: params.personId, reason: body.reason }),
  );
  api.route(contract.readHistory, (ctx, { params }) => readHistory(ctx, params.personId));

  api.route(contract.readSelf, (ctx) => readSelf(ctx, services));
  api.route(contract.readReads, (ctx, { query }) => readReads(ctx, query));
};

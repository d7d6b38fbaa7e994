import { addContactMoment, listContactMoments } from '#contract/contact-moments.ts';
import * as employers from '#contract/employers.ts';
import { listRegions } from '#contract/regions.ts';
import type { Api } from '#server/platform/http/api.ts';
import type { Services } from '#server/platform/services.ts';
import { changeOwnCompany, readOwnCompany } from './company.usecases.ts';
import { addContact, listContacts } from './contact-moments.usecases.ts';
import { inviteByCompany, inviteByStaff, setColleagueAccess } from './members.usecases.ts';
import { correctEmployer, listManagers, listPortfolio, readOneEmployer } from './portfolio.usecases.ts';
import { readRegions } from './regions.usecases.ts';
import { register } from './registration.usecases.ts';
import { assign, liftSuspension, reject, suspendEmployer, verify } from './verification.usecases.ts';

export const registerOrganisations = (api: Api, services: Services): void => {
  api.route(listRegions, (ctx) => readRegions(ctx));

  api.route(employers.registerEmployer, (ctx, { body }) => register(ctx, body));
  api.route(employers.listEmployers, (ctx, { query }) => listPortfolio(ctx, query));
  api.route(employers.listAccountManagers, (ctx) => listManagers(ctx));
  api.route(employers.readEmployer, (ctx, { params }) => readOneEmployer(ctx, params.employerId));
  api.route(employers.changeEmployer, (ctx, { params, body, ifMatch }) =>
    correctEmployer(ctx, params.employerId, body, ifMatch),
  );
  api.route(employers.verifyEmployer, (ctx, { params, body }) => verify(ctx, params.employerId, body.accountManagerId));
  api.route(employers.rejectEmployer, (ctx, { params, body }) => reject(ctx, services, params.employerId, body.reason));
  api.route(employers.suspendEmployer, (ctx, { params, body }) =>
    suspendEmployer(ctx, services, params.employerId, body.reason),
  );
  api.route(employers.liftSuspension, (ctx, { params }) => liftSuspension(ctx, params.employerId));
  api.route(employers.assignAccountManager, (ctx, { params, body, ifMatch }) =>
    assign(ctx, params.employerId, body.accountManagerId, ifMatch),
  );
  api.route(employers.inviteMember, (ctx, { params, body }) => inviteByStaff(ctx, params.employerId, body));

  api.route(listContactMoments, (ctx, { params, query }) => listContacts(ctx, params.employerId, query));
  api.route(addContactMoment, (ctx, { params, body }) => addContact(ctx, params.employerId, body));

  api.route(employers.readCompany, (ctx) => readOwnCompany(ctx));
  api.route(employers.changeCompany, (ctx, { body, ifMatch }) => changeOwnCompany(ctx, body, ifMatch));
  api.route(employers.inviteColleague, (ctx, { body }) => inviteByCompany(ctx, body));
  api.route(employers.suspendColleague, (ctx, { params }) =>
    setColleagueAccess(ctx, services, params.accountId, false),
  );
  api.route(employers.readmitColleague, (ctx, { params }) => setColleagueAccess(ctx, services, params.accountId, true));
};

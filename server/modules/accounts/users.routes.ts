import { acceptInvitation, inviteJobseeker, lookAtInvitation } from '#contract/invitations.ts';
import {
  changeUser,
  inviteUser,
  reactivateUser,
  readUser,
  resendInvitation,
  resetSecondFactor,
  searchUsers,
  suspendUser,
} from '#contract/users.ts';
import type { Api } from '#server/platform/http/api.ts';
import type { Services } from '#server/platform/services.ts';
import { acceptInvitation as accept, inviteJobseekerOfCaseload, lookAt } from './invitations.usecases.ts';
import type { LoginCookies } from './login-cookies.ts';
import {
  changeStaff,
  dropSecondFactor,
  inviteAgain,
  inviteStaff,
  reactivate,
  readOneUser,
  searchForUsers,
  suspend,
} from './users.usecases.ts';

export const registerInvitations = (api: Api, services: Services, cookies: LoginCookies): void => {
  api.route(lookAtInvitation, (ctx, { body }) => lookAt(ctx, body.token));
  api.plain(acceptInvitation, async ({ body, actor, reply }) =>
    cookies.opened(reply, await accept(services, { ...body, previous: actor.sessionId })),
  );
  api.route(inviteJobseeker, (ctx, { params, body }) =>
    inviteJobseekerOfCaseload(ctx, services, { personId: params.personId, email: body.email }),
  );
};

export const registerUsers = (api: Api, services: Services): void => {
  api.route(searchUsers, (ctx, { body }) => searchForUsers(ctx, body));
  api.route(readUser, (ctx, { params }) => readOneUser(ctx, params.userId));
  api.route(inviteUser, (ctx, { body }) => inviteStaff(ctx, body));
  api.route(resendInvitation, (ctx, { params }) => inviteAgain(ctx, params.userId));
  api.route(changeUser, (ctx, { params, body, ifMatch }) => changeStaff(ctx, services, params.userId, body, ifMatch));
  api.route(suspendUser, (ctx, { params, body }) => suspend(ctx, services, params.userId, body.reason));
  api.route(reactivateUser, (ctx, { params }) => reactivate(ctx, params.userId));
  api.route(resetSecondFactor, (ctx, { params }) => dropSecondFactor(ctx, services, params.userId));
};

import * as interest from '#contract/interest.ts';
import * as contract from '#contract/introductions.ts';
import * as broker from '#contract/named-broker.ts';
import * as proposals from '#contract/proposals.ts';
import type { Context } from '#server/platform/context.ts';
import type { Api } from '#server/platform/http/api.ts';
import type { Services } from '#server/platform/services.ts';
import { acceptProposal, declineProposal, listProposals, readProposal, withdrawProposal } from './answers.usecases.ts';
import { listCandidates } from './behind.usecases.ts';
import {
  endIntroduction,
  extendTrial,
  openContact,
  planTalk,
  propose,
  startByStaff,
  startTrial,
  takeUp,
} from './brokerage.usecases.ts';
import { listOwnAsked, readOwnAsked, showInterest, withdrawInterest } from './interest.usecases.ts';
import { nameBroker, readBroker } from './named-broker.usecases.ts';
import { addNote, countWaiting, readBoard, readIntroduction } from './overview.usecases.ts';
import { endPlacement, listPlacements, recordPlacement } from './placements.usecases.ts';

const registerEmployer = (api: Api): void => {
  api.route(interest.showInterest, (ctx, { body }) => showInterest(ctx, body));
  api.route(interest.listAsked, (ctx, { query }) => listOwnAsked(ctx, query));
  api.route(interest.readAsked, (ctx, { params }) => readOwnAsked(ctx, params.introductionId));
  api.route(interest.withdrawInterest, (ctx, { params, ifMatch }) =>
    withdrawInterest(ctx, { id: params.introductionId, version: ifMatch }),
  );
};

const registerJobseeker = (api: Api, services: Services): void => {
  api.route(proposals.listProposals, async (ctx) => ({ proposals: await listProposals(ctx) }));
  api.route(proposals.readProposal, (ctx, { params }) => readProposal(ctx, params.introductionId));
  api.route(proposals.acceptProposal, (ctx, { params, ifMatch }) =>
    acceptProposal(ctx, services, { id: params.introductionId, version: ifMatch }),
  );
  api.route(proposals.declineProposal, (ctx, { params, ifMatch }) =>
    declineProposal(ctx, { id: params.introductionId, version: ifMatch }),
  );
  api.route(proposals.withdrawProposal, (ctx, { params, ifMatch }) =>
    withdrawProposal(ctx, { id: params.introductionId, version: ifMatch }),
  );
};

const registerBroker = (api: Api, services: Services): void => {
  const read = (ctx: Context, id: string) => readIntroduction(ctx, services, id);
  const stepOf = ({ params, ifMatch }: { params: { introductionId: string }; ifMatch: number }) => ({
    id: params.introductionId,
    version: ifMatch,
  });
  api.route(contract.readBoard, (ctx, { query }) => readBoard(ctx, services, query.sector));
  api.route(contract.readIntroduction, (ctx, { params }) => read(ctx, params.introductionId));
  api.route(contract.listCandidates, (ctx, { params }) => listCandidates(ctx, services, params.introductionId));
  api.route(contract.startByStaff, async (ctx, { body }) => read(ctx, await startByStaff(ctx, body)));
  api.route(contract.takeUp, async (ctx, input) => {
    await takeUp(ctx, stepOf(input));
    return read(ctx, input.params.introductionId);
  });
  api.route(contract.propose, async (ctx, input) => {
    await propose(ctx, { ...stepOf(input), ...input.body });
    return read(ctx, input.params.introductionId);
  });
  api.route(contract.openContact, async (ctx, input) => {
    await openContact(ctx, services, stepOf(input));
    return read(ctx, input.params.introductionId);
  });
  api.route(contract.planTalk, async (ctx, input) => {
    await planTalk(ctx, { ...stepOf(input), ...input.body });
    return read(ctx, input.params.introductionId);
  });
  api.route(contract.startTrial, async (ctx, input) => {
    await startTrial(ctx, { ...stepOf(input), ...input.body });
    return read(ctx, input.params.introductionId);
  });
  api.route(contract.extendTrial, async (ctx, input) => {
    await extendTrial(ctx, { ...stepOf(input), ...input.body });
    return read(ctx, input.params.introductionId);
  });
  api.route(contract.endIntroduction, async (ctx, input) => {
    await endIntroduction(ctx, { ...stepOf(input), ...input.body });
    return read(ctx, input.params.introductionId);
  });
  api.route(contract.recordPlacement, async (ctx, input) => {
    const { warnings } = await recordPlacement(ctx, services, { ...stepOf(input), ...input.body });
    return { introduction: await read(ctx, input.params.introductionId), warnings };
  });
  api.route(contract.addNote, (ctx, { params, body }) => addNote(ctx, params.introductionId, body.text));
  api.route(contract.listPlacements, (ctx, { query }) => listPlacements(ctx, services, query));
  api.route(contract.endPlacement, (ctx, { params, body, ifMatch }) =>
    endPlacement(ctx, services, { id: params.placementId, version: ifMatch, ...body }),
  );
};

export const registerIntroductions = (api: Api, services: Services): void => {
  registerEmployer(api);
  registerJobseeker(api, services);
  registerBroker(api, services);
  api.route(contract.readWaiting, (ctx) => countWaiting(ctx));
  api.route(broker.readBroker, (ctx, { params }) => readBroker(ctx, params.personId));
  api.route(broker.nameBroker, (ctx, { params, body }) => nameBroker(ctx, { ...params, ...body }));
};

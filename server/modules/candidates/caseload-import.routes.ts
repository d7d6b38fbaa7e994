import {
  commitCaseload,
  discardCaseload,
  mapCaseload,
  readCaseloadImport,
  stageCaseload,
} from '#contract/caseload-import.ts';
import type { Api } from '#server/platform/http/api.ts';
import type { Services } from '#server/platform/services.ts';
import { commitImport, discardImport, mapColumns, readImport, stageFile } from './caseload-import.usecases.ts';

export const registerCaseloadImport = (api: Api, services: Services): void => {
  api.route(stageCaseload, (ctx, { file }) => stageFile(ctx, services, file));
  api.route(readCaseloadImport, (ctx, { params, query }) => readImport(ctx, services, params.importId, query.problems));
  api.route(mapCaseload, (ctx, { params, body }) => mapColumns(ctx, services, { ...params, ...body }));
  api.route(commitCaseload, (ctx, { params }) => commitImport(ctx, services, params.importId));
  api.route(discardCaseload, async (ctx, { params }) => {
    await discardImport(ctx, params.importId);
    return undefined;
  });
};

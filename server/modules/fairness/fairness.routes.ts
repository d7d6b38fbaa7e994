import * as contract from '#contract/fairness.ts';
import type { Api } from '#server/platform/http/api.ts';
import { readFairness } from './fairness.usecases.ts';

export const registerFairness = (api: Api): void => {
  api.route(contract.readFairness, (ctx, { query }) => readFairness(ctx, query));
};

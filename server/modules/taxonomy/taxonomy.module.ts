import { findTerms as findTermsRoute, readLists } from '#contract/taxonomy.ts';
import type { Module } from '../module.ts';
import { closedLists, findTerms } from './taxonomy.usecases.ts';
import { taxonomyPolicies } from './taxonomy.policy.ts';

export const taxonomyModule: Module = {
  policies: taxonomyPolicies,
  register(api) {
    api.route(readLists, () => Promise.resolve(closedLists()));
    api.route(findTermsRoute, async (ctx, { query }) => ({ terms: await findTerms(ctx, query) }));
  },
};

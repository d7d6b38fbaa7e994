import type { Module } from '../module.ts';
import { taxonomyPolicies } from './taxonomy.policy.ts';
import { registerTaxonomy } from './taxonomy.routes.ts';

export const taxonomyModule: Module = {
  policies: taxonomyPolicies,
  register: registerTaxonomy,
};

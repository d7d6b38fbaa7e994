import type { Module } from '../module.ts';
import { labelsLoader } from './labels.loader.ts';
import { taxonomyPolicies } from './taxonomy.policy.ts';
import { registerTaxonomy } from './taxonomy.routes.ts';

export const taxonomyModule: Module = {
  policies: taxonomyPolicies,
  register: registerTaxonomy,
  loaders: (services) => ({ labels: labelsLoader(services) }),
};

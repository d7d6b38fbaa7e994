import type { Module } from '../module.ts';
import { organisationsPolicies } from './organisations.policy.ts';
import { registerOrganisations } from './organisations.routes.ts';

export const organisationsModule: Module = { policies: organisationsPolicies, register: registerOrganisations };

import type { Module } from '../module.ts';
import { introductionsJobs } from './introductions.jobs.ts';
import { introductionsPolicies } from './introductions.policy.ts';
import { registerIntroductions } from './introductions.routes.ts';

export const introductionsModule: Module = {
  policies: introductionsPolicies,
  register: registerIntroductions,
  jobs: introductionsJobs,
};

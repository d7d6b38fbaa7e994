import type { Module } from '../module.ts';
import { fairnessJobs } from './fairness.jobs.ts';
import { fairnessPolicies } from './fairness.policy.ts';
import { registerFairness } from './fairness.routes.ts';

export const fairnessModule: Module = { policies: fairnessPolicies, register: registerFairness, jobs: fairnessJobs };

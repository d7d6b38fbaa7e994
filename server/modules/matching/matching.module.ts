import type { Module } from '../module.ts';
import { matchingJobs } from './matching.jobs.ts';
import { matchingPolicies } from './matching.policy.ts';
import { registerMatching } from './matching.routes.ts';

export const matchingModule: Module = { policies: matchingPolicies, register: registerMatching, jobs: matchingJobs };

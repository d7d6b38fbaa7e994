import type { Module } from '../module.ts';
import { vacanciesJobs } from './vacancies.jobs.ts';
import { vacanciesLoader } from './vacancies.loader.ts';
import { vacanciesPolicies } from './vacancies.policy.ts';
import { registerVacancies } from './vacancies.routes.ts';

export const vacanciesModule: Module = {
  policies: vacanciesPolicies,
  register: registerVacancies,
  jobs: vacanciesJobs,
  loaders: (services) => ({ vacancies: vacanciesLoader(services) }),
};

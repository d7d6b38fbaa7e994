import type { Relation } from '../../support/world.ts';
import { type Expectations, only, own, region } from './expectation.ts';

/** Within the year that a vacancy may stand open. */
const soon = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);

const content = {
  title: 'Orderpicker Zqvacancyaaa',
  need: 'Dozen pakken in het magazijn, samen met een collega',
  sector: 'logistiek',
  occupation: 'orderpicker',
  pc4: '2712',
  place: 'Zoetermeer',
  hoursMin: 16,
  hoursMax: 32,
  contractForm: 'tijdelijk',
  headcount: 2,
  closingDate: soon,
};

/** An employer does it for itself; an account manager for every employer of the region. */
const both = { employer: own, 'account-manager': region } as const;
const employers: Record<'employer' | 'account-manager', Record<Relation, number>> = {
  employer: { own: 201, 'not-mine': 404, 'other-municipality': 404, 'other-region': 404, absent: 404 },
  'account-manager': { own: 201, 'not-mine': 201, 'other-municipality': 201, 'other-region': 404, absent: 404 },
};

export const vacancies: Expectations = {
  'vacancies.list': { allow: only('employer', 'account-manager'), query: '?scope=region&limit=50' },
  'vacancies.read': { allow: both },
  'vacancies.create': {
    allow: only('employer', 'account-manager'),
    body: ({ world }) => ({ ...content, employerId: world.sites.own.employerId }),
    foreign: [
      {
        field: 'employerId',
        value: (world, relation) => world.ids(relation, 'employer').employerId,
        answers: employers,
      },
    ],
  },
  'vacancies.change': { allow: both, body: () => content, fresh: (world, at) => world.fresh.vacancy(at) },
  'vacancies.submit': { allow: both, fresh: (world, at) => world.fresh.vacancy(at) },
  'vacancies.approve': {
    allow: { 'account-manager': region },
    fresh: (world, at) => world.fresh.vacancy(at, 'submitted'),
  },
  'vacancies.reject': {
    allow: { 'account-manager': region },
    body: () => ({ reason: 'double', note: '' }),
    fresh: (world, at) => world.fresh.vacancy(at, 'submitted'),
  },
  'vacancies.ask-changes': {
    allow: { 'account-manager': region },
    body: () => ({ note: 'Schrijf de werktijden erbij.' }),
    fresh: (world, at) => world.fresh.vacancy(at, 'submitted'),
  },
  'vacancies.close': {
    allow: both,
    body: () => ({ reason: 'no-longer-needed' }),
    fresh: (world, at) => world.fresh.vacancy(at, 'approved'),
  },
  'vacancies.copy': {
    allow: both,
    body: () => ({ closingDate: soon }),
    fresh: (world, at) => world.fresh.vacancy(at, 'closed'),
  },
};

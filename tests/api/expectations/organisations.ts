import { address, byRegion, everyone, type Expectations, only, own, region } from './expectation.ts';

const details = { name: 'Zqemployeraaa', sector: 'logistiek', pc4: '2712', place: 'Zoetermeer', website: '' };
const contact = (nth: number) => ({ name: 'Nieuwe Collega', email: address(nth), jobTitle: 'Planner', phone: '' });

/** An account manager of the region, or one that does not exist there. */
const accountManagers = { own: 200, 'not-mine': 200, 'other-municipality': 200, 'other-region': 409, absent: 409 };

export const organisations: Expectations = {
  'regions.list': { allow: everyone },
  'employers.register': {
    allow: everyone,
    body: ({ nth }) => ({
      ...details,
      name: 'Nieuw Bedrijf',
      kvk: String(20_000_000 + nth),
      contact: { ...contact(nth), phone: '0790000000' },
    }),
  },
  'employers.list': { allow: only('account-manager', 'admin'), query: '?limit=50' },
  'employers.account-managers': { allow: only('account-manager', 'admin') },
  'employers.read': { allow: byRegion('account-manager', 'admin') },
  'employers.change': {
    allow: byRegion('account-manager', 'admin'),
    body: () => details,
    fresh: (world, relation) => world.fresh.employer(relation),
  },
  'employers.verify': {
    allow: { 'account-manager': region },
    body: () => ({}),
    fresh: (world, relation) => world.fresh.employer(relation, 'pending'),
    foreign: [
      {
        field: 'accountManagerId',
        value: (world, relation) =>
          relation === 'absent'
            ? world.ids('absent', 'admin').userId
            : world.sites[relation].accounts['account-manager'].id,
        answers: accountManagers,
      },
    ],
  },
  'employers.reject': {
    allow: { 'account-manager': region },
    body: () => ({ reason: 'Bestaat niet' }),
    fresh: (world, relation) => world.fresh.employer(relation, 'pending'),
  },
  'employers.suspend': {
    allow: byRegion('account-manager', 'admin'),
    body: () => ({ reason: 'Betaalt niet' }),
    fresh: (world, relation) => world.fresh.employer(relation),
  },
  'employers.lift-suspension': {
    allow: byRegion('account-manager', 'admin'),
    fresh: (world, relation) => world.fresh.employer(relation, 'suspended'),
  },
  'employers.assign': {
    allow: byRegion('account-manager', 'admin'),
    body: ({ world }) => ({ accountManagerId: world.sites['not-mine'].accounts['account-manager'].id }),
    fresh: (world, relation) => world.fresh.employer(relation),
    foreign: [
      {
        field: 'accountManagerId',
        value: (world, relation) =>
          relation === 'absent'
            ? world.ids('absent', 'admin').userId
            : world.sites[relation].accounts['account-manager'].id,
        answers: accountManagers,
      },
    ],
  },
  'employers.invite-member': { allow: { 'account-manager': region }, body: ({ nth }) => contact(nth) },
  'contact-moments.list': { allow: byRegion('account-manager', 'admin') },
  'contact-moments.add': {
    allow: { 'account-manager': region },
    body: () => ({ date: '2026-11-02', subject: 'vacancy', kind: 'phone' }),
  },

  'company.read': { allow: only('employer') },
  'company.change': {
    allow: only('employer'),
    as: (world) => world.fresh.companyManager(),
    body: () => ({ name: 'Zqemployeraaa', pc4: '2712', place: 'Zoetermeer', website: '' }),
  },
  'company.invite': { allow: only('employer'), body: ({ nth }) => contact(nth) },
  'company.suspend-member': { allow: { employer: own }, fresh: (world, relation) => world.fresh.colleague(relation) },
  'company.readmit-member': {
    allow: { employer: own },
    fresh: (world, relation) => world.fresh.colleague(relation, false),
  },
};

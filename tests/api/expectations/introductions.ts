import type { Relation } from '../../support/world.ts';
import { type Expectations, only, own } from './expectation.ts';

const day = (from: number): string => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

const broker = { 'account-manager': own } as const;
/** Somebody whose two keys are on, in the region; the others might as well not exist. */
const people = (yes: number): Record<Relation, number> => ({
  own: yes,
  'not-mine': 409,
  'other-municipality': yes,
  'other-region': 409,
  absent: 409,
});
const refused = (status: number): Record<Relation, number> => ({
  own: status,
  'not-mine': status,
  'other-municipality': status,
  'other-region': status,
  absent: status,
});

export const introductions: Expectations = {
  'introductions.show-interest': {
    allow: only('employer'),
    as: (world) => world.fresh.searcher(),
    body: ({ ids }) => ({ handle: ids.handle, vacancyId: ids.vacancyId }),
    // The employer is a new one, so every handle and vacancy of this world is somebody else's.
    foreign: [
      { field: 'handle', value: (world, relation) => world.ids(relation, 'employer').handle, answers: refused(404) },
      {
        field: 'vacancyId',
        value: (world, relation) => world.ids(relation, 'employer').vacancyId,
        answers: refused(409),
      },
    ],
  },
  'introductions.list-asked': { allow: only('employer') },
  'introductions.read-asked': { allow: only('employer') },
  'introductions.withdraw-interest': {
    allow: only('employer'),
    fresh: (world, at) => world.fresh.introduction(at, 'contact-opened'),
  },

  'introductions.list-proposals': { allow: only('jobseeker') },
  'introductions.read-proposal': { allow: only('jobseeker') },
  'introductions.accept': {
    allow: only('jobseeker'),
    fresh: (world, at) => world.fresh.introduction(at, 'proposed'),
  },
  'introductions.decline': {
    allow: only('jobseeker'),
    fresh: (world, at) => world.fresh.introduction(at, 'proposed'),
  },
  'introductions.withdraw': {
    allow: only('jobseeker'),
    fresh: (world, at) => world.fresh.introduction(at, 'contact-opened'),
  },

  'introductions.board': { allow: only('account-manager') },
  'introductions.read': { allow: broker },
  'introductions.candidates': { allow: broker, fresh: (world, at) => world.fresh.introduction(at, 'taken-up') },
  'introductions.start': {
    allow: only('account-manager'),
    fresh: async (world, at) => ({ ...(await world.fresh.vacancy(at, 'approved')), ...(await world.fresh.person(at)) }),
    body: ({ ids }) => ({ vacancyId: ids.vacancyId, personId: ids.personId }),
    foreign: [
      {
        field: 'vacancyId',
        value: (world, relation) => world.ids(relation, 'account-manager').vacancyId,
        // Of employers of other account managers: known to exist, not the own.
        answers: { own: 201, 'not-mine': 409, 'other-municipality': 409, 'other-region': 409, absent: 409 },
      },
      {
        field: 'personId',
        value: (world, relation) => world.ids(relation, 'account-manager').personId,
        answers: people(201),
      },
    ],
  },
  'introductions.take-up': {
    allow: broker,
    body: () => ({}),
    fresh: (world, at) => world.fresh.introduction(at, 'interest'),
  },
  'introductions.propose': {
    allow: broker,
    body: ({ world }) => ({ personId: world.sites.own.personId }),
    fresh: (world, at) => world.fresh.introduction(at, 'taken-up'),
    foreign: [
      {
        field: 'personId',
        value: (world, relation) => world.ids(relation, 'account-manager').personId,
        answers: people(200),
      },
    ],
  },
  'introductions.open-contact': {
    allow: broker,
    body: () => ({}),
    fresh: (world, at) => world.fresh.introduction(at, 'accepted'),
  },
  'introductions.plan-talk': {
    allow: broker,
    body: () => ({ date: day(7), time: '10.30', place: 'Stadhuis' }),
    fresh: (world, at) => world.fresh.introduction(at, 'contact-opened'),
  },
  'introductions.start-trial': {
    allow: broker,
    body: () => ({ start: day(1), end: day(30) }),
    fresh: (world, at) => world.fresh.introduction(at, 'talk'),
  },
  'introductions.extend-trial': {
    allow: broker,
    body: () => ({ end: day(90) }),
    fresh: (world, at) => world.fresh.introduction(at, 'trial-placement'),
  },
  'introductions.place': {
    allow: broker,
    body: () => ({ hoursPerWeek: 24, hourlyWageCents: 2_500, contractForm: 'tijdelijk', startDate: day(10) }),
    // A job turns the keys of the person off, so it is somebody new.
    fresh: async (world, at) => {
      const { personId } = await world.fresh.person(at);
      return world.fresh.introduction(at, 'talk', personId);
    },
  },
  'introductions.end': {
    allow: broker,
    body: () => ({ reason: 'other' }),
    fresh: (world, at) => world.fresh.introduction(at, 'talk'),
  },
  'introductions.add-note': { allow: broker, body: () => ({ text: 'Gebeld, belt terug' }) },
  'placements.list': { allow: only('account-manager') },
  'placements.end': {
    allow: broker,
    body: () => ({ endedOn: day(20), reason: 'other' }),
    fresh: (world, at) => world.fresh.placement(at),
  },
  'introductions.waiting': { allow: only('jobseeker', 'employer', 'account-manager') },
  // Account managers work for the whole region.
  'people.broker': { allow: { 'case-manager': own }, shows: { staff: ['other-municipality'] } },
  'people.name-broker': {
    allow: { 'case-manager': own },
    body: ({ world }) => ({ accountManagerId: world.sites.own.accounts['account-manager'].id }),
    fresh: (world, at) => world.fresh.person(at),
    foreign: [
      {
        field: 'accountManagerId',
        value: (world, relation) =>
          relation === 'absent'
            ? world.ids('absent', 'admin').userId
            : world.sites[relation].accounts['account-manager'].id,
        answers: { own: 200, 'not-mine': 200, 'other-municipality': 200, 'other-region': 400, absent: 400 },
      },
    ],
  },
};

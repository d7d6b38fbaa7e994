import { type Expectations, only, own } from './expectation.ts';

const guide = only('case-manager');

export const publication: Expectations = {
  'publication.own': { allow: only('jobseeker') },
  'publication.read': { allow: guide },
  'publication.keys': { allow: guide },
  'publication.turn-own': {
    allow: only('jobseeker'),
    as: (world) => world.fresh.account('jobseeker'),
    body: () => ({ turn: 'off' }),
  },
  'publication.turn-professional': {
    allow: { 'case-manager': own },
    fresh: (world, relation) => world.fresh.person(relation),
    body: () => ({ turn: 'off' }),
  },
  'publication.ask-professional': { allow: only('jobseeker') },
  'publication.ask-jobseeker': { allow: { 'case-manager': own } },
  'rounds.list': { allow: only('admin') },
  'rounds.close': { allow: only('admin') },
};

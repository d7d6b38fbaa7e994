import { everyone, type Expectations, only, own } from './expectation.ts';

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
  'publication.own-preview': { allow: only('jobseeker') },
  'publication.preview': { allow: guide },
  'publication.opt-ins': {
    allow: only('jobseeker'),
    as: (world) => world.fresh.account('jobseeker'),
    body: () => ({ talents: [], licences: [], languages: [] }),
  },
  'publication.blocked': { allow: only('jobseeker') },
  'publication.block': {
    allow: only('jobseeker'),
    as: (world) => world.fresh.account('jobseeker'),
    body: ({ world }) => ({ kvks: [world.sites['not-mine'].kvk] }),
    shows: { employer: ['not-mine'] },
  },
  // Whom to block is found among the employers of the region.
  'publication.find-employers': {
    allow: only('jobseeker'),
    body: () => ({ text: 'Zqemployer' }),
    shows: { employer: ['not-mine', 'other-municipality'] },
  },

  'search.terms': { allow: only('employer'), body: () => ({ text: 'magazijn' }) },
  'search.cells': {
    allow: only('employer'),
    body: ({ world }) => ({ text: 'magazijn', vacancyId: world.sites.own.vacancyId }),
    foreign: [
      {
        field: 'vacancyId',
        value: (world, relation) => world.ids(relation, 'employer').vacancyId,
        answers: { own: 200, 'not-mine': 409, 'other-municipality': 409, 'other-region': 409, absent: 409 },
      },
    ],
  },
  'search.sectors': { allow: only('employer') },
  // The handle by which another employer knows the same tile opens nothing.
  'search.cell': { allow: { employer: own }, fresh: (world, relation) => world.fresh.handle(relation) },
  'saved-searches.list': { allow: only('employer') },
  'saved-searches.create': {
    allow: only('employer'),
    as: (world) => world.fresh.account('employer'),
    body: ({ nth }) => ({ name: `Zoekvraag ${nth}`, filters: {} }),
  },
  'saved-searches.change': {
    allow: only('employer'),
    body: ({ nth }) => ({ name: `Andere naam ${nth}` }),
    fresh: (world, relation) => world.fresh.savedSearch(relation),
  },
  'saved-searches.delete': {
    allow: only('employer'),
    fresh: (world, relation) => world.fresh.savedSearch(relation),
  },
  'public.sectors': { allow: everyone },
};

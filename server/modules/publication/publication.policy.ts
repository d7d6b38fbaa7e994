import type { Policies } from '#server/platform/policy.ts';

const jobseeker = ['jobseeker'] as const;
const guide = ['case-manager'] as const;

export const publicationPolicies = {
  'publication.own': { roles: jobseeker, relation: 'own', purpose: 'publicatie', audit: 'none' },
  'publication.read': { roles: guide, relation: 'caseload', purpose: 'publicatie', audit: 'read' },
  'publication.keys': { roles: guide, relation: 'caseload', purpose: 'publicatie', audit: 'read' },
  // Turning a key off hides cards, which only the worker may write.
  'publication.turn-own': {
    roles: jobseeker,
    relation: 'own',
    purpose: 'publicatie',
    audit: 'change',
    surface: 'worker',
  },
  'publication.turn-professional': {
    roles: guide,
    relation: 'caseload',
    purpose: 'publicatie',
    audit: 'change',
    surface: 'worker',
  },
  // The receiver's login and earlier questions are outside the asker's own surface.
  'publication.ask-professional': {
    roles: jobseeker,
    relation: 'own',
    purpose: 'publicatie',
    audit: 'change',
    surface: 'worker',
  },
  'publication.ask-jobseeker': {
    roles: guide,
    relation: 'caseload',
    purpose: 'publicatie',
    audit: 'change',
    surface: 'worker',
  },
  // What a card looks like depends on everyone who is published, whom only the worker may read.
  'publication.own-preview': {
    roles: jobseeker,
    relation: 'own',
    purpose: 'publicatie',
    audit: 'none',
    surface: 'worker',
  },
  'publication.preview': {
    roles: guide,
    relation: 'caseload',
    purpose: 'publicatie',
    audit: 'read',
    surface: 'worker',
  },
  'publication.opt-ins': {
    roles: jobseeker,
    relation: 'own',
    purpose: 'publicatie',
    audit: 'change',
    surface: 'worker',
  },
  'publication.blocked': { roles: jobseeker, relation: 'own', purpose: 'publicatie', audit: 'none', surface: 'worker' },
  'publication.block': { roles: jobseeker, relation: 'own', purpose: 'publicatie', audit: 'change', surface: 'worker' },
  'publication.find-employers': {
    roles: jobseeker,
    relation: 'own',
    purpose: 'publicatie',
    audit: 'none',
    surface: 'worker',
  },
  'rounds.list': { roles: ['admin'], relation: 'region', purpose: 'beheer', audit: 'none' },
  'rounds.close': { roles: ['admin'], relation: 'region', purpose: 'publicatie', audit: 'change', surface: 'worker' },
} satisfies Policies;

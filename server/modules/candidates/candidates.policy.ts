import type { Policies } from '#server/platform/policy.ts';

/** Purposes as the register of processing and the jobseeker's own page name them. */
const GUIDE = 'begeleiden naar werk';
const TOGETHER = 'samen het werkprofiel maken';
const DIVIDE = 'werk verdelen onder klantmanagers';
const OUTSIDE = 'toegang buiten de eigen groep';
const MATCH = 'zoeken naar passend werk';
const INSIGHT = 'laten zien wie keek';

export const candidatesPolicies = {
  'people.create': { roles: ['case-manager'], relation: 'municipality', purpose: GUIDE, audit: 'change' },
  'people.lookalikes': { roles: ['case-manager'], relation: 'caseload', purpose: GUIDE, audit: 'read' },
  'people.list': { roles: ['case-manager'], relation: 'caseload', purpose: GUIDE, audit: 'read' },
  'people.today': { roles: ['case-manager'], relation: 'caseload', purpose: GUIDE, audit: 'read' },
  'people.read': { roles: ['case-manager'], relation: 'caseload', purpose: GUIDE, audit: 'read' },
  'people.change': { roles: ['case-manager'], relation: 'caseload', purpose: GUIDE, audit: 'change' },
  // Hiding a card reaches into the published round, which no member of staff writes.
  'people.protect': {
    roles: ['case-manager'],
    relation: 'caseload',
    purpose: GUIDE,
    audit: 'change',
    surface: 'worker',
  },
  // The change log is closed to staff: the use case checks that the person is in reach.
  'people.history': { roles: ['case-manager'], relation: 'caseload', purpose: GUIDE, audit: 'read', surface: 'worker' },
  // Row-level security hides whom nobody guides: the use case keeps to the own municipality.
  'people.unassigned': {
    roles: ['case-manager'],
    relation: 'municipality',
    purpose: DIVIDE,
    audit: 'read',
    surface: 'worker',
  },
  'people.lookup': {
    roles: ['case-manager'],
    relation: 'municipality',
    purpose: OUTSIDE,
    audit: 'read',
    surface: 'worker',
  },
  'people.take-access': {
    roles: ['case-manager'],
    relation: 'municipality',
    purpose: OUTSIDE,
    audit: 'change',
    surface: 'worker',
  },
  'caseload.colleagues': {
    roles: ['case-manager'],
    relation: 'municipality',
    purpose: DIVIDE,
    audit: 'none',
    surface: 'worker',
  },
  'caseload.assign': {
    roles: ['case-manager'],
    relation: 'municipality',
    purpose: DIVIDE,
    audit: 'change',
    surface: 'worker',
  },
  'profiles.read': {
    roles: ['jobseeker', 'case-manager', 'account-manager'],
    relation: 'caseload',
    purpose: TOGETHER,
    audit: 'read',
  },
  'profiles.search': {
    roles: ['case-manager', 'account-manager'],
    relation: 'caseload',
    purpose: MATCH,
    audit: 'read',
  },
  'profiles.replace': {
    roles: ['jobseeker', 'case-manager'],
    relation: 'caseload',
    purpose: TOGETHER,
    audit: 'change',
  },
  'profiles.change-part': {
    roles: ['jobseeker', 'case-manager'],
    relation: 'caseload',
    purpose: TOGETHER,
    audit: 'change',
  },
  'people.self': { roles: ['jobseeker'], relation: 'own', purpose: TOGETHER, audit: 'none' },
  // Names of staff outside the own guidance are on another surface: the use case takes the own person only.
  'people.reads': { roles: ['jobseeker'], relation: 'own', purpose: INSIGHT, audit: 'none', surface: 'worker' },
} satisfies Policies;

import type { Policies } from '#server/platform/policy.ts';

const PURPOSE = 'kennismaking bemiddelen';

const employer = { roles: ['employer'], relation: 'employer', purpose: PURPOSE } as const;
const jobseeker = { roles: ['jobseeker'], relation: 'own', purpose: PURPOSE } as const;
const broker = { roles: ['account-manager'], relation: 'brokered', purpose: PURPOSE } as const;

/** Acts of employer and jobseeker touch the other side, so they run on the worker login: `act` checks the relation. */
export const introductionsPolicies = {
  'introductions.show-interest': { ...employer, audit: 'change' },
  'introductions.list-asked': { ...employer, audit: 'none' },
  'introductions.read-asked': { ...employer, audit: 'none' },
  'introductions.withdraw-interest': { ...employer, audit: 'change', surface: 'worker' },
  'introductions.list-proposals': { ...jobseeker, audit: 'none' },
  'introductions.read-proposal': { ...jobseeker, audit: 'none' },
  'introductions.accept': { ...jobseeker, audit: 'change', surface: 'worker' },
  'introductions.decline': { ...jobseeker, audit: 'change', surface: 'worker' },
  'introductions.withdraw': { ...jobseeker, audit: 'change', surface: 'worker' },
  'introductions.board': { ...broker, audit: 'read' },
  'introductions.read': { ...broker, audit: 'read' },
  'introductions.candidates': { ...broker, audit: 'read' },
  'introductions.start': { ...broker, audit: 'change' },
  'introductions.take-up': { ...broker, audit: 'change' },
  'introductions.propose': { ...broker, audit: 'change' },
  'introductions.open-contact': { ...broker, audit: 'change', surface: 'worker' },
  'introductions.plan-talk': { ...broker, audit: 'change' },
  'introductions.start-trial': { ...broker, audit: 'change' },
  'introductions.extend-trial': { ...broker, audit: 'change' },
  'introductions.place': { ...broker, audit: 'change', surface: 'worker' },
  'introductions.end': { ...broker, audit: 'change' },
  'introductions.add-note': { ...broker, audit: 'change' },
  'placements.list': { ...broker, audit: 'read' },
  'placements.end': { ...broker, audit: 'change' },
  'introductions.waiting': {
    roles: ['jobseeker', 'employer', 'account-manager'],
    relation: 'own',
    purpose: PURPOSE,
    audit: 'none',
  },
  'people.broker': { roles: ['case-manager'], relation: 'caseload', purpose: PURPOSE, audit: 'read' },
  'people.name-broker': { roles: ['case-manager'], relation: 'caseload', purpose: PURPOSE, audit: 'change' },
} satisfies Policies;

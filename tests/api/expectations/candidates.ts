import { type Expectations, only, own } from './expectation.ts';

const guide = only('case-manager');
const newPerson = (nth: number) => ({
  firstName: 'Nieuw',
  lastName: `Persoon${nth}`,
  birthDate: '',
  email: '',
  phone: '',
});

export const candidates: Expectations = {
  'people.create': { allow: guide, body: ({ nth }) => ({ ...newPerson(nth), notADuplicate: true }) },
  'people.lookalikes': {
    allow: guide,
    body: () => ({ firstName: 'Robin', lastName: 'Zqpersonbbb', birthDate: '1985-03-02', clientNumber: '' }),
  },
  'people.list': { allow: guide, body: () => ({ limit: 50 }) },
  'people.today': { allow: guide },
  'profiles.search': { allow: only('case-manager', 'account-manager'), body: () => ({}) },
  'people.unassigned': { allow: guide, query: '?limit=50' },
  // Outside the caseload: that somebody exists and who guides, no name of a person.
  'people.lookup': {
    allow: guide,
    body: () => ({ clientNumber: '', lastName: 'Zqpersonbbb', birthDate: '1985-03-02' }),
  },
  'caseload.colleagues': { allow: guide },
  'caseload.assign': {
    allow: guide,
    fresh: (world, relation) => world.fresh.person(relation),
    body: ({ world, ids }) => ({
      personIds: [ids.personId],
      toAccountId: world.sites.own.accounts['case-manager'].id,
      reason: 'blijft hier',
    }),
    foreign: [
      {
        field: 'personIds',
        value: (world, relation) => [world.ids(relation, 'case-manager').personId],
        answers: { own: 200, 'not-mine': 404, 'other-municipality': 404, 'other-region': 404, absent: 404 },
      },
      {
        field: 'toAccountId',
        value: (world, relation) =>
          relation === 'absent'
            ? world.ids('absent', 'admin').userId
            : world.sites[relation].accounts['case-manager'].id,
        answers: { own: 200, 'not-mine': 200, 'other-municipality': 400, 'other-region': 400, absent: 400 },
      },
    ],
  },
  'people.read': { allow: { 'case-manager': own } },
  'people.change': {
    allow: { 'case-manager': own },
    body: ({ nth }) => newPerson(nth),
    fresh: (world, relation) => world.fresh.person(relation),
  },
  'people.protect': {
    allow: { 'case-manager': own },
    body: () => ({ protected: true }),
    fresh: (world, relation) => world.fresh.person(relation),
  },
  // What a colleague may do with a reason; the person's own case manager has access already (409).
  'people.take-access': {
    allow: { 'case-manager': ['not-mine'] },
    body: () => ({ reason: 'Collega is ziek en er is een gesprek' }),
    fresh: (world, relation) => world.fresh.person(relation),
    exists: { 'case-manager': { own: 409 } },
  },
  'people.history': { allow: { 'case-manager': own } },
  'people.self': { allow: only('jobseeker') },
  'people.reads': { allow: only('jobseeker') },
  'profiles.read': {
    allow: {
      jobseeker: own,
      'case-manager': own,
      // Both keys are on: in the own region.
      'account-manager': ['own', 'other-municipality'],
    },
  },
  'profiles.replace': {
    allow: { jobseeker: own, 'case-manager': own },
    as: (world, principal) => world.fresh.owner(principal),
    body: () => ({ sectors: ['logistiek'], hoursMin: 8, hoursMax: 16 }),
  },
  'profiles.change-part': {
    allow: { jobseeker: own, 'case-manager': own },
    path: { part: 'hours' },
    as: (world, principal) => world.fresh.owner(principal),
    body: () => ({ hoursMin: 8, hoursMax: 12 }),
  },
  // The file of a colleague is not even there.
  'caseload-imports.stage': { allow: guide },
  'caseload-imports.read': { allow: guide },
  'caseload-imports.map': {
    allow: guide,
    body: () => ({ fields: ['clientNumber', 'firstName', 'lastName'] }),
    fresh: (world, relation) => world.fresh.caseloadFile(relation),
  },
  'caseload-imports.commit': { allow: guide, fresh: (world, relation) => world.fresh.caseloadFile(relation) },
  'caseload-imports.discard': { allow: guide, fresh: (world, relation) => world.fresh.caseloadFile(relation) },
};

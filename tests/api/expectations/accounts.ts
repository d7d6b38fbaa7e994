import type { Principal, World } from '../../support/world.ts';
import { address, byRegion, everyone, type Expectations, loggedIn, only, own, people } from './expectation.ts';

const noToken = 'x'.repeat(43);
const renewed = (world: World, principal: Principal) => world.fresh.account(principal);
const member = {
  name: 'Nieuwe Medewerker',
  role: 'coach',
  phone: '',
  organisation: 'Werkgeversservicepunt',
  sectors: [],
};

export const accounts: Expectations = {
  // Anybody may try; wrong is wrong for everybody.
  'sessions.create': {
    allow: everyone,
    body: ({ nth }) => ({ email: address(nth), password: 'niet het goede wachtwoord' }),
    answers: [401],
  },
  'sessions.create-by-code': { allow: everyone, body: () => ({ totp: '000000' }), answers: [401] },
  'sessions.create-by-link': { allow: everyone, body: () => ({ token: noToken }), answers: [410] },
  'sessions.request-link': { allow: everyone, body: ({ nth }) => ({ email: address(nth) }) },
  'passwords.request-reset': { allow: everyone, body: ({ nth }) => ({ email: address(nth) }) },
  'passwords.reset': {
    allow: everyone,
    body: () => ({ token: noToken, password: 'een heel lang wachtwoord' }),
    answers: [410],
  },
  'sessions.options': { allow: everyone },
  'oidc.start': { allow: everyone },
  'oidc.callback': { allow: everyone },
  'invitations.look': { allow: everyone, body: () => ({ token: noToken }), answers: [410] },
  'invitations.accept': { allow: everyone, body: () => ({ token: noToken }), answers: [410] },

  'sessions.me': { allow: loggedIn },
  'sessions.delete': { allow: loggedIn, as: renewed },
  'own-settings.read': { allow: people },
  'own-settings.change': {
    allow: people,
    as: renewed,
    body: () => ({ phone: '0790000009', locale: 'nl', mail: 'none' }),
  },
  'passwords.change': {
    allow: people,
    as: renewed,
    body: () => ({ current: '', password: 'mijn tafel staat op de gang' }),
  },
  'sessions.list': { allow: people },
  // Ending one session: the own ones only.
  'sessions.end': { allow: people, as: renewed },
  'sessions.end-all': { allow: people, as: renewed },
  'second-factor.begin': { allow: people, body: () => ({}) },
  'second-factor.confirm': { allow: people, body: () => ({ enrolment: 'x', totp: '000000' }), answers: [401] },

  'invitations.jobseeker': {
    allow: { 'case-manager': own },
    body: ({ nth }) => ({ email: address(nth) }),
    fresh: (world, relation) => world.fresh.person(relation),
  },

  'users.search': { allow: only('admin'), body: () => ({ limit: 50 }) },
  'users.read': { allow: byRegion('admin') },
  'users.invite': { allow: only('admin'), body: ({ nth }) => ({ ...member, email: address(nth) }) },
  'users.invite-again': { allow: byRegion('admin'), fresh: (world, relation) => world.fresh.user(relation, 'invited') },
  'users.change': {
    allow: byRegion('admin'),
    body: () => member,
    fresh: (world, relation) => world.fresh.user(relation),
  },
  'users.suspend': {
    allow: byRegion('admin'),
    body: () => ({ reason: 'Werkt hier niet meer' }),
    fresh: (world, relation) => world.fresh.user(relation),
  },
  'users.reactivate': {
    allow: byRegion('admin'),
    fresh: (world, relation) => world.fresh.user(relation, 'suspended'),
  },
  'users.reset-second-factor': { allow: byRegion('admin'), fresh: (world, relation) => world.fresh.user(relation) },
};

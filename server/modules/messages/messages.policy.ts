import { roles } from '#contract/roles.ts';
import type { Policies } from '#server/platform/policy.ts';

const people = roles.filter((role) => role !== 'machine');

export const messagesPolicies = {
  'messages.list': { roles: people, relation: 'own', purpose: 'berichten', audit: 'none' },
  'messages.read': { roles: people, relation: 'own', purpose: 'berichten', audit: 'none' },
  'mails.list': { roles: ['admin'], relation: 'region', purpose: 'beheer', audit: 'none' },
} satisfies Policies;

import type { Policies } from '#server/platform/policy.ts';

const own = { roles: ['case-manager'], relation: 'own', purpose: 'inschrijven' } as const;

export const caseloadImportPolicies = {
  'caseload-imports.stage': { ...own, audit: 'change' },
  // On the worker login: somebody who is in Werkbrug already may be in another caseload of the same municipality.
  'caseload-imports.read': { ...own, audit: 'none', surface: 'worker' },
  'caseload-imports.map': { ...own, audit: 'change', surface: 'worker' },
  'caseload-imports.commit': { ...own, audit: 'change', surface: 'worker' },
  'caseload-imports.discard': { ...own, audit: 'change' },
} satisfies Policies;

import type { Role } from '#contract/roles.ts';
import type { Me } from '#contract/sessions.ts';

export type { Role };

/** Who is logged in, as the pages know it. The rights themselves are checked by the API, never here. */
export type Session = Me;

/** The page that a role starts on after logging in. */
export function homeOf(role: Role): string {
  switch (role) {
    case 'jobseeker':
      return '/start';
    case 'employer':
      return '/zoeken';
    case 'account-manager':
      return '/bord';
    case 'case-manager':
      return '/vandaag';
    case 'admin':
      return '/beheer';
    default:
      return '/berichten';
  }
}

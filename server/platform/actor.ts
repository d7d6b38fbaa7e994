import type { Role } from '#contract/roles.ts';

/** On whose behalf something happens. */
export interface Actor {
  accountId: string | null;
  sessionId: string | null;
  role: Role | 'anonymous' | 'system';
  /** Code of the labour-market region, the tenant. */
  region: string;
  municipality: string | null;
  employerId: string | null;
  kvk: string | null;
  personId: string | null;
  /** True when this session passed the second factor. */
  secondFactor: boolean;
}

export const anonymous = (region: string): Actor => ({
  accountId: null,
  sessionId: null,
  role: 'anonymous',
  region,
  municipality: null,
  employerId: null,
  kvk: null,
  personId: null,
  secondFactor: false,
});

/** The program itself: jobs and start-up. */
export const system = (region: string): Actor => ({ ...anonymous(region), role: 'system' });

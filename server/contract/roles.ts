import { z } from 'zod';

/** People who log in, and `machine` for couplings. */
export const roles = [
  'jobseeker',
  'employer',
  'account-manager',
  'case-manager',
  'coach',
  'sroi-officer',
  'council',
  'admin',
  'machine',
] as const;

export const Role = z.enum(roles);
export type Role = z.output<typeof Role>;

/** Roles that work for a municipality or service point: they need a second factor. */
export const staffRoles = ['account-manager', 'case-manager', 'coach', 'sroi-officer', 'council', 'admin'] as const;

export const isStaff = (role: Role): boolean => (staffRoles as readonly string[]).includes(role);

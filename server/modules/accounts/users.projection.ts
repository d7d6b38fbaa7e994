import type { Role } from '#contract/roles.ts';
import type { User } from '#contract/users.ts';
import { hasSecondFactor } from './open-session.usecases.ts';
import type { UserRow } from './users.repository.ts';

/** A user as functional admin sees it: how someone logs in is never more than yes or no. */
export const toUser = ({ account, employer, organisation, lastSeenAt }: UserRow): User => ({
  id: account.id,
  name: account.name,
  email: account.email,
  phone: account.phone,
  role: account.role as Role,
  organisation: employer ?? organisation,
  employerId: account.employerId,
  municipality: account.municipalityCode,
  sectors: account.sectors,
  status: account.status,
  statusReason: account.statusReason,
  secondFactor: hasSecondFactor(account),
  lastSeenAt: lastSeenAt?.toISOString() ?? null,
  createdAt: account.createdAt.toISOString(),
  version: account.version,
});

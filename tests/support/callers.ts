import { type Role, roles } from '#contract/roles.ts';
import { factories } from './factories.ts';
import type { TestServer } from './server.ts';

export type Caller = Role | 'anonymous';

/** One account per role, and null for someone who is not logged in. */
export async function makeCallers(server: TestServer): Promise<Map<Caller, { id: string } | null>> {
  const make = factories(server.database.ownerSql);
  const callers = new Map<Caller, { id: string } | null>([['anonymous', null]]);
  const accountManager = await make.account('account-manager');
  for (const role of roles) {
    if (role === 'account-manager') callers.set(role, accountManager);
    else if (role === 'employer') {
      const employer = await make.employer(accountManager.id);
      callers.set(role, await make.account(role, { employerId: employer.id }));
    } else if (role === 'jobseeker') {
      const person = await make.person();
      callers.set(role, await make.account(role, { personId: person.id }));
    } else callers.set(role, await make.account(role));
  }
  return callers;
}

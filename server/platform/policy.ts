import type { Role } from '#contract/roles.ts';
import type { Surface } from './db.ts';

/**
 * Who may call an operation, as data. Routes register only with a policy, so what is not written here does not exist.
 * Rows are guarded a second time by row-level security in the database.
 */
export interface Policy {
  roles: readonly (Role | 'anonymous')[];
  /** Which things of that kind: in words of the relation matrix that the tests walk. */
  relation: 'any' | 'own' | 'caseload' | 'municipality' | 'region' | 'employer' | 'brokered';
  /** Why this is processed, in the words of the register of processing (AVG art. 30). */
  purpose: string;
  /** `read`: each identified person that is read leaves a row in audit.reads. `change`: a row in audit.changes. */
  audit: 'none' | 'read' | 'change';
  /**
   * Database login when it is not the actor's own surface. `worker` is for acts that span surfaces (withdrawing a card,
   * opening contact details both ways): the use case checks the relation itself. `none`: no transaction is opened.
   */
  surface?: Surface | 'none';
  /** A GET that writes for itself, such as what counts against a budget: it gets one transaction, as a change does. */
  writes?: true;
  /** Anonymous-looking acts with effects (login): not counted as an act of an account. */
  withoutSecondFactor?: true;
}

/** Operation id → policy, one object per module. */
export type Policies<Operation extends string = string> = Readonly<Record<Operation, Policy>>;

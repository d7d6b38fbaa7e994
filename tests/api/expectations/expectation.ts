import type { TestAccount } from '../../support/factories.ts';
import {
  type Ids,
  type Kind,
  type Present,
  principals,
  type Principal,
  type Relation,
  type World,
} from '../../support/world.ts';

export interface Attempt {
  world: World;
  principal: Principal;
  relation: Relation;
  /** Ids of the relation; fresh ones where the expectation makes some. */
  ids: Ids;
  /** Different for every request. */
  nth: number;
}

/** What is written down by hand about one operation; the test walks everything else. */
export interface Expectation {
  /**
   * Who is let in, and to which things. A principal that is not named is refused whatever the thing. Operations that name
   * no thing in their path know only `own`.
   */
  allow: Partial<Record<Principal, readonly Relation[]>>;
  /** Parameters of the path that are not ids of things. */
  path?: Record<string, string>;
  /** With `?`. */
  query?: string;
  body?: (attempt: Attempt) => object;
  /** A new thing for each act that is let in, because the act uses it up. */
  fresh?: (world: World, relation: Present) => Promise<Partial<Ids>>;
  /** A new account of the principal's role, with its things, for each act that is let in: the act changes the account. */
  as?: (world: World, principal: Principal) => Promise<{ account: TestAccount; ids?: Partial<Ids> }>;
  /** Statuses of acts that are let in, where it is not the one of the route (a wrong password is no refusal by role). */
  answers?: readonly number[];
  /** Answers other than refusal to who may know that the thing exists: nothing changes, but it is no 404. */
  exists?: Partial<Record<Principal, Partial<Record<Relation, number>>>>;
  /** Kinds of things that the answer may show beyond what the principal sees anyway. */
  shows?: Partial<Record<Kind, readonly Present[]>>;
  /** Ids in the body: which answer each relation of the id gets from who is let in. */
  foreign?: readonly {
    field: string;
    value: (world: World, relation: Relation) => unknown;
    answers: Record<Relation, number> | Partial<Record<Principal, Record<Relation, number>>>;
  }[];
}

export type Expectations = Readonly<Record<string, Expectation>>;

export const own = ['own'] as const;
/** Of the region, whoever's. */
export const region = ['own', 'not-mine', 'other-municipality'] as const;

export const only = (...who: Principal[]): Expectation['allow'] => Object.fromEntries(who.map((one) => [one, own]));
export const everyone: Expectation['allow'] = only(...principals);
export const loggedIn: Expectation['allow'] = only(...principals.filter((one) => one !== 'anonymous'));
/** Everybody with an account of their own; a coupling has none. */
export const people: Expectation['allow'] = only(
  ...principals.filter((one) => one !== 'anonymous' && one !== 'machine'),
);
/** Both look after everything in their region. */
export const byRegion = (...who: Principal[]): Expectation['allow'] =>
  Object.fromEntries(who.map((one) => [one, region]));

export const address = (nth: number): string => `nieuw-${nth}-${Date.now().toString(36)}@example.nl`;

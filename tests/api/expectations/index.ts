import { accounts } from './accounts.ts';
import { candidates } from './candidates.ts';
import type { Expectations } from './expectation.ts';
import { fairness } from './fairness.ts';
import { introductions } from './introductions.ts';
import { matching } from './matching.ts';
import { messages } from './messages.ts';
import { organisations } from './organisations.ts';
import { publication } from './publication.ts';
import { taxonomy } from './taxonomy.ts';
import { vacancies } from './vacancies.ts';

/** Every operation that exists, by hand. */
export const expectations: Expectations = {
  ...accounts,
  ...organisations,
  ...messages,
  ...taxonomy,
  ...candidates,
  ...publication,
  ...vacancies,
  ...matching,
  ...introductions,
  ...fairness,
};

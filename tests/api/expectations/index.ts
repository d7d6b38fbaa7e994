import { accounts } from './accounts.ts';
import { candidates } from './candidates.ts';
import type { Expectations } from './expectation.ts';
import { messages } from './messages.ts';
import { organisations } from './organisations.ts';
import { taxonomy } from './taxonomy.ts';

/** Every operation that exists, by hand. */
export const expectations: Expectations = { ...accounts, ...organisations, ...messages, ...taxonomy, ...candidates };

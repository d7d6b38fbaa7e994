import { type Expectations, only } from './expectation.ts';

export const fairness: Expectations = {
  'fairness.read': { allow: only('admin') },
};

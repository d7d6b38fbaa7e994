import { expect, test } from 'vitest';
import { EXAMPLE_RULES as rules } from './example-rules.ts';
import { algorithmRegister } from './nl/algorithm-register.ts';

test('every field fits the register', () => {
  const facts = { municipality: 'Zuid-Holland'.repeat(4), origin: 'https://werkbrug.example', rules };
  const tooLong = algorithmRegister.sections
    .flatMap(({ fields }) => fields)
    .filter(({ text, limit = Infinity }) => typeof text === 'function' && text(facts).length > limit);
  expect(tooLong.map(({ name }) => name)).toEqual([]);
});

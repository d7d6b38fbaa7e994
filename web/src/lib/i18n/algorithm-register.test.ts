import { expect, test } from 'vitest';
import { RULE_BOOKS } from '#search/matching/rule-book.ts';
import { algorithmRegister } from './nl/algorithm-register.ts';

test.each(RULE_BOOKS)('every field fits the register, with the rules of version $version', (rules) => {
  const facts = { municipality: 'Zuid-Holland'.repeat(4), origin: 'https://werkbrug.example', rules };
  const tooLong = algorithmRegister.sections
    .flatMap(({ fields }) => fields)
    .filter(({ text, limit = Infinity }) => typeof text === 'function' && text(facts).length > limit);
  expect(tooLong.map(({ name }) => name)).toEqual([]);
});

import { expect, it } from 'vitest';
import { passwordProblem } from './password-rules.ts';

const account = { email: 'noor.jansen@example.nl', name: 'Noor van der Jansen' };
const problem = (password: string) => passwordProblem(password, account);

it.each([
  'een goed lang wachtwoord',
  'fiets tafel maandag regen',
  'x9#kLm2$pQ7!vT',
  'de kat zit op het dak',
  'welkom in mijn tuinhuis',
  'noorderlicht boven de polder',
])('accepts %s', (password) => expect(problem(password)).toBeNull());

it.each([
  ['kort', 'minstens 12'],
  ['aaaaaaaaaaaaaaaa', 'herhaalt'],
  ['abcabcabcabcabc', 'herhaalt'],
  ['12341234123412', 'herhaalt'],
  ['qwertyuiopas', 'rijtje'],
  ['abcdefghijklm', 'rijtje'],
  ['098765432109', 'rijtje'],
  ['noorjansen123', 'naam'],
  ['noor.jansen@example.nl', 'naam'],
  ['J4nsen-2026!', 'naam'],
  ['Wachtwoord123!', 'te veel mensen'],
  ['W4chtw00rd2026', 'te veel mensen'],
  ['WelkomZoetermeer1', 'te veel mensen'],
  ['Zomer2026Zomer', 'te veel mensen'],
])('refuses %s', (password, reason) => expect(problem(password)).toContain(reason));

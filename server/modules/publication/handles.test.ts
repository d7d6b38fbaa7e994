import { describe, expect, it } from 'vitest';
import { handleFor } from './handles.ts';

const monday = new Uint8Array(32).fill(1);
const tuesday = new Uint8Array(32).fill(2);

describe('handleFor', () => {
  it('is the same for one organisation during one round', () => {
    expect(handleFor(monday, 'org-1', 'card-1')).toBe(handleFor(monday, 'org-1', 'card-1'));
    expect(handleFor(monday, 'org-1', 'card-1')).toMatch(/^[\w-]{43}$/);
  });

  it('differs per round, per organisation and per card, also where ids run into each other', () => {
    const handles = [
      handleFor(monday, 'org-1', 'card-1'),
      handleFor(tuesday, 'org-1', 'card-1'),
      handleFor(monday, 'org-2', 'card-1'),
      handleFor(monday, 'org-1', 'card-2'),
      handleFor(monday, 'org-1c', 'ard-1'),
      handleFor(monday, 'org-1","c', 'ard-1'),
    ];
    expect(new Set(handles).size).toBe(handles.length);
  });

  it('refuses a key that can be guessed', () => {
    expect(() => handleFor(new Uint8Array(16), 'org-1', 'card-1')).toThrow(RangeError);
  });
});

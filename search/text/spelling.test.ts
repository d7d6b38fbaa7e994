import { expect, test } from 'vitest';
import { Random } from '../testing/random.ts';
import { editsAllowed, WordList } from './spelling.ts';

const seed = Number(process.env.SEARCH_SEED ?? Date.now() % 2 ** 31);

/** By definition: the whole table, one cell after the other. */
function plainEdits(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j++) table[0]![j] = j;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const ways = [
        table[i - 1]![j]! + 1,
        table[i]![j - 1]! + 1,
        table[i - 1]![j - 1]! + Number(a[i - 1] !== b[j - 1]),
      ];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(table[i - 2]![j - 2]! + 1);
      table[i]![j] = Math.min(...ways);
    }
  return table[a.length]![b.length]!;
}

test('near spellings are those that are few enough edits away from every word, also of words that came later', () => {
  console.info(`near spellings: seed ${seed}`);
  const random = new Random(seed);
  const letter = () => random.pick([...'aabbceé']);
  const word = () => Array.from({ length: 1 + random.below(14) }, letter).join('');
  const mistype = (text: string): string => {
    const at = random.below(text.length);
    const [left, right] = [text.slice(0, at), text.slice(at)];
    return random.pick([
      left + right.slice(1),
      left + letter() + right,
      left + letter() + right.slice(1),
      left + right.charAt(1) + right.charAt(0) + right.slice(2),
    ]);
  };
  const list = new WordList();
  const all: string[] = [];
  let found = 0;
  for (let round = 0; round < 20; round++) {
    const added = Array.from({ length: 40 }, word);
    for (const each of added) list.add(each);
    all.push(...added.filter((each, at) => !all.includes(each) && added.indexOf(each) === at));
    for (let question = 0; question < 8; question++) {
      const asked = mistype(mistype(random.pick(all))) || 'aaaa';
      const limit = editsAllowed(asked);
      const expected = all
        .map((each) => ({ word: each, edits: plainEdits(asked, each) }))
        .filter(({ edits }) => edits > 0 && edits <= limit);
      found += expected.length;
      const near = list.near(asked).toSorted((a, b) => (a.word < b.word ? -1 : 1));
      expect(near, `seed ${seed}, ${asked}`).toEqual(expected.toSorted((a, b) => (a.word < b.word ? -1 : 1)));
    }
  }
  expect(found).toBeGreaterThan(100);
});

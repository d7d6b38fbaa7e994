import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyProfile } from '#contract/profile.ts';
import { KEEP_MS, ProfileMemory, type WrittenProfile } from './profile-memory.ts';

/** Rows as they are stored now; what is read of them is noted. */
let stored: Map<string, { writtenBy: string; km: number }>;
let reads: string[][];
let memory: ProfileMemory;

const read = (ids: readonly string[]) => {
  reads.push([...ids]);
  return Promise.resolve(
    ids.flatMap((personId) => {
      const row = stored.get(personId);
      if (row === undefined) return [];
      const { writtenBy, km } = row;
      return [{ personId, writtenBy, content: { ...emptyProfile(), travel: { pc4: null, km, means: [] } } }];
    }),
  );
};
const ask = async (...ids: string[]) => {
  const profiles: WrittenProfile[] = ids.map((personId) => ({
    personId,
    writtenBy: stored.get(personId)?.writtenBy ?? '0',
  }));
  return (await memory.contentsOf(profiles, read)).map(({ personId, content }) => [personId, content.travel.km]);
};

beforeEach(() => {
  vi.useFakeTimers();
  memory = new ProfileMemory();
  reads = [];
  stored = new Map([
    ['a', { writtenBy: '1', km: 5 }],
    ['b', { writtenBy: '1', km: 10 }],
    ['c', { writtenBy: '2', km: 20 }],
  ]);
});
afterEach(() => void vi.useRealTimers());

test('reads what was written since, and nothing else', async () => {
  expect(await ask('b', 'a')).toEqual([
    ['b', 10],
    ['a', 5],
  ]);
  expect(await ask('a', 'b')).toEqual([
    ['a', 5],
    ['b', 10],
  ]);
  stored.set('a', { writtenBy: '3', km: 40 });
  expect(await ask('a', 'b', 'c')).toEqual([
    ['a', 40],
    ['b', 10],
    ['c', 20],
  ]);
  expect(reads).toEqual([
    ['b', 'a'],
    ['a', 'c'],
  ]);
});

test('answers only for whom it is asked, and not for who is gone', async () => {
  await ask('a', 'b', 'c');
  expect(await ask('c')).toEqual([['c', 20]]);
  stored.delete('a');
  expect(await ask('a', 'c')).toEqual([['c', 20]]);
});

test('keeps the people of one list while another reads one of them anew', async () => {
  await ask('a', 'b');
  stored.set('b', { writtenBy: '9', km: 1 });
  const slow = memory.contentsOf(
    [
      { personId: 'a', writtenBy: '1' },
      { personId: 'c', writtenBy: '2' },
    ],
    async (ids) => {
      stored.set('a', { writtenBy: '7', km: 2 });
      expect(await ask('a', 'b')).toEqual([
        ['a', 2],
        ['b', 1],
      ]);
      return read(ids);
    },
  );
  expect((await slow).map(({ personId }) => personId)).toEqual(['a', 'c']);
});

test('forgets whom nobody asked for in ten minutes, and everybody when nobody asks any more', async () => {
  await ask('a', 'b');
  vi.advanceTimersByTime(KEEP_MS - 1_000);
  await ask('a');
  vi.advanceTimersByTime(2_000);
  await ask('a');
  await ask('a', 'b');
  expect(reads).toEqual([['a', 'b'], ['b']]);
  vi.advanceTimersByTime(KEEP_MS + 1);
  await ask('a');
  expect(reads.at(-1)).toEqual(['a']);
});

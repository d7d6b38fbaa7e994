import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { Stored } from '#tests/support/meilisearch/filter.ts';
import { type Faults, MeilisearchStandIn } from '#tests/support/meilisearch/stand-in.ts';
import type { Query, SearchDocument } from '../engine.ts';
import { NaiveEngine } from '../testing/naive.ts';
import { token, wordOfValue, wordValue } from './document.ts';
import { MeilisearchEngine } from './engine.ts';
import { ProcessLocks } from './locks.ts';

const QUERY: Query = {
  collection: 'profiles',
  region: 'zuid',
  scopeAnyOf: ['0637'],
  viewer: 'kvk1',
  text: 'bakker',
  filters: [{ field: 'level', anyOf: ['2'], unknown: 'group' }],
  hours: { min: 16, max: null },
  availableBy: { date: '2026-12-01' },
  sort: 'relevance',
  offset: 0,
  limit: 20,
  dayKey: '2026-11-22',
};

function document(id: string, changes: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id,
    version: 1,
    region: 'zuid',
    scope: ['0637'],
    text: { a: 'bakker', b: '', c: '' },
    tags: { level: ['2'] },
    numbers: { hoursMin: 16, hoursMax: 32 },
    availableFrom: '2026-11-01',
    newestOn: null,
    point: null,
    ...changes,
  };
}

/** What the question may find, and beside each what it may not. */
const FITTING = ['a', 'b', 'c'].map((id) => document(id));
const OTHERS = [
  document('region', { region: 'noord' }),
  document('scope', { scope: ['1916'] }),
  document('hidden', { hiddenFrom: ['kvk1'] }),
  document('level', { tags: { level: ['4'] } }),
  document('words', { text: { a: 'slager', b: '', c: '' } }),
  document('hours', { numbers: { hoursMin: 4, hoursMax: 8 } }),
  document('date', { availableFrom: '2027-03-01' }),
];

async function* stream(documents: Iterable<SearchDocument>): AsyncGenerator<SearchDocument> {
  yield* documents;
}

let server: MeilisearchStandIn;
let locks: ProcessLocks;
let engine: MeilisearchEngine;

const open = (options: Partial<ConstructorParameters<typeof MeilisearchEngine>[0]> = {}) =>
  new MeilisearchEngine({
    url: server.url,
    key: server.key,
    prefix: 'test',
    locks,
    ...options,
  });
const ids = async (of: MeilisearchEngine = engine) => (await of.query(QUERY)).hits.map(({ id }) => id).toSorted();
const unavailable = { code: 'search.unavailable' };

beforeEach(async () => {
  server = await new MeilisearchStandIn().start();
  locks = new ProcessLocks();
  engine = open();
  await engine.replaceAll('profiles', stream([...FITTING, ...OTHERS]));
});
afterEach(() => server.stop());

describe('an answer that is not true', () => {
  const given = (id: string) => (found: Stored[], all: Stored[]) => [
    ...found,
    ...all.filter((row) => Buffer.from(String(row.id), 'base64url').toString() === id),
  ];
  const lies: [string, NonNullable<Faults['lie']>][] = [
    ...OTHERS.map(({ id }): [string, NonNullable<Faults['lie']>] => [`a document that differs by ${id}`, given(id)]),
    ['a document twice', given('a')],
    ['no sign of which index it is', (found) => found.filter(({ state }) => state !== 'mark')],
    ['a removed document', (found) => [...found, { id: 'eA', state: 'gone', version: 3 }]],
    ['facts that are none', (found) => found.map((row) => ({ ...row, facts: '{"region":"zuid"}' }))],
    ['facts cut off', (found) => found.map((row) => ({ ...row, facts: String(row.facts).slice(0, 40) }))],
    ['words that are none', (found) => found.map((row) => ({ ...row, text: '[["bakker"]]' }))],
  ];

  test.each(lies)('is noticed: %s', async (_, lie) => {
    expect(await ids()).toEqual(['a', 'b', 'c']);
    server.faults.lie = lie;
    await expect(engine.query(QUERY)).rejects.toMatchObject(unavailable);
    server.well();
    expect(await ids()).toEqual(['a', 'b', 'c']);
  });

  test.each(['refuse', 'garbage', 'error', 'half', 'empty'] as const)('is not one: %s', async (answers) => {
    server.faults.answers = answers;
    await expect(engine.query(QUERY)).rejects.toMatchObject(unavailable);
    await expect(engine.versions('profiles')).rejects.toMatchObject(unavailable);
    await expect(engine.upsert('profiles', [document('d')])).rejects.toMatchObject(unavailable);
    expect(await engine.health()).toMatchObject({ ok: false });
    server.well();
    expect(await ids()).toEqual(['a', 'b', 'c']);
    expect(await engine.health()).toMatchObject({ ok: true });
  });

  it('is not waited for', async () => {
    const hasty = open({ questionMs: 100 });
    server.faults.delay = 1_000;
    await expect(hasty.query(QUERY)).rejects.toMatchObject(unavailable);
  });
});

describe('an index that is not the one that was left', () => {
  it('is noticed when it is gone, also after others began it anew', async () => {
    const other = open();
    expect(await ids(other)).toEqual(['a', 'b', 'c']);
    server.indexes.clear();
    await expect(engine.query(QUERY)).rejects.toMatchObject(unavailable);
    expect(await engine.health()).toMatchObject({ ok: false });
    // A write makes an index with next to nothing in it.
    await other.upsert('profiles', [document('d')]);
    await expect(engine.query(QUERY)).rejects.toMatchObject(unavailable);
    await expect(other.query(QUERY)).rejects.toMatchObject(unavailable);
    expect(await other.kept('profiles')).toBe(false);
    expect(await other.replaceAll('profiles', stream(FITTING))).toBe(3);
    expect(await ids(other)).toEqual(['a', 'b', 'c']);
    expect(await ids()).toEqual(['a', 'b', 'c']);
  });

  it('is noticed when it was put back to an old state', async () => {
    const putBack = server.backup();
    await engine.remove('profiles', [{ id: 'a', version: 2 }]);
    expect(await ids()).toEqual(['b', 'c']);
    putBack();
    await expect(engine.query(QUERY)).rejects.toMatchObject(unavailable);
    expect(await engine.kept('profiles')).toBe(false);
  });

  it('is believed after a restart when it was filled, and not when it was only begun', async () => {
    expect(await open().kept('profiles')).toBe(true);
    expect(await open().kept('vacancies')).toBe(false);
    await open().upsert('vacancies', [document('v')]);
    expect(await open().kept('vacancies')).toBe(false);
  });

  it('is built anew when its maker stopped before it had its settings', async () => {
    server.indexes.set('test_vacancies', { documents: new Map(), settings: {} });
    expect(await open().replaceAll('vacancies', stream(FITTING))).toBe(3);
  });
});

describe('writes', () => {
  it('that fail say so, and change nothing', async () => {
    server.faults.failing = true;
    await expect(engine.upsert('profiles', [document('d')])).rejects.toThrow(
      /failed writing to test_profiles: internal/,
    );
    server.well();
    expect(await ids()).toEqual(['a', 'b', 'c']);
  });

  it('that never end are given up', async () => {
    const hasty = open({ taskMs: 300 });
    server.faults.stuck = true;
    await expect(hasty.upsert('profiles', [document('d')])).rejects.toThrow(/did not finish in 300 ms/);
    await expect(hasty.replaceAll('profiles', stream(FITTING))).rejects.toThrow(/did not finish/);
  });

  it('that would change nothing are not sent', async () => {
    const before = server.requests.length;
    await engine.upsert('profiles', FITTING);
    expect(server.requests.slice(before).filter((request) => request.endsWith('/documents'))).toEqual([]);
    await engine.upsert('profiles', [document('a', { text: { a: 'slager', b: '', c: '' } })]);
    expect(await ids()).toEqual(['b', 'c']);
  });

  it('of several processes all arrive, also while one of them rebuilds', async () => {
    const other = open();
    const oracle = new NaiveEngine();
    const rebuilding = engine.replaceAll(
      'profiles',
      (async function* () {
        yield* FITTING;
        await other.upsert('profiles', [document('d', { version: 2 })]);
        await other.remove('profiles', [{ id: 'b', version: 7 }]);
        await expect(other.replaceAll('profiles', stream([]))).rejects.toMatchObject({
          code: 'search.rebuild_running',
        });
      })(),
    );
    expect(await rebuilding).toBe(3);
    await Promise.all([
      other.upsert('profiles', [document('e')]),
      engine.upsert('profiles', [document('d', { version: 1 }), document('f')]),
    ]);
    await oracle.upsert('profiles', [
      document('a'),
      document('c'),
      document('d', { version: 2 }),
      document('e'),
      document('f'),
    ]);
    for (const each of [engine, other]) {
      expect(await each.versions('profiles')).toEqual(await oracle.versions('profiles'));
      expect(await each.query(QUERY)).toEqual(await oracle.query(QUERY));
    }
    // Nothing of the rebuild is left behind.
    expect([...server.indexes.keys()]).toEqual(['test_profiles']);
  });
});

describe('limits', () => {
  it('leave a question that too many documents may fit to another engine', async () => {
    await expect(open({ maxCandidates: 3 }).query(QUERY)).rejects.toMatchObject({ code: 'search.too_broad' });
  });

  it('refuse a key that may make keys, where that is asked', async () => {
    await server.stop();
    server = await new MeilisearchStandIn({ managing: true }).start();
    await expect(open({ refuseManagingKey: true }).replaceAll('profiles', stream([]))).rejects.toThrow(/MEILI_KEY/);
    expect(await open().replaceAll('profiles', stream(FITTING))).toBe(3);
  });
});

test('values that the server would take for the same become different tokens', () => {
  const values = [
    'zorg',
    'Zorg',
    ' zorg',
    'zórg',
    'zo\u0301rg',
    'x'.repeat(199),
    `${'x'.repeat(198)}y`,
    '"',
    '\\',
    'a"b',
    '_',
    '',
  ];
  const tokens = values.map(token);
  expect(new Set(tokens).size).toBe(values.length);
  for (const each of tokens) expect(each).toMatch(/^[a-z0-9_]{1,100}$/);
});

test('words come back from a facet as they went, however strange', () => {
  for (const word of ['bakker', 'c++', 'c#', 'кириллица', '中文', '𝕊'.repeat(60), 'ı', 'ß', 'a_b-c']) {
    const value = wordValue(word);
    expect(value).toMatch(/^[a-z0-9_-]{1,468}$/);
    expect(wordOfValue(value)).toBe(word);
  }
  expect(wordOfValue('Bakker')).toBeNull();
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Query, SearchDocument, SearchEngine } from '../engine.ts';
import { NaiveEngine } from './naive.ts';
import { Random } from './random.ts';
import { World } from './synthetic.ts';

const SIZE = { occupations: 60, talents: 120, words: 400, unknown: 0.15 };
const DOCUMENTS = 400;

const PLAIN: Query = {
  collection: 'vacancies',
  region: 'zuid',
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
    text: { a: '', b: '', c: '' },
    tags: {},
    numbers: { hoursMin: null, hoursMax: null },
    availableFrom: null,
    newestOn: null,
    point: null,
    ...changes,
  };
}

const named = (id: string, a: string, changes: Partial<SearchDocument> = {}) =>
  document(id, { text: { a, b: '', c: '' }, ...changes });

async function* stream(documents: Iterable<SearchDocument>): AsyncGenerator<SearchDocument> {
  yield* documents;
}

/** What every engine must do; `makeEngine` gives an empty one and a way to end it. */
export function engineContract(
  name: string,
  makeEngine: () => Promise<{ engine: SearchEngine; end: () => Promise<void> }>,
): void {
  describe(`${name}: the search contract`, () => {
    let engine: SearchEngine;
    let end: () => Promise<void>;

    beforeAll(async () => {
      ({ engine, end } = await makeEngine());
    });
    afterAll(() => end());

    const fill = (documents: SearchDocument[]) => engine.replaceAll('vacancies', stream(documents));
    const ids = async (changes: Partial<Query> = {}) => {
      const result = await engine.query({ ...PLAIN, ...changes });
      return result.hits.map(({ id }) => id).toSorted();
    };

    describe('random documents and queries', () => {
      const seed = Number(process.env.SEARCH_SEED ?? Date.now() % 2 ** 31);
      const oracle = new NaiveEngine();
      const world = new World(seed, SIZE, 'profiles');
      const random = new Random(seed + 1);
      const made: SearchDocument[] = [];

      const same = async (rounds: number) => {
        for (let round = 0; round < rounds; round++) {
          const query = world.query(random.pick(['odd', 'odd', 'odd', 'typical', 'broad', 'browse'] as const));
          const [expected, found] = await Promise.all([oracle.query(query), engine.query(query)]);
          expect(found, `seed ${seed}, query ${JSON.stringify(query)}`).toEqual(expected);
        }
        expect(await engine.versions('profiles')).toEqual(await oracle.versions('profiles'));
      };
      const both = (act: (target: SearchEngine) => Promise<unknown>) => Promise.all([act(engine), act(oracle)]);
      const change = async (amount: number) => {
        const changed = Array.from({ length: amount }, () => {
          const old = random.pick(made);
          // Now and then a version that is too old.
          return world.document(old.id, Math.max(0, old.version + random.pick([-1, 0, 1, 2])));
        });
        const removed = random.sample(made, amount / 5).map(({ id, version }) => ({
          id,
          version: random.pick([null, version - 1, version, version + 3]),
        }));
        await both((target) => target.upsert('profiles', changed));
        await both((target) => target.remove('profiles', removed));
        made.push(...changed);
      };

      test('give the same totals, facets, hits and scores as looking at every document', async () => {
        console.info(`search contract of ${name}: seed ${seed}`);
        made.push(...Array.from({ length: DOCUMENTS }, (_, index) => world.document(`d${index}`, 5)));
        await both((target) => target.upsert('profiles', made));
        await same(150);
      });

      test('also after changes and removals', async () => {
        for (let round = 0; round < 4; round++) {
          await change(60);
          await same(40);
        }
      });

      test('also while the collection is rebuilt, and after', async () => {
        const latest = new Map(made.map((each) => [each.id, each]));
        const source = [...(await oracle.versions('profiles')).keys()].flatMap((id) => latest.get(id) ?? []);
        // The oracle's rebuilding stands still at the same document until the changes were made to both.
        const changed = Promise.withResolvers<void>();
        const upTo = async function* (meanwhile: () => Promise<void>) {
          yield* source.slice(0, 100);
          await meanwhile();
          yield* source.slice(100);
        };
        const [expected, count] = await Promise.all([
          oracle.replaceAll(
            'profiles',
            upTo(() => changed.promise),
          ),
          engine.replaceAll(
            'profiles',
            upTo(async () => {
              await change(60);
              await same(20);
              changed.resolve();
            }),
          ),
        ]);
        expect(count).toBe(expected);
        await same(60);
        await change(60);
        await same(40);
      });
    });

    describe('versions', () => {
      test('an older version never replaces a newer one', async () => {
        await fill([named('a', 'bakker', { version: 5 })]);
        await engine.upsert('vacancies', [named('a', 'slager', { version: 4 })]);
        expect(await ids({ text: 'bakker' })).toEqual(['a']);
        expect(await ids({ text: 'slager' })).toEqual([]);
        await engine.upsert('vacancies', [named('a', 'slager', { version: 6 })]);
        expect(await ids({ text: 'slager' })).toEqual(['a']);
        expect(await ids({ text: 'bakker' })).toEqual([]);
        expect(await engine.versions('vacancies')).toEqual(new Map([['a', 6]]));
      });

      test('the newest of one batch stays, in whatever order it comes', async () => {
        await fill([]);
        await engine.upsert('vacancies', [
          named('a', 'slager', { version: 2 }),
          named('a', 'bakker', { version: 3 }),
          named('a', 'kapper', { version: 1 }),
        ]);
        expect(await ids({ text: 'bakker' })).toEqual(['a']);
      });

      test('what was removed never comes back by an older write', async () => {
        await fill([named('a', 'bakker', { version: 5 }), named('b', 'bakker', { version: 5 })]);
        await engine.remove('vacancies', [
          { id: 'a', version: 7 },
          { id: 'b', version: 5 },
          { id: 'c', version: 3 },
        ]);
        expect(await ids()).toEqual([]);
        expect(await engine.versions('vacancies')).toEqual(new Map());
        const older = { a: 6, b: 4, c: 2 };
        await engine.upsert(
          'vacancies',
          Object.entries(older).map(([id, version]) => named(id, 'bakker', { version })),
        );
        expect(await ids()).toEqual([]);
        await engine.upsert('vacancies', [named('a', 'bakker', { version: 7 }), named('c', 'bakker', { version: 4 })]);
        expect(await ids()).toEqual(['a', 'c']);
      });

      test('a row that is gone leaves nothing behind', async () => {
        await fill([named('a', 'hovenier', { version: 5 })]);
        await engine.remove('vacancies', [
          { id: 'a', version: null },
          { id: 'b', version: null },
        ]);
        expect(await ids()).toEqual([]);
        expect(await ids({ text: 'hoveniex' })).toEqual([]);
        await engine.upsert('vacancies', [named('a', 'bakker', { version: 1 })]);
        expect(await ids()).toEqual(['a']);
      });

      test('of several removals of one document the furthest counts', async () => {
        await fill([named('a', 'bakker', { version: 5 }), named('b', 'bakker', { version: 5 })]);
        await engine.remove('vacancies', [
          { id: 'a', version: 4 },
          { id: 'a', version: null },
          { id: 'b', version: 9 },
          { id: 'b', version: 6 },
        ]);
        await engine.upsert('vacancies', [named('b', 'bakker', { version: 8 })]);
        expect(await ids()).toEqual([]);
      });

      test('a removal older than the document does nothing', async () => {
        await fill([named('a', 'bakker', { version: 5 })]);
        await engine.remove('vacancies', [{ id: 'a', version: 4 }]);
        expect(await ids()).toEqual(['a']);
      });

      test('what is removed while the collection is rebuilt stays away', async () => {
        await fill([named('a', 'bakker'), named('b', 'bakker'), named('d', 'bakker')]);
        await engine.replaceAll(
          'vacancies',
          (async function* () {
            yield named('b', 'bakker');
            await engine.remove('vacancies', [
              { id: 'a', version: 2 },
              { id: 'b', version: 2 },
              { id: 'd', version: null },
            ]);
            expect(await ids()).toEqual([]);
            yield named('a', 'bakker');
            yield named('d', 'bakker');
            yield named('c', 'bakker');
          })(),
        );
        expect(await ids()).toEqual(['c']);
      });

      test('a rebuild that fails leaves what was there', async () => {
        await fill([named('a', 'bakker')]);
        const failing = async function* () {
          yield named('z', 'bakker');
          throw new Error('source is gone');
        };
        await expect(engine.replaceAll('vacancies', failing())).rejects.toThrow('source is gone');
        expect(await ids()).toEqual(['a']);
        await engine.upsert('vacancies', [named('b', 'bakker')]);
        expect(await ids()).toEqual(['a', 'b']);
        expect(await fill([named('c', 'bakker')])).toBe(1);
        expect(await ids()).toEqual(['c']);
      });
    });

    describe('what may be found', () => {
      test('only the own region, the own scopes, and nothing hidden from the one who looks', async () => {
        await fill([
          named('open', 'bakker'),
          named('mine', 'bakker', { scope: ['0637', 'x'] }),
          named('other', 'bakker', { scope: ['1916'] }),
          named('far', 'bakker', { region: 'noord', scope: ['0637'] }),
          named('blocks', 'bakker', { scope: ['0637'], hiddenFrom: ['kvk1', 'kvk2'] }),
        ]);
        expect(await ids()).toEqual(['blocks', 'mine', 'open', 'other']);
        expect(await ids({ scopeAnyOf: ['0637', '9999'] })).toEqual(['blocks', 'mine']);
        expect(await ids({ scopeAnyOf: ['0637'], viewer: 'kvk2' })).toEqual(['mine']);
        expect(await ids({ viewer: 'kvk3' })).toEqual(['blocks', 'mine', 'open', 'other']);
        expect(await ids({ scopeAnyOf: [] })).toEqual([]);
        expect(await ids({ region: 'west' })).toEqual([]);
      });

      test('an unknown value is kept apart and flagged, or excluded, as asked', async () => {
        await fill([
          document('knows', { tags: { level: ['2'] }, numbers: { hoursMin: 16, hoursMax: 24 } }),
          document('silent'),
          document('half', { tags: { level: ['2'] } }),
          document('differs', { tags: { level: ['4'] } }),
        ]);
        const filters = [{ field: 'level', anyOf: ['2'], unknown: 'group' }] as const;
        const result = await engine.query({ ...PLAIN, filters, hours: { min: 20, max: null }, facets: ['level'] });
        expect(result).toMatchObject({ total: 1, unknownTotal: 2, facets: { level: [{ value: '2', count: 1 }] } });
        expect(result.hits[0]).toMatchObject({ id: 'knows', unknown: [] });
        expect(result.hits.slice(1).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toMatchObject([
          { id: 'half', unknown: ['workHours'] },
          { id: 'silent', unknown: ['level', 'workHours'] },
        ]);
        const strict = [{ field: 'level', anyOf: ['2'], unknown: 'exclude' }] as const;
        expect(await ids({ filters: strict })).toEqual(['half', 'knows']);
        expect(await ids({ filters: strict, hours: { min: 20, max: null, unknown: 'exclude' } })).toEqual(['knows']);
      });

      test('a facet ignores its own filter and no other', async () => {
        await fill([
          document('1', { tags: { sector: ['zorg'], level: ['2'] } }),
          document('2', { tags: { sector: ['bouw'], level: ['2'] } }),
          document('3', { tags: { sector: ['bouw', 'groen'], level: ['3'] } }),
        ]);
        const { total, facets } = await engine.query({
          ...PLAIN,
          filters: [
            { field: 'sector', anyOf: ['zorg'], unknown: 'group' },
            { field: 'level', anyOf: ['2'], unknown: 'group' },
          ],
          facets: ['sector', 'level'],
        });
        expect(total).toBe(1);
        expect(facets.sector).toEqual([
          { value: 'bouw', count: 1 },
          { value: 'zorg', count: 1 },
        ]);
        expect(facets.level).toEqual([{ value: '2', count: 1 }]);
      });
    });

    describe('words', () => {
      test('are found by form, gender, synonym, part and near spelling, in that order of points', async () => {
        await fill([
          named('exact', 'Schoonmaakster'),
          named('synonym', 'poetser'),
          named('part', 'kantoorschoonmaker'),
          document('later', { text: { a: '', b: 'schoonmaken', c: '' } }),
          named('else', 'timmerman'),
        ]);
        const { hits } = await engine.query({ ...PLAIN, text: 'schoonmakers' });
        expect(Object.fromEntries(hits.map(({ id, score }) => [id, score]))).toEqual({
          exact: 16,
          synonym: 12,
          part: 12,
          later: 8,
        });
        const mistyped = await engine.query({ ...PLAIN, text: 'tiemmerman' });
        expect(mistyped.hits).toMatchObject([{ id: 'else', score: 8 }]);
        expect(await ids({ text: 'timmerman poetser' })).toEqual([]);
      });

      test('are not found where nothing is', async () => {
        await fill([]);
        expect(await engine.query({ ...PLAIN, text: 'timmerman', facets: ['level'] })).toEqual({
          total: 0,
          unknownTotal: 0,
          hits: [],
          facets: { level: [] },
        });
      });

      test('of a removed document are no longer taken for a near spelling', async () => {
        await fill([named('a', 'hovenier'), named('b', 'hoveniet')]);
        expect(await ids({ text: 'hoveniex' })).toEqual(['a', 'b']);
        await engine.remove('vacancies', [{ id: 'b', version: null }]);
        expect(await ids({ text: 'hoveniex' })).toEqual(['a']);
        await engine.upsert('vacancies', [named('c', 'hoveniep')]);
        expect(await ids({ text: 'hoveniex' })).toEqual(['a', 'c']);
      });

      test.each([
        ['nothing', ''],
        ['spaces', '   '],
        ['stop words', 'de het een'],
        ['punctuation', "' \\ : * & | ! ( ) < > -- ; \" %s $1 ''"],
        ['an unclosed quote', "bakker' | 'x':*"],
        ['search operators', 'bakker & !slager <-> (kok'],
        ['null characters', '\u0000bakker\u0000'],
        ['halves of characters', '😀 \ud800 \uffff'],
        ['one very long word', 'x'.repeat(50_000)],
        ['very many words', 'woord '.repeat(10_000)],
        ['other scripts', 'العربية 中文 кириллица'],
      ])('are safe: %s', async (_, text) => {
        await fill([
          document('a', {
            text: { a: text, b: `bakker ${text}`, c: text },
            tags: { talents: ["a'b\\c", '{"x",1}', '$1'] },
          }),
        ]);
        const asked = { ...PLAIN, facets: ['talents'] as const };
        const oracle = new NaiveEngine();
        await oracle.upsert('vacancies', [
          document('a', {
            text: { a: text, b: `bakker ${text}`, c: text },
            tags: { talents: ["a'b\\c", '{"x",1}', '$1'] },
          }),
        ]);
        for (const query of [
          { ...asked, text },
          { ...asked, filters: [{ field: 'talents', anyOf: ["a'b\\c", text], unknown: 'group' } as const] },
        ]) {
          expect(await engine.query(query)).toEqual(await oracle.query(query));
        }
      });
    });

    describe('order', () => {
      test('pages fit together, without repeats', async () => {
        await fill(
          Array.from({ length: 95 }, (_, index) => document(`d${index}`, { tags: index % 3 ? { level: ['1'] } : {} })),
        );
        const filters = [{ field: 'level', anyOf: ['1'], unknown: 'group' }] as const;
        const seen: string[] = [];
        for (let offset = 0; offset < 100; offset += 10) {
          const page = await engine.query({ ...PLAIN, filters, offset, limit: 10 });
          seen.push(...page.hits.map(({ id }) => id));
        }
        const whole = await engine.query({ ...PLAIN, filters, limit: 200 });
        expect(seen).toEqual(whole.hits.map(({ id }) => id));
        expect(new Set(seen).size).toBe(95);
        expect(whole.hits.findIndex(({ unknown }) => unknown.length > 0)).toBe(whole.total);
      });

      test('of equals turns with the day', async () => {
        await fill(Array.from({ length: 20 }, (_, index) => document(`d${index}`)));
        const first = new Set<string | undefined>();
        for (let day = 0; day < 60; day++) {
          const { hits } = await engine.query({ ...PLAIN, dayKey: `dag ${day}`, limit: 1 });
          first.add(hits[0]?.id);
        }
        expect(first.size).toBeGreaterThan(10);
      });

      test('by distance and by date puts the unknown last', async () => {
        await fill([
          document('near', { point: { lat: 52.06, lon: 4.5 }, newestOn: '2026-01-01' }),
          document('nearer', { point: { lat: 52.051, lon: 4.5 } }),
          document('nowhere', { newestOn: '2026-03-01' }),
          document('far', { point: { lat: 53, lon: 4.5 }, newestOn: '2026-02-01' }),
        ]);
        const near = { lat: 52.05, lon: 4.5, km: 20 };
        const { hits } = await engine.query({ ...PLAIN, near, sort: 'distance' });
        expect(hits.map(({ id, km }) => [id, km])).toEqual([
          ['nearer', 0.1],
          ['near', 1.1],
          ['nowhere', null],
        ]);
        const { hits: byDate } = await engine.query({ ...PLAIN, sort: 'newest' });
        expect(byDate.map(({ id }) => id)).toEqual(['nowhere', 'far', 'near', 'nearer']);
      });
    });

    test('refuses what it cannot answer alike', async () => {
      const invalid: Partial<Query>[] = [
        { limit: 201 },
        { offset: -1 },
        { near: { lat: 91, lon: 0, km: 1 } },
        { near: { lat: 52, lon: 4, km: Number.NaN } },
        { availableBy: { date: '2026-02-30' } },
      ];
      for (const changes of invalid) {
        await expect(engine.query({ ...PLAIN, ...changes })).rejects.toMatchObject({ code: 'search.invalid_query' });
      }
      const broken = [document('met spatie'), document('a', { version: 1.5 }), document('a', { newestOn: 'gisteren' })];
      for (const each of broken) {
        await expect(engine.upsert('vacancies', [each])).rejects.toMatchObject({ code: 'search.invalid_document' });
      }
    });

    test('says that it is well', async () => {
      expect(await engine.health()).toMatchObject({ ok: true });
    });
  });
}

import { describe, expect, it } from 'vitest';
import { NaiveEngine } from '../testing/naive.ts';
import { Random } from '../testing/random.ts';
import { World } from '../testing/synthetic.ts';
import { documentWords } from '../text/analyse.ts';
import { CollectionIndex } from './collection.ts';
import { sourceOf } from './names.ts';
import { pack } from './packed.ts';
import { TextTokens } from './text-tokens.ts';

const SIZE = { occupations: 300, talents: 900, words: 3_000, unknown: 0.1 };
const seed = Number(process.env.SEARCH_SEED ?? Date.now() % 2 ** 31);

describe('the index of a collection', () => {
  it('answers alike while large segments are put together between queries', async () => {
    console.log(`collection index: seed ${seed}`);
    const world = new World(seed, SIZE, 'profiles');
    const random = new Random(seed + 1);
    const naive = new NaiveEngine();
    const index = new CollectionIndex();
    const documents = Array.from({ length: 6_000 }, (_, number) => world.document(`d${number}`, 1));
    index.fill(pack(documents));
    index.settle();
    await naive.upsert('profiles', documents);
    let busy = 0;
    let version = 1;
    for (let round = 0; round < 12; round++) {
      version++;
      const changed = random.sample(documents, 400).map(({ id }) => world.document(id, version));
      const gone = random.sample(documents, 100).map(({ id }) => ({ id, version: random.pick([null, version]) }));
      index.upsert(pack(changed));
      await naive.upsert('profiles', changed);
      // A slice at a time, with questions and removals in between.
      for (let slice = 0; slice < 4; slice++) {
        if (index.busy) busy++;
        index.work(0);
        const some = gone.slice(slice * 25, slice * 25 + 25);
        index.remove(some);
        await naive.remove('profiles', some);
        const query = world.query(random.pick(['odd', 'odd', 'typical', 'browse'] as const));
        expect(index.query(query), `seed ${seed}, ${JSON.stringify(query)}`).toEqual(await naive.query(query));
      }
    }
    while (index.busy) index.work(1);
    const { ids, versions } = index.versions();
    expect(new Map(ids.map((id, at) => [id, versions[at]]))).toEqual(await naive.versions('profiles'));
    expect(busy).toBeGreaterThan(0);
  });
});

describe('tokens of a text', () => {
  it('are those of the words that it is taken apart into as a whole', () => {
    const random = new Random(seed);
    const letters = [...'abcdeABC0129mvxMV ,.;:()\n'];
    const odd = [..."é-/+#’'´\t\u00a0\u0301½℀㎧ΑΣσİ／…Ⅴ🙂", 'm / v', ' v/m/x ', 'Σ.'];
    const numbers = new Map<string, number>();
    const tokenFor = ({ word, pieces }: { word: string; pieces: string[] }) => {
      const key = pieces.length > 1 ? pieces.join('-') : word;
      // Some are stop words.
      if (key.startsWith('b')) return -1;
      if (!numbers.has(key)) numbers.set(key, numbers.size);
      return numbers.get(key)!;
    };
    const tokens = new TextTokens(tokenFor);
    for (let round = 0; round < 2_000; round++) {
      const length = random.chance(0.01) ? 20_100 : random.below(90);
      const oddity = random.pick([0, 0.004, 0.2]);
      const text = Array.from({ length }, () => random.pick(random.chance(oddity) ? odd : letters)).join('');
      const bytes = new TextEncoder().encode(`-\0${text}\0-`);
      tokens.read(sourceOf(bytes), 2);
      const expected = documentWords(text)
        .map(tokenFor)
        .filter((token) => token >= 0);
      expect([...tokens.found.subarray(0, tokens.count)], `seed ${seed}, ${JSON.stringify(text)}`).toEqual(expected);
      expect(tokens.end).toBe(bytes.length - 2);
    }
  });
});

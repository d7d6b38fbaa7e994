import { randomBytes } from 'node:crypto';
import { MeilisearchStandIn } from '#tests/support/meilisearch/stand-in.ts';
import { engineContract } from '../testing/contract-suite.ts';
import { MeilisearchEngine } from './engine.ts';

const { MEILI_URL: url, MEILI_KEY: key } = process.env;

// The stand-in is no Meilisearch: this holds our own part to the contract, and only the other one the whole.
engineContract('meilisearch on a stand-in', async () => {
  const server = await new MeilisearchStandIn().start();
  return {
    engine: new MeilisearchEngine({ url: server.url, key: server.key, prefix: 'test' }),
    end: () => server.stop(),
  };
});

if (url) {
  engineContract('meilisearch', async () => {
    const prefix = `werkbrug_test_${randomBytes(4).toString('hex')}`;
    const engine = new MeilisearchEngine({ url, ...(key ? { key } : {}), prefix });
    return { engine, end: () => engine.clear() };
  });
}

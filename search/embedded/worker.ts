// The thread of one collection: it answers one call at a time, and puts segments together while nobody asks.
import { parentPort } from 'node:worker_threads';
import { SearchError } from '../engine.ts';
import { CollectionIndex } from './collection.ts';
import { free } from './growing.ts';
import type { CallName, Calls, Reply, Request } from './protocol.ts';

/** So long a query may have to wait for work that can be put off. */
const SLICE_MS = 3;

const port = parentPort;
if (port === null) throw new Error('This file runs as a thread');
const index = new CollectionIndex();

const handlers: { [N in CallName]: (ask: Calls[N]['ask']) => Calls[N]['answer'] } = {
  upsert({ documents }) {
    index.upsert(documents);
    return null;
  },
  fill({ documents }) {
    index.fill(documents);
    free(documents.bytes.buffer);
    return null;
  },
  settle() {
    index.settle();
    return index.count;
  },
  remove({ removals }) {
    const ids = removals.map(({ id }) => id);
    const known = new Map(index.versionsOf(ids).map((version, place) => [ids[place]!, version]));
    index.remove(removals);
    return known;
  },
  removeFromFilling({ removals, known }) {
    index.removeFromFilling(removals, known);
    return null;
  },
  query: ({ query }) => index.query(query),
  versions: () => index.versions(),
  ping: () => null,
};

let working = false;
const goOn = (): void => {
  index.work(SLICE_MS);
  working = index.busy;
  if (working) setImmediate(goOn);
};

port.on('message', ({ number, name, ask }: Request) => {
  let reply: Reply;
  try {
    reply = { number, answer: (handlers[name] as (ask: unknown) => unknown)(ask) };
  } catch (error) {
    const code = error instanceof SearchError ? error.code : null;
    reply = { number, error: { code, message: error instanceof Error ? error.message : String(error) } };
  }
  port.postMessage(reply);
  if (index.busy && !working) {
    working = true;
    setImmediate(goOn);
  }
});

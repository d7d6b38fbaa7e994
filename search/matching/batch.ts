import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Market } from './market.ts';
import type { Asker } from './kernel.ts';
import { Matcher } from './search.ts';

/** The best rows of the other side for every row of the asking side, one after the other. */
export interface Answers {
  top: number;
  /** `top` places per asking row. */
  rows: Uint32Array;
  scores: Uint16Array;
  /** How many of the places are filled. */
  sizes: Uint32Array;
}

export interface Task {
  market: Market;
  asker: Asker;
  answers: Answers;
  /** The next asking row that nobody took. */
  next: Int32Array;
}

/** Rows that a worker takes at a time: few, so that both are done at about the same moment. */
const SHARE = 4;

/** Answers rows until none are left. */
export const work = ({ market, asker, answers, next }: Task): void => {
  const matcher = new Matcher(market, asker, answers.top);
  const all = answers.sizes.length;
  for (let first = Atomics.add(next, 0, SHARE); first < all; first = Atomics.add(next, 0, SHARE))
    for (let row = first; row < Math.min(all, first + SHARE); row++) {
      const { rows, scores, size } = matcher.best(row);
      answers.rows.set(rows.subarray(0, size), row * answers.top);
      answers.scores.set(scores.subarray(0, size), row * answers.top);
      answers.sizes[row] = size;
    }
};

/** Answers every row of one side, on so many threads over the same memory; 0 works in this thread. */
export const matchAll = async (market: Market, asker: Asker, top: number, workers = 0): Promise<Answers> => {
  const asking = market[asker].columns.rows;
  const answers: Answers = {
    top,
    rows: new Uint32Array(new SharedArrayBuffer(asking * top * 4)),
    scores: new Uint16Array(new SharedArrayBuffer(asking * top * 2)),
    sizes: new Uint32Array(new SharedArrayBuffer(asking * 4)),
  };
  const task: Task = { market, asker, answers, next: new Int32Array(new SharedArrayBuffer(4)) };
  if (workers === 0) work(task);
  else
    await Promise.all(
      Array.from({ length: workers }, async () => {
        const worker = new Worker(new URL('./batch-worker.ts', import.meta.url), { workerData: task });
        const [code] = (await once(worker, 'exit')) as [number];
        if (code !== 0) throw new Error(`A matching thread stopped with code ${code}.`);
      }),
    );
  return answers;
};

import { workerData } from 'node:worker_threads';
import { type Task, work } from './batch.ts';

work(workerData as Task);

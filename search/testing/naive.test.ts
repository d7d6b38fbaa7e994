import { engineContract } from './contract-suite.ts';
import { NaiveEngine } from './naive.ts';

// The measure itself passes the written-out cases of the suite.
engineContract('naive', async () => ({ engine: new NaiveEngine(), end: async () => undefined }));

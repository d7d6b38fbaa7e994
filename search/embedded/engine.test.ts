import { engineContract } from '../testing/contract-suite.ts';
import { EmbeddedEngine } from './engine.ts';

engineContract('embedded', async () => {
  const engine = new EmbeddedEngine();
  return { engine, end: () => engine.end() };
});

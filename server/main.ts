import { keepCompiled } from './compile-cache.ts';

keepCompiled();
// Loaded afterwards: what is loaded before the cache is there is compiled each time.
await import('./start.ts');

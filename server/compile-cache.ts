import { enableCompileCache } from 'node:module';
import path from 'node:path';

/** Beside the packages, so that a new installation begins without. */
const FOLDER = path.resolve(import.meta.dirname, '../node_modules/.cache/werkbrug');

/**
 * Keeps what Node makes of the source files, for this process and its threads: the next start has that part of the work
 * done. A folder that cannot be written to costs time and nothing else.
 */
export const keepCompiled = (): void => {
  process.env.NODE_COMPILE_CACHE ??= FOLDER;
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
};

import { readdirSync } from 'node:fs';
import path from 'node:path';

const NOT_OURS = new Set(['.git', 'node_modules', '.data', '.tmp', 'coverage', '.svelte-kit']);
const BUILT = new Set(['web/build']);

/** Every file of the project itself, as paths relative to `root` with forward slashes, sorted. */
export function projectFiles(root: string): string[] {
  const walk = (folder: string): string[] =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      if (NOT_OURS.has(entry.name) || BUILT.has(name)) return [];
      return entry.isDirectory() ? walk(name) : [name];
    });
  return walk('').sort();
}

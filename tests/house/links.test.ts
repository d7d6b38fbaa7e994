import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

const filesIn = (folder: string, ends: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ends))
    .map((file) => path.join(folder, file));

/** Addresses of all pages, with `:` for what differs from one to the next. */
const pages = new Set(
  filesIn('web/src/routes', '+page.svelte').map(
    (file) =>
      '/' +
      path
        .dirname(path.relative('web/src/routes', file))
        .split(path.sep)
        .filter((part) => part !== '.' && !part.startsWith('('))
        .map((part) => (part.startsWith('[') ? ':' : part))
        .join('/'),
  ),
);

/** Where a message or a mail leads, as it stands in the code: `/mensen/${personId}` is `/mensen/:`. */
const links = filesIn('server/modules', '.ts')
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) =>
    [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/link: (?:'(\/[^']*)'|`(\/[^`]*)`)/g)].map(
      ([, plain, filled]) => ({
        file,
        link: (plain ?? filled ?? '').replace(/\?.*/, '').replace(/\$\{[^}]*\}/g, ':'),
      }),
    ),
  );

it('finds what messages and mails lead to', () => {
  expect(links.length).toBeGreaterThan(15);
});

it.each(links)('$link in $file is a page', ({ link }) => {
  expect(pages).toContain(link);
});

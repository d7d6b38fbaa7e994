import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const pages = [
  'README.md',
  'SECURITY.md',
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

describe.each(pages)('%s', (page) => {
  const text = readFileSync(path.join(root, page), 'utf8');

  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '');
    const lost = links.filter((link) => !existsSync(path.join(root, path.dirname(page), link)));
    expect(lost).toEqual([]);
  });

  it('names files that are there', () => {
    const names = [...text.matchAll(/`((?:server|search|drizzle|web|tests|scripts|docs)\/[\w./()[\]-]+)`/g)];
    const lost = names.map((match) => match[1] ?? '').filter((name) => !existsSync(path.join(root, name)));
    // The pages are built, not kept.
    expect(lost.filter((name) => !name.startsWith('web/build'))).toEqual([]);
  });
});

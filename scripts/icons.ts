// Builds the icon sprite from the installed icon set. Run with --check to see whether the sprite is fresh.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ICON_NAMES } from '#lib/icons.ts';
import { artefact } from './artefact.ts';

const outline = dirname(createRequire(import.meta.url).resolve('@tabler/icons/outline/home.svg'));

/** The drawing inside one icon file, without the invisible square that every file starts with. */
function drawing(name: string): string {
  const svg = readFileSync(join(outline, `${name}.svg`), 'utf8');
  const inner = /<svg[^>]*>(.*)<\/svg>/s.exec(svg)?.[1];
  if (inner === undefined) throw new Error(`${name}.svg holds no drawing`);
  return inner
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/, '')
    .replace(/\s*\n\s*/g, '')
    .replace(/\s+\/>/g, '/>');
}

const doubles = ICON_NAMES.filter((name, index) => ICON_NAMES.indexOf(name) !== index);
if (doubles.length > 0) throw new Error(`twice in the list: ${doubles.join(', ')}`);

const symbols = [...ICON_NAMES]
  .sort()
  .map((name) => `<symbol id="${name}" viewBox="0 0 24 24">${drawing(name)}</symbol>`)
  .join('\n');

artefact('web/static/icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols}\n</svg>\n`);
artefact(
  'web/static/icons-LICENSE.txt',
  `The drawings in icons.svg are Tabler Icons (outline).\n\n${readFileSync(join(outline, '../../LICENSE'), 'utf8')}`,
);

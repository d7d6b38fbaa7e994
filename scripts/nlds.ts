// Builds web/src/lib/styles/generated/nlds.css: the NL Design System parts that the pages use, with the theme values those parts
// need. The whole library with its theme is 600 kB; a page uses a twentieth of it. Run with --check for freshness.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseCss } from 'svelte/compiler';
import { artefact } from './artefact.ts';

const require = createRequire(import.meta.url);

/** Classes that components of ours carry. A rule of the library is kept when all its utrecht classes are in this list. */
const USED = new Set(
  [
    'alert alert--error alert--info alert--ok alert--warning',
    'badge-status status-badge',
    'breadcrumb-nav',
    'button button--primary-action button--secondary-action button--subtle',
    'button-link button-link--html-a button-link--primary-action button-link--secondary-action button-link--subtle',
    'checkbox checkbox--html-input',
    'form-fieldset form-fieldset--invalid form-label',
    'page-footer page-header',
    'radio-button radio-button--html-input',
    'select select--html-select',
    'skip-link skip-link--visible-on-focus',
    'table table__header table__body table__row table__cell table__header-cell',
    'textarea textarea--html-textarea textbox textbox--html-input',
  ]
    .join(' ')
    .split(' ')
    .map((name) => `utrecht-${name}`),
);

interface Node {
  type: string;
  name?: string;
  start: number;
  end: number;
  children?: Node[];
  prelude?: Node | string;
  block?: Node | null;
}

/** The rules of a stylesheet that only speak of used classes, other selectors left out of their lists. */
function keepUsed(css: string, nodes: Node[]): string {
  let kept = '';
  for (const node of nodes) {
    if (node.type === 'Rule' && typeof node.prelude === 'object') {
      const selectors = (node.prelude.children ?? [])
        .map((child) => css.slice(child.start, child.end))
        .filter((selector) => {
          const names = selector.match(/utrecht-[a-z0-9_-]+/g) ?? [];
          return names.length > 0 && names.every((name) => USED.has(name));
        });
      if (selectors.length > 0 && node.block)
        kept += `${selectors.join(', ')} ${css.slice(node.block.start, node.block.end)}\n`;
    } else if (node.type === 'Atrule' && node.name === 'media' && typeof node.prelude === 'string' && node.block) {
      const inner = keepUsed(css, node.block.children ?? []);
      if (inner !== '') kept += `@media ${node.prelude} {\n${inner}}\n`;
    }
  }
  return kept;
}

const library = readFileSync(require.resolve('@utrecht/component-library-css/dist/index.css'), 'utf8').replace(
  /\/\*.*?\*\//gs,
  '',
);
const rules = [...new Set(keepUsed(library, parseCss(library).children).split(/(?<=^\}\n)/m))].join('');

const theme = new Map<string, string>();
const themeCss = readFileSync(require.resolve('@nl-design-system-community/ma-design-tokens/dist/theme.css'), 'utf8');
for (const match of themeCss.matchAll(/(--[\w-]+):\s*([^;]+);/g)) theme.set(match[1] ?? '', match[2] ?? '');

/** Every theme value that the text refers to, and every value that those refer to. */
const needed = new Set<string>();
function collect(text: string): void {
  for (const match of text.matchAll(/var\(\s*(--[\w-]+)/g)) {
    const name = match[1] ?? '';
    const value = theme.get(name);
    if (value === undefined || needed.has(name)) continue;
    needed.add(name);
    collect(value);
  }
}
collect(rules);

const tokens = [...needed]
  .sort()
  .map((name) => `  ${name}: ${theme.get(name) ?? ''};`)
  .join('\n');

artefact(
  'web/src/lib/styles/generated/nlds.css',
  [
    '/* Made by scripts/nlds.ts from @utrecht/component-library-css and @nl-design-system-community/ma-design-tokens.',
    '   Copyright (c) Frameless B.V., Gemeente Utrecht and the NL Design System community. EUPL-1.2. */',
    `:root {\n${tokens}\n}`,
    rules,
  ].join('\n'),
);

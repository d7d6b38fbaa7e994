import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXAMPLE_RULES as rules } from './example-rules.ts';

type Tree = { readonly [key: string]: unknown };

const areas = (locale: 'nl' | 'en') =>
  readdirSync(new URL(`./${locale}`, import.meta.url))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();

async function load(locale: 'nl' | 'en', area: string): Promise<Tree> {
  return (locale === 'nl' ? await import(`./nl/${area}.ts`) : await import(`./en/${area}.ts`)) as Tree;
}

const FACTS = { ...rules, rules, municipality: 'Zoetermeer', origin: 'https://werkbrug.example' };
/** What messages are made from: a number, words, or the facts of the published rules, one or several. */
const STAND_INS: readonly unknown[] = [2, '2', FACTS, [FACTS]];

/** The text that a message gives for the first kind of stand-in it can be made from. */
function call(make: (...input: unknown[]) => unknown): unknown {
  for (const standIn of STAND_INS) {
    try {
      return make(...Array.from({ length: make.length }, () => standIn));
    } catch {
      // Another kind.
    }
  }
  throw new Error(`no stand-in for ${String(make)}`);
}

/** Every place in a message module with the kind of thing that stands there; functions are called with stand-ins. */
function walk(value: unknown, path: string, found: Map<string, string>): void {
  if (typeof value === 'string') found.set(path, value);
  else if (typeof value === 'function') {
    const text = call(value as (...input: unknown[]) => unknown);
    // A few give a list or several sentences at once.
    if (typeof text === 'object' && text !== null) walk(text, path, found);
    else found.set(path, typeof text === 'string' ? text : '');
  } else if (Array.isArray(value)) value.forEach((item, index) => walk(item, `${path}[${index}]`, found));
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) walk(item, `${path}.${key}`, found);
}

async function texts(locale: 'nl' | 'en', area: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  walk({ ...(await load(locale, area)) }, area, found);
  return found;
}

test.each(areas('nl'))('no text of nl/%s is empty', async (area) => {
  const found = await texts('nl', area);
  expect(found.size).toBeGreaterThan(0);
  expect([...found].filter(([, text]) => text.trim() === '').map(([path]) => path)).toEqual([]);
});

test.each(areas('en'))('en/%s has the shape of nl/%s and no empty texts', async (area) => {
  const dutch = await texts('nl', area);
  const english = await texts('en', area);
  expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
  expect([...english].filter(([, text]) => text.trim() === '').map(([path]) => path)).toEqual([]);
});

import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, logIn, startApp } from './support/app.ts';
import { launchBrowser } from './support/browser.ts';

/** Where each role begins; from there every link of the site is followed, one page per kind of page. */
const START: Record<string, string> = {
  anonymous: '/',
  jobseeker: '/start',
  employer: '/zoeken',
  'account-manager': '/bord',
  'case-manager': '/vandaag',
  admin: '/beheer/gebruikers',
};
const WIDTHS = [390, 1280] as const;
const MOST_PAGES = 40;

let app: App;
let browser: Browser;
let launched: Awaited<ReturnType<typeof launchBrowser>>;

beforeAll(async () => {
  launched = await launchBrowser();
  browser = launched.browser;
  app = await startApp();
}, 180_000);
afterAll(async () => {
  await launched.close();
  await app.stop();
});

/** Pages of the same kind differ in ids, handles, numbers and query only; those are seen once. */
const kindOf = (path: string): string =>
  path
    .split('?')[0]!
    .split('/')
    .map((part) => (/^[0-9a-f]{8}-|^[A-Za-z0-9_-]{30,}$|^\d+$/.test(part) ? ':' : part))
    .join('/')
    .replace(/^\/(sectoren|zoeken)\/[a-z]+$/, '/$1/:');

const isPage = (path: string): boolean =>
  !path.startsWith('/api/') && !/\/(verslag|export)$|\.[a-z0-9]+$/.test(path.split('?')[0]!);

it.each(Object.keys(START))(
  'every page that a link leads %s to is whole: accessible, without errors, without sideways scrolling',
  async (role) => {
    const problems: string[] = [];
    const seen = new Set<string>();
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
    if (role !== 'anonymous') await logIn(context, app, app.account(role));
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
    const waiting = [START[role] ?? '/'];
    while (waiting.length > 0 && seen.size < MOST_PAGES) {
      const path = waiting.shift() ?? '/';
      if (seen.has(kindOf(path))) continue;
      seen.add(kindOf(path));
      const reply = await page.goto(app.base + path);
      if (reply?.status() !== 200) {
        problems.push(`${path} answers ${reply?.status()}`);
        continue;
      }
      for (const width of WIDTHS) {
        // As high as the page: what lies under the bar at the bottom of a phone is measured like the rest.
        await page.setViewportSize({ width, height: 900 });
        await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        for (const { id, nodes } of violations)
          problems.push(`${path} at ${width}: ${id} in ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        if (tooWide) problems.push(`${path} at ${width} scrolls sideways`);
      }
      const title = await page.title();
      if (!title.endsWith('Werkbrug')) problems.push(`${path} has the title ${title}`);
      const links = await page.$$eval('a[href]', (anchors) =>
        anchors.map((anchor) => (anchor as HTMLAnchorElement).href),
      );
      for (const link of links) {
        const url = new URL(link);
        if (url.origin === app.base && isPage(url.pathname) && url.pathname !== '/uitloggen')
          waiting.push(url.pathname + url.search);
      }
    }
    await context.close();
    console.log(`${role}: ${seen.size} pages`);
    expect(problems).toEqual([]);
  },
  300_000,
);

import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Runs in the page: how it is built, without its words, so that two cards or two rows are the same page. */
const skeletonOf = (): string => {
  const shape = (element: Element): string => {
    const attributes = [...element.attributes]
      .filter(
        ({ name }) =>
          !/^(id|for|name|value|href|action|datetime|nonce|content|src|aria-(describedby|labelledby))$/.test(name),
      )
      .map(({ name, value }) => `${name}=${value}`);
    const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) ? 'T' : '';
    const inside = [...element.children].map(shape);
    // Rows, list items and options that are built alike are one.
    return `<${element.tagName} ${attributes.join(' ')}>${words}${[...new Set(inside)].join('')}`;
  };
  return shape(document.documentElement);
};

export type PageCheck = (page: Page, width: number, script?: boolean) => Promise<string[]>;

/** The rules are script themselves: where that is off, they look at what the browser made, opened once more with it on. */
const asSeenWithoutScript = async (page: Page, width: number): Promise<Page> => {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  const twin = await browser.newPage({ viewport: { width, height: 900 }, locale: 'nl-NL' });
  const address = page.url();
  const body = await page.content();
  const headers = { 'content-security-policy': "script-src 'none'" };
  await twin.route(address, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8', headers }));
  await twin.goto(address);
  return twin;
};

/**
 * What every page must be, at a width: accessible by the rules of WCAG 2.0 to 2.2 at A and AA, without scrolling
 * sideways, with a title. A page that is built exactly as one seen before at that width is not measured again.
 */
export const makePageCheck = (): PageCheck => {
  const measured = new Set<string>();
  return async (seen, width, script = true) => {
    const where = `${new URL(seen.url()).pathname} at ${width}`;
    const problems: string[] = [];
    const title = await seen.title();
    if (!title.endsWith('Werkbrug')) problems.push(`${where} has the title ${title}`);
    if (await seen.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
      problems.push(`${where} scrolls sideways`);
    const key = `${width}${await seen.evaluate(skeletonOf)}`;
    if (measured.has(key)) return problems;
    measured.add(key);
    const page = script ? seen : await asSeenWithoutScript(seen, width);
    // As high as the page: what lies under the bar at the bottom of a phone is measured like the rest.
    const viewport = page.viewportSize() ?? { width, height: 900 };
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.max(viewport.height, height) });
    // Our pages hold no frames, and no rule of these asks for style sheets to be loaded again.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ runOnly: WCAG, resultTypes: ['violations'], preload: false })
      .analyze();
    if (script) await page.setViewportSize(viewport);
    else await page.context().close();
    for (const { id, nodes } of violations)
      problems.push(`${where}: ${id} in ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
    return problems;
  };
};

import type { Browser, Locator, Page } from 'playwright-core';
import type { App } from './app.ts';
import { finger, type Hands, mouse } from './hands.ts';
import { keyboard } from './keyboard.ts';
import type { PageCheck } from './page-check.ts';

/** A way to visit: how wide the window is, with which hands, and whether script runs. */
export interface Way {
  width: 390 | 1280;
  hands: 'mouse' | 'finger' | 'keyboard';
  script: boolean;
}

/** Somebody behind a browser of their own. Things on a page are called by the names that people read or hear. */
export interface Visitor {
  page: Page;
  /** Everything that was wrong on the way: with the pages, in the console, with the focus. */
  problems: string[];
  /** Types an address, or follows a link in a mail. */
  goTo(address: string): Promise<void>;
  /** Follows the link or presses the button of this name, and waits for the page it leads to. */
  press(name: string | RegExp, within?: Locator): Promise<void>;
  unfold(name: string, within?: Locator): Promise<void>;
  write(label: string, text: string): Promise<void>;
  /** Chooses the option that begins with these words. */
  choose(label: string, beginning: string): Promise<void>;
  tick(label: string, within?: Locator): Promise<void>;
  /** Waits until these words can be read. */
  see(words: string | RegExp): Promise<void>;
  leave(): Promise<void>;
}

const PATIENCE_MS = 15_000;

export const makeVisitor = async (browser: Browser, app: App, way: Way, check: PageCheck): Promise<Visitor> => {
  const context = await browser.newContext({
    viewport: { width: way.width, height: way.width === 390 ? 844 : 900 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
    javaScriptEnabled: way.script,
    hasTouch: way.hands === 'finger',
    isMobile: way.hands === 'finger',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const problems: string[] = [];
  const note = (problem: string) => problems.push(`${page.url().slice(app.base.length)}: ${problem}`);
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
  const hands: Hands =
    way.hands === 'mouse' ? mouse(page) : way.hands === 'finger' ? finger(page) : keyboard(page, note);

  const whole = async (): Promise<void> => {
    problems.push(...(await check(page, way.width, way.script)));
  };
  const first = (locator: Locator): Locator => locator.filter({ visible: true }).first();
  const field = (label: string, within: Page | Locator = page): Locator =>
    first(
      within.getByLabel(
        new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\s*\\(mag leeg blijven\\))?\\s*$`),
      ),
    );

  return {
    page,
    problems,
    async goTo(address) {
      await page.goto(new URL(address, app.base).href);
      await whole();
    },
    async press(name, within) {
      const scope = within ?? page;
      const exact = typeof name === 'string';
      const target = first(scope.getByRole('button', { name, exact }).or(scope.getByRole('link', { name, exact })));
      await target.waitFor();
      const here = page.url();
      const next = Promise.race([page.waitForEvent('load'), page.waitForURL((url) => url.href !== here)]);
      await hands.press(target);
      await next;
      await page.waitForLoadState('load');
      await whole();
    },
    async unfold(name, within) {
      await hands.press(first((within ?? page).locator('summary').filter({ hasText: name })));
      await whole();
    },
    write: (label, text) => hands.write(field(label), text),
    async choose(label, beginning) {
      const options = await field(label).locator('option').allInnerTexts();
      const option = options.find((one) => one.startsWith(beginning));
      if (option === undefined) throw new Error(`${label} offers ${options.join(', ')}, not ${beginning}`);
      await hands.choose(field(label), option);
    },
    tick: (label, within) => hands.tick(field(label, within)),
    see: (words) => first(page.getByText(words)).waitFor(),
    leave: () => context.close(),
  };
};

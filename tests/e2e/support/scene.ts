import type { Browser } from 'playwright-core';
import { type App, startApp } from './app.ts';
import { launchBrowser } from './browser.ts';
import { makePageCheck, type PageCheck } from './page-check.ts';

/** The program on an empty folder, a real browser, and what every page must be. */
export interface Scene {
  app: App;
  browser: Browser;
  check: PageCheck;
  close(): Promise<void>;
}

export const makeScene = async (): Promise<Scene> => {
  const launched = await launchBrowser();
  const app = await startApp().catch(async (error: unknown) => {
    await launched.close();
    throw error;
  });
  return {
    app,
    browser: launched.browser,
    check: makePageCheck(),
    async close() {
      await launched.close();
      await app.stop();
    },
  };
};

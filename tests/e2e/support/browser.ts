import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const DEBIAN = '/usr/bin/chromium';

/** A real Chromium: the one that is pointed at, the machine's own, else the one from npm. */
export const launchBrowser = async (): Promise<{ browser: Browser; close(): Promise<void> }> => {
  let executablePath = process.env.CHROMIUM_PATH ?? (existsSync(DEBIAN) ? DEBIAN : undefined);
  let folder: string | undefined;
  if (executablePath === undefined) {
    // It unpacks to the temp folder and takes what lies there for its own, so it gets a folder for itself.
    folder = await mkdtemp(path.join(tmpdir(), 'werkbrug-chromium-'));
    await chmod(folder, 0o755);
    process.env.TMPDIR = folder;
    const { default: packed } = await import('@sparticuz/chromium');
    executablePath = await packed.executablePath();
  }
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    browser,
    async close() {
      await browser.close();
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
};

import type { BrowserContext } from 'playwright-core';

/** Bytes of script that a page brings, as they go over the line, in a browser that was never here before. */
export const scriptWeight = async (context: BrowserContext, address: string): Promise<number> => {
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script')
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const inline = await page.$$eval('script:not([src])', (scripts) =>
    scripts.reduce((sum, { textContent }) => sum + new TextEncoder().encode(textContent ?? '').length, 0),
  );
  await page.close();
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, inline);
};

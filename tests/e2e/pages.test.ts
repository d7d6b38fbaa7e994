import { afterAll, beforeAll, expect, it } from 'vitest';
import { roles } from '#contract/roles.ts';
import { isPage, kindOf } from './support/addresses.ts';
import { logIn } from './support/app.ts';
import { makeScene, type Scene } from './support/scene.ts';
import { scriptWeight } from './support/weight.ts';

/** Where each role that has pages begins; from there every link of the site is followed, one page per kind of page. */
const START = {
  anonymous: '/',
  jobseeker: '/start',
  employer: '/zoeken',
  'account-manager': '/bord',
  'case-manager': '/vandaag',
  admin: '/beheer',
  coach: '/berichten',
  'sroi-officer': '/berichten',
  council: '/berichten',
};
const WIDTHS = [390, 1280] as const;
const MOST_PAGES = 60;

let scene: Scene;
/** Pages for anyone: whoever logs in sees them with another menu, so once is enough. */
const forAnyone = new Set<string>();

beforeAll(async () => {
  scene = await makeScene();
}, 180_000);
afterAll(() => scene.close());

it('walks as every role of a person', () => {
  expect(Object.keys(START).sort()).toEqual(['anonymous', ...roles.filter((role) => role !== 'machine')].sort());
});

/** Follows every link that this role comes upon, and looks at one page of each kind that nobody was led to before. */
const walk = async (role: string, start: string): Promise<void> => {
  const { app, browser, check } = scene;
  const problems: string[] = [];
  const seen = new Set<string>();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
  if (role !== 'anonymous') await logIn(context, app, app.account(role));
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  const waiting = [start];
  while (waiting.length > 0 && seen.size < MOST_PAGES) {
    const path = waiting.shift() ?? '/';
    if (seen.has(kindOf(path)) || forAnyone.has(kindOf(path))) continue;
    seen.add(kindOf(path));
    const reply = await page.goto(app.base + path);
    if (reply?.status() !== 200) {
      problems.push(`${path} answers ${reply?.status()}`);
      continue;
    }
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      problems.push(...(await check(page, width)));
    }
    const links = await page.$$eval('a[href]', (anchors) =>
      anchors.map((anchor) => (anchor as HTMLAnchorElement).href),
    );
    for (const link of links) {
      const url = new URL(link);
      if (url.origin === app.base && isPage(url.pathname)) waiting.push(url.pathname + url.search);
    }
  }
  await context.close();
  if (role === 'anonymous') for (const kind of seen) forAnyone.add(kind);
  expect(seen.size, 'pages seen').toBeLessThan(MOST_PAGES);
  expect(problems).toEqual([]);
};
const WHOLE = 'every page that a link leads %s to is whole: accessible, without errors, without sideways scrolling';

const { anonymous, ...ROLES } = START;
it.each([['anonymous', anonymous]])(WHOLE, walk, 300_000);
it.concurrent.each(Object.entries(ROLES))(WHOLE, walk, 300_000);

/** Where somebody comes by a link that is old, meant for a colleague, or mistyped. */
const DEAD_ENDS = [
  { role: 'anonymous', path: '/nergens', status: 404, home: '/', title: 'Deze pagina is er niet' },
  { role: 'jobseeker', path: '/beheer', status: 403, home: '/start', title: 'Deze pagina is niet voor jou' },
  {
    role: 'employer',
    path: '/vacatures/00000000-0000-4000-8000-000000000000',
    status: 404,
    home: '/zoeken',
    title: 'Deze pagina is er niet',
  },
  { role: 'council', path: '/bord', status: 403, home: '/berichten', title: 'Dit hoort niet bij jouw werk' },
  { role: 'case-manager', path: '/zoeken', status: 403, home: '/vandaag', title: 'Dit hoort niet bij jouw werk' },
] as const;

it.concurrent.each(DEAD_ENDS)('$role who comes to $path reads why it is not there, and how to go on', async (end) => {
  const { app, browser, check } = scene;
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'nl-NL' });
  if (end.role !== 'anonymous') await logIn(context, app, app.account(end.role));
  const page = await context.newPage();
  const reply = await page.goto(app.base + end.path);
  expect(reply?.status()).toBe(end.status);
  await page.getByRole('heading', { level: 1, name: end.title }).waitFor();
  expect(await page.locator('main').innerText()).toContain('079 000 00 00');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await check(page, width)).toEqual([]);
  }
  await page.getByRole('link', { name: 'Naar de startpagina' }).click();
  await page.waitForURL(app.base + end.home);
  await context.close();
});

const KIB = 1024;

it('brings little script to the search of employers, and none to pages that are read', async () => {
  const { app, browser } = scene;
  const employer = await browser.newContext();
  await logIn(employer, app, app.account('employer'));
  for (const path of ['/zoeken', '/zoeken/logistiek', '/zoeken/resultaten', '/zoeken/bewaard'])
    expect(await scriptWeight(employer, app.base + path), path).toBeLessThanOrEqual(30 * KIB);
  const visitor = await browser.newContext();
  for (const path of [
    '/',
    '/werkzoekenden',
    '/werkgevers',
    '/sectoren/zorg',
    '/anoniem',
    '/vragen',
    '/keuzehulp',
    '/privacy',
    '/toegankelijkheid',
  ])
    expect(await scriptWeight(visitor, app.base + path), path).toBe(0);
  // The board can be dragged: it does have script, so weighing works.
  const accountManager = await browser.newContext();
  await logIn(accountManager, app, app.account('account-manager'));
  expect(await scriptWeight(accountManager, `${app.base}/bord`)).toBeGreaterThan(10 * KIB);
  for (const context of [employer, visitor, accountManager]) await context.close();
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { logIn } from './support/app.ts';
import { makeScene, type Scene } from './support/scene.ts';

/** Moments at which work could get lost, or access ends: what people then see, and how they go on. */
let scene: Scene;

beforeAll(async () => {
  scene = await makeScene();
}, 180_000);
afterAll(() => scene.close());

const arrive = async (account: string | null, path: string): Promise<Page> => {
  const { app, browser } = scene;
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'nl-NL' });
  if (account !== null) await logIn(context, app, app.account(account));
  const page = await context.newPage();
  await page.goto(app.base + path);
  return page;
};
const whole = (page: Page) => scene.check(page, 390);
/** Fills in the form of the login page. */
const fillLogin = async (page: Page, { email, password }: { email: string; password: string }): Promise<void> => {
  await page.locator('#email').fill(email);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
};
const PRESENTATION = '/profiel/vraag/14';
const answer = (page: Page) => page.getByLabel(/Jouw tekst/);
const save = async (page: Page): Promise<void> => {
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Bewaar en ga verder' }).click();
  await loaded;
};

it('keeps both answers in sight when somebody else changed the same one, and takes the one that is chosen', async () => {
  const first = await arrive('jobseeker', PRESENTATION);
  const second = await first.context().newPage();
  await second.goto(scene.app.base + PRESENTATION);
  await answer(first).fill('Ik werk graag buiten.');
  await save(first);
  await answer(second).fill('Ik sta graag vroeg op.');
  await save(second);
  const told = second.getByRole('alert');
  expect(await told.innerText()).toContain('Iemand anders heeft dit antwoord intussen veranderd');
  expect(await told.innerText()).toContain('Ik werk graag buiten.');
  expect(await answer(second).inputValue()).toBe('Ik sta graag vroeg op.');
  expect(await second.getByText('Bewaard om').count()).toBe(0);
  expect(await whole(second)).toEqual([]);
  await save(second);
  await second.goto(scene.app.base + PRESENTATION);
  expect(await answer(second).inputValue()).toBe('Ik sta graag vroeg op.');
  await first.context().close();
});

it('saves what was typed before the session ended, once somebody has logged in again beside it', async () => {
  const { app } = scene;
  const page = await arrive('jobseeker', PRESENTATION);
  const context = page.context();
  await answer(page).fill('Ik werk graag met "planten" & dieren.');
  await context.clearCookies();
  await save(page);
  await page.getByRole('heading', { name: 'Je bent uitgelogd, maar er is niets weg' }).waitFor();
  expect(await whole(page)).toEqual([]);
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Log in, in een nieuw tabblad' }).click();
  const beside = await opened;
  await fillLogin(beside, app.account('jobseeker'));
  await beside.waitForURL(({ pathname }) => pathname.startsWith('/profiel'));
  const sent = page.waitForURL(/\/profiel\/overzicht/);
  await page.getByRole('button', { name: 'Stuur opnieuw wat ik invulde' }).click();
  await sent;
  await page.goto(app.base + PRESENTATION);
  expect(await answer(page).inputValue()).toBe('Ik werk graag met "planten" & dieren.');
  await context.close();
});

it('tells an employer whose access is stopped why nothing opens any more, and the broker that nobody gets in', async () => {
  const { app } = scene;
  const other = app.accounts.find(({ role, email }) => role === 'employer' && email !== app.account('employer').email);
  if (!other) throw new Error('the demo region has one employer only');
  const page = await arrive(other.email, '/bedrijf');
  const broker = await arrive('account-manager', `/werkgevers-beheer?tekst=${encodeURIComponent(other.organisation)}`);
  await broker.getByRole('link', { name: other.organisation }).first().click();
  await broker.getByText('Zet deze werkgever stil').click();
  await broker.getByLabel('Waarom?').fill('Er kwamen klachten binnen. We praten eerst met het bedrijf.');
  await broker.getByRole('button', { name: 'Zet stil' }).click();
  await broker.getByText('Stilgezet').first().waitFor();
  expect(await broker.getByText('Kan inloggen').count()).toBe(0);
  expect(await whole(broker)).toEqual([]);
  await page.goto(`${app.base}/zoeken`);
  await page.waitForURL(({ pathname }) => pathname === '/inloggen');
  await fillLogin(page, other);
  await page.getByText('Wij hebben de toegang van uw bedrijf stilgezet').first().waitFor();
  expect(await whole(page)).toEqual([]);
  await page.context().close();
  await broker.context().close();
});

it('says in the language of a jobseeker that a page of somebody else is not theirs', async () => {
  const page = await arrive('jobseeker', '/start?taal=en');
  await page.goto(`${scene.app.base}/beheer`);
  await page.getByRole('heading', { name: 'This page is not for you' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await whole(page)).toEqual([]);
  await page.context().close();
});

/** Sends a form without being logged in, as a page does that was open when the session ended. */
const send = async (path: string, fields: Record<string, string>) => {
  const reply = await fetch(scene.app.base + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: scene.app.base, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  });
  return { status: reply.status, html: await reply.text() };
};

it.each(['/profiel/vraag/14?/save', '/mensen/nieuw', '/instellingen?/own', '/vacatures/nieuw'])(
  'gives back what was typed at %s when the session had ended',
  async (path) => {
    const { status, html } = await send(path, {
      presentation: 'Ik werk graag <buiten> & met "planten".',
      version: '3',
    });
    expect(status).toBe(401);
    expect(html).toContain('Je bent uitgelogd, maar er is niets weg');
    expect(html).toContain(`action="${path}"`);
    expect(html).toMatch(
      /name="presentation" value="Ik werk graag &lt;buiten(>|&gt;) &amp; met &quot;planten&quot;\."/,
    );
    expect(html).toMatch(/name="version" value="3"/);
  },
);

it('never gives a password or a code back', async () => {
  const { html } = await send('/instellingen?/password', {
    current: 'geheim-oud-woord',
    password: 'geheim-nieuw-woord',
    totp: '918273',
    kept: 'dit-wel',
  });
  expect(html).toContain('dit-wel');
  expect(html).not.toMatch(/geheim-(oud|nieuw)-woord|918273/);
});
